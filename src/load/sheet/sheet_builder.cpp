#include "load/sheet/sheet_builder.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "load/container/xml_events.hpp"
#include "load/sheet/sheet_blocks.hpp"

namespace cchc::load::sheet {
namespace {

constexpr std::size_t most_merges = 100'000;
constexpr std::size_t most_sheets = 1000;

bool is_before(const SheetCell& a, const SheetCell& b) {
  return std::pair(a.row, a.column) < std::pair(b.row, b.column);
}

}  // namespace

void SheetBuilder::charge(std::uint64_t bytes) {
  bytes_ += bytes;
  if (bytes_ > max_bytes_) {
    throw StopReading{{LoadProblem::expanded_too_large, {}, max_bytes_}};
  }
}

void SheetBuilder::begin_sheet(std::string name, bool hidden) {
  name_ = std::move(name);
  hidden_ = hidden;
  cells_.clear();
  merges_.clear();
  hidden_rows_.clear();
  hidden_columns_.clear();
  if (document_.sheets.size() < most_sheets) document_.sheets.push_back(name_);
}

void SheetBuilder::add(SheetCell&& cell) {
  const bool inside =
      cell.row >= 1 && cell.row <= max_rows && cell.column >= 1 && cell.column <= max_columns;
  if (!inside || (cell.text.empty() && !cell.struck)) return;
  if (hidden_ && !cells_.empty()) return;  // one cell is enough to say that there is something
  charge(sizeof(SheetCell) + sizeof(Cell) + 2 * cell.text.size());
  if (!cell.location.known()) {
    cell.location.row = cell.row;
    cell.location.cell = cell.column;
    cell.location.sheet = static_cast<std::uint32_t>(document_.sheets.size());
  }
  cells_.push_back(std::move(cell));
}

void SheetBuilder::merge(const Area& area) {
  const bool sound = area.first_row >= 1 && area.first_column >= 1 &&
                     area.last_row >= area.first_row && area.last_column >= area.first_column;
  if (sound && merges_.size() < most_merges) merges_.push_back(area);
}

void SheetBuilder::hide_row(std::uint32_t row) {
  if (row >= 1 && row <= max_rows && hidden_rows_.size() < max_rows) hidden_rows_.push_back(row);
}

void SheetBuilder::hide_columns(std::uint32_t first, std::uint32_t last) {
  constexpr std::size_t most = 1024;
  if (hidden_columns_.size() < most) hidden_columns_.emplace_back(first, last);
}

void SheetBuilder::note_unread(Unread::Kind kind, std::uint32_t count) {
  if (count == 0) return;
  Location location;
  location.sheet = static_cast<std::uint32_t>(document_.sheets.size());
  document_.unread.push_back({kind, name_, count, location});
}

bool SheetBuilder::is_hidden_column(std::uint32_t column) const {
  return std::any_of(hidden_columns_.begin(), hidden_columns_.end(), [&](const auto& range) {
    return column >= range.first && column <= range.second;
  });
}

void SheetBuilder::leave_out_hidden() {
  std::sort(hidden_rows_.begin(), hidden_rows_.end());
  std::set<std::uint32_t> rows;
  std::set<std::uint32_t> columns;
  std::erase_if(cells_, [&](const SheetCell& cell) {
    const bool in_row = std::binary_search(hidden_rows_.begin(), hidden_rows_.end(), cell.row);
    const bool in_column = !hidden_columns_.empty() && is_hidden_column(cell.column);
    if (in_row) rows.insert(cell.row);
    if (in_column) columns.insert(cell.column);
    return in_row || in_column;
  });
  note_unread(Unread::Kind::hidden_rows, static_cast<std::uint32_t>(rows.size()));
  note_unread(Unread::Kind::hidden_columns, static_cast<std::uint32_t>(columns.size()));
}

// Gives the first cell of each area its spans and drops what the area covers. Areas may lie over
// each other only in damaged files; then the first one counts.
void SheetBuilder::apply_merges() {
  if (merges_.empty()) return;
  std::sort(merges_.begin(), merges_.end(), [](const Area& a, const Area& b) {
    return std::pair(a.first_row, a.first_column) < std::pair(b.first_row, b.first_column);
  });
  const std::uint32_t width =
      1 + std::max_element(cells_.begin(), cells_.end(), [](const auto& a, const auto& b) {
            return a.column < b.column;
          })->column;
  std::vector<std::uint32_t> busy_until(width + 1, 0);  // last covered row, by column
  std::size_t next = 0;
  std::size_t budget = 50'000'000;  // columns that areas of a hostile file may cover together
  std::vector<bool> covered(cells_.size(), false);
  for (std::size_t k = 0; k < cells_.size(); ++k) {
    SheetCell& cell = cells_[k];
    for (;
         next < merges_.size() && std::pair(merges_[next].first_row, merges_[next].first_column) <=
                                      std::pair(cell.row, cell.column);
         ++next) {
      const Area& area = merges_[next];
      const bool starts = area.first_row == cell.row && area.first_column == cell.column &&
                          busy_until[cell.column] < cell.row;
      if (starts) {
        cell.row_span = area.last_row - area.first_row + 1;
        cell.column_span = area.last_column - area.first_column + 1;
      }
      const std::uint32_t last = std::min(area.last_column, width);
      for (std::uint32_t column = area.first_column; column <= last && budget > 0;
           ++column, --budget) {
        busy_until[column] = std::max(busy_until[column], area.last_row);
      }
    }
    const bool is_start = cell.row_span > 1 || cell.column_span > 1;
    covered[k] = !is_start && busy_until[cell.column] >= cell.row;
  }
  std::size_t index = 0;
  std::erase_if(cells_, [&](const SheetCell&) { return covered[index++]; });
}

void SheetBuilder::end_sheet() {
  if (hidden_) {
    note_unread(Unread::Kind::hidden_sheet, cells_.empty() ? 0 : 1);
    return;
  }
  if (!std::is_sorted(cells_.begin(), cells_.end(), is_before)) {
    std::stable_sort(cells_.begin(), cells_.end(), is_before);
  }
  if (!cells_.empty()) apply_merges();
  leave_out_hidden();
  append_blocks(cells_, tables_, document_.blocks);
}

}  // namespace cchc::load::sheet
