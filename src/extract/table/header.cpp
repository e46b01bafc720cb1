#include "extract/table/header.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/row_code.hpp"
#include "extract/metadata/period.hpp"
#include "extract/table/value.hpp"
#include "lexicon/headings.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

enum class Role { none, number, name, unit, value, result, note, period, other };

constexpr std::size_t longest_heading = 160;  // letters; a name may be as long, a heading is not

Role role_of(std::string_view folded) {
  using Heading = lexicon::HeadingRole;
  const Heading heading = lexicon::heading_role(folded);
  switch (heading) {
    case Heading::number:
      return Role::number;
    case Heading::name:
      return Role::name;
    case Heading::unit:
    case Heading::body_or_unit:
      return Role::unit;
    case Heading::value:
      return Role::value;
    case Heading::result:
      return Role::result;
    case Heading::note:
      return Role::note;
    default:
      // Figures of other periods and plans stand beside those of this one and are not read.
      return lexicon::is_beside_result(heading) ? Role::other : Role::none;
  }
}

// How late the period is that a heading names; 0 where it names none.
int rank_of_period(std::string_view folded) {
  const auto period = read_period(folded);
  return period ? period->year * 100 + months_of(*period).last : 0;
}

// "Năm 2024", "Quý III/2024", "6 tháng đầu năm 2024": figures of that period stand below.
bool is_period(std::string_view folded) {
  constexpr std::size_t longest = 6;  // words
  constexpr std::array<std::string_view, 5> begins = {"nam ", "qui ", "6 thang", "9 thang", "ki "};
  return std::any_of(begins.begin(), begins.end(),
                     [&](std::string_view word) { return folded.starts_with(word); }) &&
         lexicon::split_words(folded).size() <= longest && rank_of_period(folded) != 0;
}

struct ColumnRole {
  int column = 0;
  Role role = Role::none;
  int period = 0;  // rank of the one that it names
};

struct RowRoles {
  std::vector<ColumnRole> roles;
  std::size_t others = 0;  // cells with text that is no heading word
  int other_column = -1;   // of the last of those
  std::size_t blanks = 0;
  bool names_unit_of_measure = false;  // "Đơn vị tính", where "Đơn vị" may be a body

  [[nodiscard]] bool has(Role role) const {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const ColumnRole& r) { return r.role == role; });
  }
};

RowRoles roles_of(const Row& row) {
  RowRoles result;
  for (const Cell& cell : row.cells) {
    if (text::trim(cell.text).empty()) {
      ++result.blanks;
      continue;
    }
    const bool may_be_heading = cell.text.size() <= 2 * longest_heading;
    const std::string folded = may_be_heading ? text::fold(cell.text) : std::string();
    Role role = role_of(folded);
    if (role == Role::none && is_period(folded)) role = Role::period;
    if (role == Role::none) {
      ++result.others;
      result.other_column = cell.column;
      continue;
    }
    const bool has_figures = role == Role::value || role == Role::result || role == Role::period;
    result.roles.push_back({cell.column, role, has_figures ? rank_of_period(folded) : 0});
    if (role == Role::unit && folded != "don vi") result.names_unit_of_measure = true;
  }
  return result;
}

// Most cells of figures and numbers have none.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  });
}

// False for nearly every row of figures: where as many cells are without letters as may name
// columns there is no heading.
bool may_be_heading(const Row& row) {
  std::size_t filled = 0;
  std::size_t others = 0;
  for (const Cell& cell : row.cells) {
    if (text::trim(cell.text).empty()) continue;
    ++filled;
    if (!has_letters(cell.text)) ++others;
  }
  return filled > 2 * others;
}

int width_of(const Table& table) {
  int width = 0;
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) width = std::max(width, cell.column + cell.column_span);
  }
  return width;
}

// Of several the one of the latest period, else the first.
int column_of(const RowRoles& row, Role role) {
  const ColumnRole* found = nullptr;
  for (const ColumnRole& one : row.roles) {
    if (one.role == role && (found == nullptr || one.period > found->period)) found = &one;
  }
  return found == nullptr ? -1 : found->column;
}

void set_once(int& column, int value) {
  if (column < 0) column = value;
}

void assign(Columns& columns, const RowRoles& row) {
  set_once(columns.number, column_of(row, Role::number));
  set_once(columns.name, column_of(row, Role::name));
  set_once(columns.unit, column_of(row, Role::unit));
  set_once(columns.value, column_of(row, Role::value));
  set_once(columns.value, column_of(row, Role::period));
  set_once(columns.note, column_of(row, Role::note));
}

