#include "layout/heading_lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "layout/words.hpp"

namespace cchc::layout {
namespace {

// What a way to put words over columns costs; 1 is about a letter out of place. Learned from
// headings that LibreOffice and Word print, left-aligned and centred.
struct HeadingCosts {
  double farthest = 8;      // a piece is not more out of place than that
  double span = 1;          // over several columns
  double cut = 2;           // a border at a single space
  double passed = 0.02;     // a column without a piece
  double known = 1.5;       // less for what is a heading by itself
  double over_parts = 4;    // one cell over what goes on below in several columns
  double apart_over = 2.5;  // several cells over what begins below in each
  double repeated = 2;      // less for the words of the piece before: "Tại Bộ Tại Bộ"
  double torn = 2;          // a piece cut off that begins in the middle
  double intrusion = 1;     // each letter over a column that is another's
};
constexpr HeadingCosts costs;

constexpr std::size_t most_words = 12;    // of a piece
constexpr std::size_t most_columns = 12;  // under one
constexpr double impossible = std::numeric_limits<double>::infinity();

// What stands next below in a column.
enum class Below : std::uint8_t { nothing, rest, cell };

// An abbreviation alone may be either.
Below below_of(std::string_view text) {
  constexpr std::size_t longest = 8;  // bytes: "HĐND"
  if (begins_in_the_middle(text)) return Below::rest;
  return text.size() <= longest && is_abbreviation(text) ? Below::nothing : Below::cell;
}

double off(double a, double b) { return std::abs(a - b); }

class LinePlacer {
 public:
  // `parted`: columns with a cell of their own in the line above.
  LinePlacer(const SpacedLine& line, std::span<const Extent> columns, std::span<const Below> below,
             const std::vector<bool>& parted)
      : line_(line), columns_(columns), below_(below), parted_(parted) {}

  std::vector<HeadingPiece> run(std::size_t index) {
    const std::size_t words = line_.words().size();
    const std::size_t stride = columns_.size() + 1;
    best_.assign((words + 1) * stride, impossible);
    step_.assign(best_.size(), {});
    best_[0] = 0;
    for (std::size_t word = 0; word < words; ++word) {
      for (std::size_t column = 0; column < columns_.size(); ++column) extend(word, column);
    }
    std::size_t column = columns_.size();
    const auto at = [&](std::size_t c) { return best_[words * stride + c]; };
    for (std::size_t c = 0; c <= columns_.size(); ++c) {
      if (at(c) < at(column)) column = c;
    }
    std::vector<HeadingPiece> pieces;
    if (at(column) == impossible) return pieces;
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
    const double cut = word > 0 && !is_gap(word) && !behind_number ? costs.cut : 0;
    const std::size_t words = line_.words().size();
    for (std::size_t end = word + 1; end <= std::min(words, word + most_words); ++end) {
      if (end > word + 1 && is_gap(end - 1)) break;
      const double known =
          (is_known(word, end) ? costs.known : 0) + (is_repeated(word, end) ? costs.repeated : 0);
      const bool rest = goes_on(line_.text(word, word + 1));
      const double torn = cut > 0 && rest ? costs.torn : 0;
      const Extent piece{line_.words()[word].at.begin, line_.words()[end - 1].at.end};
      for (std::size_t first = taken; first < columns_.size(); ++first) {
        if (columns_[first].end == 0) continue;
        const std::size_t limit = std::min(columns_.size(), first + most_columns);
        for (std::size_t last = first; last < limit; ++last) {
          // How far a cell reaches beyond its words is told by the cells below, not by the words.
          const bool within = piece.overlaps(columns_[first]) && piece.overlaps(columns_[last]);
          if (last > first && !within) continue;
          const bool parts = cut > 0 && first == last && below_[first] == Below::cell &&
                             !is_parted(first - 1, first);
          const double over = rest && last > first && is_parted(first, last) ? costs.over_parts : 0;
          const bool misnumbered = first == 0 && !may_head_numbers(word, end);
          const double cost = before + (misnumbered ? costs.farthest : 0) + cut +
                              torn * (is_parted(first - 1, first) ? 0 : 1) + over +
                              (parts ? costs.apart_over : 0) - known +
                              place_cost(piece, first, last) +
                              costs.passed * static_cast<double>(first - taken);
          double& best = best_[end * stride + last + 1];
          if (cost >= best) continue;
          best = cost;
          step_[end * stride + last + 1] = {word, first, taken};
        }
      }
    }
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
    constexpr std::size_t longest = 3;  // bytes
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

  [[nodiscard]] double place_cost(const Extent& piece, std::size_t first, std::size_t last) const {
    const Extent& left = columns_[first];
    const Extent& right = columns_[last];
    const double middle = (left.begin + right.end) / 2.0;
    double place =
        std::min(off(piece.begin, left.begin), off((piece.begin + piece.end) / 2.0, middle));
    if (first == last) place = std::min(place, off(piece.end, right.end));
    double cost = std::min(place, costs.farthest);
    const std::size_t before = before_of(first);
    if (before < first && piece.begin < columns_[before].end) {
      cost += costs.intrusion * (columns_[before].end - piece.begin);
    }
    const std::size_t next = next_of(last);
    if (next < columns_.size() && piece.end > columns_[next].begin) {
      cost += costs.intrusion * (piece.end - columns_[next].begin);
    }
    if (first == last)
      return cost + (below_[first] == Below::cell && !fits(piece, first) ? costs.span : 0);
    cost += costs.span;
    std::size_t rests = 0;
    std::size_t cells = 0;
    for (std::size_t k = first; k <= last; ++k) {
      if (below_[k] == Below::rest) ++rests;
      if (below_[k] == Below::cell) ++cells;
    }
    if (rests > 1) cost += costs.over_parts;
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
    for (std::size_t k = lines.size(); k-- > 0;) {
      std::vector<bool> parted(columns.size(), false);
      if (pass > 0 && k > 0) {
        for (const HeadingPiece& piece : placed[k - 1]) {
          if (!piece.is_wide()) parted[piece.first] = true;
        }
      }
      placed[k] = LinePlacer(lines[k], columns, below, parted).run(k);
      for (const HeadingPiece& piece : placed[k]) {
        for (std::size_t c = piece.first; c <= piece.last; ++c) below[c] = below_of(piece.text);
      }
    }
  }
  std::vector<HeadingPiece> pieces;
  for (const auto& line : placed) pieces.insert(pieces.end(), line.begin(), line.end());
  return pieces;
}

}  // namespace cchc::layout
