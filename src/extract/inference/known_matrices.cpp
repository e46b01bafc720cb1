#include <array>
#include <string_view>

#include "extract/inference/table_cells.hpp"

namespace cchc::extract {
namespace {

// What a ministry's form sets between columns and prints nowhere. Columns are those of values, in
// the form's own order.
struct KnownBound {
  std::string_view form;  // what its number begins with
  std::size_t columns;
  std::size_t part;
  std::size_t whole;
};

// Biểu 01a/TP/TĐ-BH: of drafts that were appraised no more are issued than there were.
constexpr std::array bounds = {
    KnownBound{"01a/TP", 9, 7, 1},
    KnownBound{"01a/TP", 9, 8, 2},
};

}  // namespace

void add_known_relations(TableCells& table) {
  for (const KnownBound& bound : bounds) {
    if (!table.table().form.starts_with(bound.form) || table.columns() != bound.columns) continue;
    table.add({RelationKind::at_most, bound.part, {bound.whole}, {}, 0, false},
              Relation::Origin::schema);
  }
}

}  // namespace cchc::extract
