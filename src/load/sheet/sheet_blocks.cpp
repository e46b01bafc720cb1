#include "load/sheet/sheet_blocks.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "lexicon/headings.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::load::sheet {
namespace {

constexpr std::size_t cells_of_table_row = 3;

using Rows = std::vector<std::span<SheetCell>>;  // that have cells

Rows rows_of(std::span<SheetCell> cells) {
  Rows rows;
  for (std::size_t begin = 0; begin < cells.size();) {
    std::size_t end = begin;
    while (end < cells.size() && cells[end].row == cells[begin].row) ++end;
    rows.push_back(cells.subspan(begin, end - begin));
    begin = end;
  }
  return rows;
}

bool fills_row(std::span<const SheetCell> row) { return row.size() >= cells_of_table_row; }

bool begins_heading(std::span<const SheetCell> row) {
  constexpr std::size_t longest = 16;
  if (row.front().text.size() > longest) return false;
  return lexicon::is_number_heading(text::fold(row.front().text));
}

// "1", "II", "1.2.", "a)": what stands first in a row that goes on with a table.
bool begins_with_number(std::span<const SheetCell> row) {
  constexpr std::size_t longest = 10;
  const std::string_view text = text::trim(row.front().text);
  if (text.empty() || text.size() > longest || text.find('\n') != std::string_view::npos)
    return false;
  return !begins_heading(row) && text::fold(text).find(' ') == std::string::npos;
}

class BlockMaker {
 public:
  BlockMaker(std::uint32_t& tables, std::vector<Block>& blocks)
      : tables_(tables), blocks_(blocks) {}

  void run(const Rows& rows) {
    for (std::size_t begin = 0; begin < rows.size();) {
      std::size_t end = begin + 1;
      bool in_table = fills_row(rows[begin]);
      for (; end < rows.size() && goes_on(rows, begin, end, in_table); ++end) {
        in_table = in_table || fills_row(rows[end]);
      }
      split(rows, begin, end);
      begin = end;
    }
  }

 private:
  // Whether the row at `at` belongs to the stretch of rows from `begin` on: no blank row stands
  // between, or one does and the table goes on behind it.
  static bool goes_on(const Rows& rows, std::size_t begin, std::size_t at, bool in_table) {
    std::uint32_t reached = 0;
    for (std::size_t k = at; k-- > begin && at - k <= 4;) {
      for (const SheetCell& cell : rows[k])
        reached = std::max(reached, cell.row + cell.row_span - 1);
    }
    const std::uint32_t row = rows[at].front().row;
    if (row <= reached + 1) return true;
    constexpr std::uint32_t most_blank_rows = 2;
    return in_table && row <= reached + 1 + most_blank_rows && fills_row(rows[at]) &&
           begins_with_number(rows[at]);
  }

  // A heading of two cells, one of them merged down into the row below.
  static bool spans_into(std::span<const SheetCell> row, std::span<const SheetCell> below) {
    return row.size() > 1 && std::any_of(row.begin(), row.end(), [&](const SheetCell& cell) {
             return cell.row + cell.row_span > below.front().row;
           });
  }

  // What stands above the first filled row is letterhead and titles.
  void split(const Rows& rows, std::size_t begin, std::size_t end) {
    std::size_t table = begin;
    while (table < end && !fills_row(rows[table])) ++table;
    while (table < end && table > begin && spans_into(rows[table - 1], rows[table])) --table;
    for (std::size_t k = begin; k < table;) {
      std::size_t pair = k;
      while (pair < table && rows[pair].size() > 1) ++pair;
      if (pair > k) {
        add_table(rows, k, pair);
        k = pair;
      } else {
        add_line(rows[k++].front());
      }
    }
    if (table < end) add_tables(rows, table, end);
  }

