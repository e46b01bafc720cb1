// Tables drawn with bars: Markdown, antiword's, grids of "+---+" as pandoc and databases print
// them.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/shape.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// One line between two bars. Positions count letters from the start of the line.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;

  [[nodiscard]] bool is_blank() const { return text::trim(text).empty(); }
};

enum class Kind { none, row, rule, border };  // a line of cells, "|---|---|", "+---+---+"

Kind kind_of(std::string_view text) {
  text = text::trim(text);
  if (text.size() < 3) return Kind::none;
  const bool drawn = text.find_first_not_of("|+-=: ") == std::string_view::npos &&
                     text.find_first_of("-=") != std::string_view::npos;
  if (text.starts_with('+')) {
    return drawn && text.find('+', 1) != std::string_view::npos ? Kind::border : Kind::none;
  }
  if (text.find('|') == std::string_view::npos) return Kind::none;
  if (drawn) return text.find('+') == std::string_view::npos ? Kind::rule : Kind::border;
  return Kind::row;
}

using Pieces = std::vector<Piece>;

Pieces split_bars(std::string_view text, char bar) {
  Pieces pieces;
  std::size_t letter = 0;
  std::size_t start = 0;
  Piece piece;
  bool escaped = false;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t here = position;
    const char32_t c = text::next_code_point(text, position);
    if (c == static_cast<char32_t>(bar) && !escaped) {
      piece.end = letter;
      piece.text = text.substr(start, here - start);
      pieces.push_back(piece);
      piece.begin = letter + 1;
      start = position;
    }
    escaped = c == U'\\' && !escaped;
    if (!text::is_combining(c)) ++letter;
  }
  piece.end = letter;
  piece.text = text.substr(start);
  pieces.push_back(piece);
  return pieces;
}

// What is outside of the outer bars is no cell.
void drop_outside(Pieces& pieces) {
  if (pieces.front().is_blank()) pieces.erase(pieces.begin());
  if (!pieces.empty() && pieces.back().is_blank()) pieces.pop_back();
}

std::size_t cells_in(const Pieces& pieces) {
  if (pieces.size() == 1) return 1;
  return pieces.size() - (pieces.front().is_blank() ? 1 : 0) - (pieces.back().is_blank() ? 1 : 0);
}

// The same in Markdown, whose rule says how many cells there are: without outer bars a blank piece
// is a blank cell.
void drop_outside(Pieces& pieces, std::size_t columns) {
  if (pieces.size() > columns && pieces.front().text.empty()) pieces.erase(pieces.begin());
  if (pieces.size() > columns && pieces.back().is_blank()) pieces.pop_back();
  if (pieces.size() > columns && pieces.front().is_blank()) pieces.erase(pieces.begin());
}

// Where columns begin, if the bars of the lines stand under each other; empty where they do not.
class Grid {
 public:
  // `by_order`: columns are told by the order of cells alone.
  explicit Grid(bool by_order) : by_order_(by_order) {}
  void add(const Pieces& pieces) {
    ++lines_;
    if (pieces.size() < widest_) return;
    std::vector<std::size_t> begins;
    for (const Piece& piece : pieces) begins.push_back(piece.begin);
    if (pieces.size() > widest_) {
      widest_ = pieces.size();
      begins_ = std::move(begins);
    } else if (begins != begins_) {
      ++ragged_;
    }
  }
  [[nodiscard]] bool is_aligned() const {
    return !by_order_ && lines_ > 1 && ragged_ * 10 <= lines_;
  }
  [[nodiscard]] std::size_t column(const Piece& piece, std::size_t index) const {
    if (!is_aligned()) return index;
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), piece.begin);
    return after == begins_.begin() ? 0 : static_cast<std::size_t>(after - begins_.begin()) - 1;
  }
  // How many columns lie under a piece.
  [[nodiscard]] std::size_t span(const Piece& piece) const {
    if (!is_aligned()) return 1;
    const auto first = std::lower_bound(begins_.begin(), begins_.end(), piece.begin);
    const auto last = std::lower_bound(first, begins_.end(), piece.end);
    return std::max<std::size_t>(static_cast<std::size_t>(last - first), 1);
  }

 private:
  std::vector<std::size_t> begins_;
  std::size_t widest_ = 0;
  std::size_t lines_ = 0;
  std::size_t ragged_ = 0;
  bool by_order_;
};

struct DrawnLine {
  const Paragraph* line = nullptr;
  Kind kind = Kind::none;
  Pieces pieces;
};

// A wrapped cell goes on where the next word had no room any more.
bool goes_on(const Piece& above, const Piece& piece) {
  if (piece.is_blank()) return true;
  if (above.is_blank() || above.begin != piece.begin || above.end != piece.end) return false;
  const std::string_view text = text::trim(piece.text);
  const std::size_t word = text::count_letters(text.substr(0, text.find(' ')));
  const std::size_t used = text::count_letters(text::trim(above.text));
  constexpr std::size_t padding = 2;  // letters; a space on either side
  return used + 1 + word + padding > piece.end - piece.begin;
}

// A number in the first column begins a row, unless it is the rest of one that fills the column.
bool begins_with_number(const Piece& above, const Piece& piece) {
  const std::string_view text = text::trim(piece.text);
  if (text.empty() || text.front() < '0' || text.front() > '9') return false;
  return text::count_letters(text::trim(above.text)) + 1 < piece.end - piece.begin;
}

bool has_same_bars(const Pieces& a, const Pieces& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Piece& x, const Piece& y) { return x.begin == y.begin; });
}

bool continues(const Pieces& above, const Pieces& pieces) {
  if (!has_same_bars(above, pieces) || begins_with_number(above[0], pieces[0])) return false;
  // No row has neither number nor name.
  if (pieces.size() > 2 && pieces[0].is_blank() && pieces[1].is_blank()) return true;
  for (std::size_t k = 0; k < pieces.size(); ++k) {
    if (!goes_on(above[k], pieces[k])) return false;
  }
  return true;
}

