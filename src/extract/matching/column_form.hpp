// Which form with columns a matrix is one of.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::extract {

struct ColumnForm {
  const Schema* schema = nullptr;
  std::uint16_t form = 0;
  std::vector<std::size_t> columns;  // for each column of the form that of the table
};

// Its number, its columns' numbers and their headings decide; nothing where no form fits.
std::optional<ColumnForm> find_column_form(std::span<const Schema* const> schemas,
                                           const ReportTable& table);

// The table's own form again, known to fit.
std::vector<std::size_t> columns_of_form(const ReportTable& table);

}  // namespace cchc::extract
