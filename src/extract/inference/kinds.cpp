#include "extract/inference/kinds.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "extract/inference/wording.hpp"
#include "lexicon/words.hpp"

namespace cchc::extract {
namespace {

constexpr std::uint16_t bit(unsigned member) { return static_cast<std::uint16_t>(1U << member); }

// Members of the sets whose completeness is asked for.
constexpr std::uint16_t province = bit(0), department = bit(1), district = bit(2), commune = bit(3);
constexpr std::uint16_t direct = bit(0), post = bit(1), online = bit(2), online_3 = bit(3),
                        online_4 = bit(4), online_full = bit(5), online_part = bit(6);
constexpr std::uint16_t closer = online_3 | online_4 | online_full | online_part;
constexpr std::uint16_t first = bit(0), second = bit(1);

struct KindWord {
  std::string_view folded;
  KindSet set;
  std::uint16_t member;
  bool at_end = false;  // only as the last words: "nam" is also a year, "den" also "until"
};
// Where one begins with another, the longer one first.
constexpr std::array kind_words = {KindWord{"cap tinh", KindSet::level, province},
                                   KindWord{"ui ban nhan dan tinh", KindSet::level, province},
                                   KindWord{"so nganh", KindSet::level, department},
                                   KindWord{"so ban nganh", KindSet::level, department},
                                   KindWord{"cap huien", KindSet::level, district},
                                   KindWord{"ui ban nhan dan huien", KindSet::level, district},
                                   KindWord{"cap xa", KindSet::level, commune},
                                   KindWord{"ui ban nhan dan xa", KindSet::level, commune},
                                   KindWord{"truc tiep", KindSet::channel, direct},
                                   KindWord{"buu chinh", KindSet::channel, post},
                                   KindWord{"truc tuien", KindSet::channel, online},
                                   KindWord{"muc do 3 va", KindSet::channel, online},
                                   KindWord{"muc do 3 4", KindSet::channel, online},
                                   KindWord{"muc do 3", KindSet::channel, online_3},
                                   KindWord{"muc do 4", KindSet::channel, online_4},
                                   KindWord{"toan trinh", KindSet::channel, online_full},
                                   KindWord{"mot phan", KindSet::channel, online_part},
                                   KindWord{"trong nam", KindSet::gender, 0},  // a year
                                   KindWord{"hang nam", KindSet::gender, 0},
                                   KindWord{"dau nam", KindSet::gender, 0},
                                   KindWord{"cuoi nam", KindSet::gender, 0},
                                   KindWord{"ca nam", KindSet::gender, 0},
                                   KindWord{"theo nam", KindSet::gender, 0},
                                   KindWord{"nam", KindSet::gender, first, true},
                                   KindWord{"nu", KindSet::gender, second, true},
                                   KindWord{"di", KindSet::direction, first, true},
                                   KindWord{"den", KindSet::direction, second, true},
                                   KindWord{"theo ke hoach", KindSet::occasion, first},
                                   KindWord{"dot xuat", KindSet::occasion, second},
                                   KindWord{"thanh thi", KindSet::area, first},
                                   KindWord{"nong thon", KindSet::area, second},
                                   KindWord{"ngoai cong lap", KindSet::ownership, second},
                                   KindWord{"tu thuc", KindSet::ownership, second},
                                   KindWord{"cong lap", KindSet::ownership, first},
                                   KindWord{"chinh thuc", KindSet::membership, first},
                                   KindWord{"du bi", KindSet::membership, second},
                                   KindWord{"ki truoc chuien", KindSet::origin, first},
                                   KindWord{"tu ki truoc", KindSet::origin, first},
                                   KindWord{"ton ki truoc", KindSet::origin, first},
                                   KindWord{"tiep nhan moi", KindSet::origin, second},
                                   KindWord{"moi tiep nhan", KindSet::origin, second},
                                   KindWord{"tiep nhan trong ki", KindSet::origin, second},
                                   KindWord{"trong nuoc", KindSet::country, first},
                                   KindWord{"nuoc ngoai", KindSet::country, second},
                                   KindWord{"ngoai nuoc", KindSet::country, second}};

bool stands_at_start(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

std::string_view next_word(std::string_view text) {
  const auto space = text.find(' ');
  return space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
}

bool holds(std::string_view name, std::string_view word) {
  return lexicon::has_any(name, std::span(&word, 1));
}

// Calls `kind` for each word of a kind, and `other` for each word between them.
template <typename OnKind, typename OnOther>
void read_kinds(std::string_view name, OnKind kind, OnOther other) {
  for (std::string_view rest = name; !rest.empty();) {
    const auto word = std::find_if(kind_words.begin(), kind_words.end(), [&](const KindWord& w) {
      return stands_at_start(rest, w.folded) && (!w.at_end || rest.size() == w.folded.size());
    });
    if (word == kind_words.end()) {
      other(rest.substr(0, rest.find(' ')));
      rest = next_word(rest);
    } else {
      kind(*word);
      rest = next_word(rest.substr(word->folded.size()));
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
  if ((channel & online) != 0 && (channel & closer) != 0)
    channel = static_cast<std::uint16_t>(channel & ~online);
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

bool exclude_each_other(const Kinds& a, const Kinds& b) {
  const auto all = [](std::size_t set, std::uint16_t members) {
    const bool any_online =
        set == static_cast<std::size_t>(KindSet::channel) && (members & online) != 0;
    return static_cast<std::uint16_t>(any_online ? members | closer : members);
  };
  for (std::size_t set = 0; set < kind_sets; ++set) {
    if (a[set] != 0 && b[set] != 0 && (all(set, a[set]) & all(set, b[set])) == 0) return true;
  }
  return false;
}

bool is_complete(KindSet set, std::uint16_t members, Level level, bool partial_list) {
  const auto all = [&](std::uint16_t wanted) { return (members & wanted) == wanted; };
  if (set == KindSet::level) {
    const bool above = (members & (province | department)) != 0;
    if (level == Level::district) return all(district | commune);
    return above && all(district | commune);
  }
  if (set == KindSet::channel) {
    const bool is_online =
        (members & online) != 0 || all(online_3 | online_4) || all(online_full | online_part);
    return is_online && all(direct) && (!partial_list || all(post));
  }
  // Some inspections are neither planned nor sudden, some papers neither come nor go.
  const bool open = set == KindSet::occasion || set == KindSet::direction || set == KindSet::origin;
  return all(first | second) && !(open && partial_list);
}

bool are_ways_in(const Kinds& kinds) {
  return (kinds[static_cast<std::size_t>(KindSet::channel)] & (direct | post)) != 0;
}

bool names_province(const Kinds& kinds) {
  return (kinds[static_cast<std::size_t>(KindSet::level)] & (province | department)) != 0;
}

State state_of(std::string_view name) {
  State state;
  const bool open = holds(name, "chua") || holds(name, "dang giai quiet") ||
                    holds(name, "dang thuc hien") || holds(name, "dang xu li");
  if (holds(name, "chua den han")) {
    state.time = State::Time::not_due;
  } else if (holds(name, "qua han") || holds(name, "tre han") || holds(name, "tre hen")) {
    state.time = State::Time::late;
  } else if (holds(name, "truoc han")) {
    state.time = State::Time::before;
  } else if (holds(name, "trong han")) {
    state.time = State::Time::within;
  } else if (holds(name, "dung han") || holds(name, "dung hen")) {
    state.time = State::Time::on_time;
  }
  if (open) {
    state.work = State::Work::open;
  } else if (holds(name, "hoan thanh") || holds(name, "giai quiet") || holds(name, "xu li")) {
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
