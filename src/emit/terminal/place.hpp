// Where something stands, in the words of whoever has to find it in the report.
#pragma once

#include <string>

#include "cchc/emit.hpp"

namespace cchc::emit {

// "Biểu mẫu 3, hàng 1.4"; "hàng 1.4" where one table holds everything and "Biểu mẫu 1" would be no
// help; "hàng thứ 2 mang số 1.4" of a number that stands twice; empty where there is neither form
// nor code.
std::string row_name(const Report& report, std::string_view form, std::string_view code,
                     Language language);

// "262:79" for text; for word-processor files the line quoted, row_name, or "bảng 2, dòng 5, cột
// 3"; empty where nothing is known.
std::string place(const Report& report, const Finding& finding, Language language);

// "dòng 262, cột 79"; "bảng 2, hàng 5, ô 3"; "đoạn 4"; empty where nothing is known.
std::string location_words(const Report& report, const Location& location, Language language);

// The same of a finding, the line of a word-processor file quoted.
std::string words_of_place(const Report& report, const Finding& finding, Language language);

// Whether it is a place in the report's prose and no cell.
bool is_prose(const Related& related);

// Where to look for a related cell, its code apart: "dòng 263", "Biểu mẫu 3, dòng 263".
std::string place_of_related(const Report& report, const Finding& finding, const Related& related,
                             Language language);

}  // namespace cchc::emit
