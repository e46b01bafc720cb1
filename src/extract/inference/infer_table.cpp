#include "extract/inference/infer_table.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "lexicon/lists.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

bool is_number_or_blank(const Observation& row) {
  return row.reading == Reading::blank || row.reading == Reading::none_word ||
         row.reading == Reading::number || row.reading == Reading::fraction;
}

// What a text introduces where it says nothing else.
std::optional<ListKind> list_of_words(std::string_view text) {
  constexpr std::size_t longest = 32;  // of "Trong đó có:" in bytes, with room for marks
  if (text.empty() || text.size() > longest) return std::nullopt;
  const auto claim = lexicon::opened_list(text::fold(text));
  if (!claim) return std::nullopt;
  return *claim == lexicon::ListClaim::whole ? ListKind::whole : ListKind::among;
}

// A row of its own that only introduces those below it.
std::optional<ListKind> introduces(const Observation& row) {
  if (row.indicator.known() || row.reading != Reading::blank) return std::nullopt;
  return list_of_words(row.label);
}

std::uint8_t bit_of(RelationKind kind) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

std::uint64_t pair_of(CellId part, CellId whole) {
  return std::uint64_t{*part} << 32U | std::uint64_t{*whole};
}

}  // namespace

InferTable::InferTable(Report& report)
    : report_(report),
      wordings_(report.observations.size()),
      parents_(report.observations.size()),
      lists_(report.observations.size(), ListKind::plain),
      children_(report.observations.size()),
      root_group_(report.observations.size(), 0),
      kinds_(report.observations.size(), 0) {
  std::vector<ListKind> open(report.observations.size(), ListKind::plain);  // by parent
  std::unordered_map<std::uint64_t, std::size_t> groups;  // of a table's column: index in roots_
  const std::string* form = nullptr;
  for (std::size_t k = 0; k < report.observations.size(); ++k) {
    const Observation& row = report.observations[k];
    if (stands_apart(row)) {
      roots_.emplace_back();
      root_group_[k] = roots_.size() - 1;
      form = nullptr;
      continue;
    }
    CellId parent = row.parent;
    if (parent.known() && introduces(report.cell(parent))) parent = parents_[*parent];
    parents_[k] = parent;
    if (parent.known()) {
      ListKind& list = open[*parent];
      if (const auto introduced = introduces(row)) {
        list = *introduced;
        continue;
      }
      if (const auto introduced = list_of_words(row.printed)) list = *introduced;
      lists_[k] = list == ListKind::plain && row.among ? ListKind::among : list;
      children_[*parent].push_back(CellId(k));
      continue;
    }
    if (row.column.known()) {
      const std::uint64_t key = std::uint64_t{*row.table} << 16U | std::uint64_t{*row.column};
      const auto [group, added] = groups.try_emplace(key, roots_.size());
      if (added) roots_.emplace_back();
      roots_[group->second].push_back(CellId(k));
      root_group_[k] = group->second;
      form = nullptr;
      continue;
    }
    if (form == nullptr || *form != row.form) roots_.emplace_back();
    form = &row.form;
    roots_.back().push_back(CellId(k));
    root_group_[k] = roots_.size() - 1;
  }
}

bool InferTable::stands_apart(const Observation& row) const {
  const TableColumn* column = column_of(report_, row);
  if (column == nullptr) return false;
  return column->role == ColumnRole::value || column->role == ColumnRole::share ||
         column->role == ColumnRole::comparison;
}

const Wording& InferTable::wording(CellId index) const {
  auto& known = wordings_[*index];
  if (!known) known = wording_of(row(index));
  return *known;
}

const Rows& InferTable::siblings(CellId index) const {
  const CellId above = parent(index);
  return above.known() ? children(above) : roots_[root_group_[*index]];
}

const InferTable::Brood& InferTable::brood(CellId index) const {
  const Rows& rows = siblings(index);
  const auto [known, is_new] = broods_.try_emplace(&rows);
  if (is_new) {
    for (const CellId row : rows) {
      if (!wording(row).share) known->second.plain.push_back(row);
      if (wording(row).total) known->second.totals.push_back(row);
    }
  }
  return known->second;
}

bool InferTable::is_quantity(CellId index) const {
  const Observation& cell = row(index);
  if (cell.kind == IndicatorKind::count || cell.kind == IndicatorKind::money) return true;
  const std::string& unit = wording(index).unit;
  if (cell.kind == IndicatorKind::measure) return lexicon::is_extent(unit);
  const bool whole_number = !cell.value || cell.value->scale() == 0;
  return cell.kind == IndicatorKind::unknown && !unit.empty() && whole_number &&
         is_number_or_blank(cell) && !wording(index).share && !lexicon::is_no_amount(unit);
}

bool InferTable::same_unit(CellId a, CellId b) const {
  const auto is_known_money = [&](CellId index) {
    return row(index).kind == IndicatorKind::money &&
           lexicon::read_unit(row(index).unit).factor > 0;
  };
  return wording(a).unit == wording(b).unit || (is_known_money(a) && is_known_money(b));
}

bool InferTable::units_agree(CellId a, CellId b) const {
  return same_unit(a, b) || wording(a).unit.empty() || wording(b).unit.empty();
}

bool InferTable::has(RelationKind kind, CellId target) const {
  return (kinds_[*target] & bit_of(kind)) != 0;
}

bool InferTable::is_bounded(CellId part, CellId whole) const {
  return bounds_.contains(pair_of(part, whole));
}

void InferTable::add_two_readings(RelationKind kind, CellId target) {
  report_.unexplained.push_back({kind, term(target), true});
}

void InferTable::add(RelationKind kind, CellId target, const Rows& operands) {
  const bool bound = kind == RelationKind::at_most;
  if (bound ? is_bounded(target, operands.front()) : has(kind, target)) return;
  kinds_[*target] |= bit_of(kind);
  Relation relation{kind, Relation::Origin::inferred, term(target), {}};
  for (const CellId operand : operands) {
    relation.operands.push_back(term(operand));
    if (bound) bounds_.insert(pair_of(target, operand));
    if (kind == RelationKind::sum || kind == RelationKind::at_least)
      bounds_.insert(pair_of(operand, target));
  }
  report_.relations.push_back(std::move(relation));
}

}  // namespace cchc::extract
