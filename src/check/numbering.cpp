#include "check/numbering.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "check/printed_number.hpp"
#include "check/rising_rows.hpp"
#include "text/utf8.hpp"

namespace cchc::checking {
namespace {

struct NumberedRow {
  std::int32_t observation = -1;
  std::int32_t parent = -1;
  std::string_view form;
  DottedNumber printed;
  DottedNumber code;
  bool right = false;   // prints its code, or what the form itself prints there
  bool silent = false;  // prints nothing: keeps its place in the order and is never at fault
  bool known = false;   // the schema has it
  bool faulted = false;
};

// Rows whose parent is missing are told apart by the block of their code.
auto block_key(const NumberedRow& row) {
  return std::tuple(row.form, row.parent, row.code.block());
}

std::optional<NumberedRow> numbered_row(const Report& report, std::size_t index) {
  const Observation& row = report.observations[index];
  const auto code = DottedNumber::of_code(row.code);
  if (!code) return std::nullopt;
  const bool known = report.schema != nullptr && row.indicator >= 0;
  const auto printed = row.number_recovered ? std::nullopt : DottedNumber::parse(row.printed);
  if (!printed && !row.number_recovered) return std::nullopt;
  NumberedRow numbered{static_cast<std::int32_t>(index),
                       row.parent,
                       row.form,
                       printed.value_or(*code),
                       *code,
                       !printed || printed == code,
                       !printed,
                       known,
                       false};
  if (!numbered.right && known) {
    const auto& indicator = report.schema->indicators[static_cast<std::size_t>(row.indicator)];
    numbered.right = DottedNumber::parse(indicator.number) == printed;
  }
  return numbered;
}

// Checks the rows of one block, each step without the rows that an earlier one has faulted.
class Block {
 public:
  Block(const Report& report, std::span<NumberedRow> rows, std::vector<NumberFault>& faults)
      : report_(report), rows_(rows), faults_(faults) {}

  void check() {
    find_shrunk();
    find_duplicates();
    find_strangers();
    find_exchanged_numbers();
    find_exchanged_rows();
    check_order();
  }

 private:
  void add(NumberedRow& row, NumberProblem problem, std::int32_t other) {
    row.faulted = true;
    NumberFault fault;
    fault.observation = row.observation;
    fault.problem = problem;
    fault.other = other;
    if (!row.right) fault.expected = row.code.to_string();
    faults_.push_back(std::move(fault));
  }

  // A list that a word processor numbered anew lost the beginning of all its numbers at once.
  void find_shrunk() {
    NumberedRow* first = nullptr;
    std::vector<std::int32_t> alike;
    for (NumberedRow& row : rows_) {
      if (row.right || row.parent < 0 || !row.printed.is_rest_of(row.code)) continue;
      row.faulted = true;
      if (first == nullptr) {
        first = &row;
      } else {
        alike.push_back(row.observation);
      }
    }
    if (first == nullptr) return;
    add(*first, NumberProblem::shrunk, first->parent);
    faults_.back().alike = std::move(alike);
  }

  // Of two rows with one number the second is at fault, unless only the first differs from its
  // code.
  void find_duplicates() {
    std::map<DottedNumber, NumberedRow*> seen;
    for (NumberedRow& row : rows_) {
      if (row.silent || row.faulted) continue;
      const auto [entry, is_new] = seen.emplace(row.printed, &row);
      if (is_new) continue;
      NumberedRow* wrong = &row;
      if (row.right && !entry->second->right) std::swap(wrong, entry->second);
      const NumberedRow& other = *entry->second;
      add(*wrong, NumberProblem::duplicate, other.observation);
      faults_.back().by_form = wrong->known && wrong->right && other.known && other.right;
    }
  }

  void find_strangers() {
    for (NumberedRow& row : rows_) {
      if (row.faulted || row.right || belongs(row)) continue;
      add(row, NumberProblem::wrong_parent, row.parent);
    }
  }

  // In the block of its code, or in the one that its parent's printed number opens. In an unknown
  // form a row under none may begin a block whose heading was left out.
  [[nodiscard]] bool belongs(const NumberedRow& row) const {
    const DottedNumber block = row.printed.block();
    if (block == row.code.block()) return true;
    if (row.parent < 0) return !row.known;
    const auto& parent = report_.observations[static_cast<std::size_t>(row.parent)];
    return DottedNumber::parse(parent.printed) == block;
  }

