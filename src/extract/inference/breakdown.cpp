#include "extract/inference/breakdown.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>

#include "extract/inference/kinds.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

// Syllables that all names begin with, or end with.
std::size_t shared(const std::vector<std::vector<std::uint32_t>>& names, bool at_end) {
  const auto at = [&](const std::vector<std::uint32_t>& name, std::size_t n) {
    return at_end ? name[name.size() - 1 - n] : name[n];
  };
  for (std::size_t n = 0;; ++n) {
    for (const auto& name : names) {
      if (n >= name.size() || at(name, n) != at(names.front(), n)) return n;
    }
  }
}

constexpr std::array<std::string_view, 4> whole_lists = {" gom", " bao gom", " chia ra", " gom co"};

// The bodies that direct at one level: the party's committee, the council, the people's committee
// (its chairman speaks for it).
constexpr std::uint8_t party = 1;
constexpr std::uint8_t council = 2;
constexpr std::uint8_t committee = 4;

struct BodyWord {
  std::string_view folded;
  std::uint8_t body = 0;  // 0: a word that stands with bodies and names none
};
constexpr std::array body_words = {BodyWord{"tinh ui", party},
                                   BodyWord{"thanh ui", party},
                                   BodyWord{"huien ui", party},
                                   BodyWord{"quan ui", party},
                                   BodyWord{"thi ui", party},
                                   BodyWord{"dang ui", party},
                                   BodyWord{"cap ui", party},
                                   BodyWord{"ban thuong vu", 0},
                                   BodyWord{"hoi dong nhan dan", council},
                                   BodyWord{"chu tich", 0},
                                   BodyWord{"ui ban nhan dan", committee},
                                   BodyWord{"tinh", 0},
                                   BodyWord{"thanh pho", 0},
                                   BodyWord{"huien", 0},
                                   BodyWord{"quan", 0},
                                   BodyWord{"thi xa", 0},
                                   BodyWord{"thi tran", 0},
                                   BodyWord{"xa", 0},
                                   BodyWord{"phuong", 0},
                                   BodyWord{"dac khu", 0},
                                   BodyWord{"va", 0}};

// Which bodies a text names; 0 where it says anything else.
std::uint8_t bodies_in(std::string_view text) {
  std::uint8_t bodies = 0;
  while (!text.empty()) {
    const auto* const word =
        std::find_if(body_words.begin(), body_words.end(), [&](const BodyWord& w) {
          return text.starts_with(w.folded) &&
                 (text.size() == w.folded.size() || text[w.folded.size()] == ' ');
        });
    if (word == body_words.end()) return 0;
    bodies |= word->body;
    text.remove_prefix(std::min(text.size(), word->folded.size() + 1));
  }
  return bodies;
}

// "Số văn bản của Thị ủy, HĐND thị xã", "Số văn bản của UBND thị xã" under "Tổng số văn bản …": the
// same thing, told apart by whose it is and by nothing else, each body in one part.
bool are_bodies_of(const Wording& total, const std::vector<const Wording*>& parts) {
  std::string_view thing;
  std::uint8_t seen = 0;
  for (const Wording* part : parts) {
    const std::string_view name = part->name;
    const auto of = name.find(" cua ");
    if (of == std::string_view::npos) return false;
    const std::string_view counted = name.substr(0, of);
    const std::uint8_t bodies = bodies_in(name.substr(of + 5));
    if (bodies == 0 || (bodies & seen) != 0 || (!thing.empty() && counted != thing)) return false;
    seen |= bodies;
    thing = counted;
  }
  const bool directs = (seen & committee) != 0;
  return directs && total.name.starts_with("tong " + std::string(thing));
}

