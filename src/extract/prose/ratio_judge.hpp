// How well a share follows from two quantities, and whether the words leave another reading.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/found_claim.hpp"

namespace cchc::extract {

constexpr CueSet share_cues = lexicon::set_of(Cue::reaches, Cue::equals);

// Of which quantities a share may be.
struct Reading {
  std::uint32_t part = 0;
  std::uint32_t whole = 0;
};

class RatioJudge {
 public:
  explicit RatioJudge(const Phrasing& phrasing) : p_(phrasing) {}

  // The share that the readings are of.
  void look_at(std::uint32_t share) { share_ = share; }

  [[nodiscard]] Fit fit(const Reading& reading) const;
  [[nodiscard]] bool is_hedged(const Reading& reading) const;
  // A hedge excuses a difference of its size; farther off the words leave it open, as long as any
  // value that they may mean fits.
  [[nodiscard]] Claim::Verdict hedged_verdict(const Reading& reading, bool told) const;
  // "đạt 100% kế hoạch", "100% máy tính đều có"
  [[nodiscard]] bool is_of_other_thing(const Reading& reading) const;
  // Posts are filled by people: one thing where a share is told of them.
  [[nodiscard]] bool is_of_one_thing(const Reading& reading) const;
  // Out of another sentence only what cannot be chance: three digits, rounded right.
  [[nodiscard]] bool tells(Fit fits, const Reading& reading) const;
  // "được giao 64 nhiệm vụ. Đã hoàn thành 48 nhiệm vụ, đạt 75%": the one base that the sentence
  // before has, told of the one part that this sentence has.
  [[nodiscard]] bool follows_up(const Reading& reading) const;
  [[nodiscard]] bool has_other_state(const Reading& reading) const;
  // "tiếp nhận 500 hồ sơ, đã giải quyết 460": one thing, and states that follow each other.
  [[nodiscard]] static bool is_base_by_words(const Quantity& part, const Quantity& base);
  // "phân bổ 2.400 tỷ đồng, giải ngân 1.350 tỷ đồng, đạt 56% số vốn đã phân bổ": the words behind
  // the share are those before its base.
  [[nodiscard]] bool is_named_behind(std::uint32_t whole) const;
  // Two quantities together may be meant: carried over and received, early and on time.
  [[nodiscard]] bool composite_fits(const Reading& reading) const;
  // Another pair of the paragraph that gives exactly this share: the likely slip.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> other_pair(
      const Reading& wrong) const;

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }
  [[nodiscard]] const Quantity& share() const { return p_.quantities[share_]; }
  [[nodiscard]] bool fits_otherwise(const Quantity& part, const Quantity& whole) const;
  [[nodiscard]] bool is_only_plan(const Reading& reading) const;
  [[nodiscard]] static bool fits(Fit fit) { return fit == Fit::exact || fit == Fit::rounded; }

  const Phrasing& p_;
  std::uint32_t share_ = 0;
};

}  // namespace cchc::extract
