#include "layout/heading_lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "layout/words.hpp"

namespace cchc::layout {
namespace {

// What a way to put words over columns costs; 1 is about a letter out of place. Learned from
// headings that LibreOffice and Word print, left-aligned and centred.
struct HeadingCosts {
  double passed = 0.02;  // a column without a piece
  // A piece over several columns; each letter over a column that is another's.
  double slight = 1;
  // A border at a single space; as much less a heading that is known by itself, or that has the
  // words of the piece before: "Tại Bộ Tại Bộ".
  double unusual = 2;
  double apart_over = 2.5;  // several cells over what begins below in each
  // A piece cut off that begins in the middle; one cell over what goes on below in several columns.
  double unlikely = 4;
  double known_astray = 5;  // one known by itself is not more out of place than that
  // "Ghi chú" above or below another heading; each heading known by itself within one; as much less
  // what makes a heading of the piece above: "Ghi", "chú".
  double wrong = 6;
  double farthest = 8;  // a piece is not more out of place than that; protects all others of it
};
constexpr HeadingCosts costs;

constexpr std::size_t most_words = 40;     // words of a piece; bounds the work
constexpr std::size_t longest_line = 120;  // words; a longer one is no heading's
constexpr std::size_t longest_known = 12;  // words of a heading known by itself; bounds the work
constexpr std::size_t most_columns = 12;   // under one; bounds the work
constexpr double impossible = std::numeric_limits<double>::infinity();

// What stands next below in a column.
enum class Below : std::uint8_t { nothing, rest, cell };

// An abbreviation alone may be either.
Below below_of(std::string_view text) {
  constexpr std::size_t longest = 8;  // bytes, "HĐND"; longer words in capitals are headings
  if (begins_in_the_middle(text)) return Below::rest;
  return text.size() <= longest && is_abbreviation(text) ? Below::nothing : Below::cell;
}

double off(double a, double b) { return std::abs(a - b); }

class LinePlacer {
 public:
  // `parted`: columns with a cell of their own in the line above. `above`: what stands over each
  // column alone, nearest above; `rest`: nearest below.
  LinePlacer(const SpacedLine& line, std::span<const Extent> columns, std::span<const Below> below,
             const std::vector<bool>& parted, std::span<const std::string_view> above,
             std::span<const std::string_view> rest)
      : line_(line),
        columns_(columns),
        below_(below),
        parted_(parted),
        above_(above),
        rest_(rest) {}