// The kinds that the total's own name lists, in its order.
bool are_listed(const Wording& total, const std::vector<const Wording*>& parts) {
  std::vector<std::vector<std::uint32_t>> names;
  names.reserve(parts.size());
  for (const Wording* part : parts) names.push_back(text::syllables(part->name));
  const auto whole = text::syllables(total.name);
  const std::size_t front = shared(names, false);
  const std::size_t back = shared(names, true);
  constexpr std::size_t telling = 3;
  if (front + back < telling) return false;
  std::size_t from = 0;
  for (const auto& name : names) {
    if (name.size() <= front + back) return false;
    const auto kind = name.begin() + static_cast<std::ptrdiff_t>(front);
    const auto kind_end = name.end() - static_cast<std::ptrdiff_t>(back);
    const auto found =
        std::search(whole.begin() + static_cast<std::ptrdiff_t>(from), whole.end(), kind, kind_end);
    if (found == whole.end()) return false;
    from =
        static_cast<std::size_t>(found - whole.begin()) + static_cast<std::size_t>(kind_end - kind);
  }
  return true;
}

// A province's list of districts and communes leaves out what the province itself has.
bool omits_own_level(const PartList& list, const std::vector<Kinds>& kinds) {
  if (list.level != Level::province && list.level != Level::department) return false;
  return std::none_of(kinds.begin(), kinds.end(), names_province);
}

bool comes_one_way(const Wording& total) {
  constexpr std::array<std::string_view, 6> units = {"ho so",     "luot", "phan anh",
                                                     "kien nghi", "don",  "giao dich"};
  return total.unit.empty() || lexicon::has_any(total.unit, units);
}

// "Số văn bản gửi liên thông cấp xã" is no part by level of "Tổng số văn bản đi": it says more.
bool say_no_more(const PartList& list) {
  constexpr std::string_view small_words =
      " so luong cua do cac tai thuoc va o ui ban nhan dan co quan don vi tuong duong";
  const std::string known = list.total->name + std::string(small_words);
  return std::all_of(list.parts.begin(), list.parts.end(), [&](const Wording* part) {
    return count_added(without_kinds(part->name), known, {}).syllables == 0;
  });
}

// One closed set tells the parts apart, each a member of its own; nothing else does.
Breakdown by_kinds(const PartList& list) {
  std::vector<Kinds> kinds;
  for (const Wording* part : list.parts) kinds.push_back(kinds_of(part->name));
  if (kinds.size() == 1) {
    const bool named = std::any_of(kinds.front().begin(), kinds.front().end(),
                                   [](std::uint16_t members) { return members != 0; });
    return named ? Breakdown::disjoint : Breakdown::none;
  }
  if (std::any_of(kinds.begin(), kinds.end(), are_ways_in) && !comes_one_way(*list.total))
    return Breakdown::none;
  Breakdown found = Breakdown::none;
  for (std::size_t set = 0; set < kind_sets; ++set) {
    std::uint16_t members = 0;
    bool same = true;
    bool distinct = true;
    for (const Kinds& part : kinds) {
      same = same && part[set] == kinds.front()[set];
      distinct = distinct && std::has_single_bit(part[set]) && (members & part[set]) == 0;
      members |= part[set];
    }
    if (same) continue;
    const bool by_level = set == static_cast<std::size_t>(KindSet::level);
    if (!distinct || found != Breakdown::none || (by_level && !say_no_more(list)))
      return Breakdown::none;
    // "Tổng số …" over some levels has no other levels; without that word it may have.
    const bool enough =
        list.total->total && !list.among && by_level && !omits_own_level(list, kinds);
    const bool whole =
        enough || is_complete(static_cast<KindSet>(set), members, list.level, list.among);
    found = whole ? Breakdown::whole : Breakdown::disjoint;
  }
  return found;
}

bool are_one_state(const PartList& list) {
  const State first = state_of(list.parts.front()->name);
  return std::all_of(list.parts.begin(), list.parts.end(), [&](const Wording* part) {
    const State state = state_of(part->name);
    return !exclude_each_other(state, first) &&
           negations_of(part->name) == negations_of(list.parts.front()->name);
  });
}

