#include "extract/inference/wording.hpp"

#include <algorithm>
#include <array>

#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 14> whole_words = {
    "duoc giao", "de ra",   "ke hoach",   "can phai",     "phai thuc hien",
    "phat hien", "du toan", "hien co",    "du dieu kien", "da tiep nhan",
    "tiep nhan", "den han", "phai xu li", "can xu li"};
constexpr std::array<Words, 11> part_words = {
    "da hoan thanh", "da xu li",      "xu li xong",  "giai quiet xong", "da giai quiet", "dung han",
    "da thuc hien",  "dang cung cap", "da tich hop", "da duoc",         "co mat"};
// Of these more may be done than came: some was carried over, or a target was beaten.
constexpr std::array<Words, 14> flowing_words = {
    "tiep nhan", "phat hien", "can phai", "can xu li", "phai xu li", "chuien den", "kien nghi",
    "ke hoach",  "du toan",   "chi tieu", "muc tieu",  "dang ki",    "duoc giao",  "phai"};

// What turns a name into its opposite or its rest; other words of one meaning share a number.
struct Negation {
  Words words;
  unsigned meaning;
};
constexpr std::array negations = {
    Negation{"chua", 0},       Negation{"khong", 1},      Negation{"qua han", 2},
    Negation{"tre han", 2},    Negation{"tre hen", 2},    Negation{"cham", 2},
    Negation{"con lai", 3},    Negation{"con ton", 4},    Negation{"ton dong", 4},
    Negation{"tang", 5},       Negation{"giam", 6},       Negation{"vuot", 7},
    Negation{"tinh gian", 8},  Negation{"chenh lech", 9}, Negation{"tiet kiem", 10},
    Negation{"bien dong", 11}, Negation{"thai doi", 12}};

constexpr std::array<Words, 4> leads = {"tong so luong ", "tong so ", "so luong ", "so "};

// Words of state and of time, which say nothing of what is counted. Longer ones first.
constexpr std::array<Words, 34> state_words = {"tai thoi diem bao cao",
                                               "den thoi diem bao cao",
                                               "trong ki bao cao",
                                               "trong ke hoach",
                                               "theo qui dinh",
                                               "trong nam",
                                               "trong qui",
                                               "trong ki",
                                               "duoc giao",
                                               "co mat",
                                               "hoan thanh",
                                               "giai quiet",
                                               "thuc hien",
                                               "xu li",
                                               "dung han",
                                               "qua han",
                                               "tre han",
                                               "truoc han",
                                               "trong han",
                                               "dung hen",
                                               "thoi han",
                                               "kip thoi",
                                               "de ra",
                                               "hien co",
                                               "phat hien",
                                               "nhung",
                                               "chua",
                                               "xong",
                                               "dang",
                                               "duoc",
                                               "da",
                                               "va",
                                               "bi",
                                               "con"};

constexpr std::array<Words, 4> since_january = {"lui ke", "cong don", "tu dau nam",
                                                "tinh tu dau nam"};
constexpr std::array<Words, 3> last_year = {"cung ki", "nam truoc", "nam ngoai"};
constexpr std::array<Words, 1> task = {"nhiem vu"};
constexpr std::array<Words, 1> staff = {"bien che"};
constexpr std::array<Words, 1> listed_in_plan = {"de ra trong ke hoach"};

