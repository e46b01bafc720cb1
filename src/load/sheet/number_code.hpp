// Number formats of workbooks ("#,##0.00", "0%", "dd/mm/yyyy"), as ISO 29500 part 1, 18.8.30 has
// them.
#pragma once

#include <string>
#include <string_view>

#include "load/sheet/number_text.hpp"

namespace cchc::load::sheet {

// The code of a format that every workbook has without saying so; empty where there is none.
std::string_view builtin_code(int id);

// The text that a cell of this format shows. `from_1904`: days are counted from 1 January 1904.
std::string show_number(const DecimalText& value, std::string_view code, bool from_1904);

}  // namespace cchc::load::sheet
