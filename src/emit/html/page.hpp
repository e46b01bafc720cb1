// What stands around the reports of a page: one file that needs nothing from elsewhere, to be read
// on a screen, light or dark, on paper, without a mouse and without script.
#pragma once

#include <string>
#include <string_view>

#include "cchc/language.hpp"

namespace cchc::emit::html {

// From the document type to where the content begins.
std::string page_begin(std::string_view title, Language language);
// The script that sorts and filters the run's table, and the end.
std::string page_end(bool with_script);

}  // namespace cchc::emit::html
