#include "extract/header.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/number.hpp"
#include "extract/value.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

enum class Role { none, number, name, unit, value, result, note, other };

enum class Match { whole, begins, contains };

struct HeadingWord {
  std::string_view folded;
  Match match;
  Role role;
};

// Folded words of headings (y written i), the more telling first. "Kết quả" may stand over unit
// and value both, so it is a value only where nothing says better. Figures of other periods and
// plans stand beside those of this one and are not read.
constexpr std::array heading_words = {
    HeadingWord{"stt", Match::whole, Role::number},
    HeadingWord{"tt", Match::whole, Role::number},
    HeadingWord{"so tt", Match::whole, Role::number},
    HeadingWord{"so thu tu", Match::whole, Role::number},
    HeadingWord{"ma chi tieu", Match::whole, Role::number},
    HeadingWord{"ma so", Match::whole, Role::number},
    HeadingWord{"ki truoc", Match::contains, Role::other},
    HeadingWord{"nam truoc", Match::contains, Role::other},
    HeadingWord{"cung ki", Match::contains, Role::other},
    HeadingWord{"so voi", Match::contains, Role::other},
    HeadingWord{"tang giam", Match::contains, Role::other},
    HeadingWord{"ke hoach", Match::begins, Role::other},
    HeadingWord{"don vi tinh", Match::begins, Role::unit},
    HeadingWord{"dvt", Match::whole, Role::unit},
    HeadingWord{"don vi", Match::whole, Role::unit},
    HeadingWord{"ghi chu", Match::begins, Role::note},
    HeadingWord{"dien giai", Match::whole, Role::note},
    HeadingWord{"chi tieu", Match::begins, Role::name},
    HeadingWord{"ten chi tieu", Match::begins, Role::name},
    HeadingWord{"noi dung", Match::begins, Role::name},
    HeadingWord{"tieu chi", Match::begins, Role::name},
    HeadingWord{"ten tieu chi", Match::begins, Role::name},
    HeadingWord{"danh muc", Match::whole, Role::name},
    HeadingWord{"so lieu", Match::begins, Role::value},
    HeadingWord{"gia tri", Match::whole, Role::value},
    HeadingWord{"so luong", Match::whole, Role::value},
    HeadingWord{"ki nai", Match::whole, Role::value},
    HeadingWord{"ki bao cao", Match::whole, Role::value},
    HeadingWord{"trong ki", Match::whole, Role::value},
    HeadingWord{"thuc hien", Match::begins, Role::value},
    HeadingWord{"ket qua", Match::begins, Role::result},
};

constexpr std::size_t longest_heading = 160;  // letters; a name may be as long, a heading is not

bool matches(const HeadingWord& word, std::string_view folded) {
  switch (word.match) {
    case Match::whole:
      return folded == word.folded;
    case Match::begins:
      return folded.starts_with(word.folded);
    case Match::contains:
      return folded.find(word.folded) != std::string_view::npos;
  }
  return false;
}

// Most cells of figures and numbers.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  });
}

Role role_of(const std::string& text) {
  if (text.size() > 2 * longest_heading || !has_letters(text)) return Role::none;
  const std::string folded = text::fold(text);
  for (const auto& word : heading_words) {
    if (matches(word, folded)) return word.role;
  }
  return Role::none;
}

struct RowRoles {
  std::vector<std::pair<int, Role>> roles;
  std::size_t others = 0;  // cells with text that is no heading word
  std::size_t blanks = 0;

  [[nodiscard]] bool has(Role role) const {
    return std::any_of(roles.begin(), roles.end(), [&](const auto& r) { return r.second == role; });
  }
};

RowRoles roles_of(const Row& row) {
  RowRoles result;
  for (const Cell& cell : row.cells) {
    if (text::trim(cell.text).empty()) {
      ++result.blanks;
      continue;
    }
    const Role role = role_of(cell.text);
    if (role == Role::none) {
      ++result.others;
    } else {
      result.roles.emplace_back(cell.column, role);
    }
  }
  return result;
}

// False for nearly every row of figures, told by its short cells alone: a row in which as many
// cells say something else as may name columns is no heading.
bool may_be_heading(const Row& row) {
  constexpr std::size_t short_cell = 24;
  std::size_t filled = 0;
  std::size_t others = 0;
  for (const Cell& cell : row.cells) {
    if (text::trim(cell.text).empty()) continue;
    ++filled;
    if (cell.text.size() <= short_cell && role_of(cell.text) == Role::none) ++others;
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

int column_of(const RowRoles& row, Role role) {
  for (const auto& [column, found] : row.roles) {
    if (found == role) return column;
  }
  return -1;
}

void set_once(int& column, int value) {
  if (column < 0) column = value;
}

void assign(Columns& columns, const RowRoles& row) {
  for (const auto& [column, role] : row.roles) {
    switch (role) {
      case Role::number:
        set_once(columns.number, column);
        break;
      case Role::name:
        set_once(columns.name, column);
        break;
      case Role::unit:
        set_once(columns.unit, column);
        break;
      case Role::value:
        set_once(columns.value, column);
        break;
      case Role::note:
        set_once(columns.note, column);
        break;
      case Role::result:
      case Role::other:
      case Role::none:
        break;
    }
  }
}

}  // namespace

std::optional<Heading> read_heading(const Table& table, std::size_t row) {
  if (!may_be_heading(table.rows[row])) return std::nullopt;
  const RowRoles first = roles_of(table.rows[row]);
  if (!first.has(Role::name) || first.roles.size() < 2 || first.roles.size() <= first.others) {
    return std::nullopt;
  }
  if (!first.has(Role::number) && !first.has(Role::unit) && !first.has(Role::result)) {
    return std::nullopt;
  }
  Heading heading{{}, 1};
  RowRoles second;
  if (row + 1 < table.rows.size()) {
    second = roles_of(table.rows[row + 1]);
    // The second row stands under a merged cell: it names columns and nothing else.
    const bool names_columns = second.has(Role::unit) || second.has(Role::value);
    if (second.others == 0 && names_columns && !second.has(Role::name)) {
      assign(heading.columns, second);
      heading.rows = 2;
    }
  }
  assign(heading.columns, first);
  if (heading.rows == 2) set_once(heading.columns.value, column_of(second, Role::result));
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
      if (cell.column == 0 && read_row_number(cell.text)) ++numbered;
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
