#include <algorithm>
#include <set>
#include <tuple>

#include "schema/rows.hpp"
#include "text/fold.hpp"

namespace cchc::schema {
namespace {

void add_spelling(Storage& storage, std::uint32_t indicator, const DraftSpelling& draft) {
  const std::string& core = draft.core.empty() ? draft.folded : draft.core;
  const auto index = static_cast<std::uint32_t>(storage.spellings.size());
  Spelling spelling;
  spelling.indicator = indicator;
  spelling.folded = storage.texts.emplace_back(draft.folded);
  spelling.core = storage.texts.emplace_back(core);
  spelling.syllables = storage.number_lists.emplace_back(text::syllables(core));
  storage.spellings.push_back(spelling);
  storage.names.push_back({text::hash(draft.folded), index});
  if (core != draft.folded) storage.names.push_back({text::hash(core), index});
  for (const std::uint32_t syllable :
       std::set(spelling.syllables.begin(), spelling.syllables.end()))
    storage.uses.push_back({syllable, index});
}

}  // namespace

void spell(Storage& storage, const Rows& rows) {
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const DraftIndicator& row = *rows[i];
    if (!row.headings.empty()) continue;  // no row is called as a column is
    std::set<std::pair<std::string_view, std::string_view>> seen;
    const auto add = [&](const DraftSpelling& spelling) {
      if (seen.emplace(spelling.folded, spelling.core).second) add_spelling(storage, i, spelling);
    };
    const DraftSpelling name = {text::fold(row.name), text::fold_core(row.name)};
    add(name);
    for (const DraftSpelling& other : row.spellings) add(other);
  }
  std::sort(storage.names.begin(), storage.names.end(), [](const NameHash& a, const NameHash& b) {
    return std::tie(a.hash, a.spelling) < std::tie(b.hash, b.spelling);
  });
  std::sort(storage.uses.begin(), storage.uses.end(),
            [](const SyllableUse& a, const SyllableUse& b) {
              return std::tie(a.syllable, a.spelling) < std::tie(b.syllable, b.spelling);
            });
}

}  // namespace cchc::schema
