// A schema in words, for `schema list` and `schema show`.
#pragma once

#include <string>

#include "cchc/schema.hpp"

namespace cchc::schema {

// The number by which an author knows a row: its code; of a column what the form prints.
inline std::string_view shown_number(const Indicator& row) {
  return row.headings.empty() ? row.code : row.number;
}

// "bnv-581-2022  Bảy biểu mẫu … (tỉnh, sở, huyện)", one line.
std::string summarize(const Schema& schema, Language language);

// Every form with its rows as an indented list, each with its unit, who fills it and what must hold
// for it. Ends with a line end.
std::string describe(const Schema& schema, Language language);

// "3.2 = 3.2.2 / 3.2.1", "5.1 ≥ 5.2 + 5.3", "1.5 = 6:2.1".
std::string describe(const Schema& schema, const SchemaRelation& relation);

}  // namespace cchc::schema
