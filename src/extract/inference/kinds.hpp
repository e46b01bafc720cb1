// Kinds that names tell apart by closed sets of words: the level that acts, the channel that is
// used, on time and late.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "cchc/schema.hpp"
#include "lexicon/kinds.hpp"
#include "lexicon/terms.hpp"

namespace cchc::extract {

using lexicon::KindSet;
constexpr std::size_t kind_sets = static_cast<std::size_t>(KindSet::count_);

// By set: the members that a name holds, a bit each.
using Kinds = std::array<std::uint16_t, kind_sets>;
Kinds kinds_of(std::string_view name);

// A name without the words that say of which kind it is.
std::string without_kinds(std::string_view name);

// Whether a name says no less of each set than the other: "hồ sơ trực tuyến" no less than "hồ sơ".
bool says_no_less(const Kinds& name, const Kinds& other);
// Whether the names hold different members of one set: no thing is both.
bool exclude_each_other(const Kinds& a, const Kinds& b);

// Whether these members are all that a report of this level can have. In a list that may be partial
// the post must be named too; elsewhere it is mostly counted with the direct ones.
bool is_complete(KindSet set, std::uint16_t members, Level level, bool partial_list);

// Whether two members of a set may hold one thing: online holds what is fully online.
bool overlap(KindSet set, std::uint16_t a, std::uint16_t b);

// Direct or by post: how a dossier comes in. Meetings and procedures may go both ways.
bool are_ways_in(const Kinds& kinds);

// The province's own bodies are among what a name holds.
bool names_province(const Kinds& kinds);

// How far a thing is, as names say it.
struct State {
  enum class Time : std::uint8_t { unsaid, before, on_time, within, late, not_due };
  enum class Work : std::uint8_t { unsaid, done, open };
  Time time = Time::unsaid;
  Work work = Work::unsaid;
  [[nodiscard]] bool said() const { return time != Time::unsaid || work != Work::unsaid; }
};
State state_of(lexicon::Roles roles);
// No thing is in both states.
bool exclude_each_other(const State& a, const State& b);

}  // namespace cchc::extract
