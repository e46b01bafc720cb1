// How a grid is learned from the lines of a table; column_grid.cpp cuts lines by it.
#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "layout/column_grid.hpp"
#include "layout/words.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t most_columns = 24;  // of a list; bounds the work

// Where most names begin: behind a number, or where a line without one begins.
std::optional<std::uint32_t> find_name_begin(std::span<const SpacedLine> lines) {
  std::map<std::uint32_t, std::size_t> votes;
  for (const SpacedLine& line : lines) {
    const auto& words = line.words();
    if (words.size() < 2) continue;
    std::size_t numbers = 0;
    while (numbers < words.size() && stands_for_number(line.text(numbers, numbers + 1))) ++numbers;
    const Chunk& first = line.chunks().front();
    if (numbers == 0 && first.end < words.size() && may_number_row(line.text(first))) {
      numbers = first.end;
    }
    if (numbers == words.size() || (numbers == 0 && words[0].at.begin < 3)) continue;
    votes[words[numbers].at.begin] += numbers > 0 ? 2 : 1;
  }
  std::size_t most = 0;
  for (const auto& [place, count] : votes) most = std::max(most, count);
  // Units begin as regularly, farther right. Columns move by a few letters.
  constexpr std::uint32_t drift = 4;  // letters; units stand farther off
  for (const auto& [place, count] : votes) {
    std::size_t near = 0;
    for (auto other = votes.find(place); other != votes.end() && other->first <= place + drift;
         ++other) {
      near += other->second;
    }
    if (count > 2 && near * 3 >= most) return place;
  }
  return std::nullopt;
}

// What stands in the column of the numbers, words before names left out.
bool is_row_number(std::string_view text) {
  return stands_for_number(text) || may_number_row(text) ||
         stands_for_number(text.substr(0, text.find(' ')));
}

// The title of what follows the table: capitals, or in the middle of one of the last lines.
bool is_title(const SpacedLine& line, std::uint32_t name_begin, bool behind) {
  if (line.chunks().size() != 1) return false;
  const Chunk& chunk = line.chunks().front();
  constexpr std::uint32_t indented = 4;  // letters; names of one table begin alike
  return has_only_capitals(line.text(chunk)) || (behind && chunk.at.begin > name_begin + indented);
}

// What a way to pair headings with columns costs; 1 is two letters between them. Only the order of
// those in whole numbers matters.
struct HeadingFit {
  double letter = 0.5;
  double other_kind = 4;  // a remark's heading over figures, that of figures over words
  double alone = 3;       // a heading without a column
  double over = 1;        // the same where it stands over one; protects headings over parts
  double bare = 2;        // a column without a heading
};

}  // namespace

// A chunk that covers several columns is several cells with a single space between them; but what
// it covers without ending there may be no column at all.
void ColumnGrid::weigh_against(const Extent& at, std::size_t first, std::size_t last) {
  constexpr std::uint32_t beyond = 2;  // letters
  for (std::size_t k = first + 1; k <= last; ++k) {
    if (k < last || at.end > columns_[k].at.end + beyond) ++columns_[k].against;
  }
}

// The columns that a chunk touches, first and last; nothing where it touches none.
std::optional<std::pair<std::size_t, std::size_t>> ColumnGrid::touched(const Extent& at) const {
  std::optional<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    if (!columns_[k].at.overlaps(at)) continue;
    if (!found) found.emplace(k, k);
    found->second = k;
  }
  return found;
}

void ColumnGrid::add_column(Column column) {
  if (columns_.size() >= most_columns) return;
  const auto place = std::find_if(columns_.begin(), columns_.end(), [&](const Column& other) {
    return other.at.begin > column.at.begin;
  });
  columns_.insert(place, std::move(column));
}

// A heading is evidence of a column of which no cell stands alone, unless it belongs to one that
// moved from under it. Headings and columns stand in one order: the likeliest pairs are sought.
void ColumnGrid::add_headings(std::vector<Heading> headings) {
  std::sort(headings.begin(), headings.end(),
            [](const Heading& a, const Heading& b) { return a.at.begin < b.at.begin; });
  const auto pairs = pair_headings(headings);
  std::vector<Extent> alone;
  for (std::size_t k = 0; k < headings.size(); ++k) {
    if (pairs[k] > 0) {
      columns_[pairs[k]].head = headings[k].at;
    } else if (columns_.empty() || !headings[k].at.overlaps(columns_.front().at)) {
      alone.push_back(headings[k].at);
    }
  }
  for (const Extent& at : alone) {
    Column column;
    column.at = at;
    column.head = at;
    // Beside a column that reaches under it, its own begins behind that.
    if (const auto under = touched(at)) {
      const Extent& other = columns_[under->second].at;
      column.at = {other.end + 1, other.end + 1 + at.width()};
      if (touched(column.at)) continue;
    }
    add_column(std::move(column));
  }
}

