// The formats, one file each. make_emitter chooses among them by name.
#pragma once

#include <memory>
#include <ostream>

#include "cchc/emit.hpp"

namespace cchc::emit {

std::unique_ptr<Emitter> make_text(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_concise(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_json(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_jsonl(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_sarif(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_junit(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_github(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_xlsx(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_csv(std::ostream& out, const EmitOptions& options);

}  // namespace cchc::emit
