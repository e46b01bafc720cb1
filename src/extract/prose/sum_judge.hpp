// Whether a list of parts that does not make its total is wrong in every reading of the sentence.
#pragma once

#include <vector>

#include "extract/prose/claim_arithmetic.hpp"
#include "extract/prose/part_list.hpp"

namespace cchc::extract {

class SumJudge {
 public:
  explicit SumJudge(const Phrasing& phrasing) : p_(phrasing) {}

  // The first `count` parts, bare ones in the unit of the total. Good until the next call.
  std::vector<Addend> addends(const Quantity& total, const PartList& list, std::size_t count);

  // Of the list that opens at segment `start`.
  bool is_wrong(std::size_t start, const Quantity& total, const PartList& list);

  // "hơn 400 hồ sơ, gồm 200 … và 212 …"
  bool excused_by_hedge(const Quantity& total, const PartList& list);

  // Of kinds that exclude each other more than there are at all.
  bool is_too_much(const Quantity& total, const PartList& list);

  // "hồ sơ" is no part of "lượt"; "quyết định" may be one of "văn bản".
  static bool may_be_part(const Quantity& total, const Quantity& part);

 private:
  enum class Side : std::uint8_t { meets, above, below };

  [[nodiscard]] const Quantity& at(std::uint32_t index) const { return p_.quantities[index]; }

  // Where the sum of the parts lies against the total, with what hedges excuse.
  Side side_of_sum(const Quantity& total, const PartList& list);
  [[nodiscard]] bool counts_other_thing(const Quantity& total, const PartList& list) const;
  bool fits_otherwise(const Quantity& total, const PartList& list);
  bool allows_only_wrong(std::size_t start, const Quantity& total, const PartList& list,
                         bool above);
  [[nodiscard]] bool shares_leave_rest(const PartList& list) const;
  [[nodiscard]] bool enumerates(const PartList& list) const;
  [[nodiscard]] bool are_kinds(const Quantity& total, const PartList& list) const;
  [[nodiscard]] bool names_alike(const Quantity& total, const PartList& list) const;
  [[nodiscard]] bool is_plain_list(std::size_t start, const Quantity& total,
                                   const PartList& list) const;
  [[nodiscard]] bool has_part_above(const Quantity& total, const PartList& list) const;

  const Phrasing& p_;
  std::vector<Quantity> scaled_;
};

}  // namespace cchc::extract