  // Two rows that bear each other's numbers.
  void find_exchanged_numbers() {
    std::map<DottedNumber, NumberedRow*> by_code;
    for (NumberedRow& row : rows_) {
      if (!row.faulted && !row.right) by_code.emplace(row.code, &row);
    }
    for (NumberedRow& row : rows_) {
      if (row.faulted || row.right) continue;
      const auto other = by_code.find(row.printed);
      if (other == by_code.end() || other->second->faulted) continue;
      if (other->second->printed == row.code && other->second->code != row.code)
        exchange(row, *other->second);
    }
  }

  // Two rows whose exchange alone puts the block in order.
  void find_exchanged_rows() {
    std::vector<NumberedRow*> sound;
    for (NumberedRow& row : rows_) {
      if (!row.faulted) sound.push_back(&row);
    }
    const auto falls = [](const NumberedRow* a, const NumberedRow* b) {
      return a->printed.last() >= b->printed.last();
    };
    const auto first = std::adjacent_find(sound.begin(), sound.end(), falls);
    if (first == sound.end()) return;
    const auto last = std::adjacent_find(sound.rbegin(), sound.rend(),
                                         [&](auto* later, auto* row) { return falls(row, later); });
    NumberedRow& early = **first;
    NumberedRow& late = **last;
    const auto distance = std::distance(first, last.base()) - 1;
    const bool near = early.printed.last() - late.printed.last() == distance;
    if (!near || !early.right || !late.right || early.silent || late.silent) return;
    std::iter_swap(first, last);
    if (std::adjacent_find(sound.begin(), sound.end(), falls) == sound.end()) exchange(early, late);
  }

  void exchange(NumberedRow& first, NumberedRow& second) {
    first.faulted = true;
    add(second, NumberProblem::exchanged, first.observation);
  }

  void check_order() {
    std::vector<RankedRow> ranks;
    for (const auto& row : rows_) {
      if (!row.faulted) ranks.push_back({row.printed.last(), row.right ? 2 : 1});
    }
    const std::vector<bool> in_order = heaviest_rise(ranks);
    const NumberedRow* before = nullptr;
    int step = 1;  // how far the next number may be above the one before
    std::int32_t above = -1;
    for (std::size_t index = 0, ranked = 0; index < rows_.size(); ++index) {
      NumberedRow& row = rows_[index];
      if (row.faulted || !in_order[ranked++]) {
        if (!row.faulted) add(row, NumberProblem::out_of_order, above);
        ++step;
      } else {
        const bool jumps = before != nullptr && row.printed.last() > before->printed.last() + step;
        if (jumps && !explained_gap(*before, row) && leaves_gap(*before, row))
          add(row, NumberProblem::out_of_order, above);
        before = &row;
        step = 1;
      }
      above = row.observation;
    }
  }

  // The form itself numbers like this, or a row of it was left out, or one prints no number:
  // neither is a slip of numbering.
  static bool explained_gap(const NumberedRow& before, const NumberedRow& row) {
    return before.silent || row.silent || (row.right && row.known);
  }

  // Whether a number between them is printed nowhere in the block; those that stand elsewhere are
  // faulted there.
  [[nodiscard]] bool leaves_gap(const NumberedRow& before, const NumberedRow& row) const {
    std::set<int> between;
    for (const NumberedRow& other : rows_) {
      const int number = other.printed.last();
      if (number > before.printed.last() && number < row.printed.last()) between.insert(number);
    }
    return static_cast<int>(between.size()) < row.printed.last() - before.printed.last() - 1;
  }

