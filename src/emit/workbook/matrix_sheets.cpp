#include "emit/workbook/matrix_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "emit/phrases.hpp"
#include "emit/workbook/sheet_layout.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

constexpr std::array<SheetColumn, 4> front_columns = {{
    {"Đơn vị báo cáo", "Organisation", 28},
    {"Kỳ báo cáo", "Period", 15},
    {"STT", "No.", 8},
    {"Tên dòng", "Row", 40},
}};
constexpr double value_width = 13;
constexpr std::size_t most_sheets = 40;
constexpr std::size_t longest_name = 31;  // letters, as Excel counts

bool is_wide(const Report& report, const Observation& cell) {
  return column_of(report, cell) != nullptr && report.tables[*cell.table].columns.size() > 1;
}

// Excel takes none of these in the name of a sheet.
std::string without_signs(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr std::string_view refused = "[]:*?/\\'";
    if (static_cast<unsigned char>(c) < ' ') continue;
    out += refused.find(c) == std::string_view::npos ? c : '-';
  }
  return std::string(text::trim(out));
}

std::string shortened(const std::string& text, std::size_t letters) {
  if (text::count_letters(text) <= letters) return text;
  std::string out;
  std::size_t position = 0;
  std::size_t count = 0;
  while (position < text.size() && count + 1 < letters) {
    const std::size_t begin = position;
    text::next_code_point(text, position);
    out += text.substr(begin, position - begin);
    ++count;
  }
  return std::string(text::trim(out)) + "…";
}

std::size_t depth_of(const ReportTable& table) {
  std::size_t depth = 1;
  for (const TableColumn& column : table.columns) depth = std::max(depth, column.path.size());
  return depth;
}

std::string key_of(const ReportTable& table) {
  std::string key = table.form.find('/') == std::string::npos ? std::string() : table.form;
  for (const TableColumn& column : table.columns) key += '\n' + path_text(column);
  return key;
}

// A heading stands over the first of the columns that share it.
bool begins_heading(const ReportTable& table, std::size_t column, std::size_t level) {
  if (column == 0) return true;
  const auto& before = table.columns[column - 1].path;
  const auto& own = table.columns[column].path;
  if (before.size() <= level) return true;
  return !std::equal(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(level) + 1,
                     before.begin());
}

}  // namespace

std::string MatrixSheets::sheet_name(const ReportTable& table) {
  const bool vi = language_ == Language::vietnamese;
  std::string name;
  if (table.form.find('/') != std::string::npos) {
    name = (vi ? "Biểu " : "Form ") + table.form;
  } else if (!table.title.empty()) {
    name = table.title;
  } else {
    name =
        fmt::format("{} {}: {}", vi ? "Bảng" : "Table", entries_.size() + 1,
                    table.columns.front().path.empty() ? "" : table.columns.front().path.front());
  }
  const std::string plain = without_signs(text::well_formed(name));
  std::string unique = shortened(plain, longest_name);
  for (int copy = 2; !names_.insert(text::fold(unique)).second; ++copy) {
    const std::string mark = fmt::format(" ({})", copy);
    unique = shortened(plain, longest_name - mark.size()) + mark;
  }
  return unique;
}

MatrixSheets::Entry MatrixSheets::begin_sheet(const ReportTable& table) {
  Entry entry{book_.add_sheet(sheet_name(table)), 1, 1, 0};
  entry.head_rows = static_cast<std::uint32_t>(depth_of(table));
  entry.next_row = entry.head_rows;
  const auto in_front = static_cast<std::uint16_t>(front_columns.size());
  entry.columns = static_cast<std::uint16_t>(in_front + table.columns.size());
  for (std::uint16_t k = 0; k < entry.columns; ++k)
    entry.sheet.width(k, k < in_front ? front_columns.at(k).width : value_width);
  for (std::uint32_t level = 0; level < entry.head_rows; ++level) {
    entry.sheet.height(level, 2);
    for (std::uint16_t k = 0; level + 1 == entry.head_rows && k < in_front; ++k)
      entry.sheet.text(level, k, front_columns.at(k).title(language_), CellStyle::header);
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      const auto& path = table.columns[k].path;
      if (level >= path.size() || !begins_heading(table, k, level)) continue;
      entry.sheet.text(level, static_cast<std::uint16_t>(in_front + k),
                       text::well_formed(path[level]), CellStyle::header);
    }
  }
  entry.sheet.freeze(entry.head_rows, in_front);
  entry.sheet.print_across(entry.head_rows, in_front);
  return entry;
}

MatrixSheets::Entry* MatrixSheets::entry_of(const ReportTable& table) {
  const std::string key = key_of(table);
  const auto known = entries_.find(key);
  if (known != entries_.end()) return &known->second;
  const bool too_wide = table.columns.size() + front_columns.size() > Sheet::max_columns;
  if (entries_.size() >= most_sheets || too_wide) return nullptr;
  return &entries_.emplace(key, begin_sheet(table)).first->second;
}

void MatrixSheets::write_row(Entry& entry, const Report& report, std::size_t first,
                             std::size_t last) {
  if (entry.next_row >= Sheet::max_rows) return;
  const std::uint32_t row = entry.next_row++;
  const Observation& lead = report.observations[first];
  const Metadata& metadata = report.metadata;
  entry.sheet.text(row, 0, text::well_formed(metadata.organization));
  if (metadata.period) entry.sheet.text(row, 1, period_words(*metadata.period, language_));
  entry.sheet.text(row, 2, text::well_formed(lead.printed));
  entry.sheet.text(row, 3, text::well_formed(lead.label), CellStyle::wrapped);
  for (std::size_t k = first; k < last; ++k) {
    const Observation& cell = report.observations[k];
    const auto place = static_cast<std::uint16_t>(front_columns.size() + *cell.column);
    if (cell.value && !cell.of) {
      entry.sheet.figure(row, place, *cell.value, cell.kind == IndicatorKind::percent);
    } else {
      entry.sheet.text(row, place, text::well_formed(cell.raw));
    }
  }
}

void MatrixSheets::add(const Report& report) {
  const auto& cells = report.observations;
  for (std::size_t first = 0; first < cells.size();) {
    std::size_t last = first + 1;
    if (!is_wide(report, cells[first])) {
      ++first;
      continue;
    }
    while (last < cells.size() && cells[last].table == cells[first].table &&
           cells[last].code == cells[first].code && cells[last].column > cells[last - 1].column)
      ++last;
    const auto& table = report.tables[*cells[first].table];
    if (Entry* entry = entry_of(table)) write_row(*entry, report, first, last);
    first = last;
  }
}

void MatrixSheets::finish() {
  for (auto& [key, entry] : entries_) {
    entry.sheet.filter(entry.head_rows - 1, std::max(entry.next_row, entry.head_rows + 1) - 1,
                       static_cast<std::uint16_t>(entry.columns - 1));
  }
}

}  // namespace cchc::emit
