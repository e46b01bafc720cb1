#include "emit/workbook/comparison_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "emit/phrases.hpp"
#include "emit/workbook/sheet_layout.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

using Columns = std::span<const Comparison::Column>;
using Cursors = std::vector<Comparison::Cursor>;
using Rows = std::span<const Comparison::Row>;

constexpr std::uint32_t head_rows = 3;
constexpr std::uint16_t head_columns = comparison_columns.size();
constexpr std::size_t columns_a_sheet = Sheet::max_columns - head_columns;
constexpr std::size_t rows_a_sheet = Sheet::max_rows - head_rows;

std::string period_or_nothing(const std::optional<Period>& period, Language language) {
  return period ? period_words(*period, language) : "";
}

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
      const std::string text = row == 0   ? column.organization
                               : row == 1 ? period_or_nothing(column.period, language)
                                          : column.path;
      sheet.text(row, place++, text.empty() ? "–" : text::well_formed(text), CellStyle::header);
    }
  }
  sheet.freeze(head_rows, head_columns);
  sheet.print_across(head_rows, head_columns);
}

// `index`: of the row among all; `number`: on the sheet.
void write_row(Sheet& sheet, std::uint32_t number, const Comparison::Row& row, std::size_t index,
               Cursors& cursors) {
  std::uint16_t place = 0;
  for (const std::string_view text :
       {std::string_view(row.schema), std::string_view(row.form), std::string_view(row.code),
        std::string_view(row.label), std::string_view(row.unit)}) {
    sheet.text(number, place++, text);
  }
  const bool percent = row.unit.find('%') != std::string::npos;
  for (auto& cursor : cursors) {
    const Comparison::Cell cell = cursor.at(index);
    if (const auto* figure = std::get_if<Decimal>(&cell)) {
      sheet.figure(number, place, *figure, percent);
    } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
      sheet.text(number, place, *text);
    }
    ++place;
  }
}

// The rows from the `first` one on.
void write_sheet(Sheet sheet, Rows rows, std::size_t first, Columns columns, Cursors& cursors,
                 Language language) {
  write_heads(sheet, columns, language);
  std::uint32_t number = head_rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    write_row(sheet, number++, rows[i], first + i, cursors);
  }
  const std::size_t all_columns = head_columns + columns.size();
  sheet.filter(head_rows - 1, number - 1, static_cast<std::uint16_t>(all_columns - 1));
}

}  // namespace

void write_comparison(Workbook& book, Comparison& comparison, Language language) {
  comparison.sort();
  const Rows rows(comparison.rows());
  const std::string_view name = comparison_sheet.name(language);
  int number = 0;
  Columns columns(comparison.columns());
  do {
    const Columns across = columns.first(std::min(columns.size(), columns_a_sheet));
    Cursors cursors;
    for (const auto& column : across) cursors.emplace_back(comparison, column);
    std::size_t done = 0;
    do {
      const Rows down = rows.subspan(done, std::min(rows.size() - done, rows_a_sheet));
      const std::string title =
          ++number == 1 ? std::string(name) : fmt::format("{} ({})", name, number);
      write_sheet(book.add_sheet(title), down, done, across, cursors, language);
      done += down.size();
    } while (done < rows.size());
    columns = columns.subspan(across.size());
  } while (!columns.empty());
}

}  // namespace cchc::emit