  const Report& report_;
  std::span<NumberedRow> rows_;
  std::vector<NumberFault>& faults_;
};

// 3.2.1 before 3.2.1.1, 3.2.2, 3.3 and 4.
bool follows(const DottedNumber& before, const DottedNumber& number) {
  if (number.block() == before) return number.last() == 1;
  for (DottedNumber open = before; !open.empty(); open = open.block()) {
    if (number.block() == open.block()) return number.last() == open.last() + 1;
  }
  return false;
}

// Of a form whose rows mostly bear other numbers than the schema's: it has a numbering of its own,
// and a row that follows the one before is at no fault by that.
class OwnNumbering {
 public:
  explicit OwnNumbering(std::span<const NumberedRow> rows) {  // in the order of the report
    std::map<std::string_view, std::pair<std::size_t, std::size_t>> shares;  // right, all
    for (const NumberedRow& row : rows) {
      if (!row.known || row.silent) continue;
      auto& [right, all] = shares[row.form];
      ++all;
      if (row.right) ++right;
    }
    const NumberedRow* before = nullptr;
    for (const NumberedRow& row : rows) {
      if (row.silent) continue;
      const bool first = before == nullptr || before->form != row.form;
      const auto& [right, all] = shares[row.form];
      if (right * 2 < all) {
        own_.insert(row.observation);
        if (first || follows(before->printed, row.printed)) sound_.insert(row.observation);
      }
      before = &row;
    }
  }

  // What the schema's number would be is no help there.
  void forget_expected(NumberFault& fault) const {
    if (fault.problem != NumberProblem::shrunk && own_.contains(fault.observation))
      fault.expected.clear();
  }

  [[nodiscard]] bool excuses(const NumberFault& fault) const {
    return fault.problem != NumberProblem::duplicate && sound_.contains(fault.observation);
  }

 private:
  std::set<std::int32_t> own_;
  std::set<std::int32_t> sound_;
};

// "a)", "II.".
bool is_letter_number(std::string_view printed) {
  constexpr std::size_t longest = 5;
  printed = text::trim(printed);
  while (!printed.empty() && (printed.back() == ')' || printed.back() == '.'))
    printed.remove_suffix(1);
  return !printed.empty() && printed.size() <= longest &&
         std::all_of(printed.begin(), printed.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// Lone letters among the numbers of a form; many are a habit.
void find_other_styles(const Report& report, std::span<const NumberedRow> numbered,
                       std::vector<NumberFault>& faults) {
  constexpr std::size_t rare = 10;  // of as many numbers
  std::map<std::string_view, std::vector<std::int32_t>> letters;
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const Observation& row = report.observations[index];
    if (report.schema == nullptr || row.indicator < 0 || !is_letter_number(row.printed)) continue;
    const auto& indicator = report.schema->indicators[static_cast<std::size_t>(row.indicator)];
    if (DottedNumber::parse(indicator.number))
      letters[row.form].push_back(static_cast<std::int32_t>(index));
  }
  for (const auto& entry : letters) {
    const std::string_view form = entry.first;
    const std::vector<std::int32_t>& rows = entry.second;
    const auto all = std::count_if(numbered.begin(), numbered.end(),
                                   [&](const NumberedRow& row) { return row.form == form; });
    if (rows.size() * rare > static_cast<std::size_t>(all)) continue;
    for (const std::int32_t index : rows) {
      NumberFault fault;
      fault.observation = index;
      fault.problem = NumberProblem::other_style;
      fault.expected = report.observations[static_cast<std::size_t>(index)].code;
      faults.push_back(std::move(fault));
    }
  }
}

}  // namespace

std::vector<NumberFault> find_number_faults(const Report& report) {
  std::vector<NumberedRow> rows;
  rows.reserve(report.observations.size());
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    if (auto row = numbered_row(report, index)) rows.push_back(*row);
  }
  const OwnNumbering own(rows);
  std::stable_sort(rows.begin(), rows.end(), [](const NumberedRow& a, const NumberedRow& b) {
    return block_key(a) < block_key(b);
  });
  std::vector<NumberFault> faults;
  for (auto first = rows.begin(); first != rows.end();) {
    const auto last = std::find_if(first, rows.end(), [&](const NumberedRow& row) {
      return block_key(row) != block_key(*first);
    });
    Block(report, std::span(first, last), faults).check();
    first = last;
  }
  find_other_styles(report, rows, faults);
  for (NumberFault& fault : faults) own.forget_expected(fault);
  std::erase_if(faults, [&](const NumberFault& fault) { return own.excuses(fault); });
  std::sort(faults.begin(), faults.end(), [](const NumberFault& a, const NumberFault& b) {
    return a.observation < b.observation;
  });
  return faults;
}

}  // namespace cchc::checking
