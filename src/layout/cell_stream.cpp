#include "layout/cell_stream.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "layout/row_fit.hpp"
#include "layout/shape.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t fewest_columns = 3;    // columns; number, name, value
constexpr std::size_t most_columns = 12;     // tried as a row's length; more are a matrix
constexpr std::size_t longest_heading = 40;  // cells; bounds the work
constexpr double impossible = std::numeric_limits<double>::infinity();

struct Trait {
  Look look = Look::blank;
  bool is_long = false;    // longer than a unit, a figure or a remark
  bool may_split = false;  // a border may have been lost in it
  bool is_item = false;    // begins with a dash or a plus
};

std::vector<Trait> traits_of(const std::vector<StreamCell>& cells) {
  constexpr std::size_t long_cell = 120;  // bytes; units and figures are shorter
  std::vector<Trait> traits;
  traits.reserve(cells.size());
  for (const StreamCell& cell : cells) {
    traits.push_back({look_of(cell.text), cell.text.size() > long_cell,
                      cell.text.find('\n') != std::string::npos,
                      cell.text.starts_with('-') || cell.text.starts_with('+')});
  }
  return traits;
}

// Cuts a stream into rows so that the whole looks most like a table: each row begins with a number
// and then a name, and has as many cells as the others. Costs are in arbitrary units; 0.4 is that
// of a cell which no row takes.
class Segmenter {
 public:
  Segmenter(const std::vector<Trait>& traits, std::size_t begin, std::size_t period, bool row_ends)
      : traits_(traits), begin_(begin), period_(period), row_ends_(row_ends) {}

  // Of cells [begin, end). Where the table ends is found on the way.
  double run(std::size_t end) {
    const std::size_t count = end - begin_;
    best_.assign(count + 1, impossible);
    length_.assign(count + 1, 0);
    best_[0] = 0;
    for (std::size_t k = 0; k < count; ++k) {
      if (best_[k] < impossible) extend(k, count);
    }
    return choose_end(count);
  }

  // Lengths of the rows, in order.
  [[nodiscard]] std::vector<std::size_t> lengths() const {
    std::vector<std::size_t> lengths;
    for (std::size_t at = end_; at > 0; at -= length_[at]) lengths.push_back(length_[at]);
    std::reverse(lengths.begin(), lengths.end());
    return lengths;
  }

 private:
  void extend(std::size_t from, std::size_t count) {
    constexpr std::size_t most_extra =
        6;  // cells beyond its columns, as cells of several lines are; bounds the work
    double row = begin_cost(from);
    for (std::size_t length = 1; length <= period_ + most_extra; ++length) {
      const std::size_t to = from + length;
      if (to > count) break;
      const Trait& last = traits_[begin_ + to - 1];
      if (length > 2 && last.is_long && length + 1 < period_) row += 1;
      // A number with a name behind it begins a row, unless they are its figure and remark.
      if (length > 5 && begins_row(begin_ + to - 3) && length < period_ + most_extra) row += 0.7;
      if (length < 2) continue;
      const double total = best_[from] + row + length_cost(from, length);
      if (total < best_[to]) {
        best_[to] = total;
        length_[to] = length;
      }
    }
  }

  [[nodiscard]] bool begins_row(std::size_t at) const {
    return traits_[at].look == Look::number && traits_[at + 1].look == Look::text;
  }

  [[nodiscard]] double begin_cost(std::size_t from) const {
    const Look first = traits_[begin_ + from].look;
    const Look second =
        begin_ + from + 1 < traits_.size() ? traits_[begin_ + from + 1].look : Look::blank;
    // "- Cấp xã" in the column of the numbers: a row that slipped one column to the left.
    if (traits_[begin_ + from].is_item && second == Look::blank) return 1;
    double cost = 0;
    if (first == Look::blank) cost = 0.4;
    if (first == Look::marker) cost = 0.2;
    if (first == Look::text || first == Look::figure) cost = 3;
    if (second == Look::blank) cost += 2.5;
    if (second == Look::figure || second == Look::number) cost += 3;
    return cost + lonely_cost(from);
  }