  std::vector<HeadingPiece> run(std::size_t index) {
    const std::size_t words = line_.words().size();
    const std::size_t stride = columns_.size() + 1;
    best_.assign((words + 1) * stride, impossible);
    step_.assign(best_.size(), {});
    best_[0] = 0;
    if (words > longest_line) return by_place(index);
    find_whole();
    for (std::size_t word = 0; word < words; ++word) {
      find_known(word);
      for (std::size_t column = 0; column < columns_.size(); ++column) extend(word, column);
    }
    std::size_t column = columns_.size();
    const auto at = [&](std::size_t c) { return best_[words * stride + c]; };
    for (std::size_t c = 0; c <= columns_.size(); ++c) {
      if (at(c) < at(column)) column = c;
    }
    if (at(column) == impossible) return by_place(index);
    std::vector<HeadingPiece> pieces;
    for (std::size_t word = words; word > 0;) {
      const Step step = step_[word * stride + column];
      HeadingPiece piece{index, step.first, column - 1, {}, line_.text(step.word, word)};
      piece.at = {line_.words()[step.word].at.begin, line_.words()[word - 1].at.end};
      pieces.push_back(piece);
      word = step.word;
      column = step.before;
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
  }

 private:
  struct Step {
    std::size_t word = 0;    // the piece's first
    std::size_t first = 0;   // its first column
    std::size_t before = 0;  // columns taken before
  };

  [[nodiscard]] bool is_gap(std::size_t word) const {
    return word > 0 && line_.words()[word].at.begin > line_.words()[word - 1].at.end + 1;
  }

  // All pieces that begin with the word, with `taken` columns taken before.
  void extend(std::size_t word, std::size_t taken) {
    const std::size_t stride = columns_.size() + 1;
    const double before = best_[word * stride + taken];
    if (before == impossible) return;
    const bool behind_number = word > 0 && word <= 3 && is_number_heading(line_.text(0, word));
    const double cut = word > 0 && !is_gap(word) && !behind_number ? costs.unusual : 0;
    const std::size_t words = line_.words().size();
    for (std::size_t end = word + 1; end <= std::min(words, word + most_words); ++end) {
      if (end > word + 1 && is_gap(end - 1)) break;
      const double known =
          (known_[end - word] ? costs.unusual : 0) + (is_repeated(word, end) ? costs.unusual : 0);
      const bool rest = goes_on(line_.text(word, word + 1));
      const double torn = cut > 0 && rest ? costs.unlikely : 0;
      const bool stands_by_itself = end - word <= 3 && stands_alone(line_.text(word, end)) &&
                                    !is_number_heading(line_.text(word, end));
      const double swallowed = costs.wrong * static_cast<double>(swallowed_by(word, end));
      const Extent piece{line_.words()[word].at.begin, line_.words()[end - 1].at.end};
      const auto completes = [&](std::size_t column) { return completes_above(word, end, column); };
      for (std::size_t first = taken; first < columns_.size(); ++first) {
        if (columns_[first].end == 0) continue;
        const std::size_t limit = std::min(columns_.size(), first + most_columns);
        for (std::size_t last = first; last < limit; ++last) {
          // How far a cell reaches beyond its words is told by the cells below, not by the words.
          const bool within = piece.overlaps(columns_[first]) && piece.overlaps(columns_[last]);
          if (last > first && !within) continue;
          const bool parts = cut > 0 && first == last && below_[first] == Below::cell &&
                             !is_parted(first - 1, first);
          const double over = rest && last > first && is_parted(first, last) ? costs.unlikely : 0;
          const bool misnumbered = first == 0 && !may_head_numbers(word, end);
          const double cost = before + (misnumbered ? costs.farthest : 0) + cut +
                              torn * (is_parted(first - 1, first) ? 0 : 1) + over +
                              (parts ? costs.apart_over : 0) - known -
                              (first == last && completes(first) ? costs.wrong : 0) + swallowed +
                              (meets(first, last, stands_by_itself, rest) ? costs.wrong : 0) +
                              place_cost(piece, first, last, known > 0 && cut > 0) +
                              costs.passed * static_cast<double>(first - taken);
          double& best = best_[end * stride + last + 1];
          if (cost >= best) continue;
          best = cost;
          step_[end * stride + last + 1] = {word, first, taken};
        }
      }
    }
  }

  // No word is lost where nothing fits: each run of words stands over the columns that it covers.
  [[nodiscard]] std::vector<HeadingPiece> by_place(std::size_t index) const {
    std::vector<HeadingPiece> pieces;
    for (const Chunk& chunk : line_.chunks()) {
      HeadingPiece piece{index, columns_.size(), 0, chunk.at, line_.text(chunk)};
      std::size_t nearest = 0;
      for (std::size_t k = 0; k < columns_.size(); ++k) {
        if (columns_[k].end == 0) continue;
        if (columns_[k].begin <= chunk.at.begin) nearest = k;
        if (!chunk.at.overlaps(columns_[k])) continue;
        piece.first = std::min(piece.first, k);
        piece.last = k;
      }
      if (piece.first == columns_.size()) piece.first = piece.last = nearest;
      if (!pieces.empty() && piece.first <= pieces.back().last) {
        HeadingPiece& before = pieces.back();
        before.last = std::max(before.last, piece.last);
        before.text = line_.text(first_word(before), chunk.end);
        before.at.end = chunk.at.end;
        continue;
      }
      pieces.push_back(piece);
    }
    return pieces;
  }

  [[nodiscard]] std::size_t first_word(const HeadingPiece& piece) const {
    std::size_t word = 0;
    while (line_.words()[word].at.begin < piece.at.begin) ++word;
    return word;
  }

  // By their number, whether words from this one on are a heading by themselves.
  void find_known(std::size_t word) {
    known_.assign(most_words + 1, false);
    const std::size_t end = std::min(line_.words().size(), word + longest_known);
    for (std::size_t k = word + 1; k <= end; ++k) {
      if (k > word + 1 && is_gap(k - 1)) break;
      known_[k - word] = is_known(word, k);
    }
  }

  // A remark's heading and another in one column.
  [[nodiscard]] bool meets(std::size_t first, std::size_t last, bool alone, bool rest) const {
    if (alone) return last > first || below_[first] == Below::cell;
    const bool below_alone = !rest && first == last && !above_[first].empty() &&
                             above_[first].size() <= 12 && stands_alone(above_[first]) &&
                             !is_number_heading(above_[first]);
    return below_alone;
  }

  // Of each word, how many words from it on are the shortest heading known by itself.
  void find_whole() {
    constexpr std::size_t longest = 4;  // words; bounds the work
    const std::size_t words = line_.words().size();
    whole_.assign(words, 0);
    for (std::size_t k = 1; k < words; ++k) {
      if (is_gap(k) || begins_in_the_middle(line_.text(k, k + 1))) continue;
      for (std::size_t end = k + 1; end <= std::min(words, k + longest); ++end) {
        if (end > k + 1 && is_gap(end - 1)) break;
        if (end < k + 2 || !is_whole_heading(line_.text(k, end))) continue;
        whole_[k] = end - k;
        break;
      }
    }
  }

  [[nodiscard]] std::size_t swallowed_by(std::size_t word, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t k = word + 1; k < end; ++k) {
      if (whole_[k] == 0 || k + whole_[k] > end) continue;
      ++count;
      k += whole_[k] - 1;
    }
    return count;
  }

