#include "annotate/edits.hpp"

#include <algorithm>

namespace cchc::annotating {

void Edits::replace(std::size_t begin, std::size_t end, std::string text) {
  changes_.push_back({begin, end, std::move(text)});
}

std::string Edits::apply(std::string_view original) {
  std::stable_sort(changes_.begin(), changes_.end(),
                   [](const Change& a, const Change& b) { return a.begin < b.begin; });
  std::string changed;
  std::size_t at = 0;
  for (const Change& change : changes_) {
    if (change.begin > at) changed += original.substr(at, change.begin - at);
    changed += change.text;
    at = std::max(at, change.end);
  }
  changed += original.substr(at);
  return changed;
}

}  // namespace cchc::annotating
