#pragma once

#include <string_view>

namespace cchc::lexicon {

// What a folded abbreviation of the field stands for, folded ("tthc": "thu tuc hanh chinh"); empty
// where it is none.
std::string_view expand_abbreviation(std::string_view folded_syllable);

}  // namespace cchc::lexicon