std::string thing_of(std::string_view name) {
  std::string thing;
  std::string_view rest = without_lead(name);
  while (!rest.empty()) {
    const auto* const word = std::find_if(state_words.begin(), state_words.end(), [&](Words w) {
      return lexicon::starts_with_words(rest, w);
    });
    if (word != state_words.end()) {
      rest.remove_prefix(std::min(rest.size(), word->size() + 1));
      continue;
    }
    const auto end = std::min(rest.find(' '), rest.size());
    if (!thing.empty()) thing += ' ';
    thing += rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  return thing;
}

// A list of tasks or of posts is what it is; a plan, a budget or what came in may be exceeded.
bool is_flowing(std::string_view name) {
  if (!lexicon::has_any(name, flowing_words)) return false;
  const bool fixed = lexicon::has_any(name, task) || lexicon::has_any(name, staff);
  constexpr std::array<Words, 2> of_list = {"duoc giao", "ke hoach"};
  constexpr std::array<Words, 1> given = {"lam viec duoc giao"};
  if (lexicon::has_any(name, given) || (fixed && lexicon::has_any(name, of_list))) return false;
  return !lexicon::has_any(name, listed_in_plan);
}

std::vector<std::uint32_t> sorted_syllables(std::string_view name) {
  auto syllables = text::syllables(name);
  std::sort(syllables.begin(), syllables.end());
  return syllables;
}

}  // namespace

std::string_view without_lead(std::string_view name) {
  for (const std::string_view lead : leads) {
    if (name.starts_with(lead)) return name.substr(lead.size());
  }
  return name;
}

Wording wording_of(const Observation& row) {
  Wording out;
  out.name = text::fold_core(row.label);
  out.thing = thing_of(out.name);
  out.unit = text::fold(row.unit);
  out.total = out.name.starts_with("tong so ") || out.name.starts_with("tong ");
  out.part = lexicon::has_any(out.name, part_words);
  out.whole = out.total || (lexicon::has_any(out.name, whole_words) && !out.part);
  out.share = row.kind == IndicatorKind::percent && out.name.starts_with("ti le ");
  out.flowing = is_flowing(out.name);
  const std::string all = text::fold(row.label);
  out.cumulative = lexicon::has_any(all, since_january);
  out.earlier = lexicon::has_any(all, last_year);
  return out;
}

std::uint32_t negations_of(std::string_view name) {
  std::uint32_t found = 0;
  for (const Negation& negation : negations) {
    if (lexicon::has_any(name, std::span(&negation.words, 1))) found |= 1U << negation.meaning;
  }
  return found;
}

bool turns_away(const Wording& share, const Wording& part) {
  return negations_of(share.name) != negations_of(part.name);
}

bool is_other_time(const Wording& part, const Wording& whole) {
  return (part.cumulative && !whole.cumulative) || part.earlier != whole.earlier;
}

Added count_added(std::string_view name, std::string_view known, std::string_view other) {
  const auto of_known = sorted_syllables(known);
  const auto of_other = sorted_syllables(other);
  Added added;
  for (const std::uint32_t syllable : text::syllables(name)) {
    if (std::binary_search(of_known.begin(), of_known.end(), syllable)) continue;
    ++added.syllables;
    if (std::binary_search(of_other.begin(), of_other.end(), syllable)) ++added.found;
  }
  return added;
}

bool is_within(std::string_view syllables, std::string_view others) {
  const auto wanted = sorted_syllables(syllables);
  const auto said = sorted_syllables(others);
  return std::includes(said.begin(), said.end(), wanted.begin(), wanted.end());
}

bool narrows(const Wording& name, const Wording& base) {
  const std::string_view more = without_lead(name.name);
  const std::string_view less = without_lead(base.name);
  return !less.empty() && more.size() > less.size() && is_within(less, more);
}

bool names_count(const Wording& share, const Wording& count) {
  const auto wanted = text::syllables(without_lead(count.name));
  const auto said = text::syllables(share.name);
  std::size_t found = 0;
  for (const std::uint32_t syllable : said) {
    if (found < wanted.size() && syllable == wanted[found]) ++found;
  }
  constexpr std::size_t telling = 3;
  return wanted.size() >= telling && found == wanted.size();
}

bool tells_change(std::string_view name) {
  constexpr std::array<Words, 8> words = {"tang",      "giam",     "so voi",      "chenh lech",
                                          "bien dong", "thai doi", "tang truong", "tinh gian"};
  return lexicon::has_any(name, words);
}

}  // namespace cchc::extract
