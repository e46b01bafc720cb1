// The pairs of figures that an officer may have divided instead of the right ones.
#include <algorithm>
#include <optional>

#include "base/cell.hpp"
#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/slips/proposal.hpp"
#include "check/slips/ratio_fit.hpp"

namespace cchc::checking {
namespace {

constexpr int cost_of_pair = 4 * cost_unit;  // times the pairs; of many one fits by chance
constexpr int cost_of_cut_off_pair = 12 * cost_unit;
constexpr int cost_of_swapped = 15 * cost_unit;
constexpr int cost_of_complement = 5 * cost_unit;
constexpr int cost_of_padding = 1 * cost_unit;
constexpr std::size_t max_figures = 40;  // figures; bounds the work, which is their square
constexpr std::size_t rows_beside =
    6;  // rows looked at around a ratio without a block; bounds the work

struct Source {
  Decimal value;
  CellId observation;
  bool near = true;  // stands in the ratio's own block
};

class RatioSlips {
 public:
  RatioSlips(const Examination& examination, const Relation& relation, Proposals& proposals)
      : report_(examination.report), relation_(relation), proposals_(proposals) {}

  void propose(const Judgement& judgement) {
    const bool one_pair = relation_.operands.size() == 2 && relation_.numerators == 1;
    if (!one_pair || relation_.plain || !judgement.expected) return;
    expected_ = *judgement.expected;
    target_ = relation_.target.observation;
    reported_ = *row(target_).value;
    propose_complement();
    propose_padded();
    propose_swapped();
    propose_pairs();
  }

 private:
  [[nodiscard]] const Observation& row(CellId index) const { return report_.cell(index); }

  void propose_complement() {
    const Rational rest = Rational(Decimal(100)) - Rational(reported_);
    if (rest < Rational()) return;
    add(How::complement, {{target_, rest.rounded(reported_.scale())}}, cost_of_complement, {});
  }

  // 63 for 62,78 is right, 63,0 is not: a rounded ratio was given decimals afterwards.
  void propose_padded() {
    const Decimal rounded = without_trailing_zeros(reported_);
    const Decimal& part = *row(relation_.operands[0].observation).value;
    const Decimal& whole = *row(relation_.operands[1].observation).value;
    if (rounded.scale() == reported_.scale() || whole.is_zero()) return;
    if (fit(rounded, part, whole) != Fit::rounded) return;
    add(How::padded, {{target_, expected_}}, cost_of_padding, {{"rounded", Quantity{rounded}}});
  }

  // Where the parts stand in each other's rows both are to be put back; else only the ratio was
  // computed upside down.
  void propose_swapped() {
    const Term& numerator = relation_.operands[0];
    const Term& denominator = relation_.operands[1];
    const Decimal part = *row(numerator.observation).value;
    const Decimal whole = *row(denominator.observation).value;
    if (part.is_zero()) return;
    const Fit upside_down = fit(reported_, whole, part);  // NOLINT(*-suspicious-call-argument)
    if (upside_down != Fit::rounded) return;
    const Facts facts = {{"above", name_of(report_, numerator, row(target_).form)},
                         {"below", name_of(report_, denominator, row(target_).form)}};
    if (part > whole) {
      add(How::swapped_cells, {{numerator.observation, whole}, {denominator.observation, part}},
          cost_of_swapped, facts);
    } else {
      add(How::swapped_parts, {{target_, expected_}}, cost_of_swapped, facts);
    }
  }

  void add(How how, std::vector<Assumption> changes, int cost, Facts facts) {
    proposals_.push_back({how, std::move(changes), cost, std::move(facts)});
  }

  // "3.2.2 / 3.2.1"; a fraction in one cell is named once.
  [[nodiscard]] std::vector<CellName> pair_name(CellId part, CellId whole) const {
    const std::string& form = row(target_).form;
    std::vector<CellName> names = {name_of(report_, part, form)};
    if (part != whole) names.push_back(name_of(report_, whole, form));
    return names;
  }