// The cells of Markdown's one rule, which stands below the heading's line; 0 elsewhere.
std::size_t markdown_columns(const std::vector<DrawnLine>& lines) {
  const auto is_rule = [](const DrawnLine& line) { return line.kind == Kind::rule; };
  const bool one = std::count_if(lines.begin(), lines.end(), is_rule) == 1;
  if (!one || lines.size() < 2 || !is_rule(lines[1])) return 0;
  Pieces pieces = split_bars(text::trim(content(*lines[1].line)), '|');
  drop_outside(pieces);
  return pieces.size();
}

// How lines of cells make rows.
enum class Wrapping {
  none,     // a row a line (Markdown)
  guessed,  // nothing between rows (antiword)
  bordered  // all lines between two borders are a row (grids)
};

Wrapping wrapping_of(const std::vector<DrawnLine>& lines) {
  std::size_t borders = 0;
  std::size_t rows = 0;
  for (const DrawnLine& line : lines) {
    if (line.kind == Kind::rule) return Wrapping::none;
    if (line.kind == Kind::border) ++borders;
    if (line.kind == Kind::row) ++rows;
  }
  if (borders == 0) return Wrapping::guessed;
  // Databases draw borders around the heading and the whole.
  return borders <= 3 && rows > borders ? Wrapping::none : Wrapping::bordered;
}

class TableBuilder {
 public:
  TableBuilder(const std::vector<DrawnLine>& lines, bool markdown)
      : wrapping_(wrapping_of(lines)), grid_(markdown) {
    for (const DrawnLine& line : lines) {
      if (line.kind == Kind::row) grid_.add(line.pieces);
    }
    if (!grid_.is_aligned() && wrapping_ == Wrapping::guessed) wrapping_ = Wrapping::none;
  }

  void add(const DrawnLine& line) {
    if (line.kind != Kind::row) {
      above_ = nullptr;
      return;
    }
    const bool wrapped =
        above_ != nullptr &&
        (wrapping_ == Wrapping::bordered ||
         (wrapping_ == Wrapping::guessed && continues(above_->pieces, line.pieces)));
    if (!wrapped) table_.rows.emplace_back();
    for (std::size_t k = 0; k < line.pieces.size(); ++k) put(line, k);
    above_ = &line;
  }

  Table finish() { return std::move(table_); }

 private:
  void put(const DrawnLine& line, std::size_t index) {
    const Piece& piece = line.pieces[index];
    Row& row = table_.rows.back();
    const std::size_t column = grid_.column(piece, index);
    const auto place =
        std::lower_bound(row.cells.begin(), row.cells.end(), column,
                         [](const Cell& cell, std::size_t wanted) { return cell.column < wanted; });
    const bool known = place != row.cells.end() && place->column == column;
    const std::string text = without_escapes(piece.text);
    if (known && !place->text.empty()) {
      append_wrapped(*place, text);
      return;
    }
    Cell cell = make_cell(*line.line, text, piece.begin, column);
    cell.column_span = static_cast<std::uint16_t>(
        std::min<std::size_t>(grid_.span(piece), std::numeric_limits<std::uint16_t>::max()));
    if (!known) {
      row.cells.insert(place, std::move(cell));
    } else if (!cell.text.empty()) {
      *place = std::move(cell);
    }
  }

  Wrapping wrapping_;
  Grid grid_;
  Table table_;
  const DrawnLine* above_ = nullptr;
};

bool begins_table(Lines lines, std::size_t at) {
  const std::string_view text = text::trim(content(lines[at]));
  const Kind kind = kind_of(text);
  if (kind == Kind::border) return true;
  if (kind != Kind::row) return false;
  if (text.starts_with('|')) return true;
  // Markdown without outer bars is told by its rule.
  return at + 1 < lines.size() && blank_lines_before(lines, at + 1) == 0 &&
         kind_of(content(lines[at + 1])) == Kind::rule;
}

}  // namespace

std::optional<Found> find_ruled_table(Lines lines, std::size_t at, std::size_t /*floor*/) {
  const std::string& own = lines[at].text;
  const bool drawn_on = own.find('|') != std::string::npos || own.find('+') != std::string::npos;
  if (!drawn_on || !begins_table(lines, at)) {
    return std::nullopt;
  }
  constexpr std::size_t most_without_columns = 64;  // borders; bounds the work
  std::vector<DrawnLine> drawn;
  std::size_t end = at;
  std::size_t columns = 0;
  for (; end < lines.size(); ++end) {
    if (end > at && blank_lines_before(lines, end) > 0) break;
    const Paragraph& line = lines[end];
    const Kind kind = kind_of(content(line));
    if (kind == Kind::none) break;
    Pieces pieces = kind == Kind::row ? split_bars(content(line), '|') : Pieces{};
    if (kind == Kind::row) columns = std::max(columns, cells_in(pieces));
    drawn.push_back({&line, kind, std::move(pieces)});
    if (columns < 2 && drawn.size() == most_without_columns) return std::nullopt;
  }
  if (columns < 2) return std::nullopt;
  const std::size_t ruled = markdown_columns(drawn);
  for (DrawnLine& line : drawn) {
    if (line.kind != Kind::row) continue;
    ruled > 0 ? drop_outside(line.pieces, ruled) : drop_outside(line.pieces);
  }
  TableBuilder builder(drawn, ruled > 0);
  for (const DrawnLine& line : drawn) builder.add(line);
  Table table = builder.finish();
  table.location = lines[at].location;
  return found_table(std::move(table), at, end);
}

}  // namespace cchc::layout
