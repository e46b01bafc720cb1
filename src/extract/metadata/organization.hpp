// Names of reporting bodies and the level that each belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cchc/schema.hpp"

namespace cchc::extract {

// The body that a sentence says reports: "…; UBND xã X báo cáo kết quả …".
std::optional<std::string> reporting_body(std::string_view sentence);

// The body whose report a title says it is: "… năm 2024 của thị trấn X".
std::optional<std::string> body_of_title(std::string_view title);

// A line of a letterhead that names a body: "UBND HUYỆN X", "SỞ NỘI VỤ".
bool names_body(std::string_view line);

// False for "UBND phường", which says the level and not which one.
bool names_place(std::string_view body);

// Of a body or, by itself, of a place ("thị trấn X").
Level level_of_body(std::string_view body);

}  // namespace cchc::extract
