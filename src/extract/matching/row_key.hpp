// What a row says of itself, prepared once for all schemas.
#pragma once

#include <string>
#include <vector>

#include "cchc/row_code.hpp"
#include "extract/matching/similarity.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

struct RowKey {
  NameKey name;
  std::string number;  // printed number as a code; empty where there is none
  CodePart last_part;  // of that
  std::string folded_unit;
};

using FormKeys = std::vector<RowKey>;

FormKeys make_row_keys(const FormRows& form);

}  // namespace cchc::extract
