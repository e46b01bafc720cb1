#include "emit/comparison_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "emit/escape.hpp"
#include "emit/sheet_layout.hpp"

namespace cchc::emit {
namespace {

using Columns = std::span<const Comparison::Column>;
using Rows = std::span<const Comparison::Row>;

constexpr std::uint32_t head_rows = 3;
constexpr std::uint16_t head_columns = comparison_columns.size();
constexpr std::size_t columns_a_sheet = Sheet::max_columns - head_columns;
constexpr std::size_t rows_a_sheet = Sheet::max_rows - head_rows;

void write_heads(Sheet& sheet, Columns columns, Language language) {
  for (std::uint16_t i = 0; i < head_columns; ++i) {
    sheet.width(i, comparison_columns.at(i).width);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sheet.width(static_cast<std::uint16_t>(head_columns + i), comparison_width);
  }
  for (std::uint32_t row = 0; row < head_rows; ++row) {
    const bool last = row + 1 == head_rows;
    sheet.height(row, row == 1 ? 1 : 3);
    for (std::uint16_t i = 0; last && i < head_columns; ++i) {
      sheet.text(row, i, comparison_columns.at(i).title(language), CellStyle::header);
    }
    std::uint16_t place = head_columns;
    for (const auto& column : columns) {
      const std::string& text = row == 0   ? column.organization
                                : row == 1 ? column.period
                                           : column.path;
      sheet.text(row, place++, well_formed(text), CellStyle::header);
    }
  }
  sheet.freeze(head_rows, head_columns);
  sheet.print_across(head_rows, head_columns);
}

void write_row(Sheet& sheet, std::uint32_t number, const Comparison::Row& row, Columns columns) {
  std::uint16_t place = 0;
  for (const std::string_view text :
       {std::string_view(row.schema), std::string_view(row.form), std::string_view(row.code),
        std::string_view(row.label), std::string_view(row.unit)}) {
    sheet.text(number, place++, text);
  }
  const bool percent = row.unit.find('%') != std::string::npos;
  for (const auto& column : columns) {
    if (const auto* figure = Comparison::figure(column, row)) {
      sheet.figure(number, place, *figure, percent);
    } else if (const auto* text = Comparison::text(column, row)) {
      sheet.text(number, place, *text);
    }
    ++place;
  }
}

void write_sheet(Sheet sheet, Rows rows, Columns columns, Language language) {
  write_heads(sheet, columns, language);
  std::uint32_t number = head_rows;
  for (const auto& row : rows) write_row(sheet, number++, row, columns);
  sheet.filter(head_rows - 1, number - 1, head_columns - 1);
}

}  // namespace

void write_comparison(Workbook& book, const Comparison& comparison, Language language) {
  const auto rows = comparison.rows();
  const std::string_view name = comparison_sheet.name(language);
  int number = 0;
  Columns columns(comparison.columns());
  do {
    const Columns across = columns.first(std::min(columns.size(), columns_a_sheet));
    Rows left(rows);
    do {
      const Rows down = left.first(std::min(left.size(), rows_a_sheet));
      const std::string title =
          ++number == 1 ? std::string(name) : fmt::format("{} ({})", name, number);
      write_sheet(book.add_sheet(title), down, across, language);
      left = left.subspan(down.size());
    } while (!left.empty());
    columns = columns.subspan(across.size());
  } while (!columns.empty());
}

}  // namespace cchc::emit