// The column of each heading; 0 where it has none of its own.
std::vector<std::size_t> ColumnGrid::pair_headings(std::span<const Heading> headings) const {
  constexpr HeadingFit fit;
  const auto cost_of = [&](const Heading& heading, const Column& column) {
    const Extent& a = heading.at;
    const Extent& b = column.at;
    const std::uint32_t gap = a.overlaps(b)      ? 0
                              : a.end <= b.begin ? b.begin - a.end
                                                 : a.begin - b.end;
    const bool figures = column.figures > column.words;
    const bool other = (heading.kind == Heading::words && figures) ||
                       (heading.kind == Heading::figures && column.words > column.figures);
    return gap * fit.letter + (other ? fit.other_kind : 0);
  };
  const std::size_t columns = columns_.size();
  std::vector<std::vector<double>> best(headings.size() + 1, std::vector<double>(columns + 1, 0));
  std::vector<std::vector<bool>> paired(headings.size() + 1, std::vector<bool>(columns + 1, false));
  std::vector<std::vector<bool>> passed = paired;
  for (std::size_t c = 2; c <= columns; ++c) best[0][c] = best[0][c - 1] + fit.bare;
  for (std::size_t h = 1; h <= headings.size(); ++h) {
    const bool over = touched(headings[h - 1].at).has_value();
    const double unpaired = fit.alone + (over ? fit.over : 0);
    for (std::size_t c = 0; c <= columns; ++c) {
      best[h][c] = best[h - 1][c] + unpaired;
      if (c < 2) continue;
      const double pass = best[h][c - 1] + fit.bare;
      const double pair = best[h - 1][c - 1] + cost_of(headings[h - 1], columns_[c - 1]);
      if (pass < best[h][c]) {
        best[h][c] = pass;
        passed[h][c] = true;
      }
      if (pair < best[h][c]) {
        best[h][c] = pair;
        paired[h][c] = true;
        passed[h][c] = false;
      }
    }
  }
  std::vector<std::size_t> found(headings.size(), 0);
  for (std::size_t h = headings.size(), c = columns; h > 0;) {
    if (passed[h][c]) {
      --c;
    } else if (paired[h][c]) {
      found[--h] = --c;
    } else {
      --h;
    }
  }
  return found;
}

// Whether two columns are one that moved: they begin, end or are centred alike, hold alike, and no
// line has both.
bool ColumnGrid::is_same(const Column& a, const Column& b) {
  const bool figures = a.figures > a.words;
  const std::uint32_t moved = figures ? 8 : 4;
  const auto off = [](std::uint32_t x, std::uint32_t y) { return x > y ? x - y : y - x; };
  const bool stands_alike = off(a.at.begin, b.at.begin) <= moved ||
                            off(a.at.end, b.at.end) <= moved ||
                            off(a.at.begin + a.at.end, b.at.begin + b.at.end) <= 2 * moved;
  if (!stands_alike) return false;
  const bool alike = figures == (b.figures > b.words);
  return alike && std::none_of(a.lines.begin(), a.lines.end(), [&](std::size_t line) {
           return std::binary_search(b.lines.begin(), b.lines.end(), line);
         });
}

void ColumnGrid::join(Column& column, const Column& other) {
  column.at.begin = std::min(column.at.begin, other.at.begin);
  column.at.end = std::max(column.at.end, other.at.end);
  column.count += other.count;
  column.figures += other.figures;
  column.words += other.words;
  const auto middle = static_cast<std::ptrdiff_t>(column.lines.size());
  column.lines.insert(column.lines.end(), other.lines.begin(), other.lines.end());
  std::inplace_merge(column.lines.begin(), column.lines.begin() + middle, column.lines.end());
}

