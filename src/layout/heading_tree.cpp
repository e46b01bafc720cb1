#include "layout/heading_tree.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "layout/heading_lines.hpp"
#include "layout/shape.hpp"
#include "layout/words.hpp"

namespace cchc::layout {
namespace {

// What a way to part the lines of a heading into levels costs. Where a comment says that one
// protects, the others decide in all cases so far.
struct LevelCosts {
  double level = 0.6;    // each level
  double torn = 1;       // begins in the middle of a sentence; protects wrapped cells
  double run_on = 0.7;   // what begins like a cell within one
  double doubled = 10;   // two cells of a line in one; protects both
  double across = 3;     // a cell below that two above share; protects the tree
  double uncovered = 2;  // a column that no cell above takes in
};
constexpr LevelCosts costs;
constexpr double impossible = std::numeric_limits<double>::infinity();

// "tháng, năm)": a bracket that was opened above goes on here too.
bool goes_on_here(std::string_view text) {
  return begins_in_the_middle(text) || text.find(')') < text.find('(');
}

// A cell of a level: pieces of its lines under each other.
struct Group {
  std::size_t first = 0;
  std::size_t last = 0;
  Extent at;
  std::vector<const HeadingPiece*> pieces;

  [[nodiscard]] bool begins_cell() const { return !goes_on_here(pieces.front()->text); }
  [[nodiscard]] bool covers(std::size_t column) const { return first <= column && column <= last; }
};
using Level = std::vector<Group>;

class HeadingTree {
 public:
  HeadingTree(std::span<const SpacedLine> lines, std::span<const Extent> columns)
      : lines_(lines), columns_(columns), pieces_(place_heading(lines, columns)) {}

  std::vector<Row> run() {
    find_levels();
    for (std::size_t k = 0; k + 1 < levels_.size(); ++k) widen(levels_[k], levels_[k + 1]);
    join_columns();
    return make_rows();
  }

 private:
  // The pieces of lines [begin, end) in cells.
  [[nodiscard]] Level level_of(std::size_t begin, std::size_t end) const {
    Level level;
    for (const HeadingPiece& piece : pieces_) {
      if (piece.line < begin || piece.line >= end) continue;
      Group group{piece.first, piece.last, piece.at, {&piece}};
      for (std::size_t k = 0; k < level.size();) {
        if (level[k].first > group.last || group.first > level[k].last) {
          ++k;
          continue;
        }
        group.first = std::min(group.first, level[k].first);
        group.last = std::max(group.last, level[k].last);
        group.at = {std::min(group.at.begin, level[k].at.begin),
                    std::max(group.at.end, level[k].at.end)};
        group.pieces.insert(group.pieces.begin(), level[k].pieces.begin(), level[k].pieces.end());
        level.erase(level.begin() + static_cast<std::ptrdiff_t>(k));
      }
      level.push_back(std::move(group));
    }
    for (Group& group : level) {
      std::stable_sort(group.pieces.begin(), group.pieces.end(),
                       [](const HeadingPiece* a, const HeadingPiece* b) {
                         return a->line != b->line ? a->line < b->line : a->first < b->first;
                       });
    }
    std::sort(level.begin(), level.end(),
              [](const Group& a, const Group& b) { return a.first < b.first; });
    return level;
  }

  static double own_cost(const Level& level) {
    double cost = costs.level;
    for (const Group& group : level) {
      for (std::size_t k = 1; k < group.pieces.size(); ++k) {
        if (group.pieces[k]->line == group.pieces[k - 1]->line) cost += costs.doubled;
        if (!goes_on_here(group.pieces[k]->text)) cost += costs.run_on;
      }
    }
    return cost;
  }

  static const Group* at(const Level& level, std::size_t column) {
    const auto found = std::find_if(level.begin(), level.end(),
                                    [&](const Group& group) { return group.covers(column); });
    return found == level.end() ? nullptr : &*found;
  }

  // A cell over one column that will turn out to stand over more: beside the column are others that
  // have a cell below and none above.
  static bool may_widen(const Level& above, const Level& level, std::size_t column) {
    const auto open = [&](std::size_t beside) {
      const Group* const group = at(level, beside);
      return group != nullptr && group->begins_cell() && at(above, beside) == nullptr;
    };
    return open(column + 1) || (column > 0 && open(column - 1));
  }

