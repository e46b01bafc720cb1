#include "layout/column_grid.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "layout/column_remarks.hpp"
#include "layout/shape.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// "Có = 1" is one cell, wherever a column seems to begin.
bool is_joined(const SpacedLine& line, std::size_t word) {
  return line.text(word - 1, word).ends_with('=');
}

// How likely the next column begins at a word of a run of words: letters that the word stands off
// from where the column begins, and as many more or less for what it is. Learned from PDF text of
// LibreOffice and Word, centred and not.
struct BorderCosts {
  double beside_figure = -1.5;  // between a figure and words; protects those on drifting pages
  // "=", words among figures, or what begins in the middle of a sentence; as much as no border
  // within `usual` may cost.
  double unlikely = 3.5;
};
constexpr BorderCosts costs;

// How far columns and cells of one table drift on a page, in letters.
struct ColumnReach {
  double centred = 1.5;  // from the middle of the column to that of a centred cell
  // From where a column begins to the word that begins its cell; words among figures are as much
  // farther off.
  std::uint32_t usual = 3;
  // Between a chunk's end and a column that it may touch, or into which it barely goes; right of
  // the names a title of what follows begins.
  std::uint32_t drift = 4;
  // As `usual` where other cells of the line tell the row, or the cell is known from elsewhere;
  // into the next column, of a cell that is not cut.
  std::uint32_t lasting = 8;
  std::uint32_t far = 10;  // as `drift`, of a figure at the chunk's end
};
constexpr ColumnReach reaches;

constexpr double half_letter = 0.5;       // whole letters decide, halves between equals
constexpr std::size_t longest_known = 6;  // words of a cell known from elsewhere; bounds the work

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
    const bool number = stands_for_number(line.text(count, count + 1));
    // "2.5. Số" where names begin farther left than elsewhere.
    const bool numbered = count > 0 && look_of(line.text(0, 1)) == Look::number;
    if (!number && (!inside || numbered)) break;
    ++count;
  }
  return count;
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

// The word of the chunk with which the column's cell begins, at most `reach` letters off;
// chunk.first where none does.
std::size_t ColumnGrid::split(const SpacedLine& line, const Chunk& chunk, std::size_t column,
                              std::size_t at, double reach) const {
  if (const std::size_t known = known_tail(line, chunk, column); known != chunk.first) return known;
  const auto start = static_cast<double>(usual_start(column, at));
  const auto is_figure_column = [&](std::size_t k) {
    return columns_[k].figures > columns_[k].words;
  };
  std::size_t best = chunk.first;
  double least = reach + half_letter;
  for (std::size_t k = chunk.first + 1; k < chunk.end; ++k) {
    if (is_joined(line, k)) continue;
    const bool sign = line.text(k, k + 1).starts_with('=');  // seldom a cell's begin
    const Extent tail{line.words()[k].at.begin, chunk.at.end};
    double off = std::min(std::abs(static_cast<double>(tail.begin) - start),
                          off_centre(tail, line.text(k, k + 1), column));
    // Between a figure and words a border is likelier than within words.
    const bool before = is_number_or_figure(line.text(k - 1, k));
    const bool behind = is_number_or_figure(line.text(k, k + 1));
    if ((before && is_figure_column(column - 1) && !behind) ||
        (behind && is_figure_column(column) && !before)) {
      off += costs.beside_figure;
    }
    if (holds_figures_only(column) && !is_number_or_figure(line.text(k, chunk.end)))
      off += costs.unlikely;
    if (sign) off += costs.unlikely;
    // The rest of a cell is known from elsewhere; behind a figure it goes on from the line above.
    if (!before && begins_in_the_middle(line.text(k, k + 1))) off += costs.unlikely;
    if (off < least) {
      least = off;
      best = k;
    }
  }
  // One word that barely reaches the column may as well end the cell before, where the column has
  // its cell in the line between this one and the next.
  const bool doubtful = chunk.at.end < columns_[column].at.begin + reaches.drift &&
                        !is_number_or_figure(line.text(chunk.end - 1, chunk.end)) &&
                        leads_beside(column, at);
  if (doubtful) return figure_tail(line, chunk, column);
  if (best != chunk.first) return best;
  return figure_tail(line, chunk, column);
}

// Columns move, centred and right-aligned cells begin anywhere; what stands in the column elsewhere
// is told by itself, with or without the figure of the next column behind it.
std::size_t ColumnGrid::known_tail(const SpacedLine& line, const Chunk& chunk,
                                   std::size_t column) const {
  const Column& wanted = columns_[column];
  const std::size_t words = std::min(longest_known, chunk.end - chunk.first - 1);
  for (std::size_t k = chunk.end - words; k < chunk.end; ++k) {
    if (line.words()[k].at.begin + reaches.lasting < wanted.at.begin || is_joined(line, k))
      continue;
    if (wanted.known.contains(line.text(k, chunk.end))) return k;
    if (k + 1 < chunk.end && is_number_or_figure(line.text(chunk.end - 1, chunk.end)) &&
        wanted.known.contains(line.text(k, chunk.end - 1))) {
      return k;
    }
  }
  return chunk.first;
}

