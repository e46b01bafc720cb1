// A paragraph as claims are read from it: its quantities with what they count, in segments between
// marks, words as cues. Built in one pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/location.hpp"
#include "lexicon/prose_units.hpp"
#include "lexicon/prose_words.hpp"

namespace cchc::extract {

using lexicon::bit;
using lexicon::Cue;
using lexicon::CueSet;
using lexicon::set_of;

constexpr CueSet change_cues = set_of(Cue::rises, Cue::falls);
// "lên 15", "xuống còn 12": where a change leads.
constexpr CueSet reaching_cues = set_of(Cue::up_to, Cue::down_to);

// A figure of the paragraph, as the reader of figures left it.
struct PlacedFigure {
  Decimal value;
  std::optional<Decimal> other;  // the second reading of an ambiguous separator
  bool over = false;
  std::size_t begin = 0;  // bytes in the paragraph
  std::size_t end = 0;
  Location location;
};

struct Quantity {
  enum class Kind : std::uint8_t { count, percent, money, measure, times, aside };
  Kind kind = Kind::count;  // aside: durations, points: no part of any claim
  Decimal value;
  Rational factor{Decimal(1)};
  Interval range;         // what it may stand for, with its factor
  Interval loose;         // with what a hedge before it excuses; else as `range`
  std::string_view unit;  // of static storage
  std::uint16_t noun = 0;
  std::uint64_t word = 0;        // the first word behind, 0 where none
  std::optional<Decimal> other;  // the second reading of an ambiguous separator
  bool over = false;             // the denominator of the quantity before
  bool hedged = false;           // "gần", "khoảng", "hơn"
  bool of_before = false;        // "282 trên 300 người": the base of the bare figure before
  bool named = false;            // words of its own stand before it
  std::uint64_t lead = 0;        // the two words right before it, 0 where there are not two
  std::size_t word_at = 0;       // of the words, the first behind it
  std::uint32_t segment = 0;
  std::uint32_t sentence = 0;
  std::int32_t bracket = -1;
  CueSet before = 0;     // since the quantity before or the segment's beginning
  CueSet after = 0;      // up to the next one or the segment's end
  Cue last = Cue::none;  // the nearest cue before
  std::size_t begin = 0;
  std::size_t end = 0;
  Location location;
  std::int32_t part_of = -1;  // the total whose list it stands in

  [[nodiscard]] Rational exact() const { return Rational(value) * factor; }
  [[nodiscard]] bool ambiguous() const { return other.has_value(); }
  [[nodiscard]] bool counts() const {
    return kind == Kind::count || kind == Kind::money || kind == Kind::measure;
  }
  // The cues that say what it is: those before it, else those behind.
  [[nodiscard]] CueSet family() const {
    const CueSet own = lexicon::family_of(before) != 0 ? before : after;
    return own & lexicon::family_of(own);
  }
};

// What a figure with this unit behind it is.
Quantity::Kind kind_of(lexicon::ProseUnit::Kind unit);

// What a quantity may stand for, with its factor; what a hedge before it excuses besides.
Interval range_of(const Quantity& quantity);
Interval loosened(const Interval& range, Cue hedge);

// The quantity with the second reading of its separator.
Quantity read_otherwise(const Quantity& quantity);

enum class Mark : std::uint8_t { begin, conjunction, comma, colon, semicolon, line, stop };

struct Segment {
  Mark mark = Mark::begin;  // before it
  std::int32_t bracket = -1;
  std::uint32_t sentence = 0;
  CueSet opener = 0;        // among, whole, namely, having
  bool colon_list = false;  // a colon behind a quantity opens it
  bool named_list = false;  // one that a name stands before: "kết quả xếp loại: tốt 7, khá 11"
  CueSet cues = 0;
  std::vector<std::uint32_t> quantities;
};

struct Bracket {
  std::int32_t head = -1;  // the quantity before it
  std::int32_t outer = -1;
  std::uint32_t first_segment = 0;
  CueSet before = 0;  // since the quantity before or the segment's beginning
};

// As Quantity::lead has them.
inline std::uint64_t pair_of_words(std::uint64_t first, std::uint64_t second) {
  constexpr std::uint64_t odd = 31;
  return first * odd + second;
}

struct Phrasing {
  std::vector<Quantity> quantities;  // in order
  std::vector<std::uint64_t> words;  // all of them, 0 at a mark
  std::vector<Segment> segments;
  std::vector<Bracket> brackets;
};

// `stops`: where its sentences after the first begin, ascending.
Phrasing read_phrasing(std::string_view text, const std::vector<std::size_t>& stops,
                       const std::vector<PlacedFigure>& figures);

}  // namespace cchc::extract
