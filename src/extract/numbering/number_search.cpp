#include "extract/numbering/number_search.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

namespace cchc::extract {
namespace {

using Style = CodePart::Style;

constexpr int intact = -100;  // the printed number is believed as it stands

// A way of reading the numbers so far, and what it costs in slips that it supposes.
struct State {
  RowCode last;
  float cost = 0;
  std::int32_t before = -1;     // index in the row before
  RowCode code;                 // of this row; empty: no number of its own
  int lost_parts = intact;      // how many parts more it has than what is printed, where only the
                                // last printed one is believed
  std::uint16_t bracketed = 0;  // of `last`, a bit a part: printed as "1)"
  bool named = false;           // of `last`, its first part: printed as "Phần I"
  bool in_sections = false;     // numbers begin anew under headings without numbers
};

// Readings that are carried on from row to row; bounds the work. Of those that leave the same block
// open only the cheapest is, so that forms seldom have more than a dozen.
constexpr std::size_t beam = 32;

// What slips of the hand and unusual forms cost, against each other, the cheapest first. Learned
// from the tables of real provinces and tests/properties/numberings.cases. Which is dearer matters,
// not by how much: half of any, or half as much again, changes few cases
// (scripts/measure_thresholds).
struct NumberCosts {
  float opens = 0.05F;       // a list of letters or Roman numerals, where a number fits, too
  float other_style = 0.1F;  // "A." behind "1.", "2)" behind "1.", "TC1" behind "CT4"
  float gap = 0.3F;          // a number was left out, or its row; a slip goes through the block
  float sections = 0.45F;    // numbers begin anew under headings: once a form
  // A list of letters that begins behind its first (dearer than any gap), or stands in one of its
  // own style or among siblings of another; a number that stands already, or behind a later one,
  // or has more parts or fewer than it should.
  float strange = 0.9F;
  float repaired = 1.0F;  // only the last part is believed
  float far_jump = 2.5F;  // into a block that was never opened; dearer than all
};
constexpr NumberCosts costs;

bool is_small(CodePart part) {
  return part.style() == Style::small_letter || part.style() == Style::small_roman;
}

bool is_arabic(CodePart part) { return part.style() == Style::arabic; }

// Whether `code` stands under the block that `last` is in or opens.
bool is_in_block(const RowCode& code, const RowCode& last) {
  return code.size() <= last.size() + 1 &&
         last.first(code.size() - 1) == code.first(code.size() - 1);
}

float opening_cost(const RowCode& next) {
  const CodePart part = next.last();
  if (!is_small(part)) {
    const bool lettered = part.style() == Style::roman || part.style() == Style::capital;
    return (part.is_first() ? 0.0F : costs.gap) +
           (lettered && next.size() > 1 ? costs.opens : 0.0F);
  }
  const bool inside_its_own = next.size() > 1 && next[next.size() - 2].style() == part.style();
  return (part.is_first() ? costs.opens : costs.strange) + (inside_its_own ? costs.strange : 0.0F);
}

float step_cost(const RowCode& last, const RowCode& next);

// Into a block that no row opened: its heading was left out. Words before numbers open none.
float skipped_cost(const RowCode& last, const RowCode& next) {
  const RowCode above = next.first(next.size() - 1);
  const bool by_word = !above.empty() && above.last().style() == Style::word;
  if (by_word && above.size() == 1)
    return opening_cost(next) + (last.empty() ? 0.0F : costs.other_style);
  if (by_word && is_in_block(above, last)) return opening_cost(next);
  if (above.empty() || !is_in_block(above, last) || above <= last) return costs.far_jump;
  return std::min(costs.far_jump, costs.gap + step_cost(last, above) + opening_cost(next));
}

// What it costs that `next` follows `last`, both believed as they stand.
float step_cost(const RowCode& last, const RowCode& next) {
  if (!is_in_block(next, last)) return skipped_cost(last, next);
  const std::size_t depth = next.size() - 1;
  if (last.size() == depth) return opening_cost(next);
  const CodePart sibling = last[depth];
  if (sibling.style() == next.last().style())
    return follows(sibling, next.last()) ? 0.0F : costs.gap;
  if (next.last().style() == Style::added) return next.last().is_first() ? 0.0F : costs.gap;
  return opening_cost(next) + (is_small(next.last()) ? costs.strange : costs.other_style);
}

// A lone "1." says too little of the block that it would belong to.
bool returns_to_block(const RowCode& code, const RowCode& last) {
  return code.size() > 1 && is_in_block(code, last);
}

// A row that bears a name and nothing else.
bool is_heading(const SourceRow& row) {
  return !row.label.empty() && row.unit.empty() && row.raw.empty() && row.note.empty() &&
         !row.among && row.indent == Indent::none;
}

// The row without a number that stands above, under which numbers may begin anew.
struct Above {
  std::uint32_t ordinal = 0;  // among all such rows of the form; 0: there is none since the last
                              // number
  bool is_heading = false;
  bool late = false;  // numbers stood under one before
};

// The states behind one row with a printed number, from one state before it.
class Steps {
 public:
  Steps(const State& state, std::int32_t index, const PrintedCode& printed, const Above& above,
        std::vector<State>& next)
      : state_(state), index_(index), printed_(printed), above_(above), next_(next) {}