  static double cost_under(const Level* above, const Level& level) {
    double cost = 0;
    for (const Group& group : level) {
      const Group* const left = above == nullptr ? nullptr : at(*above, group.first);
      const Group* const right = above == nullptr ? nullptr : at(*above, group.last);
      if (left != right && left != nullptr && right != nullptr) cost += costs.across;
      // The rest of a cell that stands over all levels is none of this one's beginnings.
      const bool same = left != nullptr && left->first == group.first && left->last == group.last;
      if (!group.begins_cell() && !(same && group.first == group.last)) cost += costs.torn;
      if (same && group.first != group.last) cost += costs.torn;
      if (same && group.first == group.last && group.begins_cell() &&
          !may_widen(*above, level, group.first)) {
        cost += costs.run_on;
      }
    }
    return cost;
  }

  // The cheapest way to part lines; the level before decides what one costs.
  void find_levels() {
    const std::size_t count = lines_.size();
    std::vector<std::vector<Level>> level(count + 1, std::vector<Level>(count + 1));
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(count + 1, impossible));
    std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(count + 1, 0));
    for (std::size_t end = 1; end <= count; ++end) {
      for (std::size_t begin = 0; begin < end; ++begin) {
        level[begin][end] = level_of(begin, end);
        const double own = own_cost(level[begin][end]);
        if (begin == 0) {
          best[begin][end] = own + cost_under(nullptr, level[begin][end]);
          continue;
        }
        for (std::size_t before = 0; before < begin; ++before) {
          const double total =
              best[before][begin] + own + cost_under(&level[before][begin], level[begin][end]);
          if (total < best[begin][end]) {
            best[begin][end] = total;
            from[begin][end] = before;
          }
        }
      }
    }
    std::size_t begin = 0;
    for (std::size_t k = 0; k < count; ++k) {
      if (best[k][count] < best[begin][count]) begin = k;
    }
    for (std::size_t end = count; end > 0;) {
      levels_.insert(levels_.begin(), level[begin][end]);
      const std::size_t before = from[begin][end];
      end = begin;
      begin = before;
    }
  }

  enum class Style { left, centred };

  // How far a cell is from where it would stand over these columns.
  [[nodiscard]] double misplaced(const Group& group, std::size_t first, std::size_t last,
                                 Style style) const {
    constexpr double drift = 1;  // letter; they differ in width
    const double left = static_cast<double>(columns_[first].begin) - group.at.begin;
    const double middle =
        (columns_[first].begin + columns_[last].end) / 2.0 - (group.at.begin + group.at.end) / 2.0;
    return std::max(std::abs(style == Style::left ? left : middle) - drift, 0.0);
  }

  [[nodiscard]] static bool has_cells_below(const Group& group, const Level& below) {
    return std::any_of(below.begin(), below.end(), [&](const Group& part) {
      return part.first >= group.first && part.last <= group.last && part.begins_cell();
    });
  }

  // Columns between two cells that have cells below and none above belong to one of the two. The
  // cells of a level stand at the left or in the middle, all of them.
  void widen(Level& level, const Level& below) const {
    Level centred = level;
    const double middle = widen(centred, below, Style::centred);
    const double left = widen(level, below, Style::left);
    if (middle < left) level = std::move(centred);
  }

  double widen(Level& level, const Level& below, Style style) const {
    double cost = 0;
    for (std::size_t k = 0; k <= level.size(); ++k) {
      Group* left = k > 0 ? &level[k - 1] : nullptr;
      Group* right = k < level.size() ? &level[k] : nullptr;
      const std::size_t begin = k > 0 ? level[k - 1].last + 1 : 0;
      const std::size_t end = k < level.size() ? level[k].first : columns_.size();
      if (left != nullptr && !has_cells_below(*left, below)) left = nullptr;
      if (right != nullptr && !has_cells_below(*right, below)) right = nullptr;
      cost += share(left, right, begin, end, below, style);
    }
    return cost;
  }

  double share(Group* left, Group* right, std::size_t begin, std::size_t end, const Level& below,
               Style style) const {
    const auto has_cell = [&](std::size_t column) {
      const Group* const group = at(below, column);
      return group != nullptr && group->begins_cell() && !stands_alone(group->pieces.front()->text);
    };
    std::size_t most_left = begin;
    while (left != nullptr && most_left < end && has_cell(most_left)) ++most_left;
    std::size_t most_right = end;
    while (right != nullptr && most_right > begin && has_cell(most_right - 1)) --most_right;
    double least = impossible;
    std::pair<std::size_t, std::size_t> chosen{begin, end};
    for (std::size_t l = begin; l <= most_left; ++l) {
      for (std::size_t r = std::max(l, most_right); r <= end; ++r) {
        double cost = 0;
        for (std::size_t c = l; c < r; ++c) cost += has_cell(c) ? costs.uncovered : 0;
        if (left != nullptr) {
          cost += misplaced(*left, left->first, l > begin ? l - 1 : left->last, style);
        }
        if (right != nullptr) {
          cost += misplaced(*right, r < end ? r : right->first, right->last, style);
        }
        if (cost < least) {
          least = cost;
          chosen = {l, r};
        }
      }
    }
    if (left != nullptr && chosen.first > begin) left->last = chosen.first - 1;
    if (right != nullptr && chosen.second < end) right->first = chosen.second;
    return least == impossible ? 0 : least;
  }