// How far a cell that begins like one is from the middle of its column.
double ColumnGrid::off_centre(const Extent& tail, std::string_view first,
                              std::size_t column) const {
  constexpr double never = 100;
  const Column& own = columns_[column];
  if (begins_in_the_middle(first) || own.at.width() < tail.width()) return never;
  const double off = std::abs((tail.begin + tail.end) / 2.0 - (own.at.begin + own.at.end) / 2.0);
  return off <= reaches.centred ? off + half_letter : never;
}

bool ColumnGrid::holds_figures_only(std::size_t column) const {
  return columns_[column].figures > 1 && columns_[column].words * 4 <= columns_[column].figures;
}

// A figure at the end belongs to a column of figures.
std::size_t ColumnGrid::figure_tail(const SpacedLine& line, const Chunk& chunk,
                                    std::size_t column) const {
  const std::size_t tail = chunk.end - 1;
  const Column& wanted = columns_[column];
  const bool value = column > 1 && wanted.words <= wanted.figures && tail > chunk.first &&
                     is_number_or_figure(line.text(tail, chunk.end)) && !is_joined(line, tail);
  return value ? tail : chunk.first;
}

// A figure at the begin belongs to a column of figures, the words behind it to the next.
std::size_t ColumnGrid::figure_head(const SpacedLine& line, const Chunk& chunk,
                                    std::size_t column) const {
  const std::size_t behind = chunk.first + 1;
  const bool parts = column > 1 && behind < chunk.end && holds_figures_only(column) &&
                     is_number_or_figure(line.text(chunk.first, behind)) &&
                     look_of(line.text(behind, behind + 1)) == Look::text &&
                     chunk.at.end > columns_[column].at.end;
  return parts ? behind : chunk.first;
}

// The column in which a chunk begins.
std::size_t ColumnGrid::column_at(const Extent& chunk, bool words, std::size_t line) const {
  std::size_t nearest = 0;
  std::uint32_t least = UINT32_MAX;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    const std::uint32_t start = usual_start(k, line);
    const std::uint32_t off = chunk.begin > start ? chunk.begin - start : start - chunk.begin;
    const bool misfit = words && k > 1 && holds_figures_only(k);
    if (off <= 1 && !misfit) return k;
    const Extent& extent = columns_[k].at;
    // Names begin alike: what begins behind them all is none.
    const bool behind = k == 0 && chunk.begin >= extent.end;
    const std::uint32_t away = (misfit || behind ? reaches.usual : 0) +
                               (chunk.overlaps(extent)      ? 0
                                : chunk.begin >= extent.end ? chunk.begin - extent.end + 1
                                                            : extent.begin - chunk.end + 1);
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
  bool fits = true;
  const bool shared = line.chunks().size() > 1 && line.chunks().back().end > chunk.end;
  // "100 Đang cập nhật" begins where its figure stands.
  const bool figure =
      chunk.end > chunk.first + 1 && is_number_or_figure(line.text(chunk.first, chunk.first + 1));
  std::size_t column =
      figure ? column_at(line.words()[chunk.first].at, false, at) : columns_.size();
  if (!figure || !holds_figures_only(column)) {
    column = column_at(chunk.at, look_of(line.text(chunk)) == Look::text, at);
  }
  const auto put = [&](std::size_t end) {
    const Extent cell{chunk.at.begin, line.words()[end - 1].at.end};
    const bool close = !out.pieces.empty() && out.pieces.back().at.end + 1 == cell.begin;
    out.pieces.push_back({column + 1, cell, line.text(chunk.first, end), close});
  };
  for (std::size_t next = column + 1; next < columns_.size(); ++next) {
    const std::uint32_t begin = columns_[next].at.begin;
    const bool touches = chunk.at.end + reaches.drift > begin;
    if (chunk.at.end + reaches.far <= begin) break;
    std::size_t word =
        touches ? split(line, chunk, next, at, reaches.usual) : figure_tail(line, chunk, next);
    const bool overruns = chunk.at.end > begin + reaches.lasting ||
                          chunk.at.end > columns_[next].at.end + reaches.drift;
    // A row that other cells of its line tell is not given up for a border that moved farther.
    if (word == chunk.first) word = figure_head(line, chunk, column);
    if (word == chunk.first && overruns && shared)
      word = split(line, chunk, next, at, reaches.lasting);
    if (word == chunk.first) {
      fits = fits && !overruns;
      continue;
    }
    put(word);
    chunk = line.without(chunk, word - chunk.first);
    column = next;
  }
  put(chunk.end);
  return fits;
}

