#include "extract/table/header.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "cchc/row_code.hpp"
#include "extract/table/column_roles.hpp"
#include "extract/table/heading_tree.hpp"
#include "extract/table/value.hpp"
#include "lexicon/column_words.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

using lexicon::names_body;
using lexicon::Word;
using lexicon::words_in;
using lexicon::WordSet;

constexpr std::size_t longest_heading = 160;  // letters; a name may be as long, a heading is not

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  });
}

// "2025": the year that a column is of; 0 where it is none.
int year_in(std::string_view text) {
  const bool year = text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
  int value = 0;
  for (const char c : text) {
    if (!year || c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

// False for nearly every row of figures: where as many cells are without letters as may name
// columns there is no heading.
bool may_be_heading(const Row& row) {
  std::size_t filled = 0;
  std::size_t others = 0;
  int last_year = 0;
  bool years = true;  // rising or falling by one
  for (const Cell& cell : row.cells) {
    if (text::trim(cell.text).empty()) continue;
    ++filled;
    if (has_letters(cell.text)) continue;
    ++others;
    const int year = year_in(text::trim(cell.text));
    const int step = year - last_year;
    years = years && year > 0 && (last_year == 0 || step == 1 || step == -1);
    last_year = year;
  }
  return filled > 2 * others || (years && filled > others);
}

struct TopCell {
  int column = -1;
  std::string text;
  WordSet words;
};

bool names_rows(const TopCell& cell) {
  return cell.words.has_any(Word::name, Word::field, Word::unit_or_body) &&
         !cell.words.has(Word::unit) && !cell.words.has(Word::share);
}

class HeadingReader {
 public:
  HeadingReader(CellLooks& looks, std::size_t row, const HeadingPlace& place)
      : looks_(looks), table_(looks.table()), row_(row), place_(place), width_(looks.width()) {}

  std::optional<Heading> read() {
    if (!may_be_heading(table_.rows[row_]) || !read_top()) return std::nullopt;
    if (!place_.first && !repeats_heading()) return std::nullopt;
    guess_ = looks_.from(row_ + 1);
    if (!find_names()) return std::nullopt;
    tree_ = read_heading_tree(table_, row_, fixed_columns(), width_);
    cells_ = looks_.from(row_ + tree_.rows);
    read_words();
    find_unit_and_note();
    find_values();
    if (heading_.values.empty() || !is_believable()) return std::nullopt;
    heading_.rows = tree_.rows;
    heading_.columns.width = width_;
    heading_.lists_indicators = lists_indicators();
    assign_roles(heading_.values, heading_.lists_indicators, place_.period);
    heading_.columns.value = leading_column();
    return std::move(heading_);
  }

 private:
  // The cells of the heading's first row with their words; false where it has one cell, or begins
  // with a number as rows of figures do.
  bool read_top() {
    for (const Cell& cell : table_.rows[row_].cells) {
      if (text::trim(cell.text).empty()) continue;
      TopCell top;
      top.column = cell.column;
      if (cell.text.size() <= 2 * longest_heading) top.text = text::strip_marks(cell.text);
      top.words = words_in(text::fold(top.text));
      top_.push_back(std::move(top));
      if (top_.size() == 1 && begins_with_number()) return false;
    }
    return top_.size() >= 2;
  }

  [[nodiscard]] const ColumnCells& guess(int column) const {
    return guess_[static_cast<std::size_t>(column)];
  }

  bool holds_names(int column) const { return guess(column).texts >= guess(column).figures; }

  // "Đơn vị", short for the unit's heading and not for a body.
  [[nodiscard]] bool holds_units(int column) const {
    return guess(column).units >= 2 && guess(column).units * 2 > guess(column).texts;
  }

  bool find_names() {
    Columns& columns = heading_.columns;
    for (const TopCell& cell : top_) {
      if (columns.number < 0 && cell.words.has(Word::number)) columns.number = cell.column;
    }
    const TopCell* name = nullptr;
    for (const TopCell& cell : top_) {
      if (cell.column == columns.number || !names_rows(cell) || !holds_names(cell.column)) continue;
      if (cell.words.has(Word::unit_or_body) && holds_units(cell.column)) continue;
      const bool better =
          name == nullptr || (name->words.has(Word::unit_or_body) && cell.words.has(Word::name));
      if (better) name = &cell;
    }
    // Whatever stands beside the numbers, or first, names the rows.
    if (name == nullptr) {
      for (const TopCell& cell : top_) {
        if (cell.column == columns.number || cell.words.has(Word::unit) ||
            !holds_names(cell.column))
          continue;
        if (columns.number < 0 && (!place_.first || cell.column != top_.front().column)) break;
        if (columns.number >= 0 && cell.column < columns.number) continue;
        name = &cell;
        break;
      }
      guessed_name_ = true;
    }
    if (name == nullptr || name->words.has(Word::no_figure)) return false;
    columns.name = name->column;
    name_words_ = name->words;
    // Numbers without a heading of their own.
    if (columns.number < 0 && columns.name == 1 && guess(0).numbers > guess(0).texts)
      columns.number = 0;
    return true;
  }

  [[nodiscard]] std::vector<int> fixed_columns() const {
    std::vector<int> fixed = {heading_.columns.name};
    if (heading_.columns.number >= 0) fixed.push_back(heading_.columns.number);
    return fixed;
  }

  void read_words() {
    for (const ColumnHeading& column : tree_.columns) {
      WordSet all;
      WordSet leaf;
      for (const std::string& heading : column.path) {
        leaf = words_in(text::fold(heading));
        if (names_body(heading)) leaf.add(Word::body);
        all.add(leaf);
      }
      leaves_.push_back(leaf);
      alls_.push_back(all);
    }
  }

  [[nodiscard]] bool is_fixed(int column) const {
    const Columns& c = heading_.columns;
    return column == c.number || column == c.name || column == c.unit || column == c.note;
  }

  void find_unit_and_note() {
    Columns& columns = heading_.columns;
    for (int column = 0; column < width_; ++column) {
      const WordSet& leaf = leaves_[static_cast<std::size_t>(column)];
      if (is_fixed(column)) continue;
      if (columns.unit < 0 && leaf.has(Word::unit)) columns.unit = column;
      if (columns.note < 0 && leaf.has(Word::note)) columns.note = column;
    }
    for (int column = 0; column < width_ && columns.unit < 0; ++column) {
      if (is_fixed(column)) continue;
      const auto& cells = cells_[static_cast<std::size_t>(column)];
      const bool named = leaves_[static_cast<std::size_t>(column)].has(Word::unit_or_body);
      const bool beside_name =
          column == columns.name + 1 && cells.units * 2 > cells.texts && cells.units >= 2;
      if ((named && cells.figures <= cells.texts) || (beside_name && cells.figures == 0))
        columns.unit = column;
    }
  }

  void add_value(int column) {
    const auto at = static_cast<std::size_t>(column);
    ValueColumn value;
    value.column = column;
    value.heading.path = tree_.columns[at].path;
    value.heading.number = tree_.columns[at].number.number;
    value.heading.formula = tree_.columns[at].number.formula;
    heading_.values.push_back(std::move(value));
  }

  // A heading that a second row was lost under stands over two columns.
  void inherit_path(int column) {
    auto& own = tree_.columns[static_cast<std::size_t>(column)];
    if (!own.path.empty() || column == 0 || column - 1 == heading_.columns.name) return;
    if (cells_[static_cast<std::size_t>(column)].figures == 0) return;
    const auto left = static_cast<std::size_t>(column) - 1;
    if (!alls_[left].has_any(Word::result, Word::current)) return;
    own.path = tree_.columns[left].path;
    leaves_[static_cast<std::size_t>(column)] = leaves_[left];
    alls_[static_cast<std::size_t>(column)] = alls_[left];
  }

  void find_values() {
    for (int column = 0; column < width_; ++column) {
      const auto at = static_cast<std::size_t>(column);
      const auto& cells = cells_[at];
      if (is_fixed(column) || leaves_[at].has_any(Word::no_figure, Word::note, Word::number))
        continue;
      inherit_path(column);
      if (tree_.columns[at].path.empty()) continue;
      if (cells.figures > 0 && cells.figures >= cells.texts) add_value(column);
    }
    if (heading_.values.empty()) {
      find_words_only();
    } else {
      add_blank_columns();
    }
  }

  [[nodiscard]] bool is_for_values(std::size_t column) const {
    const WordSet& leaf = leaves_[column];
    return leaf.has_any(Word::result, Word::current) && !tree_.columns[column].path.empty();
  }

  // A form whose cells are blank or hold words: only its headings say which column is the value's.
  void find_words_only() {
    for (int column = 0; column < width_; ++column) {
      if (is_fixed(column) || !is_for_values(static_cast<std::size_t>(column))) continue;
      add_value(column);
      return;
    }
  }

  // Columns in which nothing has occurred yet.
  void add_blank_columns() {
    const auto figures = std::exchange(heading_.values, {});
    std::unordered_set<std::string_view> tops;
    for (const ValueColumn& value : figures) tops.insert(value.heading.path.front());
    auto next = figures.begin();  // they stand in the order of their columns
    for (int column = 0; column < width_; ++column) {
      const auto at = static_cast<std::size_t>(column);
      const bool has_figures = next != figures.end() && next->column == column;
      if (has_figures) ++next;
      if (has_figures || (!is_fixed(column) && is_blank_value_column(at, tops))) add_value(column);
    }
  }

  // `tops` are the headings that stand over columns of figures.
  [[nodiscard]] bool is_blank_value_column(std::size_t column,
                                           const std::unordered_set<std::string_view>& tops) const {
    const auto& path = tree_.columns[column].path;
    const ColumnCells& cells = cells_[column];
    if (path.empty() || cells.figures + cells.texts > 0) return false;
    const WordSet& leaf = leaves_[column];
    if (leaf.has_any(Word::note, Word::no_figure, Word::number, Word::unit)) return false;
    if (leaf.has_any(Word::state, Word::way, Word::level, Word::body, Word::previous,
                     Word::cumulative, Word::same_period, Word::comparison, Word::share,
                     Word::total, Word::settled, Word::pending, Word::current))
      return true;
    return path.size() > 1 && tops.contains(path.front());
  }

  // Whether this is a heading at all, and one of figures.
  [[nodiscard]] bool is_believable() const {
    const Columns& columns = heading_.columns;
    const std::size_t figures = count_figure_columns();
    const bool majority = knows_most();
    const bool named = columns.number >= 0 || !guessed_name_;
    if (!place_.first && !(majority && named)) return false;
    if (figures == 0)
      return majority && (columns.unit >= 0 || columns.number >= 0) && name_words_.has(Word::name);
    if (guessed_name_ && columns.number < 0) return figures >= 2;
    return true;
  }

  // A row of the table: its first cell is its number.
  [[nodiscard]] bool begins_with_number() const {
    const TopCell& cell = top_.front();
    return !cell.words.has(Word::number) && !cell.text.empty() && read_printed(cell.text);
  }

  // Inside of a table only what no row of it could be: "STT", or names beside "Đơn vị tính".
  [[nodiscard]] bool repeats_heading() const {
    const auto has = [&](Word word) {
      return std::any_of(top_.begin(), top_.end(),
                         [&](const TopCell& cell) { return cell.words.has(word); });
    };
    return knows_most() &&
           (has(Word::number) || (has(Word::unit) && (has(Word::name) || has(Word::field))));
  }

  [[nodiscard]] bool knows_most() const {
    const auto known = static_cast<std::size_t>(std::count_if(
        top_.begin(), top_.end(), [](const TopCell& cell) { return knows(cell.words); }));
    return known > top_.size() - known && known >= 2;
  }

  static bool knows(const WordSet& words) {
    return words.has_any(Word::number, Word::name, Word::field, Word::unit, Word::unit_or_body,
                         Word::note, Word::result, Word::current, Word::previous, Word::same_period,
                         Word::cumulative, Word::plan, Word::comparison, Word::share, Word::total,
                         Word::state, Word::way, Word::received, Word::settled, Word::pending,
                         Word::level);
  }

  [[nodiscard]] std::size_t count_figure_columns() const {
    return static_cast<std::size_t>(std::count_if(
        heading_.values.begin(), heading_.values.end(), [&](const ValueColumn& value) {
          return cells_[static_cast<std::size_t>(value.column)].figures > 0;
        }));
  }

  [[nodiscard]] bool lists_indicators() const {
    return heading_.columns.unit >= 0 || (name_words_.has(Word::name) && !guessed_name_);
  }

  [[nodiscard]] int leading_column() const {
    const auto& values = heading_.values;
    const auto result = std::find_if(values.begin(), values.end(), [](const ValueColumn& value) {
      return value.heading.role == ColumnRole::result;
    });
    return (result == values.end() ? values.begin() : result)->column;
  }

  CellLooks& looks_;
  const Table& table_;
  std::size_t row_;
  const HeadingPlace& place_;
  int width_;
  std::vector<TopCell> top_;
  std::vector<ColumnCells> guess_;  // below the first row of the heading
  std::vector<ColumnCells> cells_;  // below the heading
  HeadingTree tree_;
  std::vector<WordSet> leaves_;
  std::vector<WordSet> alls_;
  WordSet name_words_;
  bool guessed_name_ = false;
  Heading heading_;
};

}  // namespace

std::optional<Heading> read_heading(CellLooks& looks, std::size_t row, const HeadingPlace& place) {
  return HeadingReader(looks, row, place).read();
}

bool has_other_heading(const Table& table) {
  constexpr std::size_t heading_rows = 3;  // rows; a title may stand above
  for (std::size_t row = 0; row < std::min(heading_rows, table.rows.size()); ++row) {
    for (const Cell& cell : table.rows[row].cells) {
      if (cell.text.size() <= 2 * longest_heading &&
          words_in(text::fold(cell.text)).has(Word::number))
        return true;
    }
  }
  return false;
}

std::optional<Columns> guess_columns(const Table& table) {
  const int width = table_width(table);
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

}  // namespace cchc::extract
