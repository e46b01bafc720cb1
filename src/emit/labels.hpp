// What several values are called together, in outputs for machines.
#pragma once

#include <string>
#include <string_view>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"
#include "emit/terminal/table_row.hpp"

namespace cchc::emit {

// The row's name, with its column where the row has several: "Đất đai – Đã giải quyết › Trước hạn".
std::string cell_label(const Report& report, const Observation& cell);
std::string unchecked_reason(const Unchecked& unchecked);  // "blank: 3.1.1, 3.1.2"

}  // namespace cchc::emit