  // Lines right above a heading are the next table's titles, though no blank row stands between.
  void add_tables(const Rows& rows, std::size_t begin, std::size_t end) {
    for (std::size_t heading = begin + 1; heading < end; ++heading) {
      if (!begins_heading(rows[heading])) continue;
      std::size_t titles = heading;
      while (titles > begin + 1 && is_title(rows[titles - 1])) --titles;
      if (titles == heading) continue;
      add_table(rows, begin, titles);
      for (; titles < heading; ++titles) add_line(rows[titles].front());
      begin = heading;
    }
    add_table(rows, begin, end);
  }

  static bool is_title(std::span<const SheetCell> row) {
    return row.size() == 1 && row.front().row_span == 1 && !begins_with_number(row);
  }

  void add_line(SheetCell& cell) {
    Location location = cell.location;
    blocks_.emplace_back(Paragraph{std::move(cell.text), location});
  }

  void add_table(const Rows& rows, std::size_t begin, std::size_t end) {
    Table table;
    ++tables_;
    const Location first = rows[begin].front().location;
    table.location = first;
    if (!first.in_text()) table.location.table = tables_;
    const std::vector<std::uint32_t> columns = columns_of(rows, begin, end);
    const std::uint32_t last_row = rows[end - 1].front().row;
    std::uint32_t next_row = rows[begin].front().row;
    for (std::size_t k = begin; k < end; ++k) {
      const std::uint32_t row = rows[k].front().row;
      // A row without cells of its own, below merged ones.
      for (; next_row < row && reaches(table, next_row - rows[begin].front().row); ++next_row) {
        table.rows.emplace_back();
      }
      Row out;
      for (SheetCell& cell : rows[k]) out.cells.push_back(make_cell(cell, columns, last_row));
      table.rows.push_back(std::move(out));
      next_row = row + 1;
    }
    blocks_.emplace_back(std::move(table));
  }

  // Whether a cell of the last rows spans over the row `index` of the table.
  static bool reaches(const Table& table, std::size_t index) {
    constexpr std::size_t rows_back = 8;
    const std::size_t from = table.rows.size() - std::min(rows_back, table.rows.size());
    for (std::size_t k = from; k < table.rows.size(); ++k) {
      for (const Cell& cell : table.rows[k].cells) {
        if (k + cell.row_span > index) return true;
      }
    }
    return false;
  }

  // Columns of the sheet in which a cell of these rows begins.
  static std::vector<std::uint32_t> columns_of(const Rows& rows, std::size_t begin,
                                               std::size_t end) {
    std::vector<bool> used;
    for (std::size_t k = begin; k < end; ++k) {
      for (const SheetCell& cell : rows[k]) {
        if (used.size() <= cell.column) used.resize(cell.column + 1, false);
        used[cell.column] = true;
      }
    }
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = 0; column < used.size(); ++column) {
      if (used[column]) columns.push_back(column);
    }
    return columns;
  }

  [[nodiscard]] Cell make_cell(SheetCell& from, const std::vector<std::uint32_t>& columns,
                               std::uint32_t last_row) const {
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    const auto place = [&](std::uint32_t column) {
      return static_cast<std::uint32_t>(std::lower_bound(columns.begin(), columns.end(), column) -
                                        columns.begin());
    };
    Cell cell;
    cell.text = std::move(from.text);
    cell.struck = from.struck;
    const std::uint32_t column = place(from.column);
    const std::uint32_t end = place(from.column + from.column_span);
    cell.column = static_cast<std::uint16_t>(std::min(column, most));
    cell.column_span = static_cast<std::uint16_t>(std::max(end - column, 1U));
    cell.row_span =
        static_cast<std::uint16_t>(std::min({from.row_span, last_row - from.row + 1, most}));
    cell.location = from.location;
    if (!cell.location.in_text()) cell.location.table = tables_;
    return cell;
  }

  std::uint32_t& tables_;
  std::vector<Block>& blocks_;
};

}  // namespace

void append_blocks(std::span<SheetCell> cells, std::uint32_t& tables, std::vector<Block>& blocks) {
  BlockMaker(tables, blocks).run(rows_of(cells));
}

}  // namespace cchc::load::sheet
