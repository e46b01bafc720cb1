#include <algorithm>
#include <array>

#include "emit/formats.hpp"

namespace cchc {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Emitter> (*make)(std::ostream& out, const EmitOptions& options);
};

constexpr std::array formats = {
    Format{"text", emit::make_text},     Format{"concise", emit::make_concise},
    Format{"json", emit::make_json},     Format{"jsonl", emit::make_jsonl},
    Format{"sarif", emit::make_sarif},   Format{"junit", emit::make_junit},
    Format{"github", emit::make_github}, Format{"csv", emit::make_csv},
    Format{"xlsx", emit::make_xlsx},
};

}  // namespace

std::unique_ptr<Emitter> make_emitter(std::string_view format, std::ostream& out,
                                      const EmitOptions& options) {
  const auto* found = std::find_if(formats.begin(), formats.end(),
                                   [&](const Format& entry) { return entry.name == format; });
  return found == formats.end() ? nullptr : found->make(out, options);
}

}  // namespace cchc
