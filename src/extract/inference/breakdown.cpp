#include "extract/inference/breakdown.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_set>

#include "extract/inference/kinds.hpp"
#include "extract/inference/name_index.hpp"
#include "lexicon/kinds.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/terms.hpp"
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

using lexicon::Role;
using lexicon::Roles;

// Which bodies a text names, a bit each; 0 where it says anything else.
std::uint8_t bodies_in(std::string_view text) {
  const auto words = lexicon::directing_words();
  std::uint8_t bodies = 0;
  while (!text.empty()) {
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto& w) {
      return lexicon::starts_with_words(text, w.words);
    });
    if (word == words.end()) return 0;
    bodies |= static_cast<std::uint8_t>(word->body);
    text = lexicon::behind_words(text, word->words);
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
  const bool directs = (seen & static_cast<std::uint8_t>(lexicon::Directing::executive)) != 0;
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
  constexpr std::size_t telling =
      3;  // syllables that names share, so that the rest sets them apart
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
  return total.unit.empty() || lexicon::has_any(total.unit, lexicon::units_that_come_one_way());
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
      distinct =
          distinct && part[set] != 0 && !overlap(static_cast<KindSet>(set), members, part[set]);
      members |= part[set];
    }
    if (same) continue;
    const bool by_direction = set == static_cast<std::size_t>(KindSet::direction);
    const std::string counted = list.total->name + ' ' + list.total->unit;
    if (by_direction && !lexicon::has_any(counted, lexicon::things_that_come_or_go()))
      return Breakdown::none;
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
  const State first = state_of(list.parts.front()->roles);
  return std::all_of(list.parts.begin(), list.parts.end(), [&](const Wording* part) {
    const State state = state_of(part->roles);
    return !exclude_each_other(state, first) &&
           negations_of(*part) == negations_of(*list.parts.front());
  });
}

// A list that ends with "Số vụ khác" leaves nothing out and counts nothing twice.
bool ends_with_rest(const PartList& list) {
  const std::string_view last = list.parts.back()->thing;
  const auto named = lexicon::without_rest_word(last);
  if (!list.total->total || list.parts.size() < 2 || !named) return false;
  const std::string known = list.total->thing + ' ' + std::string(lexicon::kind_of_kinds());
  if (!is_within(*named, known)) return false;
  const Kinds of_total = kinds_of(list.total->name);
  return std::none_of(list.parts.begin(), list.parts.end() - 1, [&](const Wording* part) {
    return lexicon::without_rest_word(part->thing) || part->total || part->part || part->whole ||
           state_of(part->roles).said() || !says_no_less(of_total, kinds_of(part->name));
  });
}

// "Đọc tại chỗ" and "Mượn về nhà" under "Tổng số lượt bạn đọc": one occasion is one act. Traits of
// people, of households, of papers overlap.
bool are_acts(const PartList& list) {
  const auto acts = lexicon::single_acts();
  const Wording& total = *list.total;
  if (!total.total || list.among || total.unit != "luot" || list.parts.size() < 2) return false;
  std::vector<std::string_view> seen;
  for (const Wording* part : list.parts) {
    const std::string_view act = lexicon::first_word(part->name);
    const bool known = std::find(acts.begin(), acts.end(), act) != acts.end();
    const bool again = std::find(seen.begin(), seen.end(), act) != seen.end();
    if (!known || again || part->unit != total.unit || kinds_of(part->name) != Kinds{} ||
        !negations_of(*part).empty())
      return false;
    seen.push_back(act);
  }
  return true;
}

// "Nghị quyết", "Quyết định" under "Tổng số văn bản"; "Lĩnh vực đất đai", "Lĩnh vực hộ tịch" under
// "Tổng số hồ sơ": kinds that exclude each other, and a total that says it is one.
enum class Types : std::uint8_t { none, open, all };
Types types_of(const PartList& list) {
  if (list.parts.size() < 2) return Types::none;
  std::unordered_set<std::string_view> seen;
  const lexicon::TypeWord* first = nullptr;
  std::string_view naming;
  for (const Wording* part : list.parts) {
    const std::string_view name = without_lead(part->name);
    const lexicon::TypeWord* const type = lexicon::type_of(name);
    const std::string_view word = type == nullptr ? lexicon::naming_word(name) : type->words;
    if (seen.empty()) {
      first = type;
      naming = word;
    }
    // Of schools "Trường công lập" and "Trường chuẩn" are no two kinds.
    if (type == nullptr && !word.empty() && lexicon::starts_with_words(list.total->thing, word))
      return Types::none;
    const bool alike = type == nullptr ? first == nullptr && word == naming
                                       : first != nullptr && type->set == first->set;
    const std::string_view told = type == nullptr ? name : word;
    if (word.empty() || !alike || !seen.insert(told).second) return Types::none;
  }
  const bool papers = first == nullptr || first->set == lexicon::TypeSet::document;
  return papers ? Types::all : Types::open;
}

