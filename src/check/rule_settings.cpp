#include <algorithm>
#include <functional>

#include "cchc/check.hpp"

namespace cchc {
namespace {

bool selects(std::string_view selector, const Rule& rule) {
  if (selector.empty()) return false;
  return rule.id.starts_with(selector) || rule.name == selector;
}

template <typename Apply>
bool for_selected(std::string_view selector, Apply apply) {
  bool any = false;
  for (std::size_t index = 0; index < rules().size(); ++index) {
    if (!selects(selector, *rules()[index])) continue;
    apply(index);
    any = true;
  }
  return any;
}

std::size_t index_of(const Rule& rule) {
  const auto all = rules();
  const auto found =
      std::lower_bound(all.begin(), all.end(), rule.id,
                       [](const Rule* a, std::string_view id) { return a->id < id; });
  return static_cast<std::size_t>(found - all.begin());
}

}  // namespace

RuleSettings::RuleSettings() : enabled_(rules().size(), true) {
  severities_.reserve(rules().size());
  for (const Rule* rule : rules()) severities_.push_back(rule->severity);
}

bool RuleSettings::select(std::string_view selector) {
  const auto none = [](std::size_t) {};
  if (!for_selected(selector, none)) return false;
  if (!selected_) std::fill(enabled_.begin(), enabled_.end(), false);
  selected_ = true;
  return for_selected(selector, [this](std::size_t index) { enabled_[index] = true; });
}

bool RuleSettings::ignore(std::string_view selector) {
  return for_selected(selector, [this](std::size_t index) { enabled_[index] = false; });
}

bool RuleSettings::set_severity(std::string_view selector, Severity severity) {
  return for_selected(selector,
                      [this, severity](std::size_t index) { severities_[index] = severity; });
}

bool RuleSettings::enabled(const Rule& rule) const { return enabled_[index_of(rule)]; }

Severity RuleSettings::severity(const Rule& rule) const { return severities_[index_of(rule)]; }

}  // namespace cchc