// A list that ends with "Số vụ khác" leaves nothing out and counts nothing twice.
bool ends_with_rest(const PartList& list) {
  constexpr std::string_view rest = "khac";
  constexpr std::string_view of_kind =
      " cac loai hinh thuc linh vuc noi dung doi tuong nguon truong hop nhom";
  const std::string_view last = list.parts.back()->thing;
  if (!list.total->total || list.parts.size() < 2 || (last != rest && !last.ends_with(" khac")))
    return false;
  const std::string_view named = last.substr(0, last.size() - rest.size());
  if (!is_within(named, list.total->thing + std::string(of_kind))) return false;
  const Kinds of_total = kinds_of(list.total->name);
  return std::none_of(list.parts.begin(), list.parts.end() - 1, [&](const Wording* part) {
    const std::string_view thing = part->thing;
    return thing.ends_with(" khac") || part->total || part->part || part->whole ||
           state_of(part->name).said() || !says_no_less(of_total, kinds_of(part->name));
  });
}

// "Đọc tại chỗ" and "Mượn về nhà" under "Tổng số lượt bạn đọc": one occasion is one act. Traits of
// people, of households, of papers overlap.
bool are_acts(const PartList& list) {
  constexpr std::array<std::string_view, 16> acts = {"doc", "muon", "tra",  "xem", "nghe", "nop",
                                                     "gui", "nhan", "goi",  "hoi", "tai",  "den",
                                                     "mua", "ban",  "thue", "vai"};
  const Wording& total = *list.total;
  if (!total.total || list.among || total.unit != "luot" || list.parts.size() < 2) return false;
  std::vector<std::string_view> seen;
  for (const Wording* part : list.parts) {
    const std::string_view act = std::string_view(part->name).substr(0, part->name.find(' '));
    const bool known = std::find(acts.begin(), acts.end(), act) != acts.end();
    const bool again = std::find(seen.begin(), seen.end(), act) != seen.end();
    if (!known || again || part->unit != total.unit || kinds_of(part->name) != Kinds{} ||
        negations_of(part->name) != 0)
      return false;
    seen.push_back(act);
  }
  return true;
}

// "Tổng số đảng viên, gồm:" claims that the list is whole.
bool is_introduced_as_whole(const Wording& total) {
  return std::any_of(whole_lists.begin(), whole_lists.end(), [&](std::string_view words) {
    return std::string_view(total.name).ends_with(words);
  });
}

}  // namespace

Breakdown breakdown_by_states(const PartList& list) {
  if (list.total->flowing) return Breakdown::none;
  std::vector<State> states;
  for (const Wording* part : list.parts) states.push_back(state_of(part->name));
  for (std::size_t k = 0; k < states.size(); ++k) {
    if (states[k].time == State::Time::before) return Breakdown::none;
    for (std::size_t other = 0; other < k; ++other) {
      if (!exclude_each_other(states[k], states[other])) return Breakdown::none;
    }
  }
  const bool settled = state_of(list.total->name).work == State::Work::done;
  const auto is_timed = [](const State& state) {
    return state.time == State::Time::on_time || state.time == State::Time::late;
  };
  const bool both = states.size() == 2 && std::all_of(states.begin(), states.end(), is_timed) &&
                    states[0].work != State::Work::open && states[1].work != State::Work::open;
  return settled && both && !list.among ? Breakdown::whole : Breakdown::disjoint;
}

Breakdown breakdown_of(const PartList& list) {
  if (list.parts.empty()) return Breakdown::none;
  const auto either = [&](bool whole) { return whole ? Breakdown::whole : Breakdown::disjoint; };
  if (list.claims_whole || is_introduced_as_whole(*list.total)) return Breakdown::whole;
  const bool one_state = are_one_state(list);
  if (!one_state) return breakdown_by_states(list);
  if (const Breakdown found = by_kinds(list); found != Breakdown::none) return found;
  if (are_bodies_of(*list.total, list.parts) || are_listed(*list.total, list.parts))
    return either(list.total->total && !list.among);
  return ends_with_rest(list) || are_acts(list) ? Breakdown::whole : Breakdown::none;
}

}  // namespace cchc::extract