// One thing may be in two of the parts: one name says all that another says, and more.
bool are_nested(const PartList& list) {
  const auto holds = [](const Wording* closer, const Wording* wider) {
    return closer != wider && narrows(*closer, *wider) &&
           negations_of(*closer) == negations_of(*wider) &&
           !exclude_each_other(state_of(closer->roles), state_of(wider->roles)) &&
           !exclude_each_other(kinds_of(closer->name), kinds_of(wider->name));
  };
  const auto holds_any = [&](const Wording* closer, const std::vector<const Wording*>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const Wording* wider) { return holds(closer, wider); });
  };
  constexpr std::size_t few = 12;  // comparing each with all costs less than an index
  if (list.parts.size() <= few) {
    return std::any_of(list.parts.begin(), list.parts.end(),
                       [&](const Wording* closer) { return holds_any(closer, list.parts); });
  }
  const NameIndex index(list.parts);
  return std::any_of(list.parts.begin(), list.parts.end(), [&](const Wording* closer) {
    return holds_any(closer, index.may_be_within(*closer));
  });
}

// "Nộp trực tuyến", "Trả kết quả trực tiếp": ways of different acts.
bool tell_different_acts(const PartList& list) {
  const bool ways = std::any_of(list.parts.begin(), list.parts.end(), [](const Wording* part) {
    return kinds_of(part->name)[static_cast<std::size_t>(KindSet::channel)] != 0;
  });
  if (!ways) return false;  // "Hướng dẫn" is also a paper
  const Roles of_total = list.total->roles.both(lexicon::acts);
  const auto act = [&](const Wording* part) {
    Roles said = part->roles.both(lexicon::acts);
    if (!(said == Roles{Role::act_in})) said = said.without({Role::act_in});
    return said.without(of_total).without({Role::act_in});
  };
  return std::any_of(list.parts.begin(), list.parts.end(),
                     [&](const Wording* part) { return !(act(part) == act(list.parts.front())); });
}

// What joins or leaves a stock is no part of it.
bool tell_movements(const PartList& list) {
  constexpr Roles movements{Role::comes, Role::leaves};
  if (list.total->roles.any({Role::comes, Role::leaves, Role::moves, Role::rises, Role::falls}))
    return false;
  return std::any_of(list.parts.begin(), list.parts.end(),
                     [&](const Wording* part) { return part->roles.any(movements); });
}

// Means, scores and ranks do not add up.
bool tell_scores(const PartList& list) {
  constexpr Roles no_amounts{Role::mean, Role::score};
  return list.total->roles.any(no_amounts) ||
         std::any_of(list.parts.begin(), list.parts.end(),
                     [&](const Wording* part) { return part->roles.any(no_amounts); });
}

// What is still open is no part of what was settled.
bool contradict_total(const PartList& list) {
  const State total = state_of(list.total->roles);
  return std::any_of(list.parts.begin(), list.parts.end(), [&](const Wording* part) {
    return exclude_each_other(state_of(part->roles), total);
  });
}

// "Tổng số đảng viên, gồm:" claims that the list is whole.
bool is_introduced_as_whole(const Wording& total) {
  return lexicon::list_opened_at_end(total.name) == lexicon::ListClaim::whole;
}

