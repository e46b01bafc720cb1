#include "check/numbering.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "cchc/row_code.hpp"
#include "check/rising_rows.hpp"

namespace cchc::checking {
namespace {

struct NumberedRow {
  CellId observation;
  CellId parent;
  std::string_view form;
  RowCode printed;  // the whole number that it stands for, where it is right
  RowCode code;
  bool right = false;   // prints its code, or what the form itself prints there
  bool silent = false;  // prints nothing: keeps its place in the order and is never at fault
  bool known = false;   // the schema has it
  bool faulted = false;
};

// Rows whose parent is missing are told apart by the block of their code.
auto block_key(const NumberedRow& row) {
  return std::tuple(row.form, row.parent, row.code.parent());
}

bool is_arabic(CodePart part) { return part.style() == CodePart::Style::arabic; }

bool is_small(CodePart part) {
  return part.style() == CodePart::Style::small_letter ||
         part.style() == CodePart::Style::small_roman;
}

std::optional<PrintedCode> printed_by(const Report& report, CellId row) {
  return !row.known() ? std::nullopt : read_printed(report.cell(row).printed);
}

// Whether lists print their own numbers alone below `head`: letters do everywhere, numbers below
// others of another style and below headings without one.
bool begins_anew(const RowCode& head, CodePart first) {
  return is_small(first) || head.last().style() != first.style();
}

// What the nearest row above prints whose code is `head`.
std::optional<PrintedCode> printed_above(const Report& report, CellId row, const RowCode& head) {
  while (row.known()) {
    const Observation& above = report.cell(row);
    if (RowCode::parse(above.code) == head) return read_printed(above.printed);
    row = above.parent;
  }
  return std::nullopt;
}

// The whole number that is printed, or its end where a list begins anew: "1" under II, "a)" under
// 3.2, "1)" under "1.", "1" under "Phần 1".
bool stands_for(const Report& report, const Observation& row, const PrintedCode& printed,
                const RowCode& code) {
  const auto is = [&](const RowCode& number) {
    if (number == code) return true;
    if (number.size() >= code.size() || !code.ends_with(number)) return false;
    const RowCode head = code.first(code.size() - number.size());
    if (begins_anew(head, number.front())) return true;
    const auto above = printed_above(report, row.parent, head);
    return above && ((above->named && !printed.named) || (printed.bracketed && !above->bracketed));
  };
  return is(printed.code) || (printed.other && is(*printed.other));
}

// Rows of a matrix are bodies and fields: their numbers only count them.
bool is_of_matrix(const Report& report, const Observation& row) {
  const TableColumn* column = column_of(report, row);
  return column != nullptr && (column->role == ColumnRole::value || row.unit.empty());
}

std::optional<NumberedRow> numbered_row(const Report& report, std::size_t index) {
  const Observation& row = report.observations[index];
  if (!row.leads || is_of_matrix(report, row)) return std::nullopt;
  const auto whole = RowCode::parse(row.code);
  if (!whole || !whole->is_numbered()) return std::nullopt;
  NumberedRow numbered;
  numbered.observation = CellId(index);
  numbered.parent = row.parent;
  numbered.form = row.form;
  numbered.code = numbered.printed = whole->without_copy();
  numbered.known = report.schema != nullptr && row.indicator.known();
  numbered.silent = row.number_recovered;
  numbered.right = true;
  if (numbered.code.last().style() == CodePart::Style::added) return std::nullopt;
  if (numbered.silent) return numbered;
  const auto printed = read_printed(row.printed);
  if (!printed) return std::nullopt;
  if (stands_for(report, row, *printed, numbered.code)) return numbered;
  if (printed->code.last().style() != numbered.code.last().style()) return std::nullopt;
  numbered.printed = printed->code;
  numbered.right = false;
  if (numbered.known) {
    const auto& indicator = report.schema->indicators[*row.indicator];
    numbered.right = RowCode::parse(indicator.number) == printed->code;
  }
  return numbered;
}

// What is left of `whole` without its first parts: 2.1 of 3.2.1, or any lone number, since a list
// that loses them is counted anew.
bool is_rest_of(const RowCode& printed, const RowCode& whole) {
  return printed.size() < whole.size() && (printed.size() == 1 || whole.ends_with(printed));
}

// As the rows beside it print theirs.
std::string expected_print(const RowCode& code, const RowCode& printed) {
  const RowCode own = code.own_number();
  if (printed.size() >= own.size()) return own.to_string();
  const std::size_t head = own.size() - printed.size();
  const bool alone = begins_anew(own.first(head), own[head]);
  return (alone ? own.from(head) : own).to_string();
}

// Places in the order of a block, lists of another style behind each other.
std::uint16_t rank_of(const NumberedRow& row) {
  constexpr std::uint32_t longest_list = 1000;  // rows; keeps lists of two styles apart
  const CodePart part = row.printed.last();
  const auto style = static_cast<std::uint32_t>(part.style());
  return static_cast<std::uint16_t>(style * longest_list +
                                    std::min(part.value(), longest_list - 1));
}

// Checks the rows of one block, each step without the rows that an earlier one has faulted.
class Block {
 public:
  Block(const Report& report, std::span<NumberedRow> rows, std::vector<NumberFault>& faults)
      : report_(report), rows_(rows), faults_(faults) {}

  void check() {
    read_as_letters();
    find_shrunk();
    find_duplicates();
    find_strangers();
    find_exchanged_numbers();
    find_exchanged_rows();
    check_order();
  }

