#include "draft/draft_relations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "check/judgement.hpp"
#include "extract/inference/relations.hpp"
#include "text/fold.hpp"

namespace cchc::draft {
namespace {

using Column = std::pair<TableId, ColumnId>;  // table, column
using checking::Verdict;

bool can_be_said(const Relation& relation) {
  return relation.kind != RelationKind::change && !relation.plain;
}

std::string names(const std::vector<std::string>& codes, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t k = first; k < last; ++k) text += (k == first ? "" : " ") + codes[k];
  return text;
}

std::string element(const Relation& relation, const std::vector<std::string>& codes) {
  const std::size_t count = codes.size();
  const std::size_t kept = count - std::min<std::size_t>(relation.minus, count);
  const std::string usual = relation.usual ? " usual=\"yes\"" : "";
  switch (relation.kind) {
    case RelationKind::ratio:
      return fmt::format("<ratio of=\"{}\" over=\"{}\" guessed=\"yes\"/>",
                         names(codes, 0, relation.numerators),
                         names(codes, relation.numerators, count));
    case RelationKind::difference:
      return fmt::format("<sum of=\"{}\" less=\"{}\" guessed=\"yes\"/>", names(codes, 0, kept),
                         names(codes, kept, count));
    case RelationKind::at_most:
      return fmt::format("<at-most of=\"{}\"{} guessed=\"yes\"/>", names(codes, 0, count), usual);
    case RelationKind::at_least:
      return fmt::format("<at-least of=\"{}\" guessed=\"yes\"/>", names(codes, 0, count));
    case RelationKind::equal:
      return fmt::format("<equal to=\"{}\" guessed=\"yes\"/>", names(codes, 0, count));
    default:
      return fmt::format("<sum of=\"{}\" guessed=\"yes\"/>", names(codes, 0, count));
  }
}

// What follows from what; a schema must not go in a circle.
class Circles {
 public:
  // False where one of `parts` follows from `whole` already.
  bool add(std::size_t whole, const std::vector<std::size_t>& parts) {
    if (std::any_of(parts.begin(), parts.end(),
                    [&](std::size_t part) { return part == whole || leads(part, whole); }))
      return false;
    auto& next = next_[whole];
    next.insert(next.end(), parts.begin(), parts.end());
    return true;
  }

 private:
  [[nodiscard]] bool leads(std::size_t from, std::size_t to) const {
    std::set<std::size_t> seen;
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      const auto found = next_.find(at);
      if (found == next_.end()) continue;
      for (const std::size_t next : found->second) {
        if (next == to) return true;
        if (seen.insert(next).second) open.push_back(next);
      }
    }
    return false;
  }

  std::map<std::size_t, std::vector<std::size_t>> next_;
};

class Finder {
 public:
  Finder(const Report& report, const std::map<Column, std::string>& numbers)
      : report_(report), numbers_(numbers) {}

  DraftRelations find() {
    for (const Relation& relation : report_.relations) {
      if (!can_be_said(relation) || !has_cells(relation)) continue;
      if (is_of_rows(relation)) {
        add_row_relation(relation);
      } else if (is_of_columns(relation)) {
        count_column_relation(relation);
      }
    }
    for (const auto& [text, found] : columns_) add_column_relation(text, found);
    return std::move(out_);
  }

 private:
  struct Found {
    const Relation* relation = nullptr;
    Column target;
    std::vector<std::size_t> parts;
    int held = 0;
    bool broken = false;
  };

  [[nodiscard]] const Observation& cell(const Term& term) const {
    return report_.cell(term.observation);
  }
  [[nodiscard]] const ReportTable& table_of(const Observation& cell) const {
    return report_.tables[*cell.table];
  }

  [[nodiscard]] bool has_cells(const Relation& relation) const {
    const auto there = [](const Term& term) { return term.observation.known(); };
    return there(relation.target) &&
           std::all_of(relation.operands.begin(), relation.operands.end(), there) &&
           cell(relation.target).table.known();
  }

  template <typename Wanted>
  [[nodiscard]] bool all_cells(const Relation& relation, Wanted wanted) const {
    return wanted(cell(relation.target)) &&
           std::all_of(relation.operands.begin(), relation.operands.end(),
                       [&](const Term& term) { return wanted(cell(term)); });
  }

  [[nodiscard]] bool is_of_rows(const Relation& relation) const {
    return all_cells(
        relation, [&](const Observation& row) { return row.leads && !is_matrix(table_of(row)); });
  }

  // Across a row; down the rows of a matrix what totals say is read from their names again.
  [[nodiscard]] bool is_of_columns(const Relation& relation) const {
    const Observation& target = cell(relation.target);
    return all_cells(relation, [&](const Observation& other) {
      return other.column.known() && other.table == target.table && other.row == target.row;
    });
  }

  [[nodiscard]] static bool alike(const Observation& a, const Observation& b, bool units) {
    if (a.kind != b.kind) return false;
    return !units || a.unit.empty() || b.unit.empty() || text::fold(a.unit) == text::fold(b.unit);
  }