  // A name and nothing else may well be the title of what follows the table.
  [[nodiscard]] double lonely_cost(std::size_t from) const {
    const std::size_t end = std::min(traits_.size(), begin_ + from + period_);
    for (std::size_t k = begin_ + from; k < end; ++k) {
      const bool name = k == begin_ + from + 1;
      if (name ? traits_[k].is_item : traits_[k].look != Look::blank) return 0;
    }
    return 0.5;
  }

  [[nodiscard]] double length_cost(std::size_t from, std::size_t length) const {
    if (length == period_) {
      const bool ends = traits_[begin_ + from + length - 1].look == Look::blank;
      return row_ends_ && !ends ? 3 : 0;
    }
    if (length < period_) {
      if (from + length == best_.size() - 1) return 0.1;  // blank cells at the end are lost
      if (length + 1 == period_ && may_split(from, length)) return 0.5;
      return 1 + 0.4 * static_cast<double>(period_ - length);
    }
    return 1.5 + 0.5 * static_cast<double>(length - period_);
  }

  [[nodiscard]] bool may_split(std::size_t from, std::size_t length) const {
    const auto first = traits_.begin() + static_cast<std::ptrdiff_t>(begin_ + from);
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(length),
                       [](const Trait& trait) { return trait.may_split; });
  }

  double choose_end(std::size_t count) {
    double left_over = 0;
    double best = impossible;
    for (std::size_t at = count + 1; at-- > 0;) {
      if (best_[at] + left_over < best) {
        best = best_[at] + left_over;
        end_ = at;
      }
      if (at > 0 && traits_[begin_ + at - 1].look != Look::blank) left_over += 0.4;
    }
    return best;
  }

  const std::vector<Trait>& traits_;
  std::size_t begin_;
  std::size_t period_;
  bool row_ends_;
  std::vector<double> best_;
  std::vector<std::size_t> length_;
  std::size_t end_ = 0;
};

// The first cell with a number and a name behind it.
std::optional<std::size_t> first_row(const std::vector<Trait>& traits) {
  for (std::size_t k = 2; k + 1 < traits.size() && k < longest_heading; ++k) {
    if (traits[k].look == Look::number && traits[k + 1].look == Look::text) return k;
  }
  return std::nullopt;
}

std::size_t find_period(const std::vector<Trait>& traits, std::size_t begin, bool row_ends) {
  constexpr std::size_t sample = 240;  // cells that tell a row's length; bounds the work
  const std::size_t end = std::min(traits.size(), begin + sample);
  std::size_t best = 0;
  double lowest = impossible;
  const std::size_t extra = row_ends ? 1 : 0;
  for (std::size_t period = fewest_columns + extra; period <= most_columns + extra; ++period) {
    const double cost = Segmenter(traits, begin, period, row_ends).run(end);
    if (cost < lowest) {
      lowest = cost;
      best = period;
    }
  }
  return best;
}

using Cells = std::span<const StreamCell>;

bool is_blank(const StreamCell& cell) { return cell.text.empty(); }

Cell to_cell(const StreamCell& source, std::size_t column, std::size_t span) {
  Cell cell;
  append_wrapped(cell, source.text);
  std::replace(cell.text.begin(), cell.text.end(), '\n', ' ');
  cell.location = source.location;
  cell.column = static_cast<std::uint16_t>(column);
  cell.column_span = static_cast<std::uint16_t>(span);
  return cell;
}

Row plain_row(Cells cells) {
  Row row;
  for (std::size_t k = 0; k < cells.size(); ++k) row.cells.push_back(to_cell(cells[k], k, 1));
  return row;
}

// The upper row of a heading has a merged cell over those that the lower row names.
Row upper_heading(Cells upper, Cells lower) {
  Row row;
  const std::size_t surplus = lower.size() - upper.size();
  std::size_t column = 0;
  for (const StreamCell& cell : upper) {
    const bool merged =
        column == row.cells.size() && column < lower.size() && !is_blank(lower[column]);
    const std::size_t span = merged ? surplus + 1 : 1;
    row.cells.push_back(to_cell(cell, column, span));
    column += span;
  }
  return row;
}

