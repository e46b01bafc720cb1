// Names of reporting bodies and the level that each belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::extract {

// The body that a sentence says reports: "…; UBND xã X báo cáo kết quả …".
std::optional<std::string> reporting_body(std::string_view sentence);

// The body behind a label: "Đơn vị báo cáo: UBND xã X".
std::optional<std::string> labelled_body(std::string_view line);

// The body whose report a title says it is: "… năm 2024 của thị trấn X".
std::optional<std::string> body_of_title(std::string_view title);

// A line of a letterhead that names a body: "UBND HUYỆN X", "SỞ NỘI VỤ".
bool names_body(std::string_view line);

// False for "UBND phường", which says the level and not which one.
bool names_place(std::string_view body);

// An office whose name does not say of which place it is: "Phòng Kinh tế".
bool is_office_of_place(std::string_view body);
// "XÃ X" of "UBND XÃ X"; empty where a body is no committee or names no place.
std::string place_of(std::string_view body);

// Of a body or, by itself, of a place ("thị trấn X"). The date decides what a "Phòng …" belongs to:
// a district until 30 June 2025, a commune since.
Level level_of_body(std::string_view body, const Date& date = {});

// One spelling for grouping: "UBND xã Tân Phú" for "ỦY BAN NHÂN DÂN XÃ TÂN PHÚ" and "Uỷ ban nhân
// dân xã Tân Phú".
std::string normal_organization(std::string_view printed);

}  // namespace cchc::extract
