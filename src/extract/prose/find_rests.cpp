// Rests: what is left of what was received when the settled ones are taken off.
#include <algorithm>
#include <array>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {
namespace {

constexpr CueSet rest_cues = set_of(Cue::rest, Cue::still, Cue::pending);

class RestFinder {
 public:
  RestFinder(const Phrasing& phrasing, FoundClaims& claims) : p_(phrasing), claims_(claims) {}

  void find() {
    for (rest_ = 0; rest_ < p_.quantities.size(); ++rest_) {
      const Quantity& rest = p_.quantities[rest_];
      if (!rest.counts() || rest.ambiguous() || rest.over) continue;
      if ((rest.before & rest_cues) == 0 && (rest.after & bit(Cue::rest)) == 0) continue;
      if ((rest.before & set_of(Cue::carried, Cue::falls, Cue::rises)) != 0) continue;
      if (stands_in_sum()) continue;
      read_rest();
    }
  }

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }

  [[nodiscard]] bool stands_in_sum() const {
    return std::any_of(claims_.begin(), claims_.end(), [this](const FoundClaim& claim) {
      return claim.kind == Claim::Kind::sum &&
             std::any_of(claim.operands.begin(), claim.operands.end(),
                         [this](const FoundTerm& term) { return term.quantity == rest_; });
    });
  }

  void read_rest() {
    const Quantity& rest = at(rest_);
    std::vector<std::uint32_t> before;
    constexpr std::size_t most = 10;  // quantities before a rest; bounds the pairs tried
    for (std::uint32_t q = rest_; q-- > 0 && before.size() < most;) {
      const Quantity& other = at(q);
      if (other.sentence + 2 < rest.sentence) break;
      if (!other.counts() || other.bracket != rest.bracket || other.part_of >= 0) continue;
      if (!is_one_kind(other, rest) || other.kind != rest.kind || !is_one_thing(other, rest))
        continue;
      before.push_back(q);
    }
    if (before.size() < 2) return;
    if (read_pair(before)) return;
    if (read_states(before)) return;
    read_two(before);
  }

  // "đã giải quyết 90/120 hồ sơ, còn lại 30"
  bool read_pair(const std::vector<std::uint32_t>& before) {
    if (!at(before[0]).over || before[0] != before[1] + 1) return false;
    const bool left = (at(rest_).before & set_of(Cue::rest, Cue::still)) != 0 ||
                      (at(rest_).after & bit(Cue::rest)) != 0;
    if (!left) return false;
    judge({{before[0], false}, {before[1], true}}, true);
    return true;
  }

  [[nodiscard]] std::int32_t nearest(const std::vector<std::uint32_t>& before, CueSet cues,
                                     CueSet not_these = 0) const {
    for (const std::uint32_t index : before) {
      if (at(index).over) continue;
      const CueSet own = at(index).before | (at(index).before == 0 ? at(index).after : 0);
      if ((own & cues) != 0 && (own & not_these) == 0) return static_cast<std::int32_t>(index);
    }
    return -1;
  }

  // Carried over and received, less settled.
  bool read_states(const std::vector<std::uint32_t>& before) {
    const std::int32_t settled =
        nearest(before, bit(Cue::settled), set_of(Cue::received, Cue::total, Cue::pending));
    const std::int32_t received =
        nearest(before, set_of(Cue::received, Cue::plan), bit(Cue::carried));
    const std::int32_t carried = nearest(before, bit(Cue::carried));
    const std::int32_t total = nearest(before, bit(Cue::total), set_of(Cue::settled));
    if (settled < 0) return false;
    const auto term = [](std::int32_t index, bool off) {
      return FoundTerm{static_cast<std::uint32_t>(index), off};
    };
    std::vector<std::vector<FoundTerm>> readings;
    if (received >= 0 && carried >= 0 && received != carried)
      readings.push_back({term(received, false), term(carried, false), term(settled, true)});
    if (total >= 0 && total != settled)
      readings.push_back({term(total, false), term(settled, true)});
    if (received >= 0 && received != settled && received != total)
      readings.push_back({term(received, false), term(settled, true)});
    if (readings.empty()) return false;
    for (const auto& reading : readings) {
      if (fits(reading) == Fit::none) continue;
      judge(reading, true);
      return true;
    }
    if (other_reading_fits(before)) return true;
    judge(readings.front(), is_told_plainly() || balances(readings.front()));
    return true;
  }

  // The words leave no doubt that it is all that is left.
  [[nodiscard]] bool is_told_plainly() const {
    const Quantity& rest = at(rest_);
    const bool whole = (rest.before & bit(Cue::rest)) != 0 || (rest.after & bit(Cue::rest)) != 0 ||
                       (rest.before & bit(Cue::still)) != 0;
    return whole && ((rest.before | rest.after) & bit(Cue::late)) == 0;
  }

  // "kỳ trước chuyển sang 23, tiếp nhận 341; đã giải quyết 350, đang giải quyết 24": nothing else
  // can have become of them. Those still in time are not all where some are late.
  [[nodiscard]] bool balances(const std::vector<FoundTerm>& reading) const {
    constexpr std::size_t carried_received_settled = 3;
    if (reading.size() != carried_received_settled) return false;
    const auto told = [](const Quantity& q) { return q.before | q.after; };
    if ((told(at(rest_)) & set_of(Cue::late, Cue::in_time, Cue::among)) != 0) return false;
    const CueSet others = rest_cues | set_of(Cue::in_time, Cue::repealed);
    return std::none_of(p_.quantities.begin(), p_.quantities.end(), [&](const Quantity& q) {
      return &q != &at(rest_) && q.sentence == at(rest_).sentence && (told(q) & others) != 0 &&
             (q.before & bit(Cue::carried)) == 0;
    });
  }

