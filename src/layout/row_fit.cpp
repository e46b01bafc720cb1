#include "layout/row_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>

#include "layout/shape.hpp"
#include "layout/words.hpp"

namespace cchc::layout {
namespace {

struct Part {
  std::string_view text;
  Location location;
  bool soft = false;  // may belong to the cell of the part before
};

std::vector<Part> parts_of(std::span<const StreamCell> cells) {
  std::vector<Part> parts;
  for (const StreamCell& cell : cells) {
    std::string_view text = cell.text;
    Part part{text.substr(0, text.find('\n')), cell.location, false};
    parts.push_back(part);
    while (part.text.size() < text.size()) {
      text.remove_prefix(part.text.size() + 1);
      ++part.location.line;
      part.location.column = 1;
      part.text = text.substr(0, text.find('\n'));
      part.soft = true;
      parts.push_back(part);
    }
  }
  return parts;
}

double misfit(std::string_view text, std::size_t column, const Profile& profile) {
  const Look look = look_of(text);
  if (look == Look::blank) return 0;
  if (column > 0) return profile[column].misfit(text);
  return look == Look::text ? 1 : 0;
}

constexpr double impossible = std::numeric_limits<double>::infinity();

// Costs of putting a part into the same column as the one before, or farther right.
double step(const Part& part, std::size_t from, std::size_t to) {
  if (to < from) return impossible;
  if (to == from) return part.soft ? 0 : 0.8;
  return (part.soft ? 0.1 : 0) + 0.2 * static_cast<double>(to - from - 1);
}

}  // namespace

void ColumnProfile::learn(std::string_view cell) {
  const Look look = look_of(cell);
  if (look == Look::blank) return;
  ++filled_;
  bytes_ += cell.size();
  if (look == Look::number || look == Look::figure) ++figures_;
  known_.insert(cell);
}

double ColumnProfile::misfit(std::string_view text) const {
  if (filled_ == 0) return 0.2;
  if (known_.contains(text)) return 0;
  const Look look = look_of(text);
  const auto count = static_cast<double>(filled_);
  const double figures = static_cast<double>(figures_) / count;
  const double usual = static_cast<double>(bytes_) / count;
  const double off = std::abs(static_cast<double>(text.size()) - usual) / (usual + 20);
  const bool is_figure = look == Look::number || look == Look::figure;
  return 0.1 + (is_figure ? 1 - figures : figures) + 0.2 * std::min(off, 1.0);
}

Row fit_row(std::span<const StreamCell> cells, const Profile& profile) {
  const std::size_t columns = profile.size();
  const auto parts = parts_of(cells);
  std::vector<std::vector<double>> cost(parts.size(), std::vector<double>(columns, impossible));
  std::vector<std::vector<std::size_t>> from(parts.size(), std::vector<std::size_t>(columns, 0));
  for (std::size_t k = 0; k < parts.size(); ++k) {
    for (std::size_t column = 0; column < columns; ++column) {
      const double own = misfit(parts[k].text, column, profile);
      if (k == 0) {
        cost[k][column] = own + 0.3 * static_cast<double>(column);
        continue;
      }
      for (std::size_t before = 0; before <= column; ++before) {
        const double total = cost[k - 1][before] + own + step(parts[k], before, column);
        if (total < cost[k][column]) {
          cost[k][column] = total;
          from[k][column] = before;
        }
      }
    }
  }
  std::vector<std::size_t> column_of(parts.size());
  const auto& last = cost.back();
  std::size_t column =
      static_cast<std::size_t>(std::min_element(last.begin(), last.end()) - last.begin());
  for (std::size_t k = parts.size(); k-- > 0;) {
    column_of[k] = column;
    column = from[k][column];
  }
  Row row;
  for (std::size_t k = 0; k < columns; ++k) {
    Cell& cell = row.cells.emplace_back();
    cell.column = static_cast<std::uint16_t>(k);
    cell.location = parts.back().location;
  }
  for (std::size_t k = 0; k < parts.size(); ++k) {
    Cell& cell = row.cells[column_of[k]];
    if (cell.text.empty()) cell.location = parts[k].location;
    append_wrapped(cell, parts[k].text);
  }
  return row;
}

}  // namespace cchc::layout
