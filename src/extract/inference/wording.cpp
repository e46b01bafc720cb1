#include "extract/inference/wording.hpp"

#include <algorithm>

#include "lexicon/terms.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using lexicon::Role;
using lexicon::Roles;

std::string thing_of(std::string_view name) {
  const auto words = lexicon::words_beside_thing();
  std::string thing;
  std::string_view rest = without_lead(name);
  while (!rest.empty()) {
    const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view w) {
      return lexicon::starts_with_words(rest, w);
    });
    if (word != words.end()) {
      rest = lexicon::behind_words(rest, *word);
      continue;
    }
    const std::string_view next = lexicon::first_word(rest);
    if (!thing.empty()) thing += ' ';
    thing += next;
    rest = lexicon::behind_words(rest, next);
  }
  return thing;
}

// "Mới" is a word of arrival only with its mark: folded it is also "mời", "môi", "mỗi".
bool says_new(std::string_view label) {
  for (const std::string_view word : {"mới", "Mới", "MỚI"}) {
    const auto at = label.find(word);
    if (at == std::string_view::npos) continue;
    const auto end = at + word.size();
    const bool begins = at == 0 || label[at - 1] == ' ';
    const bool ends = end == label.size() || label[end] == ' ' || label[end] == ',' ||
                      label[end] == ')' || label[end] == ';';
    if (begins && ends) return true;
  }
  return false;
}

// A list of tasks or of posts is what it is; a plan, a budget or what came in may be exceeded.
bool is_flowing(const Wording& name, std::string_view label) {
  const Roles& roles = name.roles;
  const bool fixed = roles.has(Role::task) || roles.has(Role::staff);
  const bool settled = roles.has(Role::finished) || roles.has(Role::part);
  const bool came = roles.has(Role::arrival) || roles.has(Role::in_period) || says_new(label);
  if (came && !settled && !fixed) return true;
  if (!roles.has(Role::flow)) return false;
  if (lexicon::has_words(name.name, "lam viec duoc giao")) return false;
  if (fixed && roles.any({Role::assigned, Role::target})) return false;
  return !roles.has(Role::in_plan);
}

std::vector<std::uint32_t> sorted_syllables(std::string_view name) {
  auto syllables = text::syllables(name);
  std::sort(syllables.begin(), syllables.end());
  return syllables;
}

}  // namespace

std::string_view without_lead(std::string_view name) {
  for (const std::string_view lead : lexicon::leads()) {
    if (name.size() > lead.size() && lexicon::starts_with_words(name, lead))
      return lexicon::behind_words(name, lead);
  }
  return name;
}

Wording wording_of(const Observation& row) {
  Wording out;
  out.name = text::fold_core(row.label);
  out.thing = thing_of(out.name);
  out.unit = text::fold(row.unit);
  out.roles = lexicon::roles_of(out.name);
  out.total = lexicon::starts_with_words(out.name, "tong") && out.name.size() > 5;
  out.part = out.roles.has(Role::part);
  out.whole = out.total || (out.roles.has(Role::whole) && !out.part);
  out.share = row.kind == IndicatorKind::percent && out.name.starts_with("ti le ");
  out.flowing = is_flowing(out, row.label);
  const Roles all = lexicon::roles_of(text::fold(row.label));
  out.cumulative = all.has(Role::since_january);
  out.earlier = all.has(Role::last_year);
  out.repeats = all.has(Role::repeats) || lexicon::has_words(out.unit, "luot");
  out.scoped = all.has(Role::scope);
  return out;
}

bool turns_away(const Wording& share, const Wording& part) {
  return !(negations_of(share) == negations_of(part));
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

std::vector<std::uint32_t> telling_syllables(const Wording& name) {
  return sorted_syllables(without_lead(name.name));
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
  constexpr std::size_t telling = 3;  // syllables; two stand in any longer name by chance
  return wanted.size() >= telling && found == wanted.size();
}

bool tells_change(std::string_view name) { return lexicon::roles_of(name).has(Role::tells_change); }

bool may_exceed_hundred(std::string_view name) {
  const Roles roles = lexicon::roles_of(name);
  if (roles.any({Role::target, Role::beaten})) return true;
  if (roles.any({Role::on_time, Role::late, Role::approved})) return false;
  return !(roles.has(Role::completed) && roles.any({Role::task, Role::finite}));
}

}  // namespace cchc::extract