// Words that begin or end among the figures of a column and reach far beyond them are of the next
// one: without what stands over the figures.
Extent ColumnGrid::beside_figures(Extent at) const {
  constexpr std::uint32_t beyond = 2;  // letters
  for (const Column& column : columns_) {
    if (column.figures < 2 || column.words * 4 > column.figures || !column.at.overlaps(at))
      continue;
    if (at.begin >= column.at.begin && at.end > column.at.end + beyond) {
      at.begin = column.at.end;
    } else if (at.end <= column.at.end && at.begin + beyond < column.at.begin) {
      at.end = column.at.begin;
    }
  }
  return at;
}

// A chunk widens the column that it touches, or begins a new one. Columns that it touches and that
// no line has both of are one, which moved.
void ColumnGrid::grow(const SpacedLine& line, std::size_t at, const Chunk& chunk) {
  constexpr std::uint32_t narrow = 5;  // letters; a figure or a mark, centred in its column
  const std::uint32_t slack = chunk.at.width() <= narrow ? 2 : 0;
  Column own;
  own.at = chunk.at;
  own.count = 1;
  own.lines.push_back(at);
  const bool figure = is_number_or_figure(line.text(chunk));
  ++(figure ? own.figures : own.words);
  if (!figure) own.at = beside_figures(own.at);
  const Extent wide{own.at.begin < slack ? 0 : own.at.begin - slack, own.at.end + slack};
  auto columns = touched(wide);
  // Beside a column of the other kind it is another.
  if (columns && columns->first == columns->second) {
    const Column& near = columns_[columns->first];
    const bool other = figure ? near.words > near.figures + 1 : near.figures > near.words + 1;
    if (other && !near.at.overlaps(own.at)) columns.reset();
  }
  if (!columns) {
    add_column(std::move(own));
    return;
  }
  const auto [first, last] = *columns;
  for (std::size_t k = first; k < last; ++k) {
    if (!is_same(columns_[k], columns_[k + 1])) {
      weigh_against(own.at, first, last);
      return;
    }
  }
  for (std::size_t k = first + 1; k <= last; ++k) join(columns_[first], columns_[k]);
  columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                 columns_.begin() + static_cast<std::ptrdiff_t>(last) + 1);
  join(columns_[first], own);
}

// Justified text has wide gaps between words, which then seem to be columns. What more chunks run
// across than stand in it is none; without it everything is weighed again.
void ColumnGrid::grow_all(std::span<const SpacedLine> lines, std::span<const PlacedChunk> chunks,
                          std::size_t heading) {
  std::vector<Extent> ignored;
  const auto is_ignored = [&](const Extent& at) {
    return std::any_of(ignored.begin(), ignored.end(), [&](const Extent& no_column) {
      return at.begin >= no_column.begin && at.end <= no_column.end;
    });
  };
  constexpr int passes = 3;  // bounds the work
  for (int pass = 0; pass < passes; ++pass) {
    columns_.clear();
    for (const PlacedChunk& placed : chunks) {
      if (placed.line < heading || is_ignored(placed.chunk.at)) continue;
      grow(lines[placed.line], placed.line, placed.chunk);
    }
    const std::size_t known = ignored.size();
    for (const Column& column : columns_) {
      if (column.against > column.count) ignored.push_back(column.at);
    }
    if (ignored.size() == known) break;
  }
  for (std::size_t k = 0; k + 1 < columns_.size();) {
    if (is_same(columns_[k], columns_[k + 1])) {
      join(columns_[k], columns_[k + 1]);
      columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    } else {
      ++k;
    }
  }
  // One cell alone makes a column only among few lines.
  constexpr std::size_t few = 4;  // lines; among more one cell alone makes no column
  const bool short_table = lines.size() < heading + few;
  std::erase_if(columns_, [&](const Column& column) {
    return (column.count < 2 && !short_table) || column.against > column.count;
  });
}

