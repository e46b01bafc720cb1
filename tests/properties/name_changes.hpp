// What people and character recognition make of an indicator's name.
#pragma once

#include <string>

#include "properties/random.hpp"

namespace cchc::test {

enum class Mangling {
  no_marks,         // "So TTHC cap xa"
  wrong_mark,       // "Số TTHC cấp xà"
  tone_placement,   // "uỷ ban" for "ủy ban"
  abbreviation,     // "thủ tục hành chính" for "TTHC" and back
  wrong_letter,     // "Số TTHC cbp xã"
  recognition,      // "Sô TTHC cẩp xã", "Tỷ 1ệ", "0" for "O"
  words_swapped,    // "Số cấp TTHC xã"
  word_left_out,    // "Số cấp xã"
  remark_added,     // "Số TTHC cấp xã (theo phần mềm)"
  capitals_changed  // "SỐ TTHC CẤP XÃ"
};
inline constexpr Mangling all_manglings[] = {Mangling::no_marks,       Mangling::wrong_mark,
                                             Mangling::tone_placement, Mangling::abbreviation,
                                             Mangling::wrong_letter,   Mangling::recognition,
                                             Mangling::words_swapped,  Mangling::word_left_out,
                                             Mangling::remark_added,   Mangling::capitals_changed};
const char* name_of(Mangling mangling);

// The name after it; unchanged where the mangling finds nothing to do.
std::string mangled(const std::string& name, Mangling mangling, Random& random);

}  // namespace cchc::test
