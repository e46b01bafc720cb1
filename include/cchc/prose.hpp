// What the prose of a report says in figures: its sentences with the figures in them, and the
// claims that they make ("23.391 văn bản, trong đó …", "đạt 75%"). Rules T6xx read the claims;
// hints about tables read both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/index.hpp"
#include "cchc/location.hpp"

namespace cchc {

// A figure that counts or measures. Numbers of documents, dates, periods, levels and the like
// ("719/BC-UBND", "10/3/2022", "quý 3", "mức độ 4", "24/7") are none.
struct ProseFigure {
  Decimal value;
  std::optional<Decimal> other_value;  // the second reading of an ambiguous separator
  // The words behind it, folded, at most four: "ho so da giai quiet"; "%" for per cent. Empty where
  // a mark or the next figure follows at once.
  std::string unit;
  bool over = false;        // a stroke joins it to the figure before: the 491 of "446/491 hồ sơ"
  std::uint32_t begin = 0;  // its bytes in the sentence, without unit or per-cent sign
  std::uint32_t end = 0;
  Location location;
};

// A sentence, or an item of a list. Where a text file wraps lines it is joined over them.
struct ProseSentence {
  std::string text;  // UTF-8, inline marks of text files still in it
  Location location;
  std::vector<ProseFigure> figures;  // in order, at least one
};

// A figure's part in a claim.
struct ClaimFigure {
  Decimal value;          // as written, in its own unit
  std::string_view unit;  // "%", "triệu đồng", "lần"; empty for a count; of static storage
  Rational factor{Decimal(1)};  // how much one of its unit is: 1.000.000 for "triệu đồng"
  bool taken_off = false;       // of a rest: it is subtracted
  // What its words say of the deadline: "đúng hạn" beside "trước hạn" leaves the early ones out.
  enum class Deadline : std::uint8_t { none, early, on_time, late };
  Deadline deadline = Deadline::none;
  Location location;
};

// A relation between figures that a sentence states.
struct Claim {
  enum class Kind : std::uint8_t {
    sum,     // reported = sum of operands
    rest,    // reported = operands added or taken off
    ratio,   // reported % = first operand over the second
    growth,  // reported % (or "lần", or a count) = change of the first operand against the second
    shares,  // operands, all in %, make 100
    same,    // reported is what the operand said before, or a table says, of the same thing
  };
  enum class Verdict : std::uint8_t {
    agrees,     // exactly, as written
    rounded,    // within the rounding of its figures, or of a hedge ("gần", "khoảng")
    truncated,  // the ratio was cut off instead of rounded
    disagrees,  // no reading that words and units allow makes it right
    unclear,    // the words leave it open
  };
  // How a growth was told.
  enum class Change : std::uint8_t {
    none,             // no growth, or only which way: "giảm còn 01 đơn vị"
    by_percent,       // "tăng 20%": (now − then) / then
    by_count,         // "tăng 20 hồ sơ": now − then
    percent_of_then,  // "bằng 120% cùng kỳ", "gấp 1,5 lần": now / then
  };
  Kind kind = Kind::sum;
  Verdict verdict = Verdict::unclear;
  Change change = Change::none;
  bool fell = false;  // of a growth: "giảm"
  ClaimFigure reported;
  std::vector<ClaimFigure> operands;  // numerator, denominator; now, then; parts in order
  std::optional<Decimal> expected;    // what `reported` should read, at its own decimals
  CellId cell;  // of `same`: the cell whose figure the operand is; none where a sentence has it
  // Of a ratio that disagrees: another pair of the paragraph that gives exactly this share.
  std::optional<std::pair<ClaimFigure, ClaimFigure>> other_pair;
  std::string text;   // the words from its first figure to its last
  Location location;  // of its first figure
};

std::string_view claim_kind_id(Claim::Kind kind);           // "sum", "rest", …
std::string_view claim_verdict_id(Claim::Verdict verdict);  // "agrees", …

}  // namespace cchc