 private:
  void add(NumberedRow& row, NumberProblem problem, CellId other) {
    row.faulted = true;
    NumberFault fault;
    fault.observation = row.observation;
    fault.problem = problem;
    fault.other = other;
    if (!row.right) fault.expected = expected_print(row.code, row.printed);
    faults_.push_back(std::move(fault));
  }

  // A code does not say whether its "i" is a letter; the rows beside it do.
  void read_as_letters() {
    std::map<CodePart::Style, std::size_t> styles;
    for (const NumberedRow& row : rows_) {
      if (!as_letter(row.code.last())) ++styles[row.code.last().style()];
    }
    for (NumberedRow& row : rows_) {
      const auto letter = as_letter(row.code.last());
      if (!letter || styles[letter->style()] <= styles[row.code.last().style()]) continue;
      if (row.printed.last() == row.code.last()) row.printed = row.printed.with_last(*letter);
      row.code = row.code.with_last(*letter);
    }
  }

  // A list that a word processor numbered anew lost the beginning of all its numbers at once.
  void find_shrunk() {
    NumberedRow* first = nullptr;
    std::vector<CellId> alike;
    for (NumberedRow& row : rows_) {
      if (row.right || !row.parent.known() || !is_rest_of(row.printed, row.code)) continue;
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
    std::map<RowCode, NumberedRow*> seen;
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
    const RowCode block = row.printed.parent();
    if (block == row.code.parent()) return true;
    if (!row.parent.known()) return !row.known;
    const auto above = printed_by(report_, row.parent);
    return (above ? above->code : RowCode{}) == block;
  }

  // Two rows that bear each other's numbers.
  void find_exchanged_numbers() {
    std::map<RowCode, NumberedRow*> by_code;
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
      return rank_of(*a) >= rank_of(*b);
    };
    const auto first = std::adjacent_find(sound.begin(), sound.end(), falls);
    if (first == sound.end()) return;
    const auto last = std::adjacent_find(sound.rbegin(), sound.rend(),
                                         [&](auto* later, auto* row) { return falls(row, later); });
    NumberedRow& early = **first;
    NumberedRow& late = **last;
    const auto distance = std::distance(first, last.base()) - 1;
    const bool near = steps(late.printed.last(), early.printed.last()) == distance;
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
      if (!row.faulted) ranks.push_back({rank_of(row), row.right ? 2 : 1});
    }
    const std::vector<bool> in_order = heaviest_rise(ranks);
    const NumberedRow* before = nullptr;
    std::uint32_t step = 1;  // how far the next number may be above the one before
    CellId above;
    for (std::size_t index = 0, ranked = 0; index < rows_.size(); ++index) {
      NumberedRow& row = rows_[index];
      if (row.faulted || !in_order[ranked++]) {
        if (!row.faulted) add(row, NumberProblem::out_of_order, above);
        ++step;
      } else {
        const std::uint32_t jump = before == nullptr ? 0 : jump_between(*before, row);
        if (jump > step && !explained_gap(*before, row) && leaves_gap(*before, row, jump))
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

  // Of lists of letters and Roman numerals many leave some out; that is no slip.
  static std::uint32_t jump_between(const NumberedRow& before, const NumberedRow& row) {
    return is_arabic(row.printed.last())
               ? steps(before.printed.last(), row.printed.last()).value_or(0)
               : 0;
  }

  // Whether a number between them is printed nowhere in the block; those that stand elsewhere are
  // faulted there.
  [[nodiscard]] bool leaves_gap(const NumberedRow& before, const NumberedRow& row,
                                std::uint32_t jump) const {
    std::set<CodePart> between;
    for (const NumberedRow& other : rows_) {
      const CodePart part = other.printed.last();
      if (part > before.printed.last() && part < row.printed.last()) between.insert(part);
    }
    return between.size() + 1 < jump;
  }

  const Report& report_;
  std::span<NumberedRow> rows_;
  std::vector<NumberFault>& faults_;
};

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
  std::set<CellId> own_;
  std::set<CellId> sound_;
};

// "a)", "II." for a number of figures.
bool has_other_style(const Report& report, const Observation& row) {
  if (report.schema == nullptr || !row.indicator.known()) return false;
  const auto printed = read_printed(row.printed);
  if (!printed || printed->code.size() > 1 || is_arabic(printed->code.front())) return false;
  const auto& indicator = report.schema->indicators[*row.indicator];
  const auto number = RowCode::parse(indicator.number);
  return number && std::all_of(number->begin(), number->end(), is_arabic);
}

// Lone letters among the numbers of a form; many are a habit.
void find_other_styles(const Report& report, std::span<const NumberedRow> numbered,
                       std::vector<NumberFault>& faults) {
  constexpr std::size_t rare = 10;  // of as many numbers; protects a habit of letters from blame
  std::map<std::string_view, std::vector<CellId>> letters;
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const Observation& row = report.observations[index];
    if (row.leads && has_other_style(report, row)) letters[row.form].push_back(CellId(index));
  }
  for (const auto& entry : letters) {
    const std::string_view form = entry.first;
    const std::vector<CellId>& rows = entry.second;
    const auto all = std::count_if(numbered.begin(), numbered.end(),
                                   [&](const NumberedRow& row) { return row.form == form; });
    if (rows.size() * rare > static_cast<std::size_t>(all)) continue;
    for (const CellId index : rows) {
      NumberFault fault;
      fault.observation = index;
      fault.problem = NumberProblem::other_style;
      fault.expected = report.cell(index).code;
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