  // Some pair, or two taken off, makes it right.
  bool other_reading_fits(const std::vector<std::uint32_t>& before) {
    for (const std::uint32_t whole : before) {
      for (const std::uint32_t off : before) {
        if (off == whole) continue;
        if (try_reading({{whole, false}, {off, true}})) return true;
        for (const std::uint32_t more : before) {
          if (more == off || more == whole) continue;
          if (try_reading({{whole, false}, {off, true}, {more, true}})) return true;
          if (more > whole && try_reading({{whole, false}, {more, false}, {off, true}}))
            return true;
        }
      }
    }
    return false;
  }

  bool try_reading(const std::vector<FoundTerm>& reading) {
    if (fits(reading) != Fit::exact) return false;
    judge(reading, true);
    return true;
  }

  // "kế hoạch 50 nhiệm vụ, đã hoàn thành 40, còn lại 10": the words give no states, so that only
  // what fits is a claim.
  void read_two(const std::vector<std::uint32_t>& before) {
    const bool left = (at(rest_).before & set_of(Cue::rest, Cue::still)) != 0;
    if ((!left && (at(rest_).before & bit(Cue::pending)) == 0) || at(rest_).exact() == Rational())
      return;
    std::vector<std::uint32_t> near;
    std::copy_if(before.begin(), before.end(), std::back_inserter(near), [this](std::uint32_t q) {
      return at(q).sentence == at(rest_).sentence && !at(q).over;
    });
    if (near.size() < 2) return;
    if (try_reading({{near[1], false}, {near[0], true}})) return;
    if (other_reading_fits(near)) return;
    // Of those not done some may not be begun.
    if (left && near.size() == 2 && is_done_of(near[0], near[1]))
      judge({{near[1], false}, {near[0], true}}, true);
  }

  // "kiểm tra 45 đơn vị; đã kiểm tra 28 đơn vị, còn 17 đơn vị sẽ kiểm tra": one verb, or one that
  // tells a plan, and what is left of it. "có 15 xã; 12 xã đạt, còn 2 xã chưa có trụ sở" is none.
  [[nodiscard]] bool is_done_of(std::uint32_t done_at, std::uint32_t whole_at) const {
    const Quantity& rest = at(rest_);
    const Quantity& done = at(done_at);
    const Quantity& whole = at(whole_at);
    const bool one_noun = whole.noun == done.noun && (done.noun != 0 || whole.word == done.word);
    const bool of_posts =
        lexicon::fills_posts(done.noun, whole.noun) || lexicon::fills_posts(done.noun, rest.noun);
    const bool one_rest =
        rest.noun == done.noun || rest.noun == whole.noun || (rest.noun == 0 && rest.word == 0);
    const bool one_thing = (one_noun || of_posts) && (one_rest || of_posts);
    if (!one_thing || whole.exact() < done.exact()) return false;
    constexpr CueSet given = set_of(Cue::plan, Cue::received, Cue::total, Cue::base);
    const bool one_verb = done.lead != 0 && done.lead == whole.lead;
    const bool told = one_verb || ((whole.before & given) != 0 &&
                                   (done.before & set_of(Cue::done, Cue::settled)) != 0);
    const CueSet of_rest = rest.before | rest.after;
    const bool all =
        (of_rest & bit(Cue::rest)) != 0 || (of_rest & set_of(Cue::ahead, Cue::pending)) != 0;
    return told && all && (of_rest & bit(Cue::late)) == 0;
  }

  std::vector<Addend> addends(const std::vector<FoundTerm>& reading) const {
    std::vector<Addend> terms;
    for (const FoundTerm& term : reading) terms.push_back({&at(term.quantity), term.taken_off});
    return terms;
  }

  [[nodiscard]] Fit fits(const std::vector<FoundTerm>& reading) const {
    return fit_sum(at(rest_), addends(reading));
  }

  void judge(const std::vector<FoundTerm>& reading, bool told) {
    FoundClaim claim;
    claim.kind = Claim::Kind::rest;
    claim.reported = static_cast<std::int32_t>(rest_);
    claim.operands = reading;
    claim.verdict = verdict_of(fits(reading));
    claim.expected = expected_sum(at(rest_), addends(reading));
    const bool hedged =
        at(rest_).hedged || std::any_of(reading.begin(), reading.end(), [this](const FoundTerm& t) {
          return at(t.quantity).hedged || at(t.quantity).ambiguous();
        });
    if (claim.verdict == Claim::Verdict::disagrees && (hedged || !told))
      claim.verdict = Claim::Verdict::unclear;
    claims_.push_back(std::move(claim));
  }

  const Phrasing& p_;
  FoundClaims& claims_;
  std::uint32_t rest_ = 0;
};

}  // namespace

void find_rests(const Phrasing& phrasing, FoundClaims& claims) {
  RestFinder(phrasing, claims).find();
}

}  // namespace cchc::extract
