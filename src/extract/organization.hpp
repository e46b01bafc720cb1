// Names of reporting bodies and the level that each belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cchc/schema.hpp"

namespace cchc::extract {

// The body that a sentence says reports: "…; UBND xã X báo cáo kết quả …".
std::optional<std::string> reporting_body(std::string_view sentence);

// A line of a letterhead that names a body: "UBND HUYỆN X", "SỞ NỘI VỤ".
bool names_body(std::string_view line);

// False for "UBND phường", which says the level and not which one.
bool names_place(std::string_view body);

Level level_of_body(std::string_view body);

}  // namespace cchc::extract
