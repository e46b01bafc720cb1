#include "extract/breakdown.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>

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

// A member of one of the closed sets that tell the parts of a breakdown apart.
struct Member {
  std::string_view folded;
  int set = 0;
};
constexpr int level_set = 1;    // who acts
constexpr int channel_set = 2;  // how it reaches them
constexpr std::array members = {
    Member{"cap tinh", level_set},
    Member{"cap huien", level_set},
    Member{"cap xa", level_set},
    Member{"so nganh", level_set},
    Member{"ui ban nhan dan tinh", level_set},
    Member{"ui ban nhan dan huien", level_set},
    Member{"ui ban nhan dan xa", level_set},
    Member{"truc tiep", channel_set},
    Member{"truc tuien", channel_set},
    Member{"buu chinh", channel_set},
};

// Whether a part's name, without what tells it apart, says nothing that the total's does not: "Số
// văn bản gửi liên thông cấp xã" is no part by level of "Tổng số văn bản đi".
bool says_no_more(std::string_view name, std::string_view member, std::string_view total) {
  constexpr std::array<std::string_view, 9> small_words = {"so",  "luong", "cua", "do", "cac",
                                                           "tai", "thuoc", "va",  "o"};
  std::string rest(name);
  rest.erase(rest.find(member), member.size());
  const std::string whole = ' ' + std::string(total) + ' ';
  std::string_view left = rest;
  while (!left.empty()) {
    const auto end = std::min(left.find(' '), left.size());
    const std::string word(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
    const bool small = std::find(small_words.begin(), small_words.end(), word) != small_words.end();
    if (!word.empty() && !small && whole.find(' ' + word + ' ') == std::string::npos) return false;
  }
  return true;
}

// Whether each part is another member of one and the same set.
bool are_members_of_set(const Wording& total, const std::vector<const Wording*>& parts) {
  std::set<const Member*> seen;
  for (const Wording* part : parts) {
    const auto* const member = std::find_if(members.begin(), members.end(), [&](const Member& m) {
      return part->name.find(m.folded) != std::string::npos;
    });
    const bool fits = member != members.end() && seen.insert(member).second;
    if (!fits || member->set != (*seen.begin())->set) return false;
    if (member->set == level_set && !says_no_more(part->name, member->folded, total.name))
      return false;
  }
  return true;
}

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
    const auto word = std::find_if(body_words.begin(), body_words.end(), [&](const BodyWord& w) {
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

}  // namespace

bool are_breakdown(const Wording& total, const std::vector<const Wording*>& parts) {
  if (are_members_of_set(total, parts) || are_bodies_of(total, parts)) return true;
  std::vector<std::vector<std::uint32_t>> names;
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

}  // namespace cchc::extract
