#include "layout/column_grid.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t most_columns = 24;

bool stands_for_number(std::string_view word) {
  const Look look = look_of(word);
  return look == Look::number || look == Look::marker || is_marker_part(word) ||
         is_number_heading(word);
}

bool is_figure(std::string_view text) {
  const Look look = look_of(text);
  return look == Look::figure || look == Look::number;
}

// "Có = 1" is one cell, wherever a column seems to begin.
bool is_joined(const SpacedLine& line, std::size_t word) {
  return line.text(word - 1, word).ends_with('=') || line.text(word, word + 1).starts_with('=');
}

// The chunk without its first words.
Chunk without_words(const SpacedLine& line, const Chunk& chunk, std::size_t words) {
  Chunk rest = chunk;
  rest.first += words;
  if (rest.first < rest.end) rest.at.begin = line.words()[rest.first].at.begin;
  return rest;
}

// Where most names begin: behind a number, or where a line without one begins.
std::optional<std::uint32_t> find_name_begin(std::span<const SpacedLine> lines) {
  std::map<std::uint32_t, std::size_t> votes;
  for (const SpacedLine& line : lines) {
    const auto& words = line.words();
    if (words.size() < 2) continue;
    std::size_t numbers = 0;
    while (numbers < words.size() && stands_for_number(line.text(numbers, numbers + 1))) ++numbers;
    if (numbers == words.size() || (numbers == 0 && words[0].at.begin < 3)) continue;
    votes[words[numbers].at.begin] += numbers > 0 ? 2 : 1;
  }
  std::size_t most = 0;
  for (const auto& [place, count] : votes) most = std::max(most, count);
  // Units begin as regularly, farther right. Columns move by a few letters.
  constexpr std::uint32_t drift = 4;
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

// The title of what follows the table: capitals, or in the middle of one of the last lines.
bool is_title(const SpacedLine& line, std::uint32_t name_begin, bool behind) {
  if (line.chunks().size() != 1) return false;
  const Chunk& chunk = line.chunks().front();
  constexpr std::uint32_t indented = 4;
  return has_only_capitals(line.text(chunk)) || (behind && chunk.at.begin > name_begin + indented);
}

// Where a heading of units, figures or remarks stands; of "Số chú", parts of two, the first.
std::optional<Extent> heading_at(const SpacedLine& line, const Chunk& chunk) {
  if (is_figure_heading(line.text(chunk))) return chunk.at;
  if (!is_figure_heading(line.text(chunk.first, chunk.first + 1))) return std::nullopt;
  return line.words()[chunk.first].at;
}

}  // namespace

const Piece* CutLine::in(std::size_t column) const {
  const auto found = std::find_if(pieces.begin(), pieces.end(),
                                  [&](const Piece& piece) { return piece.column == column; });
  return found == pieces.end() ? nullptr : &*found;
}

// How many words at the line's start stand in the column of the numbers.
std::size_t ColumnGrid::count_number_words(const SpacedLine& line) const {
  const auto& words = line.words();
  std::size_t count = 0;
  while (count < words.size() && words[count].at.begin + 1 < name_begin_) {
    const bool inside = words[count].at.end < name_begin_ + 1 || words.size() == 1;
    if (!inside && !stands_for_number(line.text(count, count + 1))) break;
    ++count;
  }
  return count;
}

