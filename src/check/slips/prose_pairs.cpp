// A ratio that was computed from figures of the prose instead of the table's.
#include <algorithm>
#include <limits>
#include <optional>
#include <string>

#include "check/prose_words.hpp"
#include "check/slips/digit_slips.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/ratio_fit.hpp"
#include "text/fold.hpp"

namespace cchc::checking {
namespace {

// The lower, the likelier; see digit_slips.hpp.
constexpr int cost_where_prose_says_so = 6 * cost_unit;  // the sentence states this very ratio
constexpr int cost_where_cell_is_shared = 20 * cost_unit;
constexpr int cost_of_pair = 4 * cost_unit;  // times the pairs; of many one fits by chance

std::string thing_counted(const Observation& row) {
  std::string unit = text::fold(row.unit);
  constexpr std::string_view lead = "so luong ";
  if (unit.starts_with(lead)) unit.erase(0, lead.size());
  return unit;
}

int significant_digits(const Decimal& value) {
  int digits = 0;
  for (auto units = value.units(); units > 0; units /= 10) ++digits;
  return digits;
}

class ProsePairs {
 public:
  ProsePairs(const Report& report, const Relation& relation, const Decimal& expected)
      : report_(report),
        relation_(relation),
        expected_(expected),
        reported_(*row(relation.target).value),
        thing_(thing_counted(row(relation.operands[0]))) {}

  std::optional<Proposal> best() {
    if (reported_.is_zero() || reported_ == Decimal(100) || thing_.empty()) return std::nullopt;
    for (const ProseSentence& sentence : report_.prose) look_at(sentence);
    if (best_ && by_chance_) best_->cost = cost_of_pair * std::max(pairs_, 1);
    return best_;
  }

 private:
  [[nodiscard]] const Observation& row(const Term& term) const {
    return report_.cell(term.observation);
  }

  // Whether a figure counts what the ratio is of; "446/491 hồ sơ" says it of both.
  [[nodiscard]] bool counts_thing(const ProseSentence& sentence, std::size_t figure) const {
    const auto& figures = sentence.figures;
    if (figures[figure].other_value) return false;
    if (figures[figure].unit.starts_with(thing_)) return true;
    return figures[figure].unit.empty() && figure + 1 < figures.size() &&
           figures[figure + 1].over && figures[figure + 1].unit.starts_with(thing_);
  }

  void look_at(const ProseSentence& sentence) {
    const auto& figures = sentence.figures;
    constexpr std::size_t most_figures = 40;  // a longer one is a list; its pairs would say little
    if (figures.size() > most_figures) return;
    const bool states_ratio = std::any_of(figures.begin(), figures.end(), [&](const auto& figure) {
      return figure.unit == "%" && figure.value == reported_;
    });
    for (std::size_t part = 0; part < figures.size(); ++part) {
      if (!counts_thing(sentence, part)) continue;
      for (std::size_t whole = 0; whole < figures.size(); ++whole) {
        const bool is_pair = figures[part].value < figures[whole].value &&
                             !figures[part].value.is_zero() && counts_thing(sentence, whole);
        if (is_pair) try_pair(sentence, figures[part], figures[whole], states_ratio);
      }
    }
  }

  void try_pair(const ProseSentence& sentence, const ProseFigure& part, const ProseFigure& whole,
                bool states_ratio) {
    ++pairs_;
    const Fit fits = fit(reported_, part.value, whole.value);
    if (fits == Fit::none || keeps_its_place(part.value, whole.value)) return;
    // Of two or three digits many a pair would give the same.
    constexpr int telling = 3;
    constexpr int telling_alone = 4;
    const int digits = significant_digits(reported_);
    const bool shares_cell =
        digits >= telling && (is_cell(part.value, 1) || is_cell(whole.value, 0));
    const bool tells_alone = digits >= telling_alone && fits == Fit::rounded;
    if (!states_ratio && !shares_cell && !tells_alone) return;
    if (both_mistyped(part.value, whole.value)) {
      best_ = Proposal{How::otherwise_in_prose,
                       {{relation_.operands[0].observation, part.value},
                        {relation_.operands[1].observation, whole.value}},
                       cost_unit,
                       pair_facts(sentence, part, whole),
                       part.location};
      by_chance_ = false;
      return;
    }
    if (is_far(expected_)) return;  // the prose bears out what was typed
    const int cost = states_ratio  ? cost_where_prose_says_so
                     : shares_cell ? cost_where_cell_is_shared
                                   : std::numeric_limits<int>::max();
    if (best_ && best_->cost <= cost) return;
    by_chance_ = !states_ratio && !shares_cell;
    best_ = Proposal{other_pair_by(fits),
                     {{relation_.target.observation, expected_}},
                     cost,
                     pair_facts(sentence, part, whole),
                     part.location};
  }

  static Facts pair_facts(const ProseSentence& sentence, const ProseFigure& part,
                          const ProseFigure& whole) {
    return {{"part", Quantity{part.value, {}, written_in(sentence, part)}},
            {"whole", Quantity{whole.value, {}, written_in(sentence, whole)}}};
  }

  // Where the prose divides one of the ratio's own figures, in its own place, the ratio was right
  // and the other figure of the table is not; where it divides both the other way round, they stand
  // in each other's rows.
  [[nodiscard]] bool keeps_its_place(const Decimal& part, const Decimal& whole) const {
    return is_cell(part, 0) || is_cell(whole, 1) || (is_cell(part, 1) && is_cell(whole, 0));
  }

  // One slip of the hand at each of the table's figures.
  [[nodiscard]] bool both_mistyped(const Decimal& part, const Decimal& whole) const {
    return is_mistyped(0, part) && is_mistyped(1, whole);
  }

  [[nodiscard]] bool is_mistyped(std::size_t operand, const Decimal& meant) const {
    const Observation& cell = row(relation_.operands[operand]);
    const auto slips = digit_slips(*cell.value, cell.kind == IndicatorKind::money);
    return std::any_of(slips.begin(), slips.end(),
                       [&](const DigitSlip& slip) { return slip.right == meant; });
  }

  [[nodiscard]] bool is_far(const Decimal& right) const {
    const Rational two(2, 1);
    return Rational(right) * two < Rational(reported_) ||
           Rational(reported_) * two < Rational(right);
  }

  // Whether it is the ratio's own numerator (0) or denominator (1).
  [[nodiscard]] bool is_cell(const Decimal& value, std::size_t operand) const {
    constexpr int telling = 10;
    return value >= Decimal(telling) && row(relation_.operands[operand]).value == value;
  }

  const Report& report_;
  const Relation& relation_;
  Decimal expected_;
  Decimal reported_;
  std::string thing_;
  int pairs_ = 0;
  bool by_chance_ = false;
  std::optional<Proposal> best_;
};

}  // namespace

void propose_prose_pairs(const Examination& examination, std::size_t relation,
                         Proposals& proposals) {
  const Report& report = examination.report;
  const Relation& ratio = report.relations[relation];
  const auto& expected = examination.judgements[relation].expected;
  if (ratio.operands.size() != 2 || !expected) return;
  if (auto best = ProsePairs(report, ratio, *expected).best()) proposals.push_back(*best);
}

}  // namespace cchc::checking
