// Names of values in outputs for machines. They never depend on the language.
#pragma once

#include <string>
#include <string_view>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"
#include "emit/terminal/table_row.hpp"

namespace cchc::emit {

std::string_view period_kind_id(Period::Kind kind);    // "quarter", "half-year", …
std::string_view relation_id(RelationKind kind);       // "ratio", "at-most", …
std::string_view reason_id(Unchecked::Reason reason);  // "blank", "absent", …
// The row's name, with its column where the row has several: "Đất đai – Đã giải quyết › Trước hạn".
std::string cell_label(const Report& report, const Observation& cell);
std::string_view indicator_kind_id(IndicatorKind kind);    // empty for unknown
std::string_view shift_id(Shift shift);                    // "row-left", …; "" for none
std::string_view column_id(Column column);                 // "number", "name", "unit", "value"
std::string unchecked_reason(const Unchecked& unchecked);  // "blank: 3.1.1, 3.1.2"

}  // namespace cchc::emit