// A chunk that covers several columns is several cells with a single space between them; but what
// it covers without ending there may be no column at all.
void ColumnGrid::weigh_against(const Extent& at, std::size_t first, std::size_t last) {
  constexpr std::uint32_t beyond = 2;
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
// moved from under it: one without a heading, to which none is nearer.
void ColumnGrid::add_headings(std::vector<Extent> headings) {
  std::erase_if(headings, [&](const Extent& at) {
    const auto exact = touched(at);
    for (std::size_t k = exact ? exact->first : 1; k <= (exact ? exact->second : 0); ++k) {
      columns_[k].headed = true;
    }
    return exact.has_value();
  });
  for (const Column& column : columns_) {
    if (column.headed) continue;
    const auto away = [&](const Extent& at) {
      return column.at.end <= at.begin ? at.begin - column.at.end : column.at.begin - at.end;
    };
    const auto nearest =
        std::min_element(headings.begin(), headings.end(),
                         [&](const Extent& a, const Extent& b) { return away(a) < away(b); });
    constexpr std::uint32_t near = 8;
    if (nearest != headings.end() && away(*nearest) < near) headings.erase(nearest);
  }
  for (const Extent& at : headings) {
    if (touched(at)) continue;
    Column column;
    column.at = at;
    add_column(std::move(column));
  }
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

// A chunk widens the column that it touches, or begins a new one. Columns that it touches and that
// no line has both of are one, which moved.
void ColumnGrid::grow(const SpacedLine& line, std::size_t at, const Chunk& chunk) {
  constexpr std::uint32_t narrow = 5;
  const std::uint32_t slack = chunk.at.width() <= narrow ? 2 : 0;
  const Extent wide{chunk.at.begin < slack ? 0 : chunk.at.begin - slack, chunk.at.end + slack};
  Column own;
  own.at = chunk.at;
  own.count = 1;
  own.lines.push_back(at);
  ++(is_figure(line.text(chunk)) ? own.figures : own.words);
  const auto columns = touched(wide);
  if (!columns) {
    add_column(std::move(own));
    return;
  }
  const auto [first, last] = *columns;
  for (std::size_t k = first; k < last; ++k) {
    if (!is_same(columns_[k], columns_[k + 1])) {
      weigh_against(chunk.at, first, last);
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
  constexpr int passes = 3;
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
  std::erase_if(columns_, [](const Column& column) {
    return column.count < 2 || column.against > column.count;
  });
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
    if (!is_title(lines[k], *name_begin, behind)) grid.collect(lines[k], k, chunks);
  }
  // Narrow ones first: they stand in one column for certain.
  std::stable_sort(chunks.begin(), chunks.end(), [](const PlacedChunk& a, const PlacedChunk& b) {
    return a.chunk.at.width() < b.chunk.at.width();
  });
  grid.grow_all(lines, chunks, heading);
  std::vector<Extent> headings;  // those that stand above or below another left out
  for (const PlacedChunk& placed : chunks) {
    if (placed.line >= heading) continue;
    const auto at = heading_at(lines[placed.line], placed.chunk);
    const bool first = at && std::none_of(headings.begin(), headings.end(),
                                          [&](const Extent& other) { return other.overlaps(*at); });
    if (first) headings.push_back(*at);
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

void ColumnGrid::collect(const SpacedLine& line, std::size_t at, std::vector<PlacedChunk>& chunks) {
  const std::size_t numbers = count_number_words(line);
  if (numbers == 1 && look_of(line.text(0, 1)) == Look::number) {
    number_width_ = std::max(number_width_, line.words()[0].at.width());
  }
  // Prose runs from the left margin across all columns.
  const bool prose =
      numbers == 0 && !line.words().empty() && line.words().front().at.begin + 1 < name_begin_;
  if (prose) return;
  for (const Chunk& chunk : line.chunks()) {
    const Chunk rest = without_words(line, chunk, std::max(chunk.first, numbers) - chunk.first);
    if (rest.first < rest.end) chunks.push_back({rest, at});
  }
}

// Whether the line before or behind begins with a cell of the column.
bool ColumnGrid::leads_beside(std::size_t column, std::size_t line) const {
  const auto& starts = columns_[column].starts;
  return std::any_of(starts.begin(), starts.end(), [&](const Start& start) {
    return start.leads && (start.line + 1 == line || start.line == line + 1);
  });
}

// Where the column begins around a line.
std::uint32_t ColumnGrid::usual_start(std::size_t column, std::size_t line) const {
  const auto& starts = columns_[column].starts;
  if (starts.empty()) return columns_[column].at.begin;
  auto after = std::lower_bound(starts.begin(), starts.end(), line,
                                [](const Start& start, std::size_t at) { return start.line < at; });
  if (after == starts.end()) return starts.back().begin;
  if (after == starts.begin()) return after->begin;
  const auto before = after - 1;
  return line - before->line <= after->line - line ? before->begin : after->begin;
}

// The word of the chunk with which the column's cell begins; chunk.first where none does.
std::size_t ColumnGrid::split(const SpacedLine& line, const Chunk& chunk, std::size_t column,
                              std::size_t at) const {
  if (const std::size_t known = known_tail(line, chunk, column); known != chunk.first) return known;
  const auto start = static_cast<double>(usual_start(column, at));
  const auto is_figure_column = [&](std::size_t k) {
    return columns_[k].figures > columns_[k].words;
  };
  std::size_t best = chunk.first;
  double least = 3;  // letters
  for (std::size_t k = chunk.first + 1; k < chunk.end; ++k) {
    double off = std::abs(static_cast<double>(line.words()[k].at.begin) - start);
    if (is_joined(line, k)) off += 3.2;
    // Between a figure and words a border is likelier than within words.
    const bool before = is_figure(line.text(k - 1, k));
    const bool behind = is_figure(line.text(k, k + 1));
    if ((before && is_figure_column(column - 1) && !behind) ||
        (behind && is_figure_column(column) && !before)) {
      off -= 1.5;
    }
    off += begins_in_the_middle(line.text(k, k + 1)) ? 0.5 : -0.5;
    if (off < least) {
      least = off;
      best = k;
    }
  }
  // One word that barely reaches the column may as well end the cell before, where the column has
  // its cell in the line between this one and the next.
  constexpr std::uint32_t barely = 4;
  const bool doubtful = chunk.at.end < columns_[column].at.begin + barely &&
                        !is_figure(line.text(chunk.end - 1, chunk.end)) && leads_beside(column, at);
  if (doubtful) return figure_tail(line, chunk, column);
  if (best != chunk.first) return best;
  return figure_tail(line, chunk, column);
}

// Columns move, centred and right-aligned cells begin anywhere; what stands in the column elsewhere
// is told by itself, with or without the figure of the next column behind it.
std::size_t ColumnGrid::known_tail(const SpacedLine& line, const Chunk& chunk,
                                   std::size_t column) const {
  constexpr std::size_t longest = 6;  // words
  constexpr std::uint32_t reach = 8;
  const Column& wanted = columns_[column];
  const std::size_t words = std::min(longest, chunk.end - chunk.first - 1);
  for (std::size_t k = chunk.end - words; k < chunk.end; ++k) {
    if (line.words()[k].at.begin + reach < wanted.at.begin || is_joined(line, k)) continue;
    if (wanted.known.contains(line.text(k, chunk.end))) return k;
    if (k + 1 < chunk.end && is_figure(line.text(chunk.end - 1, chunk.end)) &&
        wanted.known.contains(line.text(k, chunk.end - 1))) {
      return k;
    }
  }
  return chunk.first;
}

// A figure at the end belongs to a column of figures.
std::size_t ColumnGrid::figure_tail(const SpacedLine& line, const Chunk& chunk,
                                    std::size_t column) const {
  const std::size_t tail = chunk.end - 1;
  const Column& wanted = columns_[column];
  const bool value = column > 1 && wanted.words <= wanted.figures && tail > chunk.first &&
                     is_figure(line.text(tail, chunk.end)) && !is_joined(line, tail);
  return value ? tail : chunk.first;
}

// The column in which a chunk begins.
std::size_t ColumnGrid::column_at(const Extent& chunk, std::size_t line) const {
  std::size_t nearest = 0;
  std::uint32_t least = UINT32_MAX;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    const std::uint32_t start = usual_start(k, line);
    const std::uint32_t off = chunk.begin > start ? chunk.begin - start : start - chunk.begin;
    if (off <= 1) return k;
    const Extent& extent = columns_[k].at;
    const std::uint32_t away = chunk.overlaps(extent)      ? 0
                               : chunk.begin >= extent.end ? chunk.begin - extent.end + 1
                                                           : extent.begin - chunk.end + 1;
    if (away < least) {
      least = away;
      nearest = k;
    }
  }
  return nearest;
}

// False where the chunk runs on into a column that has no cell there.
bool ColumnGrid::cut_chunk(const SpacedLine& line, Chunk chunk, std::size_t at,
                           CutLine& out) const {
  constexpr std::uint32_t overhang = 8;
  constexpr std::uint32_t drift = 4;
  constexpr std::uint32_t far = 10;
  bool fits = true;
  std::size_t column = column_at(chunk.at, at);
  const auto put = [&](std::size_t end) {
    const Extent cell{chunk.at.begin, line.words()[end - 1].at.end};
    const bool close = !out.pieces.empty() && out.pieces.back().at.end + 1 == cell.begin;
    out.pieces.push_back({column + 1, cell, line.text(chunk.first, end), close});
  };
  for (std::size_t next = column + 1; next < columns_.size(); ++next) {
    const std::uint32_t begin = columns_[next].at.begin;
    const bool reaches = chunk.at.end + drift > begin;
    if (chunk.at.end + far <= begin) break;
    const std::size_t word =
        reaches ? split(line, chunk, next, at) : figure_tail(line, chunk, next);
    if (word == chunk.first) {
      fits =
          fits && chunk.at.end <= begin + overhang && chunk.at.end <= columns_[next].at.end + drift;
      continue;
    }
    put(word);
    chunk = without_words(line, chunk, word - chunk.first);
    column = next;
  }
  put(chunk.end);
  return fits;
}

CutLine ColumnGrid::cut(const SpacedLine& line, std::size_t at) const {
  CutLine out;
  const auto& words = line.words();
  if (words.empty()) return out;
  const std::size_t numbers = count_number_words(line);
  if (numbers == 0 && words[0].at.begin + 1 < name_begin_) out.fits = false;
  if (numbers > 0) {
    const Extent cell{words[0].at.begin, words[numbers - 1].at.end};
    out.pieces.push_back({0, cell, line.text(0, numbers), false});
    // A sentence that begins with a short word is no number with a name.
    const bool runs_on =
        numbers < words.size() && words[numbers].at.begin == words[numbers - 1].at.end + 1;
    if (runs_on && !stands_for_number(out.pieces[0].text)) out.fits = false;
  }
  for (const Chunk& chunk : line.chunks()) {
    const std::size_t before = std::max(chunk.first, numbers) - chunk.first;
    const Chunk rest = without_words(line, chunk, before);
    if (rest.first < rest.end) out.fits = cut_chunk(line, rest, at, out) && out.fits;
  }
  // The title of what follows stands in the middle of the page, across columns.
  constexpr std::uint32_t indented = 4;
  const bool title = numbers == 0 && line.chunks().size() == 1 && out.pieces.size() > 1 &&
                     words[0].at.begin > name_begin_ + indented && out.pieces[0].column == 1;
  const bool shouts = numbers == 0 && out.pieces.size() > 1 && line.chunks().size() == 1 &&
                      has_only_capitals(line.text(0, words.size()));
  if (title || shouts) out.fits = false;
  return out;
}

}  // namespace cchc::layout