  void take(const RowCode& number) {
    number_ = number;
    if (is_small(number.front())) {
      letters();
    } else {
      counted();
    }
    if (above_.ordinal > 0 && (above_.is_heading || is_small(number.front()))) section();
  }

 private:
  void add(const RowCode& code, const RowCode& last, float cost, int lost = intact) {
    if (code.empty()) return;
    State next = state_;
    next.cost += cost;
    next.before = index_;
    next.code = code;
    next.lost_parts = lost;
    if (last != state_.last) open(next, last);
    next_.push_back(next);
  }

  void open(State& next, const RowCode& last) const {
    const RowCode& before = state_.last;
    const auto* const parts =
        std::mismatch(before.begin(), before.end(), last.begin(), last.end()).first;
    const auto kept = static_cast<std::size_t>(parts - before.begin());
    const auto bits = [](std::size_t count) { return (1U << count) - 1U; };
    const std::uint32_t own = printed_.bracketed ? bits(last.size()) & ~bits(kept) : 0U;
    next.bracketed = static_cast<std::uint16_t>((state_.bracketed & bits(kept)) | own);
    if (kept == 0) next.named = printed_.named;
    next.last = last;
  }

  // As siblings or children of what is open: a letter says nothing of the block that it is in.
  void letters() {
    for (std::size_t depth = state_.last.size() + 1; depth-- > 0;) {
      const RowCode code = state_.last.first(depth).with(number_);
      if (code.empty()) continue;
      if (code > state_.last) {
        add(code, code, step_cost(state_.last, code));
      } else {
        again(code);
      }
    }
  }

  void counted() {
    const RowCode& last = state_.last;
    if (number_ == last) add(number_, last, costs.strange);
    if (number_ < last && returns_to_block(number_, last)) add(number_, last, costs.strange);
    const bool new_word =
        number_.front().style() == Style::word && !last.empty() && number_.front() != last.front();
    if (new_word) {
      add(number_, number_, costs.other_style);
    } else if (number_ > last) {
      add(number_, number_, step_cost(last, number_) + bracket_cost());
    }
    const RowCode inside = list_above().with(number_);
    if (inside.size() > number_.size()) {
      if (inside > last) {
        add(inside, inside, step_cost(last, inside));
      } else {
        again(inside);
      }
    }
    // A block with the number of the one before, with a list of its own.
    if (!is_arabic(number_.last()) && last.is_under(inside)) {
      const RowCode copy = inside.with({Style::copy, 2});
      add(copy, copy, costs.strange);
    }
    under_block();
  }

