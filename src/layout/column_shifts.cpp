#include "layout/column_shifts.hpp"

#include <algorithm>
#include <cstdint>

#include "layout/shape.hpp"
#include "layout/words.hpp"

namespace cchc::layout {
namespace {

bool is_near(std::uint32_t a, std::uint32_t b, std::uint32_t by) {
  return a > b ? a - b <= by : b - a <= by;
}

enum class Kind : std::uint8_t { name, words, figure };

struct PlacedCell {
  Extent at;
  Kind kind = Kind::name;
  std::size_t order = 0;  // among the cells of its line
};

// Begins, ends or is centred alike; names begin alike.
bool stands_alike(const PlacedCell& a, const PlacedCell& b) {
  if (a.kind != b.kind || a.order > b.order + 1 || b.order > a.order + 1) return false;
  if (is_near(a.at.begin, b.at.begin, 1)) return true;
  return a.kind != Kind::name && (is_near(a.at.end, b.at.end, 1) ||
                                  is_near(a.at.begin + a.at.end, b.at.begin + b.at.end, 2));
}

// The cells of a line behind its number; only lines with several of them tell where columns are.
std::vector<PlacedCell> cells_of(const SpacedLine& line) {
  std::vector<PlacedCell> cells;
  for (const Chunk& chunk : line.chunks()) {
    const bool figure = is_number_or_figure(line.text(chunk));
    cells.push_back({chunk.at, figure ? Kind::figure : Kind::words, cells.size()});
  }
  if (cells.empty()) return cells;
  const Chunk& first = line.chunks().front();
  const std::size_t words = first.end - first.first;
  if (words == 1 && may_number_row(line.text(first))) {
    cells.erase(cells.begin());
  } else if (words > 1 && stands_for_number(line.text(0, 1))) {
    cells.front().at = line.without(first, 1).at;
  }
  if (!cells.empty()) cells.front().kind = Kind::name;
  if (cells.size() < 2) cells.clear();
  return cells;
}

class Places {
 public:
  void add(const std::vector<PlacedCell>& cells) {
    for (const PlacedCell& cell : cells) {
      const bool known = std::any_of(seen_.begin(), seen_.end(), [&](const PlacedCell& other) {
        return other.at.begin == cell.at.begin && other.at.end == cell.at.end &&
               other.kind == cell.kind && other.order == cell.order;
      });
      if (!known) seen_.push_back(cell);
    }
  }
  // How many of the cells stand where one stood before.
  [[nodiscard]] std::size_t alike(const std::vector<PlacedCell>& cells) const {
    const auto count = std::count_if(cells.begin(), cells.end(), [&](const PlacedCell& cell) {
      return std::any_of(seen_.begin(), seen_.end(),
                         [&](const PlacedCell& other) { return stands_alike(cell, other); });
    });
    return static_cast<std::size_t>(count);
  }
  // Most cells of the line stand where none stood before.
  [[nodiscard]] bool departs(const std::vector<PlacedCell>& cells) const {
    return !seen_.empty() && 2 * alike(cells) < cells.size();
  }
  // The line has figures, and all of them left or right of all that stood before.
  [[nodiscard]] bool has_figures_apart(const std::vector<PlacedCell>& cells) const {
    const auto is_figure = [](const PlacedCell& cell) { return cell.kind == Kind::figure; };
    return std::any_of(seen_.begin(), seen_.end(), is_figure) &&
           std::any_of(cells.begin(), cells.end(), is_figure) &&
           std::all_of(cells.begin(), cells.end(),
                       [&](const PlacedCell& cell) { return !is_figure(cell) || is_apart(cell); });
  }

 private:
  [[nodiscard]] bool is_apart(const PlacedCell& figure) const {
    constexpr std::uint32_t drift = 3;  // letters, of a page against the one before
    return std::none_of(seen_.begin(), seen_.end(), [&](const PlacedCell& other) {
      return other.kind == Kind::figure && figure.at.begin < other.at.end + drift &&
             other.at.begin < figure.at.end + drift;
    });
  }

  std::vector<PlacedCell> seen_;
};

struct TellingLine {
  std::size_t at = 0;
  std::vector<PlacedCell> cells;
};

// The page's begin between two lines, else the second.
std::size_t border(std::span<const SpacedLine> lines, std::size_t before, std::size_t at) {
  for (std::size_t k = before + 1; k <= at; ++k) {
    if (begins_page(lines[k].source())) return k;
  }
  return at;
}

bool has_page_between(std::span<const SpacedLine> lines, std::size_t before, std::size_t at) {
  return begins_page(lines[border(lines, before, at)].source());
}

bool is_alone_on_page(std::span<const SpacedLine> lines, const std::vector<TellingLine>& telling,
                      std::size_t k) {
  return has_page_between(lines, telling[k - 1].at, telling[k].at) &&
         has_page_between(lines, telling[k].at, telling[k + 1].at);
}

}  // namespace

std::vector<std::size_t> column_shifts(std::span<const SpacedLine> lines, std::size_t body) {
  std::vector<TellingLine> telling;
  for (std::size_t k = body; k < lines.size(); ++k) {
    auto cells = cells_of(lines[k]);
    if (!cells.empty()) telling.push_back({k, std::move(cells)});
  }
  std::vector<std::size_t> shifts;
  Places places;
  for (std::size_t k = 0; k < telling.size(); ++k) {
    // One line alone may be an odd one, unless none follows.
    const auto goes_on = [&] {
      if (k + 1 == telling.size() || is_alone_on_page(lines, telling, k)) return true;
      Places own;
      own.add(telling[k].cells);
      return own.alike(telling[k + 1].cells) > places.alike(telling[k + 1].cells);
    };
    const auto figures_move = [&] {
      if (!places.has_figures_apart(telling[k].cells)) return false;
      if (has_page_between(lines, telling[k - 1].at, telling[k].at)) return true;
      constexpr std::size_t enough = 3;  // lines, where no page is seen to begin
      return k + enough <= telling.size() &&
             std::all_of(
                 telling.begin() + static_cast<std::ptrdiff_t>(k),
                 telling.begin() + static_cast<std::ptrdiff_t>(k + enough),
                 [&](const TellingLine& line) { return places.has_figures_apart(line.cells); });
    };
    if ((places.departs(telling[k].cells) || figures_move()) && goes_on()) {
      shifts.push_back(border(lines, telling[k - 1].at, telling[k].at));
      places = Places{};
    }
    places.add(telling[k].cells);
  }
  return shifts;
}

}  // namespace cchc::layout
