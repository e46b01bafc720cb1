// Names of a package's parts, as relationships write them.
#pragma once

#include <string>
#include <string_view>

namespace cchc::load {

// "xl" of "xl/workbook.xml"; empty at the top.
std::string folder_of(std::string_view part);

// A part's name from a target that is relative to `folder`, or absolute; "%20" and the like stand
// for their characters. Empty where the target is.
std::string resolve_part(std::string_view folder, std::string_view target);

}  // namespace cchc::load