  // "chú" below "Ghi", "Số" above "liệu".
  [[nodiscard]] bool completes_above(std::size_t word, std::size_t end, std::size_t column) const {
    constexpr std::size_t longest = 8;  // bytes; bounds what is put together
    const std::string_view own = line_.text(word, end);
    if (end - word > 2 || own.size() > 2 * longest) return false;
    const auto completes = [](std::string_view above, std::string_view below) {
      return !above.empty() && above.size() <= longest && begins_in_the_middle(below) &&
             !is_whole_heading(above) &&
             is_whole_heading(std::string(above) + " " + std::string(below));
    };
    return completes(above_[column], own) || completes(own, rest_[column]);
  }

  // Two columns or more of these have cells of their own above.
  [[nodiscard]] bool is_parted(std::size_t first, std::size_t last) const {
    if (first >= columns_.size()) return false;
    std::size_t count = 0;
    for (std::size_t k = first; k <= last; ++k) {
      if (parted_[k]) ++count;
    }
    return count > 1;
  }

  // "STT", and the parts that a narrow column makes of it.
  [[nodiscard]] bool may_head_numbers(std::size_t word, std::size_t end) const {
    constexpr std::size_t longest = 3;  // bytes of a part; protects short headings of other columns
    const std::string_view text = line_.text(word, end);
    return is_number_heading(text) || (text.size() <= longest && text != "Ghi");
  }

  [[nodiscard]] bool is_repeated(std::size_t word, std::size_t end) const {
    const std::size_t count = end - word;
    return word >= count && line_.text(word - count, word) == line_.text(word, end);
  }

  [[nodiscard]] bool is_known(std::size_t word, std::size_t end) const {
    const std::string_view text = line_.text(word, end);
    if (is_number_heading(text)) return true;
    if (end - word < 2 || !is_figure_heading(text)) return false;
    for (std::size_t k = word + 1; k < end; ++k) {  // "Đơn vị tính Số liệu" is two
      if (is_figure_heading(line_.text(word, k)) && is_figure_heading(line_.text(k, end)))
        return false;
    }
    return true;
  }

