// Lists of parts in a paragraph: where one opens, which quantities stand in it, and the totals that
// it may have.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/prose/phrasing.hpp"

namespace cchc::extract {

constexpr CueSet grade_cues = set_of(Cue::excellent, Cue::good, Cue::fair, Cue::average, Cue::poor);

// "hoàn thành tốt 70, hoàn thành 20": behind better grades "hoàn thành" is one too.
CueSet family_among_grades(const Quantity& quantity, CueSet before);

struct Part {
  std::uint32_t quantity = 0;
  CueSet family = 0;
};

struct PartList {
  std::vector<Part> parts;
  std::size_t own = 0;  // how many the grammar leaves no doubt about
  bool mixed = false;   // parts of several families: they may overlap
  bool names_others = false;
  CueSet families = 0;

  [[nodiscard]] std::span<const Part> own_parts() const { return std::span(parts).first(own); }
};

constexpr std::size_t most_parts = 64;  // of a list; bounds the work, a longer one is no sentence

class ListReader {
 public:
  explicit ListReader(const Phrasing& phrasing) : p_(phrasing) {}

  [[nodiscard]] bool opens_list(std::size_t segment) const;

  // The parts from that segment on that `total` can have; nullptr: whichever total it is.
  [[nodiscard]] PartList collect(std::size_t start, const Quantity* total) const;

  // Totals that the list at a segment may have, the likeliest first.
  [[nodiscard]] std::vector<std::uint32_t> totals_of(std::size_t start) const;

  // The noun and the state of the parts pick the total among several.
  void prefer_by_noun(std::vector<std::uint32_t>& totals, const PartList& list) const;

 private:
  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }
  [[nodiscard]] const Bracket* bracket_of(std::size_t segment) const;
  [[nodiscard]] bool begins_bracket(std::size_t segment) const;
  [[nodiscard]] std::int32_t part_in(const Segment& segment, const Quantity* total) const;
  [[nodiscard]] std::vector<std::uint32_t> totals_before_bracket(std::size_t start) const;

  const Phrasing& p_;
};

}  // namespace cchc::extract