// Headings of units, figures or remarks; of "Số chú", parts of two, the first. With a single space
// between them "Đơn vị tính Số liệu" are two.
void ColumnGrid::add_headings_of(const SpacedLine& line, Chunk chunk,
                                 std::vector<Heading>& headings) {
  const auto add = [&](std::size_t first, std::size_t end) {
    const std::string_view text = line.text(first, end);
    Heading heading{{line.words()[first].at.begin, line.words()[end - 1].at.end}, Heading::any};
    if (is_unit_heading(text) || stands_alone(text)) heading.kind = Heading::words;
    if (heads_figures(text)) heading.kind = Heading::figures;
    headings.push_back(heading);
  };
  for (std::size_t k = chunk.first + 2; k + 1 < chunk.end; ++k) {
    if (!is_figure_heading(line.text(chunk.first, k)) ||
        !is_figure_heading(line.text(k, chunk.end))) {
      continue;
    }
    add(chunk.first, k);
    chunk = line.without(chunk, k - chunk.first);
    ++k;
  }
  if (is_figure_heading(line.text(chunk))) {
    add(chunk.first, chunk.end);
  } else if (is_figure_heading(line.text(chunk.first, chunk.first + 1))) {
    add(chunk.first, chunk.first + 1);
  }
}

void ColumnGrid::describe(const SpacedLine& line, std::size_t at, const Chunk& chunk) {
  const auto columns = touched(chunk.at);
  if (!columns || columns->first != columns->second) return;
  Column& column = columns_[columns->first];
  column.widest = std::max(column.widest, chunk.at.width());
  const std::size_t numbers = count_number_words(line);
  column.starts.push_back({at, chunk.at.begin, chunk.first == numbers});
  const std::string_view text = line.text(chunk);
  column.known.insert(text);
}

std::optional<ColumnGrid> ColumnGrid::learn(std::span<const SpacedLine> lines, std::size_t heading,
                                            const ColumnGrid* before) {
  const auto name_begin = find_name_begin(lines);
  if (!name_begin) return std::nullopt;
  ColumnGrid grid;
  grid.name_begin_ = *name_begin;
  std::vector<PlacedChunk> chunks;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const bool behind = k + 3 >= lines.size();
    if (!is_title(lines[k], *name_begin, behind)) grid.collect(lines[k], k, k >= heading, chunks);
  }
  // Narrow ones first: they stand in one column for certain.
  std::stable_sort(chunks.begin(), chunks.end(), [](const PlacedChunk& a, const PlacedChunk& b) {
    return a.chunk.at.width() < b.chunk.at.width();
  });
  grid.grow_all(lines, chunks, heading);
  std::vector<Heading> all;
  for (const PlacedChunk& placed : chunks) {
    if (placed.line < heading) add_headings_of(lines[placed.line], placed.chunk, all);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Heading& a, const Heading& b) { return a.at.width() < b.at.width(); });
  std::vector<Heading> headings;  // those that stand above or below another left out
  for (const Heading& own : all) {
    const bool first = std::none_of(headings.begin(), headings.end(), [&](const Heading& other) {
      return other.at.overlaps(own.at);
    });
    if (first) headings.push_back(own);
  }
  grid.add_headings(std::move(headings));
  if (grid.columns_.size() < 2) return std::nullopt;
  std::sort(chunks.begin(), chunks.end(),
            [](const PlacedChunk& a, const PlacedChunk& b) { return a.line < b.line; });
  for (const PlacedChunk& placed : chunks) {
    if (placed.line >= heading) grid.describe(lines[placed.line], placed.line, placed.chunk);
  }
  if (before != nullptr && before->size() == grid.size()) {
    for (std::size_t k = 0; k < grid.columns_.size(); ++k) {
      grid.columns_[k].known.insert(before->columns_[k].known.begin(),
                                    before->columns_[k].known.end());
    }
  }
  return grid;
}

void ColumnGrid::collect(const SpacedLine& line, std::size_t at, bool body,
                         std::vector<PlacedChunk>& chunks) {
  const std::size_t numbers = count_number_words(line);
  if (numbers == 1 && look_of(line.text(0, 1)) == Look::number) {
    number_width_ = std::max(number_width_, line.words()[0].at.width());
  }
  // Prose and the heads of pages run from the left margin across all columns.
  if (line.words().empty()) return;
  const bool prose = numbers == 0 && line.words().front().at.begin + 1 < name_begin_;
  const bool head = body && numbers > 0 && !is_row_number(line.text(0, numbers));
  if (prose || head) return;
  for (const Chunk& chunk : line.chunks()) {
    const Chunk rest = line.without(chunk, std::max(chunk.first, numbers) - chunk.first);
    if (rest.first < rest.end) chunks.push_back({rest, at});
  }
}

}  // namespace cchc::layout