  [[nodiscard]] double place_cost(const Extent& piece, std::size_t first, std::size_t last,
                                  bool known) const {
    const Extent& left = columns_[first];
    const Extent& right = columns_[last];
    const double middle = (left.begin + right.end) / 2.0;
    double place =
        std::min(off(piece.begin, left.begin), off((piece.begin + piece.end) / 2.0, middle));
    if (first == last) place = std::min(place, off(piece.end, right.end));
    double cost = std::min(place, costs.farthest);
    const std::size_t before = before_of(first);
    if (before < first && piece.begin < columns_[before].end) {
      cost += costs.slight * (columns_[before].end - piece.begin);
    }
    const std::size_t next = next_of(last);
    if (next < columns_.size() && piece.end > columns_[next].begin) {
      cost += costs.slight * (piece.end - columns_[next].begin);
    }
    if (known) cost = std::min(cost, costs.known_astray);
    if (first == last)
      return cost + (below_[first] == Below::cell && !fits(piece, first) ? costs.slight : 0);
    cost += costs.slight;
    std::size_t rests = 0;
    std::size_t cells = 0;
    for (std::size_t k = first; k <= last; ++k) {
      if (below_[k] == Below::rest) ++rests;
      if (below_[k] == Below::cell) ++cells;
    }
    if (rests > 1) cost += costs.unlikely;
    if (cells < 2) cost += costs.apart_over;
    return cost;
  }

  [[nodiscard]] bool fits(const Extent& piece, std::size_t column) const {
    return piece.overlaps(columns_[column]);
  }

  [[nodiscard]] std::size_t before_of(std::size_t column) const {
    std::size_t before = column;
    while (before > 0 && (before == column || columns_[before].end == 0)) --before;
    return before < column && columns_[before].end > 0 ? before : column;
  }

  [[nodiscard]] std::size_t next_of(std::size_t column) const {
    ++column;
    while (column < columns_.size() && columns_[column].end == 0) ++column;
    return column;
  }

  const SpacedLine& line_;
  std::span<const Extent> columns_;
  std::span<const Below> below_;
  const std::vector<bool>& parted_;
  std::span<const std::string_view> above_;
  std::span<const std::string_view> rest_;
  std::vector<bool> known_;
  std::vector<std::size_t> whole_;
  std::vector<double> best_;
  std::vector<Step> step_;
};

}  // namespace

std::vector<HeadingPiece> place_heading(std::span<const SpacedLine> lines,
                                        std::span<const Extent> columns) {
  std::vector<std::vector<HeadingPiece>> placed(lines.size());
  // From below, as what stands there tells cells over one column from cells over several; then once
  // more, as a cell that goes on from the line above stands where it began.
  for (int pass = 0; pass < 2; ++pass) {
    std::vector<Below> below(columns.size(), Below::nothing);
    std::vector<std::string_view> under(columns.size());
    for (std::size_t k = lines.size(); k-- > 0;) {
      std::vector<bool> parted(columns.size(), false);
      if (pass > 0 && k > 0) {
        for (const HeadingPiece& piece : placed[k - 1]) {
          if (!piece.is_wide()) parted[piece.first] = true;
        }
      }
      std::vector<std::string_view> above(columns.size());
      for (std::size_t a = 0; a < (pass > 0 ? k : 0); ++a) {
        for (const HeadingPiece& piece : placed[a]) {
          if (!piece.is_wide()) above[piece.first] = piece.text;
        }
      }
      placed[k] = LinePlacer(lines[k], columns, below, parted, above, under).run(k);
      for (const HeadingPiece& piece : placed[k]) {
        for (std::size_t c = piece.first; c <= piece.last; ++c) below[c] = below_of(piece.text);
        if (!piece.is_wide()) under[piece.first] = piece.text;
      }
    }
  }
  std::vector<HeadingPiece> pieces;
  for (const auto& line : placed) pieces.insert(pieces.end(), line.begin(), line.end());
  return pieces;
}

}  // namespace cchc::layout
