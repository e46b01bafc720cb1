#include "extract/inference/kinds.hpp"

#include <algorithm>

#include "lexicon/words.hpp"

namespace cchc::extract {
namespace {

using lexicon::first_kind;
using lexicon::KindWord;
using lexicon::second_kind;
constexpr auto closer = lexicon::closer_online;

// Calls `kind` for each word of a kind, and `other` for each word between them.
template <typename OnKind, typename OnOther>
void read_kinds(std::string_view name, OnKind kind, OnOther other) {
  const auto words = lexicon::kind_words();
  for (std::string_view rest = name; !rest.empty();) {
    const auto word = std::find_if(words.begin(), words.end(), [&](const KindWord& w) {
      return lexicon::starts_with_words(rest, w.words) &&
             (!w.at_end || rest.size() == w.words.size());
    });
    if (word == words.end()) {
      other(lexicon::first_word(rest));
      rest = lexicon::behind_words(rest, lexicon::first_word(rest));
    } else {
      kind(*word);
      rest = lexicon::behind_words(rest, word->words);
    }
  }
}

}  // namespace

Kinds kinds_of(std::string_view name) {
  Kinds kinds{};
  read_kinds(
      name, [&](const KindWord& word) { kinds[static_cast<std::size_t>(word.set)] |= word.member; },
      [](std::string_view) {});
  // "Trực tuyến toàn trình" is of one kind, the closer one.
  auto& channel = kinds[static_cast<std::size_t>(KindSet::channel)];
  if ((channel & lexicon::online) != 0 && (channel & closer) != 0)
    channel = static_cast<std::uint16_t>(channel & ~lexicon::online);
  return kinds;
}

std::string without_kinds(std::string_view name) {
  std::string rest;
  read_kinds(
      name, [](const KindWord&) {}, [&](std::string_view word) { rest.append(word) += ' '; });
  return rest;
}

bool says_no_less(const Kinds& name, const Kinds& other) {
  for (std::size_t set = 0; set < kind_sets; ++set) {
    if ((other[set] & ~name[set]) != 0) return false;
  }
  return true;
}

bool overlap(KindSet set, std::uint16_t a, std::uint16_t b) {
  const auto all = [&](std::uint16_t members) {
    const bool any_online = set == KindSet::channel && (members & lexicon::online) != 0;
    return static_cast<std::uint16_t>(any_online ? members | closer : members);
  };
  return (all(a) & all(b)) != 0;
}

bool exclude_each_other(const Kinds& a, const Kinds& b) {
  for (std::size_t set = 0; set < kind_sets; ++set) {
    if (a[set] != 0 && b[set] != 0 && !overlap(static_cast<KindSet>(set), a[set], b[set]))
      return true;
  }
  return false;
}

bool is_complete(KindSet set, std::uint16_t members, Level level, bool partial_list) {
  const auto all = [&](std::uint16_t wanted) { return (members & wanted) == wanted; };
  if (set == KindSet::level) {
    const bool above = (members & (lexicon::province | lexicon::department)) != 0;
    if (level == Level::district) return all(lexicon::district | lexicon::commune);
    return above && all(lexicon::district | lexicon::commune);
  }
  if (set == KindSet::channel) {
    const bool is_online = (members & lexicon::online) != 0 ||
                           all(lexicon::online_3 | lexicon::online_4) ||
                           all(lexicon::online_full | lexicon::online_part);
    return is_online && all(lexicon::direct) && (!partial_list || all(lexicon::post));
  }
  // Some inspections are neither planned nor sudden, some papers neither come nor go.
  const bool open = set == KindSet::occasion || set == KindSet::direction || set == KindSet::origin;
  return all(first_kind | second_kind) && !(open && partial_list);
}

bool are_ways_in(const Kinds& kinds) {
  return (kinds[static_cast<std::size_t>(KindSet::channel)] & (lexicon::direct | lexicon::post)) !=
         0;
}

bool names_province(const Kinds& kinds) {
  return (kinds[static_cast<std::size_t>(KindSet::level)] &
          (lexicon::province | lexicon::department)) != 0;
}

State state_of(lexicon::Roles roles) {
  using lexicon::Role;
  State state;
  if (roles.has(Role::not_due)) {
    state.time = State::Time::not_due;
  } else if (roles.has(Role::late)) {
    state.time = State::Time::late;
  } else if (roles.has(Role::on_time)) {
    state.time = State::Time::on_time;  // "đúng hạn và trước hạn" too
  } else if (roles.has(Role::before_time)) {
    state.time = State::Time::before;
  } else if (roles.has(Role::within_time)) {
    state.time = State::Time::within;
  }
  if (roles.has(Role::open)) {
    state.work = State::Work::open;
  } else if (roles.has(Role::done)) {
    state.work = State::Work::done;
  }
  return state;
}

bool exclude_each_other(const State& a, const State& b) {
  using Time = State::Time;
  const bool late = (a.time == Time::late) != (b.time == Time::late);
  const bool timed = a.time != Time::unsaid && b.time != Time::unsaid;
  const bool worked = a.work != State::Work::unsaid && b.work != State::Work::unsaid;
  return (timed && late) || (worked && a.work != b.work);
}

}  // namespace cchc::extract
