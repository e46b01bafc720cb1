// Places in spreadsheets as their programs name them.
#pragma once

#include <span>
#include <string>

#include "cchc/location.hpp"

namespace cchc::emit {

// "D17"; "17" where only the row is known.
std::string cell_address(const Location& location);

// "Phụ lục 2!D17"; the sheet's name alone where no cell is known.
std::string sheet_place(const Location& location, std::span<const std::string> sheets);

}  // namespace cchc::emit