// Which states are all there are of a total, where each part is in one of them.
struct WholeStates {
  State::Work total;
  std::array<State::Time, 3> parts;  // unsaid ones are none
};
using Time = State::Time;
using Work = State::Work;
constexpr std::array whole_states = {
    WholeStates{Work::done, {Time::on_time, Time::late, Time::unsaid}},
    WholeStates{Work::done, {Time::before, Time::on_time, Time::late}},
    WholeStates{Work::done, {Time::within, Time::late, Time::unsaid}},
    WholeStates{Work::open, {Time::within, Time::late, Time::unsaid}},
    WholeStates{Work::open, {Time::not_due, Time::late, Time::unsaid}},
};

bool are_all_states(const std::vector<State>& parts, Work total) {
  std::vector<Time> times;
  for (const State& part : parts) {
    const bool other_work = part.work != Work::unsaid && part.work != total;
    const bool open_by_nature = total == Work::open && part.time == Time::not_due;
    if (part.time == Time::unsaid || (other_work && !open_by_nature)) return false;
    times.push_back(part.time);
  }
  std::sort(times.begin(), times.end());
  if (std::adjacent_find(times.begin(), times.end()) != times.end()) return false;
  return std::any_of(whole_states.begin(), whole_states.end(), [&](const WholeStates& whole) {
    std::vector<Time> wanted;
    for (const Time time : whole.parts) {
      if (time != Time::unsaid) wanted.push_back(time);
    }
    std::sort(wanted.begin(), wanted.end());
    return whole.total == total && wanted == times;
  });
}

}  // namespace

Breakdown breakdown_by_states(const PartList& list) {
  if (list.total->flowing || contradict_total(list) || are_nested(list)) return Breakdown::none;
  std::vector<State> states;
  for (const Wording* part : list.parts) states.push_back(state_of(part->roles));
  const Work work = state_of(list.total->roles).work;
  if (work != Work::unsaid && states.size() > 1 && are_all_states(states, work))
    return list.among ? Breakdown::disjoint : Breakdown::whole;
  for (std::size_t k = 0; k < states.size(); ++k) {
    // "Trước hạn" may be among "đúng hạn".
    if (states[k].time == Time::before) return Breakdown::none;
    for (std::size_t other = 0; other < k; ++other) {
      if (!exclude_each_other(states[k], states[other])) return Breakdown::none;
    }
  }
  return Breakdown::disjoint;
}

void settle_before_time(InferTable& table, CellId total, Rows& parts) {
  const auto is_before = [&](CellId row) {
    return state_of(table.wording(row).roles).time == Time::before;
  };
  if (std::none_of(parts.begin(), parts.end(), is_before) || !table.row(total).value) return;
  Rational others;
  for (const CellId row : parts) {
    if (!is_before(row) && table.row(row).value) others = others + Rational(*table.row(row).value);
  }
  if (others != Rational(*table.row(total).value)) return;
  const bool told = std::any_of(parts.begin(), parts.end(), [&](CellId row) {
    return is_before(row) && table.row(row).value && !table.row(row).value->is_zero();
  });
  if (told) table.add_two_readings(RelationKind::sum, total);
  parts.erase(std::remove_if(parts.begin(), parts.end(), is_before), parts.end());
}

bool may_add_up(const PartList& list) {
  return !tell_scores(list) && !tell_movements(list) && !tell_different_acts(list) &&
         !are_nested(list) && !contradict_total(list);
}

Breakdown breakdown_of(const PartList& list) {
  if (list.parts.empty()) return Breakdown::none;
  if (tell_scores(list) || tell_movements(list) || tell_different_acts(list) || are_nested(list))
    return Breakdown::none;
  const auto either = [&](bool whole) { return whole ? Breakdown::whole : Breakdown::disjoint; };
  if (list.claims_whole || is_introduced_as_whole(*list.total)) return Breakdown::whole;
  if (contradict_total(list)) return Breakdown::none;
  const bool one_state = are_one_state(list);
  if (!one_state) return breakdown_by_states(list);
  if (const Breakdown found = by_kinds(list); found != Breakdown::none) return found;
  if (are_bodies_of(*list.total, list.parts) || are_listed(*list.total, list.parts))
    return either(list.total->total && !list.among);
  if (ends_with_rest(list)) return either(!list.among);
  if (const Types types = types_of(list); types != Types::none)
    return either(types == Types::all && list.total->total && list.numbered && !list.among);
  return are_acts(list) ? Breakdown::whole : Breakdown::none;
}

}  // namespace cchc::extract
