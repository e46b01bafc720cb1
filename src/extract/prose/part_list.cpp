#include "extract/prose/part_list.hpp"

#include <algorithm>

#include "extract/prose/found_claim.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t most_segments = 256;  // that a list may reach over; bounds the work

void add_family(PartList& list, const Part& part) {
  const CueSet mine = lexicon::family_of(part.family);
  const CueSet theirs = lexicon::family_of(list.families);
  if (list.own > 1 && mine != theirs) list.mixed = true;
  list.families |= part.family;
}

// "trực tuyến 300, trực tiếp 200, đã giải quyết 460"
bool starts_other_matter(const PartList& list, const Part& part) {
  const CueSet first = list.parts.front().family;
  return first != 0 && part.family != 0 && (lexicon::family_of(first) & part.family) == 0 &&
         (lexicon::family_of(part.family) & first) == 0;
}

}  // namespace

CueSet family_among_grades(const Quantity& quantity, CueSet before) {
  const bool grade = (before & grade_cues) != 0 && quantity.last == Cue::settled &&
                     quantity.before == bit(Cue::settled);
  return grade ? bit(Cue::average) : quantity.family();
}

const Bracket* ListReader::bracket_of(std::size_t segment) const {
  const auto bracket = p_.segments[segment].bracket;
  return bracket < 0 ? nullptr : &p_.brackets[static_cast<std::size_t>(bracket)];
}

bool ListReader::begins_bracket(std::size_t segment) const {
  const Bracket* bracket = bracket_of(segment);
  return bracket != nullptr && bracket->first_segment == segment && bracket->head >= 0;
}

bool ListReader::opens_list(std::size_t s) const {
  const Segment& segment = p_.segments[s];
  return segment.opener != 0 || segment.colon_list || begins_bracket(s);
}

// The quantity of a segment that can be a part: the first one that counts the total's thing, else
// the first of its kind.
std::int32_t ListReader::part_in(const Segment& segment, const Quantity* total) const {
  std::int32_t first = -1;
  for (const std::uint32_t index : segment.quantities) {
    const Quantity& quantity = p_.quantities[index];
    if (!quantity.counts() || quantity.over) continue;
    if (total != nullptr && !is_one_kind(*total, quantity)) continue;
    if (total != nullptr && total->noun != 0 && quantity.noun == total->noun)
      return static_cast<std::int32_t>(index);
    if (first < 0) first = static_cast<std::int32_t>(index);
  }
  return first;
}

PartList ListReader::collect(std::size_t start, const Quantity* total) const {
  PartList list;
  const Segment& head = p_.segments[start];
  bool open = true;       // the grammatical list goes on
  bool skipping = false;  // within a part's own list
  Mark strongest = Mark::begin;
  const std::size_t end = std::min(p_.segments.size(), start + most_segments);
  for (std::size_t s = start; s < end && list.parts.size() < most_parts; ++s) {
    const Segment& segment = p_.segments[s];
    if (segment.bracket != head.bracket) {
      if (segment.bracket < head.bracket) break;  // the bracket is closed
      continue;
    }
    if (segment.sentence != head.sentence) break;
    if (s != start) {
      if (segment.mark >= Mark::semicolon) skipping = false;
      if (segment.opener != 0 || segment.colon_list) skipping = true;
      if (skipping) {
        if (strongest < Mark::semicolon && list.parts.size() > 1) open = false;
        continue;
      }
    }
    const std::int32_t found = part_in(segment, total);
    if ((segment.cues & set_of(Cue::others, Cue::rest)) != 0 && found < 0) list.names_others = true;
    if (found < 0) continue;
    const auto index = static_cast<std::uint32_t>(found);
    const Part part{index, family_among_grades(p_.quantities[index], list.families)};
    if (!list.parts.empty()) {
      if (list.parts.size() == 1) strongest = segment.mark;
      const bool ends = strongest < Mark::semicolon && segment.mark >= Mark::semicolon;
      if (ends || starts_other_matter(list, part)) open = false;
    }
    list.parts.push_back(part);
    if (open) {
      list.own = list.parts.size();
      add_family(list, part);
    }
  }
  return list;
}

// Totals that the list at a segment may have, the likeliest first.
std::vector<std::uint32_t> ListReader::totals_of(std::size_t start) const {
  std::vector<std::uint32_t> totals;
  if (begins_bracket(start)) {
    std::int32_t head = bracket_of(start)->head;
    if (p_.quantities[static_cast<std::size_t>(head)].over && head > 0) {
      totals.push_back(static_cast<std::uint32_t>(head - 1));
      totals.push_back(static_cast<std::uint32_t>(head));
      return totals;
    }
    const Quantity& quantity = p_.quantities[static_cast<std::size_t>(head)];
    if (quantity.counts()) totals.push_back(static_cast<std::uint32_t>(head));
    return totals;
  }
  const Segment& segment = p_.segments[start];
  const std::uint32_t sentence = segment.sentence;
  const bool begins_sentence = start == 0 || p_.segments[start].mark == Mark::stop;
  constexpr std::size_t most_totals = 12;  // tried for one list; bounds the work
  for (std::size_t s = start; s-- > 0 && totals.size() < most_totals;) {
    const Segment& earlier = p_.segments[s];
    if (earlier.bracket != segment.bracket) continue;
    if (earlier.sentence != sentence && !(begins_sentence && earlier.sentence + 1 == sentence))
      break;
    for (auto q = earlier.quantities.rbegin(); q != earlier.quantities.rend(); ++q) {
      if (p_.quantities[*q].counts() && !p_.quantities[*q].over) totals.push_back(*q);
    }
  }
  return totals;
}

// The noun of the parts picks the total among several.
void ListReader::prefer_by_noun(std::vector<std::uint32_t>& totals, const PartList& list) const {
  std::uint16_t noun = 0;
  std::uint64_t word = 0;
  for (const Part& part : list.parts) {
    const Quantity& quantity = at(part.quantity);
    if (quantity.noun != 0 || quantity.word != 0) {
      noun = quantity.noun;
      word = quantity.word;
      break;
    }
  }
  const auto matches = [&](std::uint32_t index) {
    const Quantity& total = at(index);
    return noun != 0 ? total.noun == noun : word != 0 && total.word == word;
  };
  // "64 dự án, tổng vốn 124 tỷ đồng, gồm 52 trong nước và 12 nước ngoài"
  const Quantity& first = at(list.parts.front().quantity);
  std::stable_partition(totals.begin(), totals.end(),
                        [&](std::uint32_t index) { return is_one_kind(at(index), first); });
  std::stable_partition(totals.begin(), totals.end(), matches);
  const CueSet states = set_of(Cue::received, Cue::settled, Cue::total);
  const CueSet told = at(list.parts.front().quantity).before & states;
  if (told == 0) return;
  std::stable_partition(totals.begin(), totals.end(), [&](std::uint32_t index) {
    return matches(index) && (at(index).before & told) != 0;
  });
}

}  // namespace cchc::extract
