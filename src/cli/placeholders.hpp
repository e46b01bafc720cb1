// Names that stand for what is to be given: FILE, RULE=LEVEL.
#pragma once

#include <string>
#include <string_view>

#include "cchc/language.hpp"

namespace cchc::cli {

// The usage of a command or the value of an option, which are written in English, in `language`:
// "[TÙY CHỌN] TỆP HOẶC THƯ MỤC..." for "[OPTIONS] PATH...". What is to be typed as it stands is in
// small letters and stays.
std::string placeholders(std::string_view usage, Language language);

}  // namespace cchc::cli