  [[nodiscard]] bool can_be_compared(const Relation& relation) const {
    const auto has_figure = [](const Observation& row) {
      return row.kind != IndicatorKind::heading && row.kind != IndicatorKind::code &&
             row.kind != IndicatorKind::unknown;
    };
    if (!all_cells(relation, has_figure)) return false;
    const bool ratio = relation.kind == RelationKind::ratio;
    const Observation& target = cell(relation.target);
    if (ratio && target.kind != IndicatorKind::percent) return false;
    const Observation& first = ratio ? cell(relation.operands.front()) : target;
    return std::all_of(relation.operands.begin(), relation.operands.end(), [&](const Term& term) {
      return alike(first, cell(term), !ratio && relation.kind != RelationKind::equal);
    });
  }

  struct Graph {
    Circles values;
    Circles bounds;
    [[nodiscard]] Circles& of(const Relation& relation) {
      return relation.kind == RelationKind::at_most ? bounds : values;
    }
  };

  // Columns of listed rows: what a row counts is its own, so that only shares differ in kind.
  [[nodiscard]] bool gives_share(const Relation& relation) const {
    const auto percent = [&](const Term& term) {
      const Observation& of = cell(term);
      return table_of(of).columns[*of.column].kind == IndicatorKind::percent;
    };
    return percent(relation.target) == (relation.kind == RelationKind::ratio) &&
           std::none_of(relation.operands.begin(), relation.operands.end(), percent);
  }

  void add_row_relation(const Relation& relation) {
    if (checking::judge(report_, relation).verdict != Verdict::holds) return;
    if (!can_be_compared(relation) || is_broken_beside(relation)) return;
    std::vector<std::string> codes;
    std::vector<std::size_t> parts;
    const std::string& home = relation.target.form;
    for (const Term& term : relation.operands) {
      codes.push_back((term.form == home ? "" : term.form + ':') + term.code);
      parts.push_back(*term.observation);
    }
    const std::string text = element(relation, codes);
    if (!seen_.insert(std::to_string(*relation.target.observation) + text).second) return;
    if (!among_rows_.of(relation).add(*relation.target.observation, parts)) return;
    out_.of_rows[relation.target.observation].push_back(text);
  }

  // Whether another column of listed rows denies what holds in the leading one.
  [[nodiscard]] bool is_broken_beside(const Relation& relation) const {
    const auto& columns = table_of(cell(relation.target)).columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (columns.size() < 2 || !extract::holds_in(columns[column], relation.kind)) continue;
      Relation other = relation;
      bool one_table = true;
      const auto move = [&](Term& term) {
        one_table = one_table && cell(term).table == cell(relation.target).table;
        term.observation = table_of(cell(term)).rows[*cell(term).row].first + column;
      };
      for (Term& operand : other.operands) move(operand);
      move(other.target);
      if (!one_table) return false;
      const auto verdict = checking::judge(report_, other).verdict;
      if (verdict != Verdict::holds && verdict != Verdict::unchecked) return true;
    }
    return false;
  }

  void count_column_relation(const Relation& relation) {
    const Observation& target = cell(relation.target);
    Found found{&relation, {target.table, target.column}, {}, 0, false};
    std::vector<std::string> codes;
    for (const Term& term : relation.operands) {
      const auto number = numbers_.find({target.table, cell(term).column});
      if (number == numbers_.end()) return;
      codes.push_back(number->second);
      found.parts.push_back(*cell(term).column);
    }
    const std::string key =
        fmt::format("{} {} {}", *target.table, *target.column, element(relation, codes));
    Found& known = columns_.try_emplace(key, std::move(found)).first->second;
    const auto verdict = checking::judge(report_, relation).verdict;
    if (verdict == Verdict::holds) ++known.held;
    known.broken = known.broken || (verdict != Verdict::holds && verdict != Verdict::unchecked);
    known.broken = known.broken || !(is_matrix(table_of(target)) ? can_be_compared(relation)
                                                                 : gives_share(relation));
  }

  void add_column_relation(const std::string& key, const Found& found) {
    if (found.held == 0 || found.broken) return;
    const auto place = [&](std::size_t column) {
      constexpr std::size_t apart = 1 << 20;  // more than a table has columns
      return *found.target.first * apart + column;
    };
    std::vector<std::size_t> parts;
    for (const std::size_t part : found.parts) parts.push_back(place(part));
    if (!among_columns_.of(*found.relation).add(place(*found.target.second), parts)) return;
    out_.of_columns[found.target].push_back(key.substr(key.find('<')));
  }

  const Report& report_;
  const std::map<Column, std::string>& numbers_;
  DraftRelations out_;
  std::map<std::string, Found> columns_;
  std::set<std::string> seen_;
  Graph among_rows_;
  Graph among_columns_;
};

}  // namespace

bool is_matrix(const ReportTable& table) {
  return table.columns.size() > 1 &&
         std::all_of(table.columns.begin(), table.columns.end(), [](const TableColumn& column) {
           return column.role == ColumnRole::value || column.role == ColumnRole::share;
         });
}

DraftRelations relations_that_hold(const Report& report,
                                   const std::map<Column, std::string>& column_numbers) {
  return Finder(report, column_numbers).find();
}

}  // namespace cchc::draft
