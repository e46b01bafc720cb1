#include "extract/header.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/number.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

enum class Role { none, number, name, unit, value, result, note };

struct HeadingWord {
  std::string_view folded;
  bool whole;  // the cell holds nothing else
  Role role;
};

// Folded words of headings (y written i), the more telling first. "Kết quả" may stand over unit
// and value both, so it is a value only where nothing says better.
constexpr std::array heading_words = {
    HeadingWord{"stt", true, Role::number},         HeadingWord{"tt", true, Role::number},
    HeadingWord{"so tt", true, Role::number},       HeadingWord{"so thu tu", true, Role::number},
    HeadingWord{"ma chi tieu", true, Role::number}, HeadingWord{"ma so", true, Role::number},
    HeadingWord{"don vi tinh", false, Role::unit},  HeadingWord{"dvt", true, Role::unit},
    HeadingWord{"don vi", true, Role::unit},        HeadingWord{"ghi chu", false, Role::note},
    HeadingWord{"dien giai", true, Role::note},     HeadingWord{"chi tieu", false, Role::name},
    HeadingWord{"noi dung", false, Role::name},     HeadingWord{"tieu chi", false, Role::name},
    HeadingWord{"danh muc", true, Role::name},      HeadingWord{"so lieu", false, Role::value},
    HeadingWord{"gia tri", true, Role::value},      HeadingWord{"so luong", true, Role::value},
    HeadingWord{"thuc hien", false, Role::value},   HeadingWord{"ket qua", false, Role::result},
};

constexpr std::size_t longest_heading =
    160;  // letters; an indicator's name may be as long, a heading is not

Role role_of(const std::string& text) {
  if (text.empty() || text.size() > 2 * longest_heading) return Role::none;
  const std::string folded = text::fold(text);
  for (const auto& word : heading_words) {
    if (word.whole ? folded == word.folded : folded.starts_with(word.folded)) return word.role;
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

int width_of(const Table& table) {
  int width = 0;
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) width = std::max(width, cell.column + cell.column_span);
  }
  return width;
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
      case Role::none:
        break;
    }
  }
}

}  // namespace

std::optional<Heading> read_heading(const Table& table, std::size_t row) {
  const RowRoles first = roles_of(table.rows[row]);
  if (!first.has(Role::name) || first.roles.size() < 2 || first.roles.size() <= first.others) {
    return std::nullopt;
  }
  if (!first.has(Role::number) && !first.has(Role::unit) && !first.has(Role::result)) {
    return std::nullopt;
  }
  Heading heading{{}, 1};
  if (row + 1 < table.rows.size()) {
    const RowRoles second = roles_of(table.rows[row + 1]);
    // The second row stands under a merged cell: it names columns and nothing else.
    if (second.others == 0 && (second.has(Role::unit) || second.has(Role::value)) &&
        !second.has(Role::name)) {
      assign(heading.columns, second);
      heading.rows = 2;
    }
  }
  assign(heading.columns, first);
  if (heading.columns.value < 0) {
    for (const auto& [column, role] : first.roles) {
      if (role == Role::result) heading.columns.value = column;
    }
    // "Kết quả" over a lost second row: unit first, then value.
    if (heading.columns.value >= 0 && heading.columns.unit < 0 && first.blanks > 0 &&
        heading.columns.note > heading.columns.value + 1) {
      heading.columns.unit = heading.columns.value;
      heading.columns.value = heading.columns.unit + 1;
    }
  }
  if (!heading.columns.usable()) return std::nullopt;
  heading.columns.width = width_of(table);
  return heading;
}

std::optional<Columns> guess_columns(const Table& table) {
  const int width = width_of(table);
  if (width < 3 || width > 12 || table.rows.size() < 3) return std::nullopt;
  std::size_t numbered = 0;
  for (const Row& row : table.rows) {
    if (row.cells.empty()) continue;
    const auto number = read_row_number(row.cells.front().text);
    if (number && number->style == NumberStyle::arabic) ++numbered;
  }
  if (numbered * 2 < table.rows.size()) return std::nullopt;
  Columns columns{0, 1, -1, -1, -1, width};
  columns.value = width >= 4 ? 3 : 2;
  if (width >= 4) columns.unit = 2;
  if (width >= 5) columns.note = 4;
  return columns;
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
