#include "extract/prose/cell_names.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "lexicon/headings.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t fewest_words = 3;  // of a name that tells its row from others
constexpr CellId several;

// A name in brackets that takes something out: "(chỉ thống kê …)", "(không tính …)".
bool is_narrowed(const std::string& label) {
  return std::ranges::any_of(lexicon::narrowing_brackets(), [&](std::string_view bracket) {
    return label.find(bracket) != std::string::npos;
  });
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() ? b : a + ' ' + b;
}

// 0 where the words tell too little.
std::uint64_t key_of_name(const Telling& told) {
  const std::vector<std::uint64_t> words = sorted_words(told);
  if (words.size() < fewest_words) return 0;
  return std::accumulate(words.begin(), words.end(), told.period, mixed);
}

}  // namespace

bool is_of_this_period(ColumnRole role) {
  return role == ColumnRole::value || role == ColumnRole::result || role == ColumnRole::level ||
         role == ColumnRole::body || role == ColumnRole::share;
}

CellNames::CellNames(const Report& report)
    : words_(report.metadata), own_(NameWords::own_of(report.metadata.level)) {
  cells_.reserve(report.observations.size() * 2);
  for (std::size_t k = 0; k < report.observations.size(); ++k) learn(report, CellId(k));
}

// Headings that name nothing: "Số liệu", "Kết quả", "Tổng số".
bool CellNames::names_nothing(const std::string& heading) const {
  using lexicon::HeadingRole;
  const HeadingRole role = lexicon::heading_role(heading);
  Telling told;
  words_.read(heading, told);
  return told.words.empty() || ((role == HeadingRole::value || role == HeadingRole::result) &&
                                lexicon::split_words(heading).size() <= 3);
}

void CellNames::learn(const Report& report, CellId index) {
  const Observation& cell = report.cell(index);
  const Observation* const above = cell.parent.known() ? &report.cell(cell.parent) : nullptr;
  if (is_narrowed(cell.label) || (above != nullptr && is_narrowed(above->label))) return;
  std::string row = text::fold_core(cell.label);
  if (!cell.table.known() || !cell.column.known()) {
    add(row, index);
    return;
  }
  const ReportTable& table = report.tables[*cell.table];
  const TableColumn& column = table.columns[*cell.column];
  if (!is_of_this_period(column.role)) return;
  const bool total = cell.row.known() && table.rows[*cell.row].kind == RowKind::total;
  if (total) row.clear();
  std::string whole = row;
  std::string last = row;
  bool named = false;
  for (const std::string& heading : column.path) {
    const std::string folded = text::fold_core(heading);
    if (names_nothing(folded)) continue;
    whole = joined(whole, folded);
    last = joined(row, folded);
    named = true;
  }
  if (total && !named) return;
  add(whole, index);
  if (last != whole) add(last, index);
}

void CellNames::add(const std::string& folded, CellId index) {
  Telling told;
  words_.read(folded, told);
  const std::uint64_t key = key_of_name(told);
  if (key == 0) return;
  const auto [place, fresh] = cells_.emplace(key, index);
  if (!fresh && place->second != index) place->second = several;
}

CellId CellNames::find(const std::string& folded) const {
  for (const auto own : {NameWords::Own::told, NameWords::Own::untold}) {
    Telling told;
    words_.read(folded, told, own);
    const auto found = cells_.find(key_of_name(told));
    if (found != cells_.end()) return found->second;
    if (own_ == NameWords::Own::told) break;
  }
  return {};
}

}  // namespace cchc::extract
