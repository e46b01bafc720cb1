// The number that each row should have where no schema says it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table/rows.hpp"

namespace cchc::extract {

// Codes for the rows of one form. `known` holds the codes that the schema gave, empty where none
// did; known codes stand, the others are found between them: the printed number where it can
// follow, else the one with the same last part in the block at hand, else the ancestor's number
// and an ordinal ("3.2.3/1", one level deeper "3.3.1/1/2"). No two rows get the same code.
std::vector<std::string> number_rows(const FormRows& form, const std::vector<std::string>& known);

}  // namespace cchc::extract
