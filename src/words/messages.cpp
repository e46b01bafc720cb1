#include <algorithm>
#include <array>

#include "base/name_table.hpp"
#include "cchc/rule.hpp"
#include "cchc/words.hpp"
#include "words/sentence.hpp"

namespace cchc {
namespace {

struct SeverityWords {
  Severity value;
  std::string_view name;
  std::string_view vietnamese;
};

constexpr NameTable severities{std::array{
    SeverityWords{Severity::info, "info", "lưu ý"},
    SeverityWords{Severity::warning, "warning", "cảnh báo"},
    SeverityWords{Severity::error, "error", "lỗi"},
}};
static_assert(severities.is_complete());

}  // namespace

std::string_view severity_id(Severity severity) { return severities[severity].name; }

std::optional<Severity> severity_from_id(std::string_view id) { return severities.find(id); }

const MessageVariant* Rule::variant(std::string_view wanted) const {
  const auto found = std::find_if(variants.begin(), variants.end(),
                                  [&](const MessageVariant& v) { return v.id == wanted; });
  return found == variants.end() ? nullptr : &*found;
}

std::string_view words::severity(Severity severity, Language language) {
  return language == Language::vietnamese ? severities[severity].vietnamese
                                          : severities[severity].name;
}

std::string words::message(const Finding& finding, Language language) {
  const MessageVariant* const variant = finding.rule->variant(finding.variant);
  const std::string_view pattern =
      variant == nullptr ? finding.rule->text(language).message : variant->text.in(language);
  return sentence(pattern, finding.facts, language);
}

}  // namespace cchc