void add_heading(Cells cells, std::size_t columns, bool row_ends, Table& table) {
  if (row_ends && is_blank(cells.back())) cells = cells.first(cells.size() - 1);
  const bool two_rows = cells.size() > columns && cells.size() <= 2 * columns + 1 &&
                        is_blank(cells[cells.size() - columns]);
  if (two_rows) {
    const Cells lower = cells.last(columns);
    Cells upper = cells.first(cells.size() - columns);
    if (upper.size() > 1 && is_blank(upper.back())) upper = upper.first(upper.size() - 1);
    table.rows.push_back(upper_heading(upper, lower));
    table.rows.push_back(plain_row(lower));
    return;
  }
  for (; !cells.empty(); cells = cells.subspan(std::min(columns, cells.size()))) {
    table.rows.push_back(plain_row(cells.first(std::min(columns, cells.size()))));
  }
}

// "1.2. Số cuộc kiểm tra": number and name in one cell again and again, as in the text of a PDF
// without its columns. What stands in which column no one can say then.
bool joins_numbers(Cells cells, std::size_t rows) {
  constexpr std::size_t again = 3;
  const auto joined = static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const StreamCell& cell) {
        const std::size_t space = cell.text.find(' ');
        if (space == std::string::npos || space < 2 || cell.text[space - 1] != '.') return false;
        const std::string_view text = cell.text;
        return look_of(text.substr(0, space)) == Look::number &&
               look_of(text.substr(space + 1)) == Look::text;
      }));
  return joined >= again && 3 * joined > rows;
}

Profile profile_of(Cells cells, const std::vector<std::size_t>& lengths, std::size_t period,
                   std::size_t columns) {
  Profile profile(columns);
  for (const std::size_t length : lengths) {
    for (std::size_t k = 0; length == period && k < columns; ++k) profile[k].learn(cells[k].text);
    cells = cells.subspan(length);
  }
  return profile;
}

}  // namespace

std::optional<StreamTable> read_cell_stream(const std::vector<StreamCell>& cells, bool row_ends) {
  const auto traits = traits_of(cells);
  const auto begin = first_row(traits);
  if (!begin) return std::nullopt;
  const std::size_t period = find_period(traits, *begin, row_ends);
  const std::size_t columns = row_ends ? period - 1 : period;
  Segmenter segmenter(traits, *begin, period, row_ends);
  segmenter.run(traits.size());
  const auto lengths = segmenter.lengths();
  if (lengths.empty()) return std::nullopt;
  // A grid printed a cell a line has a blank line for each blank cell, and so nearly only whole
  // rows: 97 of 100 or more in what word processors print, 67 or fewer where cells were left out
  // and no one can say which, as in the text of a PDF without its columns.
  const auto whole = static_cast<std::size_t>(std::count(lengths.begin(), lengths.end(), period));
  if (4 * whole < 3 * lengths.size()) return std::nullopt;
  if (joins_numbers(Cells(cells).subspan(*begin), lengths.size())) return std::nullopt;

  StreamTable result;
  result.table.location = cells.front().location;
  add_heading(Cells(cells).first(*begin), columns, row_ends, result.table);
  Cells rest = Cells(cells).subspan(*begin);
  const Profile profile = profile_of(rest, lengths, period, columns);
  for (const std::size_t length : lengths) {
    Cells row = rest.first(length);
    rest = rest.subspan(length);
    if (length == period) {
      result.table.rows.push_back(plain_row(row.first(columns)));
    } else {
      if (row_ends && row.size() > 1 && is_blank(row.back())) row = row.first(row.size() - 1);
      result.table.rows.push_back(fit_row(row, profile));
    }
  }
  result.cells = cells.size() - rest.size();
  return result;
}

}  // namespace cchc::layout
