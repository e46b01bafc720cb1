#include <set>

#include "cchc/row_code.hpp"
#include "schema/describe.hpp"
#include "schema/rows.hpp"
#include "text/fold.hpp"

namespace cchc::schema {
namespace {

class RowChecker {
 public:
  RowChecker(const Storage& storage, const Rows& rows, Problems& problems)
      : storage_(storage), rows_(rows), problems_(problems), index_(storage) {}

  void check(std::uint32_t position) {
    const Indicator& row = storage_.indicators[position];
    check_repeated(position, row);
    check_place(row);
    check_codes(row);
    if (row.kind == IndicatorKind::count && text::fold(row.unit) == "%") {
      problems_.add(row.line, Fault::percent_unit, {shown_number(row)});
    }
    if (row.cumulative && (row.kind == IndicatorKind::code || row.kind == IndicatorKind::heading)) {
      problems_.add(row.line, Fault::cumulative_unwanted, {shown_number(row)});
    }
    if (const LevelSet levels = storage_.draft.levels;
        levels != 0 && (row.filled_by & ~levels) != 0) {
      problems_.add(row.line, Fault::level_unknown, {shown_number(row)});
    }
    if (row.may_exceed_100 && row.kind != IndicatorKind::percent) {
      problems_.add(row.line, Fault::exceed_unwanted, {shown_number(row)});
    }
  }

 private:
  void check_repeated(std::uint32_t position, const Indicator& row) {
    for (const std::uint32_t other : index_.find(row.form, row.code, row.edition)) {
      if (other >= position) continue;
      if (rows_[other]->inherited || rows_[position]->inherited) {
        const Indicator& added = rows_[other]->inherited ? row : storage_.indicators[other];
        problems_.add(added.line, Fault::duplicate_inherited, {shown_number(row)});
      } else {
        const std::string line = std::to_string(storage_.indicators[other].line);
        problems_.add(row.line, Fault::duplicate_code, {shown_number(row), line});
      }
      return;
    }
  }

  // The row whose number begins this one's must be the one that it stands in.
  void check_place(const Indicator& row) {
    if (!RowCode::parse(row.code))
      problems_.add(row.line, Fault::number_unreadable, {shown_number(row)});
    const auto number = RowCode::parse(row.number);
    if (!number || !read_printed(row.number)) {
      const bool said = !RowCode::parse(row.code) && row.code == row.number;
      if (!row.number.empty() && !said)
        problems_.add(row.line, Fault::number_unreadable, {row.number});
      return;
    }
    const std::string_view above = number_above(row);
    const auto ancestor = RowCode::parse(above).value_or(RowCode{});
    if (!number->is_under(ancestor)) {
      problems_.add(row.line, Fault::wrong_parent, {row.number, above});
      return;
    }
    for (RowCode block = number->parent(); block.size() > ancestor.size(); block = block.parent()) {
      const std::string prefix = block.to_string();
      if (!index_.find(row.form, prefix, row.edition).empty()) {
        problems_.add(row.line, Fault::outside_parent, {row.number, prefix});
        return;
      }
    }
  }

  [[nodiscard]] std::string_view number_above(const Indicator& row) const {
    for (IndicatorId i = row.parent; i.known();) {
      const Indicator& outer = storage_.indicators[*i];
      if (!outer.number.empty()) return outer.number;
      i = outer.parent;
    }
    return {};
  }

  void check_codes(const Indicator& row) {
    if (row.kind == IndicatorKind::code && row.codes.empty()) {
      problems_.add(row.line, Fault::codes_missing, {shown_number(row)});
    }
    if (row.kind != IndicatorKind::code && !row.codes.empty()) {
      problems_.add(row.line, Fault::codes_unwanted, {shown_number(row)});
    }
    std::set<std::int32_t> seen;
    for (const CodeValue& code : row.codes) {
      if (!seen.insert(code.value).second) {
        problems_.add(row.line, Fault::code_repeated,
                      {std::to_string(code.value), shown_number(row)});
      }
    }
  }

  const Storage& storage_;
  const Rows& rows_;
  Problems& problems_;
  CodeIndex index_;
};

}  // namespace

CodeIndex::CodeIndex(const Storage& storage) : storage_(storage) {
  for (std::uint32_t i = 0; i < storage.indicators.size(); ++i) {
    places_.emplace(storage.indicators[i].code, i);
  }
}

std::vector<std::uint32_t> CodeIndex::find(std::size_t form, std::string_view code,
                                           std::uint8_t edition) const {
  std::vector<std::uint32_t> found;
  const auto [first, last] = places_.equal_range(code);
  for (auto place = first; place != last; ++place) {
    const Indicator& row = storage_.indicators[place->second];
    if (row.form == form && together(row.edition, edition)) found.push_back(place->second);
  }
  return found;
}

void check_rows(const Storage& storage, const Rows& rows, Problems& problems) {
  RowChecker checker(storage, rows, problems);
  for (std::uint32_t i = 0; i < rows.size() && !problems.full(); ++i) checker.check(i);
}

}  // namespace cchc::schema
