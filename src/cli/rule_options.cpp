#include "cli/rule_options.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include "cchc/rule.hpp"
#include "cli/suggest.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

struct Setting {
  std::string selector;
  Severity severity = Severity::error;
};

std::optional<Setting> setting_of(std::string_view item) {
  const std::size_t sign = item.find('=');
  if (sign == std::string_view::npos) return std::nullopt;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (severity_id(severity) == item.substr(sign + 1)) {
      return Setting{std::string(item.substr(0, sign)), severity};
    }
  }
  return std::nullopt;
}

}  // namespace

void check_selector(const std::string& selector, Language language) {
  if (RuleSettings().select(selector)) return;
  std::vector<std::string> known;
  for (const Rule* rule : rules()) {
    known.emplace_back(rule->id);
    known.emplace_back(rule->name);
  }
  const std::string likely = closest(selector, known);
  refuse(language,
         {"không có quy tắc nào mang mã, nhóm hay tên “{}”{}; xem: cchc-check rules",
          "no rule has the id, prefix or name “{}”{}; see: cchc-check rules"},
         selector,
         likely.empty() ? "" : say(language, {" (gần nhất: {})", " (nearest: {})"}, likely));
}

void check_severity(const std::string& item, Language language) {
  const auto setting = setting_of(item);
  if (!setting) {
    refuse(language,
           {"“{}” phải có dạng QUY TẮC=MỨC, với mức là error, warning hoặc info; ví dụ A402=error",
            "“{}” must read RULE=LEVEL with error, warning or info for a level; for instance "
            "A402=error"},
           item);
  }
  check_selector(setting->selector, language);
}

RuleSettings rule_settings(const FileOptions& options) {
  RuleSettings settings;
  for (const std::string& selector : options.select) settings.select(selector);
  for (const std::string& selector : options.ignore) settings.ignore(selector);
  for (const std::string& item : options.severity) {
    if (const auto setting = setting_of(item)) {
      settings.set_severity(setting->selector, setting->severity);
    }
  }
  return settings;
}

}  // namespace cchc::cli
