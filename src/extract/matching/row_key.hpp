// What a row says of itself, prepared once for all schemas.
#pragma once

#include <string>
#include <vector>

#include "extract/matching/similarity.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

struct RowKey {
  NameKey name;
  std::string number;  // printed number without its last dot; empty where there is none
  std::string folded_unit;
};

using FormKeys = std::vector<RowKey>;

FormKeys make_row_keys(const FormRows& form);

}  // namespace cchc::extract
