// What enumerators are called in outputs for machines, in results read back and in schemas. These
// names never depend on the language; what has none is written as nothing.
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/name_table.hpp"
#include "cchc/finding.hpp"
#include "cchc/prose.hpp"
#include "cchc/report.hpp"
#include "cchc/table.hpp"

namespace cchc::names {

inline constexpr NameTable relation{std::array{
    NamedValue{RelationKind::ratio, "ratio"},
    NamedValue{RelationKind::sum, "sum"},
    NamedValue{RelationKind::at_most, "at-most"},
    NamedValue{RelationKind::at_least, "at-least"},
    NamedValue{RelationKind::equal, "equal"},
    NamedValue{RelationKind::difference, "difference"},
    NamedValue{RelationKind::change, "change"},
}};
static_assert(relation.is_complete());

inline constexpr NameTable indicator_kind{std::array{
    NamedValue{IndicatorKind::unknown, ""},
    NamedValue{IndicatorKind::heading, "heading"},
    NamedValue{IndicatorKind::count, "count"},
    NamedValue{IndicatorKind::percent, "percent"},
    NamedValue{IndicatorKind::money, "money"},
    NamedValue{IndicatorKind::measure, "measure"},
    NamedValue{IndicatorKind::code, "code"},
}};
static_assert(indicator_kind.is_complete());

inline constexpr NameTable column_role{std::array{
    NamedValue{ColumnRole::value, "value"},
    NamedValue{ColumnRole::result, "result"},
    NamedValue{ColumnRole::previous, "previous"},
    NamedValue{ColumnRole::same_period, "same-period"},
    NamedValue{ColumnRole::cumulative, "cumulative"},
    NamedValue{ColumnRole::plan, "plan"},
    NamedValue{ColumnRole::comparison, "comparison"},
    NamedValue{ColumnRole::level, "level"},
    NamedValue{ColumnRole::body, "body"},
    NamedValue{ColumnRole::share, "share"},
}};
static_assert(column_role.is_complete());

inline constexpr NameTable row_kind{std::array{
    NamedValue{RowKind::item, "item"},
    NamedValue{RowKind::section, "section"},
    NamedValue{RowKind::total, "total"},
}};
static_assert(row_kind.is_complete());

// What a shift did to a row, for all who tell of it or mistrust it.
struct ShiftTraits {
  Shift value;
  std::string_view name;
  int row = 0;           // columns that all its cells stood to the right of theirs; -1: to the left
  int figure = 0;        // the same of its figure alone: -1 the unit's column, 1 the note's
  bool in_unit = false;  // a figure stands in the unit's column
  bool guessed = false;  // which figure counts is the program's reading
  bool put_back = false;  // the row was read as if it stood right
};

inline constexpr NameTable shift{std::array{
    ShiftTraits{Shift::none, ""},
    ShiftTraits{.value = Shift::row_left, .name = "row-left", .row = -1, .put_back = true},
    ShiftTraits{.value = Shift::row_right, .name = "row-right", .row = 1, .put_back = true},
    ShiftTraits{.value = Shift::unit_column,
                .name = "unit-column",
                .figure = -1,
                .in_unit = true,
                .guessed = true,
                .put_back = true},
    ShiftTraits{
        .value = Shift::stray_figure, .name = "stray-figure", .in_unit = true, .guessed = true},
    ShiftTraits{.value = Shift::exchanged,
                .name = "exchanged",
                .figure = -1,
                .in_unit = true,
                .put_back = true},
    ShiftTraits{.value = Shift::note_column,
                .name = "note-column",
                .figure = 1,
                .guessed = true,
                .put_back = true},
}};
static_assert(shift.is_complete());

inline constexpr NameTable period_kind{std::array{
    NamedValue{Period::Kind::quarter, "quarter"},
    NamedValue{Period::Kind::half_year, "half-year"},
    NamedValue{Period::Kind::nine_months, "nine-months"},
    NamedValue{Period::Kind::year, "year"},
    NamedValue{Period::Kind::month, "month"},
    NamedValue{Period::Kind::week, "week"},
    NamedValue{Period::Kind::days, "days"},
}};
static_assert(period_kind.is_complete());

inline constexpr NameTable unchecked_reason{std::array{
    NamedValue{Unchecked::Reason::blank, "blank"},
    NamedValue{Unchecked::Reason::absent, "absent"},
    NamedValue{Unchecked::Reason::unreadable, "unreadable"},
    NamedValue{Unchecked::Reason::ambiguous, "ambiguous"},
    NamedValue{Unchecked::Reason::shifted, "shifted"},
    NamedValue{Unchecked::Reason::overflow, "overflow"},
    NamedValue{Unchecked::Reason::unit, "unit"},
    NamedValue{Unchecked::Reason::unclear, "unclear"},
    NamedValue{Unchecked::Reason::not_understood, "not-understood"},
}};
static_assert(unchecked_reason.is_complete());

inline constexpr NameTable claim_kind{std::array{
    NamedValue{Claim::Kind::sum, "sum"},
    NamedValue{Claim::Kind::rest, "rest"},
    NamedValue{Claim::Kind::ratio, "ratio"},
    NamedValue{Claim::Kind::growth, "growth"},
    NamedValue{Claim::Kind::shares, "shares"},
    NamedValue{Claim::Kind::same, "same"},
}};
static_assert(claim_kind.is_complete());

inline constexpr NameTable claim_verdict{std::array{
    NamedValue{Claim::Verdict::agrees, "agrees"},
    NamedValue{Claim::Verdict::rounded, "rounded"},
    NamedValue{Claim::Verdict::truncated, "truncated"},
    NamedValue{Claim::Verdict::disagrees, "disagrees"},
    NamedValue{Claim::Verdict::unclear, "unclear"},
}};
static_assert(claim_verdict.is_complete());

inline constexpr NameTable claim_change{std::array{
    NamedValue{Claim::Change::none, ""},
    NamedValue{Claim::Change::by_percent, "by-percent"},
    NamedValue{Claim::Change::by_count, "by-count"},
    NamedValue{Claim::Change::percent_of_then, "percent-of-then"},
}};
static_assert(claim_change.is_complete());

// The enumerator of that name; throws std::runtime_error where there is none.
template <typename Table>
auto required(const Table& table, std::string_view name) {
  const auto value = table.find(name);
  if (!value) throw std::runtime_error("unknown name: " + std::string(name));
  return *value;
}

}  // namespace cchc::names
