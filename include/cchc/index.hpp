// The place of an element in one of the vectors of a report or of a schema. Typed, so that a row is
// not taken for a column; able to be none, so that no number stands for "there is none".
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace cchc {

template <class Element>
class Index {
 public:
  constexpr Index() = default;  // none
  template <std::integral Number>
  constexpr explicit Index(Number place) : place_(static_cast<std::int32_t>(place)) {}

  [[nodiscard]] constexpr bool known() const { return place_ >= 0; }
  // Only where it is known.
  constexpr std::size_t operator*() const { return static_cast<std::size_t>(place_); }

  constexpr Index& operator++() {
    ++place_;
    return *this;
  }
  // So many places on; only where the result is a place.
  template <std::integral Number>
  friend constexpr Index operator+(Index index, Number places) {
    return Index(index.place_ + static_cast<std::int32_t>(places));
  }

  // In order; none stands before all.
  friend constexpr auto operator<=>(Index, Index) = default;

 private:
  std::int32_t place_ = -1;
};

using CellId = Index<struct Observation>;     // in Report::observations
using TableId = Index<struct ReportTable>;    // in Report::tables
using RowId = Index<struct TableRow>;         // in ReportTable::rows
using ColumnId = Index<struct TableColumn>;   // in ReportTable::columns
using IndicatorId = Index<struct Indicator>;  // in Schema::indicators

}  // namespace cchc

template <class Element>
struct std::hash<cchc::Index<Element>> {
  std::size_t operator()(cchc::Index<Element> index) const noexcept {
    return index.known() ? *index : ~std::size_t{0};
  }
};