  // A number of the list at hand that stands there already, or behind a later one.
  void again(const RowCode& code) {
    const RowCode& last = state_.last;
    const bool sibling = code.size() == last.size() && is_in_block(code, last) &&
                         code.last().style() == last.last().style();
    if (sibling) add(code, last, costs.strange);
  }

  [[nodiscard]] float bracket_cost() const {
    const std::size_t depth = number_.size() - 1;
    if (depth >= state_.last.size() || !is_arabic(state_.last[depth])) return 0;
    const bool bracketed = ((state_.bracketed >> depth) & 1U) != 0;
    return is_arabic(number_.last()) && bracketed != printed_.bracketed ? costs.other_style : 0.0F;
  }

  // Under which of the open numbers lists as this one begin anew: numbers under Roman ones, those
  // under capitals, "1)" under "1.", all under a heading.
  [[nodiscard]] RowCode list_above() const {
    std::size_t parts = 0;
    while (parts < state_.last.size() && holds(parts)) ++parts;
    return state_.last.first(parts);
  }

  [[nodiscard]] bool holds(std::size_t depth) const {
    const CodePart above = state_.last[depth];
    const Style list = number_.front().style();
    if (above.style() == Style::ordinal) return true;
    if (depth == 0 && state_.named != printed_.named) return state_.named;
    const bool bracketed = ((state_.bracketed >> depth) & 1U) != 0;
    switch (above.style()) {
      case Style::word:
        return list != Style::word;
      case Style::capital:
        return list != Style::capital;
      case Style::roman:
        return list != Style::roman;
      case Style::arabic:
        return list == Style::arabic && printed_.bracketed && !bracketed;
      default:
        return list == Style::arabic;
    }
  }

  // The last part under each block that is open: the row's number lost its beginning, or has that
  // of another block.
  void under_block() {
    const int printed = static_cast<int>(number_.size());
    for (std::size_t depth = state_.last.size() + 1; depth-- > 0;) {
      const RowCode code = state_.last.first(depth).with(number_.last());
      if (code.empty() || code <= state_.last) continue;
      const int lost = static_cast<int>(code.size()) - printed;
      const bool same_slip = state_.lost_parts == lost && code.size() == state_.last.size();
      float slip = same_slip ? costs.gap : costs.repaired;
      // A number of several parts that lost or gained some is stranger than a lone "1.".
      if (printed > 1 && lost != 0) slip += costs.strange;
      add(code, code, slip + step_cost(state_.last, code), lost);
    }
  }

  // Anew under the heading that stands above, which bears no number.
  void section() {
    const RowCode above = section_above().with({Style::ordinal, above_.ordinal});
    const RowCode code = above.with(number_);
    if (above.empty() || code.empty()) return;
    const bool begins = !state_.in_sections || !above_.is_heading;
    float cost = begins ? costs.sections : -costs.opens;
    if (begins && above_.late) cost += costs.other_style;
    add(code, code, cost + step_cost(above, code));
    if (above_.is_heading) next_.back().in_sections = true;
  }

  // What the heading itself stands under.
  [[nodiscard]] RowCode section_above() const {
    const RowCode& last = state_.last;
    const auto* const ordinal = std::find_if(
        last.begin(), last.end(), [](CodePart part) { return part.style() == Style::ordinal; });
    const auto outside = static_cast<std::size_t>(ordinal - last.begin());
    if (is_small(number_.front())) {
      std::size_t parts = 0;
      while (parts < outside && !is_small(last[parts])) ++parts;
      return last.first(parts);
    }
    return list_above().first(outside);
  }

  const State& state_;
  std::int32_t index_;
  const PrintedCode& printed_;
  const Above& above_;
  std::vector<State>& next_;
  RowCode number_;
};

class Search {
 public:
  Search(const FormRows& form, const std::vector<std::string>& known) {
    levels_.push_back({State{}});
    ordinals_.resize(form.rows.size());
    for (std::size_t row = 0; row < form.rows.size(); ++row) {
      if (!known[row].empty()) {
        add_known(RowCode::parse(known[row]).value_or(RowCode{}), form.rows[row].printed);
        continue;
      }
      const auto printed = read_printed(form.rows[row].printed);
      if (printed) {
        add_printed(*printed);
      } else {
        see_unnumbered(form.rows[row], row);
        add_unnumbered();
      }
    }
  }

