// What the name of a row says of its figure, where no schema does.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::extract {

// What a row says of itself, folded once.
struct Wording {
  std::string name;
  std::string unit;
  bool total = false;  // "Tổng số …"
  bool whole = false;  // all there is to do: assigned, planned, received
  bool part = false;   // what was done of it
  bool share = false;  // "Tỷ lệ …" in percent
};

Wording wording_of(const Observation& row);

// Whether a folded name holds one of these words whole.
bool has_any(std::string_view name, std::span<const std::string_view> words);

// Whether words turn a share away from what was done to what was not, or to a change.
bool turns_away(const Wording& share, const Wording& part);

// Whether a share's name says what a count is of: "Tỷ lệ hồ sơ giải quyết đúng hạn" of "Số hồ sơ
// giải quyết đúng hạn".
bool names_count(const Wording& share, const Wording& count);

// Whether a folded name tells a difference, which may lie below zero: "Tỷ lệ tăng thu".
bool tells_change(std::string_view name);

}  // namespace cchc::extract
