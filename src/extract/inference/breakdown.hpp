// Whether rows under a total are its parts, and all of them, by their names alone.
#pragma once

#include <vector>

#include "cchc/schema.hpp"
#include "extract/inference/infer_table.hpp"
#include "extract/inference/wording.hpp"

namespace cchc::extract {

enum class Breakdown : std::uint8_t {
  none,      // the names don't say that no thing is counted twice
  disjoint,  // parts of the total, perhaps not all
  whole,     // all its parts
};

struct PartList {
  const Wording* total = nullptr;
  std::vector<const Wording*> parts;
  bool among = false;         // introduced by "trong đó"
  bool numbered = false;      // each part bears a number of its own
  bool claims_whole = false;  // introduced by "gồm", "bao gồm", "chia ra"
  Level level = Level::unknown;
};

// Distinct members of one closed set (levels, channels), the bodies that direct at one level, the
// kinds that the total's own name lists ("Tổng số cán bộ, công chức" over "Số cán bộ …" and "Số
// công chức …"), states that exclude each other, a list that ends with "… khác". Other names that
// look alike may overlap or leave something out.
Breakdown breakdown_of(const PartList& list);

// "Trước hạn" may stand among "đúng hạn" or beside it. Where the others make the total it does the
// first, and is left out of `parts`; that both could be meant is noted.
void settle_before_time(InferTable& table, CellId total, Rows& parts);

// False where the parts are known to be no parts of a sum: means, movements, acts of different
// kinds, one within another.
bool may_add_up(const PartList& list);

// By states alone: "… đúng hạn", "… quá hạn", "… chưa hoàn thành". No thing is in two of them; all
// that was settled is on time or late.
Breakdown breakdown_by_states(const PartList& list);

}  // namespace cchc::extract