  // The cheapest reading.
  [[nodiscard]] std::vector<FoundNumber> best() const {
    std::vector<FoundNumber> found(levels_.size() - 1);
    std::vector<RowCode> heads(count_ + 1);
    std::int32_t k = 0;
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
      const State& state = levels_[level][static_cast<std::size_t>(k)];
      found[level - 1].code = state.code;
      for (std::size_t part = 0; part < state.code.size(); ++part) {
        if (state.code[part].style() == Style::ordinal)
          heads[state.code[part].value()] = state.code.first(part + 1);
      }
      k = state.before;
    }
    for (std::size_t row = 0; row < found.size(); ++row) {
      const RowCode& code = heads[ordinals_[row]];
      if (ordinals_[row] > 0 && !code.empty()) found[row] = {code, true};
    }
    return found;
  }

 private:
  void see_unnumbered(const SourceRow& row, std::size_t index) {
    if (row.label.empty() || !row.printed.empty()) return;
    ordinals_[index] = ++count_;
    above_ = {count_, is_heading(row), numbers_below_};
  }

  // Whatever was read before, the block is known again: only the cheapest reading goes on.
  void add_known(const RowCode& code, std::string_view number_cell) {
    const RowCode number = code.numbered().without_copy();
    if (number.empty()) return add_unnumbered();
    State state;
    state.last = number;
    if (const auto printed = read_printed(number_cell); printed && printed->bracketed)
      state.bracketed = std::numeric_limits<std::uint16_t>::max();
    state.cost = levels_.back().front().cost;
    state.before = 0;
    above_ = {};
    levels_.push_back({state});
  }

  void add_unnumbered() {
    std::vector<State> next = levels_.back();
    for (std::size_t k = 0; k < next.size(); ++k) {
      next[k].before = static_cast<std::int32_t>(k);
      next[k].code = {};
      next[k].lost_parts = intact;
    }
    levels_.push_back(std::move(next));
  }

  void add_printed(const PrintedCode& printed) {
    const auto& states = levels_.back();
    std::vector<State> next;
    for (std::size_t k = 0; k < states.size(); ++k) {
      Steps steps(states[k], static_cast<std::int32_t>(k), printed, above_, next);
      steps.take(printed.code);
      if (printed.other) steps.take(*printed.other);  // behind the first where both cost as much
    }
    if (next.empty()) {
      // Too deep to be a block of any form: numbers begin anew.
      State state;
      state.last = state.code = printed.code;
      state.cost = states.front().cost + costs.far_jump;
      state.before = 0;
      next.push_back(state);
    }
    if (above_.is_heading) numbers_below_ = true;
    above_ = {};
    levels_.push_back(prune(std::move(next)));
  }

  // Of the readings that leave the same block open the cheapest, and of those the best few.
  static std::vector<State> prune(std::vector<State> states) {
    std::stable_sort(states.begin(), states.end(),
                     [](const State& a, const State& b) { return a.cost < b.cost; });
    std::vector<State> kept;
    for (const State& state : states) {
      const bool known = std::any_of(kept.begin(), kept.end(),
                                     [&](const State& k) { return k.last == state.last; });
      if (!known) kept.push_back(state);
      if (kept.size() == beam) break;
    }
    return kept;
  }

  std::vector<std::vector<State>> levels_;
  std::vector<std::uint32_t> ordinals_;  // of the rows without a number; 0: has one
  std::uint32_t count_ = 0;              // of those
  Above above_;
  bool numbers_below_ = false;  // under a heading
};

}  // namespace

std::vector<FoundNumber> search_numbers(const FormRows& form,
                                        const std::vector<std::string>& known) {
  return Search(form, known).best();
}

}  // namespace cchc::extract
