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

// What tells the parts of a breakdown apart, where it is one of a closed set: the level that acts,
// the channel that is used.
std::string_view member_of_set(std::string_view name) {
  constexpr std::array<std::string_view, 10> members = {"cap tinh",
                                                        "cap huien",
                                                        "cap xa",
                                                        "so nganh",
                                                        "ui ban nhan dan tinh",
                                                        "ui ban nhan dan huien",
                                                        "ui ban nhan dan xa",
                                                        "truc tiep",
                                                        "truc tuien",
                                                        "buu chinh"};
  for (const std::string_view member : members) {
    if (name.find(member) != std::string_view::npos) return member;
  }
  return {};
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
  std::set<std::string_view> members;
  std::vector<std::vector<std::uint32_t>> names;
  for (const Wording* part : parts) {
    members.insert(member_of_set(part->name));
    names.push_back(text::syllables(part->name));
  }
  if (members.size() == parts.size() && !members.contains(std::string_view{})) return true;
  if (are_bodies_of(total, parts)) return true;
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
