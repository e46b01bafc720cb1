#include "emit/names.hpp"

#include <array>

namespace cchc::emit {

std::string_view period_kind_id(Period::Kind kind) {
  switch (kind) {
    case Period::Kind::quarter:
      return "quarter";
    case Period::Kind::half_year:
      return "half-year";
    case Period::Kind::nine_months:
      return "nine-months";
    case Period::Kind::year:
      return "year";
  }
  return "";
}

std::string_view relation_id(RelationKind kind) {
  switch (kind) {
    case RelationKind::ratio:
      return "ratio";
    case RelationKind::sum:
      return "sum";
    case RelationKind::at_most:
      return "at-most";
    case RelationKind::at_least:
      return "at-least";
    case RelationKind::equal:
      return "equal";
    case RelationKind::difference:
      return "difference";
    case RelationKind::change:
      return "change";
  }
  return "";
}

std::string cell_label(const Report& report, const Observation& cell) {
  const TableColumn* column = column_of(report, cell);
  return column == nullptr ? cell.label : cell.label + " – " + path_text(*column);
}

std::string_view indicator_kind_id(IndicatorKind kind) {
  static constexpr std::array<std::string_view, 7> ids = {"",      "heading", "count", "percent",
                                                          "money", "measure", "code"};
  static_assert(ids.size() == static_cast<std::size_t>(IndicatorKind::code) + 1);
  return ids.at(static_cast<std::size_t>(kind));
}

std::string_view shift_id(Shift shift) {
  switch (shift) {
    case Shift::row_left:
      return "row-left";
    case Shift::row_right:
      return "row-right";
    case Shift::unit_column:
      return "unit-column";
    case Shift::stray_figure:
      return "stray-figure";
    case Shift::exchanged:
      return "exchanged";
    case Shift::note_column:
      return "note-column";
    case Shift::none:
      break;
  }
  return "";
}

std::string_view reason_id(Unchecked::Reason reason) {
  switch (reason) {
    case Unchecked::Reason::blank:
      return "blank";
    case Unchecked::Reason::absent:
      return "absent";
    case Unchecked::Reason::unreadable:
      return "unreadable";
    case Unchecked::Reason::ambiguous:
      return "ambiguous";
    case Unchecked::Reason::shifted:
      return "shifted";
    case Unchecked::Reason::overflow:
      return "overflow";
    case Unchecked::Reason::not_understood:
      return "not-understood";
  }
  return "";
}

std::string_view column_id(Column column) {
  static constexpr std::array<std::string_view, 4> ids = {"number", "name", "unit", "value"};
  return ids.at(static_cast<std::size_t>(column));
}

std::string unchecked_reason(const Unchecked& unchecked) {
  const std::string_view id = reason_id(unchecked.reason);
  if (unchecked.cells.empty()) return std::string(id);
  std::string text(id);
  std::string_view between = ": ";
  for (const CellName& cell : unchecked.cells) {
    text += between;
    if (cell.form != unchecked.cell.form) text += cell.form + ':';
    text += cell.code;
    between = ", ";
  }
  return text;
}

}  // namespace cchc::emit
