#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/names.hpp"
#include "schema/describe.hpp"
#include "schema/rows.hpp"
#include "text/fold.hpp"

namespace cchc::schema {
namespace {

bool share_a_unit(const Indicator& a, const Indicator& b) {
  if (a.units.empty() || b.units.empty()) return true;  // the form prints none
  return std::any_of(a.units.begin(), a.units.end(), [&](std::string_view unit) {
    const std::string folded = text::fold(unit);
    return std::any_of(b.units.begin(), b.units.end(),
                       [&](std::string_view other) { return text::fold(other) == folded; });
  });
}

class RelationChecker {
 public:
  RelationChecker(const Storage& storage, Problems& problems)
      : storage_(storage), problems_(problems) {}

  void check(const SchemaRelation& relation) {
    const Indicator& target = row(relation.target);
    check_repeated(relation, target);
    check_operands(relation, target);
    if (!check_values(relation, target)) return;
    if (relation.kind == RelationKind::ratio) {
      if (target.kind != IndicatorKind::percent) {
        problems_.add(relation.line, Fault::ratio_target, {shown_number(target)});
      }
      for (const std::uint32_t operand : relation.operands.subspan(1))
        compare_kinds(relation, row(relation.operands[0]), row(operand));
      return;
    }
    for (const std::uint32_t operand : relation.operands) {
      compare_kinds(relation, target, row(operand));
      // Two forms may call one quantity's unit differently.
      if (relation.kind != RelationKind::equal) compare_units(relation, target, row(operand));
    }
  }

 private:
  [[nodiscard]] const Indicator& row(std::uint32_t index) const {
    return storage_.indicators[index];
  }

  void check_repeated(const SchemaRelation& relation, const Indicator& target) {
    const std::vector<std::uint32_t> operands(relation.operands.begin(), relation.operands.end());
    if (!seen_.emplace(relation.target, relation.kind, relation.edition, operands).second) {
      problems_.add(relation.line, Fault::relation_repeated, {shown_number(target)});
    }
  }

  void check_operands(const SchemaRelation& relation, const Indicator& target) {
    std::set<std::uint32_t> seen;
    for (const std::uint32_t operand : relation.operands) {
      if (operand == relation.target) {
        problems_.add(relation.line, Fault::relation_of_self, {shown_number(target)});
      } else if (!seen.insert(operand).second) {
        problems_.add(relation.line, Fault::operand_repeated,
                      {shown_number(row(operand)), shown_number(target)});
      }
    }
    if (relation.kind == RelationKind::sum && relation.operands.size() < 2) {
      problems_.add(relation.line, Fault::too_few_parts, {shown_number(target)});
    }
  }

  bool check_values(const SchemaRelation& relation, const Indicator& target) {
    bool all_have_values = check_value(relation, target);
    for (const std::uint32_t operand : relation.operands) {
      if (!check_value(relation, row(operand))) all_have_values = false;
    }
    return all_have_values;
  }

  bool check_value(const SchemaRelation& relation, const Indicator& term) {
    if (term.kind == IndicatorKind::heading) {
      problems_.add(relation.line, Fault::heading_in_relation, {shown_number(term)});
    } else if (term.kind == IndicatorKind::code) {
      problems_.add(relation.line, Fault::code_in_relation, {shown_number(term)});
    } else {
      return true;
    }
    return false;
  }

  void compare_kinds(const SchemaRelation& relation, const Indicator& a, const Indicator& b) {
    if (a.kind != b.kind) {
      problems_.add(relation.line, Fault::mixed_kinds,
                    {shown_number(a), names::indicator_kind[a.kind].name, shown_number(b),
                     names::indicator_kind[b.kind].name});
    }
  }

  void compare_units(const SchemaRelation& relation, const Indicator& a, const Indicator& b) {
    if (a.kind == b.kind && !share_a_unit(a, b)) {
      problems_.add(relation.line, Fault::mixed_units,
                    {shown_number(a), a.units.front(), shown_number(b), b.units.front()});
    }
  }

  const Storage& storage_;
  Problems& problems_;
  std::set<std::tuple<std::uint32_t, RelationKind, std::uint8_t, std::vector<std::uint32_t>>> seen_;
};

// Finds rows whose value would have to follow from itself.
class CycleFinder {
 public:
  CycleFinder(const Storage& storage, Problems& problems)
      : storage_(storage), problems_(problems), next_(storage.indicators.size()) {}

  void add(const SchemaRelation& relation) { next_[relation.target].push_back(&relation); }

  void run() {
    states_.assign(next_.size(), State::unseen);
    for (std::uint32_t i = 0; i < next_.size(); ++i) visit(i);
  }

 private:
  enum class State : std::uint8_t { unseen, open, done };
  struct Step {
    std::uint32_t row;
    std::size_t relation = 0;
    std::size_t operand = 0;
  };

  // Depth first with a stack of its own: a hostile file may chain as many rows as it likes.
  void visit(std::uint32_t start) {
    if (states_[start] != State::unseen || problems_.full()) return;
    path_ = {Step{start}};
    states_[start] = State::open;
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.relation == next_[step.row].size()) {
        states_[step.row] = State::done;
        path_.pop_back();
        continue;
      }
      const SchemaRelation& relation = *next_[step.row][step.relation];
      if (step.operand == relation.operands.size()) {
        ++step.relation;
        step.operand = 0;
        continue;
      }
      const std::uint32_t operand = relation.operands[step.operand++];
      if (operand == step.row) continue;  // said already
      if (states_[operand] == State::open) {
        report(operand, relation.line);
      } else if (states_[operand] == State::unseen) {
        states_[operand] = State::open;
        path_.push_back(Step{operand});
      }
    }
  }

  void report(std::uint32_t again, std::uint32_t line) {
    auto step = std::find_if(path_.begin(), path_.end(),
                             [&](const Step& candidate) { return candidate.row == again; });
    constexpr std::ptrdiff_t most = 6;
    std::string words;
    for (auto left = most; left > 0 && step != path_.end(); --left, ++step) {
      words += code(step->row) + " → ";
    }
    if (step != path_.end()) words += "… → ";
    problems_.add(line, Fault::cycle, {words + code(again)});
  }

  [[nodiscard]] std::string code(std::uint32_t index) const {
    const Indicator& row = storage_.indicators[index];
    std::string code(shown_number(row));
    if (storage_.forms.size() == 1) return code;
    return std::string(storage_.forms[row.form].number) + ":" + code;
  }

  const Storage& storage_;
  Problems& problems_;
  std::vector<std::vector<const SchemaRelation*>> next_;
  std::vector<State> states_;
  std::vector<Step> path_;
};

}  // namespace

void check_relations(const Storage& storage, Problems& problems) {
  RelationChecker checker(storage, problems);
  for (const SchemaRelation& relation : storage.relations) {
    if (!problems.full()) checker.check(relation);
  }
  CycleFinder values(storage, problems);
  CycleFinder bounds(storage, problems);
  for (const SchemaRelation& relation : storage.relations) {
    (relation.kind == RelationKind::at_most ? bounds : values).add(relation);
  }
  values.run();
  bounds.run();
}

}  // namespace cchc::schema
