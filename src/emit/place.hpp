// Where something stands, in the words of whoever has to find it in the report.
#pragma once

#include <string>

#include "cchc/emit.hpp"

namespace cchc::emit {

// False where one table holds everything and "Biểu mẫu 1" would be no help.
[[nodiscard]] bool has_forms(const Report& report);

// "262:79" for text; "Biểu mẫu 3, hàng 1.4" or "bảng 2, hàng 5, ô 3" for word-processor files;
// empty where nothing is known.
std::string place(const Report& report, const Finding& finding, Language language);

// The same of a related cell, without the code: "dòng 263", "Biểu mẫu 3, dòng 263", "Biểu mẫu 3".
std::string place_of_related(const Report& report, const Finding& finding, const Related& related,
                             Language language);

}  // namespace cchc::emit