CutLine ColumnGrid::cut(const SpacedLine& line, std::size_t at) const {
  CutLine out;
  const auto& words = line.words();
  if (words.empty()) return out;
  if (many_) {
    auto only_words = cut_words(line);
    return only_words ? std::move(*only_words) : cut_figures(line);
  }
  const std::size_t numbers = count_number_words(line);
  if (numbers == 0 && words[0].at.begin + 1 < name_begin_) out.fits = false;
  if (numbers > 0) {
    const Extent cell{words[0].at.begin, words[numbers - 1].at.end};
    out.pieces.push_back({0, cell, line.text(0, numbers), false});
    // What follows the table may begin with short words.
    if (numbers > 1 && !stands_for_number(out.pieces[0].text) &&
        !may_number_row(out.pieces[0].text) && is_form_title(line.text(0, words.size()))) {
      out.fits = false;
    }
    // A sentence that begins with a short word is no number with a name.
    const bool runs_on =
        numbers < words.size() && words[numbers].at.begin == words[numbers - 1].at.end + 1;
    if (runs_on && !stands_for_number(out.pieces[0].text)) out.fits = false;
  }
  for (const Chunk& chunk : line.chunks()) {
    const std::size_t before = std::max(chunk.first, numbers) - chunk.first;
    const Chunk rest = line.without(chunk, before);
    if (rest.first < rest.end) out.fits = cut_chunk(line, rest, at, out) && out.fits;
  }
  part_figures_from_words(out, *this);
  // The title of what follows stands in the middle of the page, across columns.
  const bool title = numbers == 0 && line.chunks().size() == 1 && out.pieces.size() > 1 &&
                     words[0].at.begin > name_begin_ + reaches.drift && out.pieces[0].column == 1;
  const bool shouts = numbers == 0 && out.pieces.size() > 1 && line.chunks().size() == 1 &&
                      has_only_capitals(line.text(0, words.size()));
  const bool names_form =
      numbers == 0 && line.chunks().size() == 1 && is_form_title(line.text(0, words.size()));
  if (title || shouts || names_form) out.fits = false;
  return out;
}

std::vector<Extent> ColumnGrid::extents() const {
  std::vector<Extent> extents;
  const bool numbers = numbered_ && name_begin_ > 0;
  extents.push_back(numbers ? Extent{0, std::max(1U, name_begin_ - 1)} : Extent{});
  for (const Column& column : columns_) extents.push_back(column.at);
  return extents;
}

namespace {

// A cell stands where those of the next column or of the one before were.
bool runs_into_others(const CutLine& line, std::span<const Extent> found) {
  return std::any_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
    if (piece.column < 2 || piece.is_close) return false;
    const std::size_t next = piece.column + 1;
    return (found[piece.column - 1].end > 0 && piece.at.overlaps(found[piece.column - 1])) ||
           (next < found.size() && found[next].end > 0 && piece.at.overlaps(found[next]));
  });
}

}  // namespace

std::vector<Extent> ColumnGrid::first_extents(std::span<const SpacedLine> lines,
                                              std::size_t heading) const {
  std::vector<Extent> found(size());
  for (std::size_t k = heading; k < lines.size(); ++k) {
    if (k > heading && begins_page(lines[k].source())) break;
    const CutLine line = cut(lines[k], k);
    if (!line.fits) continue;
    if (runs_into_others(line, found)) break;  // columns stand elsewhere from here on
    for (std::size_t p = 0; p < line.pieces.size(); ++p) {
      const Piece& piece = line.pieces[p];
      // Borders at a single space are the columns' own, not seen.
      const bool doubtful =
          piece.is_close || (p + 1 < line.pieces.size() && line.pieces[p + 1].is_close);
      if (piece.column == 0 || doubtful) continue;
      Extent& at = found[piece.column];
      at.begin = at.end == 0 ? piece.at.begin : std::min(at.begin, piece.at.begin);
      at.end = std::max(at.end, piece.at.end);
    }
  }
  std::vector<Extent> all = extents();
  for (std::size_t k = 1; k < all.size(); ++k) {
    if (found[k].end > 0) {
      all[k] = found[k];
      continue;
    }
    if (columns_[k - 1].head.end > 0) {
      all[k] = columns_[k - 1].head;
      continue;
    }
    const std::uint32_t floor = all[k - 1].end;
    const auto next = std::find_if(found.begin() + static_cast<std::ptrdiff_t>(k), found.end(),
                                   [](const Extent& at) { return at.end > 0; });
    const std::uint32_t roof = next == found.end() ? all[k].end : next->begin;
    const bool room = floor + 1 < roof;
    if (room && all[k].begin < floor) all[k].begin = floor;
    if (room && all[k].end > roof) all[k].end = roof;
    if (all[k].end <= all[k].begin) all[k] = {all[k].begin, all[k].begin + 1};
  }
  return all;
}

}  // namespace cchc::layout
