#include "extract/prose/claims.hpp"

#include <algorithm>
#include <utility>

#include "base/names.hpp"
#include "extract/prose/found_claim.hpp"
#include "text/fold.hpp"

namespace cchc {

std::string_view claim_kind_id(Claim::Kind kind) { return names::claim_kind[kind].name; }

std::string_view claim_verdict_id(Claim::Verdict verdict) {
  return names::claim_verdict[verdict].name;
}

}  // namespace cchc

namespace cchc::extract {
namespace {

ClaimFigure::Deadline deadline_of(const Quantity& quantity) {
  const CueSet family = quantity.family();
  if (family == bit(Cue::early)) return ClaimFigure::Deadline::early;
  if (family == bit(Cue::on_time)) return ClaimFigure::Deadline::on_time;
  if (family == bit(Cue::late)) return ClaimFigure::Deadline::late;
  return ClaimFigure::Deadline::none;
}

ClaimFigure figure_of(const Quantity& quantity, bool taken_off = false) {
  return {quantity.value, quantity.unit,         quantity.factor,
          taken_off,      deadline_of(quantity), quantity.location};
}

class ClaimMaker {
 public:
  ClaimMaker(std::string_view text, const Phrasing& phrasing) : text_(text), p_(phrasing) {}

  [[nodiscard]] Claim make(const FoundClaim& found) const {
    Claim claim;
    claim.kind = found.kind;
    claim.verdict = found.verdict;
    claim.change = found.change;
    claim.fell = found.fell;
    std::uint32_t first = UINT32_MAX;
    std::uint32_t last = 0;
    const auto reach = [&](std::uint32_t index) {
      first = std::min(first, index);
      last = std::max(last, index);
    };
    if (found.reported >= 0) {
      claim.reported = figure_of(at(static_cast<std::uint32_t>(found.reported)));
      reach(static_cast<std::uint32_t>(found.reported));
    } else {
      claim.reported.value = Decimal(100);
      claim.reported.unit = "%";
    }
    for (const FoundTerm& term : found.operands) {
      claim.operands.push_back(figure_of(at(term.quantity), term.taken_off));
      reach(term.quantity);
    }
    claim.expected = found.expected;
    if (found.other_pair) {
      claim.other_pair = {figure_of(at(found.other_pair->first)),
                          figure_of(at(found.other_pair->second))};
    }
    claim.text = words_between(at(first).begin, at(last).end);
    claim.location = at(first).location;
    if (found.reported < 0) claim.reported.location = claim.location;
    return claim;
  }

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }

  // With the unit behind the last figure, on one line.
  [[nodiscard]] std::string words_between(std::size_t begin, std::size_t end) const {
    return text::strip_marks(text_.substr(begin, behind_unit(text_, end) - begin));
  }

  std::string_view text_;
  const Phrasing& p_;
};

std::uint32_t first_figure(const FoundClaim& claim) {
  std::uint32_t first =
      claim.reported < 0 ? UINT32_MAX : static_cast<std::uint32_t>(claim.reported);
  for (const FoundTerm& term : claim.operands) first = std::min(first, term.quantity);
  return first;
}

}  // namespace

std::size_t behind_unit(std::string_view text, std::size_t end) {
  constexpr std::size_t longest_unit = 40;  // bytes; bounds what is looked at
  const std::size_t stop = std::min(text.find_first_of(",;.:()\n", end), text.size());
  return stop - end <= longest_unit ? stop : end;
}

void find_claims(std::string_view text, const std::vector<std::size_t>& stops,
                 const std::vector<PlacedFigure>& figures, std::vector<Claim>& claims) {
  if (figures.size() < 2) return;
  Phrasing phrasing = read_phrasing(text, stops, figures);
  FoundClaims found;
  try {
    find_sums(phrasing, found);
    find_shares(phrasing, found);
    find_spans(phrasing, found);
    find_growth(phrasing, found);
    find_ratios(phrasing, found);
    find_wholes(phrasing, found);
    find_rests(phrasing, found);
  } catch (const ArithmeticOverflow&) {
    return;  // figures beyond any report's
  }
  std::stable_sort(found.begin(), found.end(), [](const FoundClaim& a, const FoundClaim& b) {
    return first_figure(a) < first_figure(b);
  });
  const ClaimMaker maker(text, phrasing);
  for (const FoundClaim& claim : found) claims.push_back(maker.make(claim));
}

}  // namespace cchc::extract
