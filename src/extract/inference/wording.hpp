// What the name of a row says of its figure, where no schema does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/report.hpp"
#include "lexicon/terms.hpp"

namespace cchc::extract {

// What a row says of itself, folded once.
struct Wording {
  std::string name;   // without what stands in brackets
  std::string thing;  // what is counted: without "Tổng số", without words of state and time
  std::string unit;
  bool total = false;       // "Tổng số …"
  bool whole = false;       // all there is to do: assigned, planned, received
  bool part = false;        // what was done of it
  bool share = false;       // "Tỷ lệ …" in percent
  bool cumulative = false;  // since the year began
  bool earlier = false;     // of the year before
  bool flowing = false;     // received, found, planned: done may exceed it, some was carried over
  bool repeats = false;     // occasions are counted ("lượt"), so that one thing may count twice
  bool scoped = false;  // "(tính cả …)", "(trừ …)": its name alone does not say what it counts
  lexicon::Roles roles;  // of the name
};

Wording wording_of(const Observation& row);

// "chưa", "không", "quá hạn", "còn lại" …: which of them a name holds.
[[nodiscard]] inline lexicon::Roles negations_of(const Wording& wording) {
  return wording.roles.both(lexicon::negations);
}

// Whether the one denies what the other says: from what was done to what was not, or to a change.
bool turns_away(const Wording& share, const Wording& part);

// Whether a share's name says what a count is of: "Tỷ lệ hồ sơ giải quyết đúng hạn" of "Số hồ sơ
// giải quyết đúng hạn".
bool names_count(const Wording& share, const Wording& count);

// Whether a name says all that the other one says, and more: "Số TTHC đang cung cấp có phát sinh hồ
// sơ" of "Số TTHC đang cung cấp".
bool narrows(const Wording& name, const Wording& base);
// What it goes by: the syllables of a name without its lead, sorted. Names that narrow another have
// all of the other's.
std::vector<std::uint32_t> telling_syllables(const Wording& name);

// Whether the one counts another time than the other: "lũy kế", "cùng kỳ năm trước".
bool is_other_time(const Wording& part, const Wording& whole);

// How many syllables `name` has beyond `known`, and how many of those are in `other`.
struct Added {
  std::ptrdiff_t syllables = 0;
  std::ptrdiff_t found = 0;
};
Added count_added(std::string_view name, std::string_view known, std::string_view other);

// Whether all syllables of the one are among those of the other.
bool is_within(std::string_view syllables, std::string_view others);

// "Số lượng …", "Tổng số …": the name without the words that only say that it is a number.
std::string_view without_lead(std::string_view name);

// Whether a folded name tells a difference, which may lie below zero: "Tỷ lệ tăng thu".
bool tells_change(std::string_view name);

// Whether a share may lie above 100 by its folded name alone: what was planned may be beaten, what
// is on time is a part of all.
bool may_exceed_hundred(std::string_view name);

}  // namespace cchc::extract
