#include "layout/column_rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "cchc/row_code.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t tallest_row = 16;  // lines; bounds the work
constexpr double unnumbered = 0.6;       // a row without a number, where others have one
constexpr double impossible = std::numeric_limits<double>::infinity();

// Where the cells stand that are shorter than their row.
enum class Style { centred, top };

struct Traits {
  bool is_figure = false;
  bool in_the_middle = false;   // begins as what goes on from the line before
  bool goes_on = false;         // the same, or as a remark
  bool is_item = false;         // begins with a dash or a plus
  bool is_open = false;         // ends where something must follow
  std::ptrdiff_t brackets = 0;  // opened less closed
};

Traits traits_of(std::string_view text) {
  const Look look = look_of(text);
  return {look == Look::figure || look == Look::number,
          begins_in_the_middle(text),
          goes_on(text),
          text.starts_with('-') || text.starts_with('+'),
          text.ends_with('=') || text.ends_with(','),
          std::count(text.begin(), text.end(), '(') - std::count(text.begin(), text.end(), ')')};
}

// One column of a row that is being put together.
struct Extents {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t lines = 0;
  std::size_t figures = 0;
  std::ptrdiff_t brackets = 0;
  const Piece* piece = nullptr;   // the last
  const Traits* begin = nullptr;  // of the first piece
  const Traits* end = nullptr;    // of the last
  std::string number;             // the text, of the column of the numbers alone
};

// A number that may well come next: "3." behind "2.4.", "13.1" behind "13.".
bool may_follow(std::string_view above, std::string_view number) {
  const auto before = read_printed(above);
  const auto next = read_printed(number);
  if (!before || !next) return false;
  const CodePart first = next->code.front();
  return next->code.size() > 1 ? first == before->code.front()
                               : follows(before->code.front(), first);
}

class Grouper {
 public:
  Grouper(std::span<const TableLine> lines, const ColumnGrid& grid, Style style, bool continues)
      : lines_(lines), grid_(grid), style_(style), continues_(continues) {
    for (const TableLine& line : lines) {
      for (const Piece& piece : line.cut.pieces) {
        traits_.push_back(traits_of(piece.text));
      }
      ends_.push_back(traits_.size());
    }
  }

  double run() {
    best_.assign(lines_.size() + 1, impossible);
    length_.assign(lines_.size() + 1, 0);
    best_[0] = 0;
    for (std::size_t from = 0; from < lines_.size(); ++from) extend(from);
    return best_.back();
  }

  [[nodiscard]] std::vector<std::size_t> lengths() const {
    std::vector<std::size_t> lengths;
    for (std::size_t at = lines_.size(); at > 0; at -= length_[at]) lengths.push_back(length_[at]);
    std::reverse(lengths.begin(), lengths.end());
    return lengths;
  }

 private:
  void extend(std::size_t from) {
    std::vector<Extents> row(grid_.size());
    bool across = false;               // a line that no other belongs to
    double inside = begin_cost(from);  // what the lines cost, wherever the row ends
    const std::size_t end = std::min(lines_.size(), from + tallest_row);
    for (std::size_t to = from; to < end; ++to) {
      if (to > from && lines_[to].begins_page) break;
      if (to > from && blank_before(to)) inside += 1;
      inside += add_line(row, to, to - from, across);
      if (across && to > from) break;
      const double total = best_[from] + inside + row_cost(row, from, to - from + 1);
      if (total < best_[to + 1]) {
        best_[to + 1] = total;
        length_[to + 1] = to - from + 1;
      }
    }
  }

  [[nodiscard]] bool blank_before(std::size_t at) const {
    return lines_[at].source->location.line > lines_[at - 1].source->location.line + 1;
  }

  [[nodiscard]] const Traits& traits(std::size_t line, std::size_t piece) const {
    return traits_[(line == 0 ? 0 : ends_[line - 1]) + piece];
  }

