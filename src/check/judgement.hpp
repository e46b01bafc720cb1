// Whether a relation holds, by exact arithmetic. Every arithmetic rule reads its verdict here, so
// that none repeats another's sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"

namespace cchc::checking {

enum class Verdict : std::uint8_t {
  holds,
  unchecked,         // a cell that it needs says nothing, or nothing certain
  ratio_wrong,       // A401
  ratio_truncated,   // A402
  ratio_missing,     // A403
  ratio_undefined,   // A404
  remainder_hidden,  // A405
  sum_wrong,         // A411
  total_missing,     // A412
  part_exceeds,      // A421
  forms_differ,      // X501
};

struct Judgement {
  Verdict verdict = Verdict::holds;
  // What the target should read, at its own number of decimals; for a missing ratio at two.
  std::optional<Decimal> expected;
  bool given_parts_only = false;  // of sum_wrong: some parts are blank, the others exceed the total
  // Of an unchecked sum with blank parts: the given ones alone make the total.
  bool given_parts_meet = false;
  // Wrong only as far as a figure goes that is an error by itself (V307): one cause is told once,
  // so the relation counts as unchecked, with `reason` and `blockers`.
  bool withheld = false;
  Unchecked::Reason reason = Unchecked::Reason::blank;  // of unchecked, as is `blockers`
  std::vector<const Term*> blockers;                    // the cells that stand in the way
};

// A cell read as if it held another value; how a mend is tried out.
struct Assumption {
  CellId observation;
  Decimal value;
};

Judgement judge(const Report& report, const Relation& relation,
                std::span<const Assumption> assumptions = {});

}  // namespace cchc::checking