  // A cell over one column and all levels may have lines in each.
  void join_columns() {
    for (std::size_t k = 0; k + 1 < levels_.size(); ++k) {
      for (Group& group : levels_[k]) {
        if (group.first != group.last) continue;
        Level& below = levels_[k + 1];
        const auto rest = std::find_if(below.begin(), below.end(), [&](const Group& other) {
          return other.first == group.first && other.last == group.last;
        });
        if (rest == below.end()) continue;
        rest->pieces.insert(rest->pieces.begin(), group.pieces.begin(), group.pieces.end());
        group.pieces.clear();
      }
      std::erase_if(levels_[k], [](const Group& group) { return group.pieces.empty(); });
    }
  }

  [[nodiscard]] Cell cell_of(const Group& group) const {
    Cell cell;
    for (const HeadingPiece* const piece : group.pieces) {
      if (cell.text.empty()) {
        cell = make_cell(lines_[piece->line].source(), piece->text, piece->at.begin, group.first);
      } else {
        append_wrapped(cell, piece->text);
      }
    }
    if (cell.text == "ST T" || cell.text == "S TT") cell.text = "STT";
    cell.column_span = static_cast<std::uint16_t>(group.last - group.first + 1);
    return cell;
  }

  // A cell begins right below the one over it, and reaches down to the next.
  [[nodiscard]] std::vector<Row> make_rows() const {
    const std::size_t depth = levels_.size();
    std::vector<Row> rows(depth);
    std::vector<std::size_t> top(columns_.size(), 0);  // of each column, the first row not taken
    for (std::size_t k = 0; k < depth; ++k) {
      for (const Group& group : levels_[k]) {
        std::size_t row = 0;
        for (std::size_t c = group.first; c <= group.last; ++c) row = std::max(row, top[c]);
        const bool ends =
            std::none_of(levels_.begin() + static_cast<std::ptrdiff_t>(k) + 1, levels_.end(),
                         [&](const Level& level) {
                           return std::any_of(level.begin(), level.end(), [&](const Group& other) {
                             return other.first <= group.last && group.first <= other.last;
                           });
                         });
        const std::size_t bottom = ends ? depth : k + 1;
        row = std::min(row, bottom - 1);
        Cell cell = cell_of(group);
        cell.row_span = static_cast<std::uint16_t>(bottom - row);
        rows[row].cells.push_back(std::move(cell));
        for (std::size_t c = group.first; c <= group.last; ++c) top[c] = bottom;
      }
    }
    for (std::size_t k = 0; k < depth; ++k) fill(rows, k);
    std::erase_if(rows, [](const Row& row) { return row.cells.empty(); });
    return rows;
  }

  // Blank cells where no heading stands, so that every column is in every row or under a cell
  // above.
  void fill(std::vector<Row>& rows, std::size_t index) const {
    std::vector<bool> taken(columns_.size(), false);
    for (std::size_t k = 0; k <= index; ++k) {
      for (const Cell& cell : rows[k].cells) {
        if (k + cell.row_span <= index) continue;
        for (std::size_t c = cell.column;
             c < std::min<std::size_t>(columns_.size(), cell.column + cell.column_span); ++c)
          taken[c] = true;
      }
    }
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (!taken[c]) rows[index].cells.push_back(make_cell(lines_.front().source(), {}, 0, c));
    }
    std::sort(rows[index].cells.begin(), rows[index].cells.end(),
              [](const Cell& a, const Cell& b) { return a.column < b.column; });
  }

  std::span<const SpacedLine> lines_;
  std::span<const Extent> columns_;
  std::vector<HeadingPiece> pieces_;
  std::vector<Level> levels_;
};

}  // namespace

std::vector<Row> read_heading_tree(std::span<const SpacedLine> lines,
                                   std::span<const Extent> columns) {
  if (lines.empty()) return {};
  return HeadingTree(lines, columns).run();
}

}  // namespace cchc::layout
