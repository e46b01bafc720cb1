// The one line that names a finding; `text` begins with it and `concise` is nothing else.
#pragma once

#include <cstdint>
#include <string>

#include "cchc/emit.hpp"
#include "emit/terminal/style.hpp"

namespace cchc::emit {

// How gravity is written: for people in their language ("Lỗi [A401]"), for machines always the same
// ("error[A401]").
enum class Gravity : std::uint8_t { words, id };

// "bao-cao.txt:262:79: error[A401]: …" without a line end.
std::string finding_line(const Report& report, const Finding& finding, Language language,
                         const Painter& paint, Gravity gravity = Gravity::id);

}  // namespace cchc::emit
