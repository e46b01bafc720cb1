#include "check/rule_list.hpp"

#include <algorithm>
#include <array>

namespace cchc {
namespace {

#define CCHC_ADDRESS(id) &checking::id,
constexpr std::array rule_list = {CCHC_RULES(CCHC_ADDRESS)};
#undef CCHC_ADDRESS

}  // namespace

std::span<const Rule* const> rules() { return rule_list; }

const Rule* find_rule(std::string_view id_or_name) {
  const auto* const found = std::find_if(rule_list.begin(), rule_list.end(), [&](const Rule* rule) {
    return rule->id == id_or_name || rule->name == id_or_name;
  });
  return found == rule_list.end() ? nullptr : *found;
}

}  // namespace cchc
