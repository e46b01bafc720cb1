// Results that this program itself wrote, which lie beside the reports that they are about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc::load {

// Which kind of result it is ("JUnit", "CSV" …), by what only such results begin with.
std::optional<std::string> own_result(std::string_view bytes);

}  // namespace cchc::load