// "STT | Lĩnh vực | Đơn vị tính | Số liệu": whatever stands between number and unit names the rows.
void name_odd_column(RowRoles& row) {
  const int number = column_of(row, Role::number);
  const int unit = column_of(row, Role::unit);
  const bool has_figures = row.has(Role::value) || row.has(Role::result) || row.has(Role::period);
  const bool between = number >= 0 && number < row.other_column && row.other_column < unit;
  if (row.has(Role::name) || row.others != 1 || !between || !has_figures) return;
  if (!row.names_unit_of_measure) return;
  row.roles.push_back({row.other_column, Role::name, 0});
  row.others = 0;
}

// Rows under merged cells of the heading: they name columns and nothing else.
std::vector<RowRoles> rows_under_heading(const Table& table, std::size_t row) {
  constexpr std::size_t most = 2;
  std::vector<RowRoles> below;
  while (++row < table.rows.size() && below.size() < most) {
    RowRoles next = roles_of(table.rows[row]);
    const bool names_columns =
        next.has(Role::unit) || next.has(Role::value) || next.has(Role::period);
    if (next.others != 0 || !names_columns || next.has(Role::name)) break;
    below.push_back(std::move(next));
  }
  return below;
}

}  // namespace

std::optional<Heading> read_heading(const Table& table, std::size_t row) {
  if (!may_be_heading(table.rows[row])) return std::nullopt;
  RowRoles first = roles_of(table.rows[row]);
  name_odd_column(first);
  if (!first.has(Role::name) || first.roles.size() < 2 || first.roles.size() <= first.others) {
    return std::nullopt;
  }
  if (!first.has(Role::number) && !first.has(Role::unit) && !first.has(Role::result)) {
    return std::nullopt;
  }
  const std::vector<RowRoles> below = rows_under_heading(table, row);
  Heading heading{{}, 1 + below.size()};
  for (std::size_t k = below.size(); k-- > 0;) assign(heading.columns, below[k]);
  assign(heading.columns, first);
  if (!below.empty()) set_once(heading.columns.value, column_of(below.front(), Role::result));
  set_once(heading.columns.value, column_of(first, Role::result));
  // "Kết quả" over a lost second row: unit first, then value.
  const bool spans_two = heading.columns.note > heading.columns.value + 1 && first.blanks > 0;
  if (heading.columns.unit < 0 && column_of(first, Role::result) == heading.columns.value &&
      spans_two) {
    heading.columns.unit = heading.columns.value;
    heading.columns.value = heading.columns.unit + 1;
  }
  const bool known = heading.columns.unit >= 0 || heading.columns.number >= 0;
  if (!heading.columns.usable() || !known || heading.columns.unit == heading.columns.value)
    return std::nullopt;
  heading.columns.width = width_of(table);
  return heading;
}

bool has_other_heading(const Table& table) {
  constexpr std::size_t heading_rows = 3;  // a title may stand above
  for (std::size_t row = 0; row < std::min(heading_rows, table.rows.size()); ++row) {
    if (roles_of(table.rows[row]).has(Role::number)) return true;
  }
  return false;
}

std::optional<Columns> guess_columns(const Table& table) {
  const int width = width_of(table);
  if (width < 4 || width > 12 || table.rows.size() < 3) return std::nullopt;
  constexpr int unit_column = 2;
  std::size_t numbered = 0;
  std::size_t units = 0;
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      if (cell.column == 0 && read_printed(cell.text)) ++numbered;
      if (cell.column == unit_column &&
          kind_of_unit(text::strip_marks(cell.text)) != IndicatorKind::unknown)
        ++units;
    }
  }
  // Numbered rows alone are any list; units say that figures follow.
  if (numbered * 2 < table.rows.size() || units * 2 < table.rows.size()) return std::nullopt;
  return Columns{0, 1, unit_column, unit_column + 1, width > 4 ? unit_column + 2 : -1, width};
}

bool is_column_count(const Row& row) {
  std::size_t filled = 0;
  for (const Cell& cell : row.cells) {
    std::string_view text = text::trim(cell.text);
    if (text.empty()) continue;
    ++filled;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
      text = text.substr(1, text.size() - 2);
    }
    const bool single =
        text.size() == 1 && (std::isalnum(static_cast<unsigned char>(text.front())) != 0);
    if (!single) return false;
  }
  return filled >= 3;
}

}  // namespace cchc::extract