  void propose_pairs() {
    // 0 and 100 are the ratio of any pair of nothing or of equals.
    if (reported_.is_zero() || reported_ == Decimal(100)) return;
    const std::vector<Source> sources = figures_around();
    for (const bool near : {true, false}) {
      if (const auto best = best_pair(sources, near)) {
        proposals_.push_back(*best);
        return;
      }
    }
  }

  [[nodiscard]] std::optional<Proposal> best_pair(const std::vector<Source>& sources,
                                                  bool near) const {
    const auto count = static_cast<int>(std::count_if(
        sources.begin(), sources.end(), [&](const Source& s) { return s.near || !near; }));
    std::optional<Proposal> best;
    for (const Source& part : sources) {
      for (const Source& whole : sources) {
        if (near && !(part.near && whole.near)) continue;
        if (!(part.value < whole.value) || is_own_pair(part, whole)) continue;
        const Fit fits = fit(reported_, part.value, whole.value);
        if (fits == Fit::none) continue;
        const int each = fits == Fit::rounded ? cost_of_pair : cost_of_cut_off_pair;
        const int cost = each * std::max(count * (count - 1) / 2, 1);
        if (best && best->cost <= cost) continue;
        best = Proposal{other_pair_by(fits),
                        {{target_, expected_}},
                        cost,
                        {{"part", Quantity{part.value}},
                         {"whole", Quantity{whole.value}},
                         {"pair", pair_name(part.observation, whole.observation)}}};
      }
    }
    return best;
  }

  // The ratio's own figures, whichever of them is above.
  [[nodiscard]] bool is_own_pair(const Source& part, const Source& whole) const {
    const Decimal& numerator = *row(relation_.operands[0].observation).value;
    const Decimal& denominator = *row(relation_.operands[1].observation).value;
    return (part.value == numerator && whole.value == denominator) ||
           (part.value == denominator && whole.value == numerator);
  }

  [[nodiscard]] std::vector<Source> figures_around() const {
    const CellId block = row(target_).parent;
    std::vector<Source> sources;
    for (const bool near : {true, false}) {
      const CellId first_row =
          block.known() ? block : CellId(*target_ - std::min(*target_, rows_beside));
      const std::size_t end = report_.observations.size();
      const std::size_t beyond = block.known() ? end : std::min(*target_ + rows_beside + 1, end);
      for (CellId index = first_row; *index < beyond; ++index) {
        if (block.known() && index != block && !stands_under(index, block)) break;
        if (is_near(index) == near) add_figures(index, near, sources);
        if (sources.size() >= max_figures) return sources;
      }
    }
    return sources;
  }

  [[nodiscard]] bool stands_under(CellId index, CellId ancestor) const {
    while (index > ancestor && row(index).parent < index) index = row(index).parent;
    return index == ancestor;
  }

  // The ratio's operands and whatever stands beside them under the same row.
  [[nodiscard]] bool is_near(CellId index) const {
    return std::any_of(relation_.operands.begin(), relation_.operands.end(), [&](const Term& term) {
      return index == term.observation || (row(term.observation).parent.known() &&
                                           row(index).parent == row(term.observation).parent);
    });
  }

  void add_figures(CellId index, bool near, std::vector<Source>& sources) const {
    const Observation& source = row(index);
    if (source.kind == IndicatorKind::percent || source.kind == IndicatorKind::code) return;
    if (!is_certain(source)) return;
    for (const auto& value : {source.value, source.of}) {
      if (!value || value->is_zero() || value->is_negative()) continue;
      const bool known = std::any_of(sources.begin(), sources.end(),
                                     [&](const Source& s) { return s.value == *value; });
      if (!known) sources.push_back({*value, index, near});
    }
  }

  const Report& report_;
  const Relation& relation_;
  Proposals& proposals_;
  CellId target_;
  Decimal reported_;
  Decimal expected_;
};

}  // namespace

void propose_ratio_slips(const Examination& examination, std::size_t relation,
                         Proposals& proposals) {
  RatioSlips(examination, examination.report.relations[relation], proposals)
      .propose(examination.judgements[relation]);
}

}  // namespace cchc::checking