  double add_line(std::vector<Extents>& row, std::size_t line, std::size_t offset, bool& across) {
    double cost = 0;
    const auto& pieces = lines_[line].cut.pieces;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
      if (grid_.is_across(pieces[k])) across = true;
      Extents& column = row[pieces[k].column];
      const Traits& trait = traits(line, k);
      bool broken = false;
      if (column.lines == 0) {
        column.first = offset;
        column.begin = &trait;
      } else {
        broken = column.last + 2 >= offset &&
                 is_broken_word(*column.piece, pieces[k].text, grid_.width(pieces[k].column));
        // A second figure in a cell is another row's.
        if (trait.is_figure && column.figures > 0 && !broken && pieces[k].column > 1) {
          cost += pieces[k].is_close || column.piece->is_close ? 0.7 : 2;
        }
        if (pieces[k].column == 1) cost += trait.is_item ? 1 : trait.in_the_middle ? 0 : 0.15;
        if (!broken && pieces[k].column > 0 && !is_forced(*column.piece, pieces[k])) cost += 1;
        const std::size_t hole = offset - column.last - 1;
        if (hole > 0) cost += hole == 1 ? 0.2 : 1.5;
      }
      if (pieces[k].column == 0) {
        if (!column.number.empty() && !broken) column.number += ' ';
        column.number += pieces[k].text;
      }
      if (trait.is_figure) ++column.figures;
      column.brackets += trait.brackets;
      column.end = &trait;
      column.last = offset;
      column.piece = &pieces[k];
      ++column.lines;
    }
    return cost;
  }

  // No row begins where the number and the name of the one before go on: "2.4." and "1.".
  [[nodiscard]] double begin_cost(std::size_t from) const {
    if (from == 0 || lines_[from].begins_page) return 0;
    const CutLine& above = lines_[from - 1].cut;
    const Piece* const number = lines_[from].cut.in(0);
    if (number == nullptr || above.in(0) == nullptr) return 0;
    const std::string_view begun = above.in(0)->text;
    const bool deep = std::count(begun.begin(), begun.end(), '.') > 1;
    if ((!deep && number->text.find('.') + 1 >= number->text.size()) ||
        may_follow(begun, number->text) ||
        !is_broken_word(*above.in(0), number->text, grid_.width(0))) {
      return 0;
    }
    const Piece* const name = lines_[from].cut.in(1);
    const bool forced =
        name == nullptr || (above.in(1) != nullptr && is_forced(*above.in(1), *name));
    return forced ? 0.6 : 0;
  }

  // A line breaks where the next word has no room; elsewhere something new begins.
  [[nodiscard]] bool is_forced(const Piece& above, const Piece& piece) const {
    constexpr std::size_t uneven = 4;  // letters; they differ in width
    const std::size_t word = text::count_letters(piece.text.substr(0, piece.text.find(' ')));
    return above.at.width() + 1 + word + uneven > grid_.width(piece.column);
  }

  [[nodiscard]] double row_cost(const std::vector<Extents>& row, std::size_t from,
                                std::size_t height) const {
    const bool page = from == 0 ? continues_ : lines_[from].begins_page;
    const std::size_t end = from + height;
    const bool cut = end == lines_.size() || lines_[end].begins_page;
    double cost = label_cost(row[0], row[1], page);
    if (!grid_.is_numbered()) cost -= unnumbered;
    // A row that a page break cuts may stand anyhow.
    cost += standing_cost(row, height) * (page || cut ? 0.5 : 1);
    for (const Extents& column : row) cost += is_open(column) && !cut ? 1 : 0;
    return cost;
  }

  static bool is_open(const Extents& column) {
    return column.lines > 0 && (column.end->is_open || column.brackets > 0);
  }

  static double label_cost(const Extents& number, const Extents& name, bool page) {
    constexpr double fragment = 0.1;  // the rest of a row; a page break cuts anywhere
    const bool middle = name.lines > 0 && name.begin->goes_on;
    if (number.lines == 0 && page && (middle || name.lines == 0)) return fragment;
    const double unnamed = name.lines > 0 ? 0 : number.lines > 0 ? 1.5 : 2.5;
    return number_cost(number) + unnamed + (middle ? 2 : 0);
  }

  static double number_cost(const Extents& number) {
    if (number.lines == 0) return unnumbered;
    if (may_number_row(number.number)) return 0;
    switch (look_of(number.number)) {
      case Look::number:
        return 0;
      case Look::marker:
        return number.number == "." ? 0.5 : 0.1;
      default:
        return is_marker_part(number.number) ? 0.8 : 3;
    }
  }

  // Every column stands as the style says within the row's lines, and those that are shorter than
  // the row stand alike.
  [[nodiscard]] double standing_cost(const std::vector<Extents>& row, std::size_t height) const {
    double cost = 0;
    double highest = 0;
    double lowest = 0;
    for (const Extents& column : row) {
      if (column.lines == 0) continue;
      const auto above = static_cast<double>(column.first);
      const auto below = static_cast<double>(height - 1 - column.last);
      const double off = style_ == Style::top ? above : (above - below) / 2;
      cost += std::min(std::abs(off) < 1 ? 0.4 * std::abs(off) : std::abs(off), 3.0);
      highest = std::min(highest, off);
      lowest = std::max(lowest, off);
    }
    return cost + std::min(lowest, -highest);
  }

  std::span<const TableLine> lines_;
  const ColumnGrid& grid_;
  Style style_;
  bool continues_;  // the first row may be the rest of one on the page before
  std::vector<Traits> traits_;
  std::vector<std::size_t> ends_;
  std::vector<double> best_;
  std::vector<std::size_t> length_;
};

}  // namespace

bool is_broken_word(const Piece& first, std::string_view second, std::uint32_t width) {
  if (first.column == 0 && is_marker_part(first.text)) {  // "Tron" and "g đó"
    return look_of(std::string(first.text) + std::string(second)) == Look::marker;
  }
  const auto is_part = [](std::string_view text) {
    return text.find_first_not_of("0123456789.,/") == std::string_view::npos;
  };
  if (!is_part(first.text) || !is_part(second)) return false;
  if (first.column == 0) {  // "3.3.1" and ".", "10.2." and "7"
    const bool digits = first.text.back() == '.' && second.size() < 5 && second.front() != '.';
    return second.front() == '.' || (digits && first.at.width() + 1 >= width);
  }
  const auto is_open_at = [](char c) { return c == '.' || c == ',' || c == '/'; };
  if (is_open_at(first.text.back()) || is_open_at(second.front())) return true;
  // "197/2.3" and "90": the rest of a group of three digits. "4.167" is whole.
  const std::size_t dot = first.text.rfind('.');
  const bool grouped = dot != std::string_view::npos;
  const std::size_t group = grouped ? first.text.size() - 1 - dot : 0;
  const std::size_t rest = std::min(second.find_first_of(".,/"), second.size());
  const bool completes = grouped && group < 3 && group + rest == 3;
  const bool fraction = !grouped && first.text.find('/') != std::string_view::npos;
  return (completes || fraction) && first.at.width() + 1 >= width;
}

std::vector<std::size_t> group_rows(std::span<const TableLine> lines, const ColumnGrid& grid,
                                    bool continues) {
  Grouper centred(lines, grid, Style::centred, continues);
  Grouper top(lines, grid, Style::top, continues);
  return centred.run() <= top.run() ? centred.lengths() : top.lengths();
}

}  // namespace cchc::layout
