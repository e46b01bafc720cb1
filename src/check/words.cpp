#include "check/words.hpp"

#include <array>
#include <type_traits>
#include <utility>

#include "cchc/rule.hpp"
#include "check/slips/words.hpp"

namespace cchc {
namespace {

using Facts = std::vector<std::pair<std::string_view, Fact>>;

std::string_view in_language(const Phrase& phrase, Language language) {
  return language == Language::vietnamese ? phrase.vietnamese : phrase.english;
}

std::string fact_text(const Fact& fact, Language language) {
  return std::visit(
      [language](const auto& value) -> std::string {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Decimal>) return words::format_vietnamese(value);
        if constexpr (std::is_same_v<Value, Phrase>)
          return std::string(in_language(value, language));
        if constexpr (std::is_same_v<Value, std::string>) return value;
      },
      fact);
}

// A name without a fact stays as it is, so that a test sees it.
std::string fill_in(std::string_view sentence, const Facts& facts, Language language) {
  std::string out;
  out.reserve(sentence.size() * 2);
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = sentence.find('}', open);
    out += sentence.substr(0, open);
    if (close == std::string_view::npos) break;
    const auto name = sentence.substr(open + 1, close - open - 1);
    bool found = false;
    for (const auto& [fact_name, fact] : facts) {
      if (fact_name != name) continue;
      out += fact_text(fact, language);
      found = true;
      break;
    }
    if (!found) out += sentence.substr(open, close - open + 1);
    sentence.remove_prefix(close + 1);
  }
  return out;
}

constexpr std::array<std::string_view, 3> severity_ids = {"info", "warning", "error"};

constexpr std::array<std::string_view, 9> slip_ids = {
    "other-pair", "swapped",  "complement",    "decimal-mark", "transposed",
    "mistyped",   "left-out", "counted-twice", "unit-factor"};

}  // namespace

std::string_view severity_id(Severity severity) {
  return severity_ids.at(static_cast<std::size_t>(severity));
}

std::string_view slip_id(Slip slip) { return slip_ids.at(static_cast<std::size_t>(slip)); }

namespace words {

std::string message(const Finding& finding, Language language) {
  if (!finding.message.empty()) return finding.message;
  return fill_in(finding.rule->text(language).message, finding.facts, language);
}

std::string hint(const Suggestion& suggestion, Language language) {
  return fill_in(checking::hint_sentence(suggestion.slip, language), suggestion.facts, language);
}

std::string hint(const Finding& finding, Language language) {
  if (!finding.message.empty() || finding.suggestions.empty()) return finding.hint;
  return hint(finding.suggestions.front(), language);
}

std::string format_vietnamese(const Decimal& value) {
  std::string text = value.to_string();
  const auto mark = text.find('.');
  const auto first_digit = static_cast<std::size_t>(value.is_negative() ? 1 : 0);
  auto end = mark == std::string::npos ? text.size() : mark;
  if (mark != std::string::npos) text[mark] = ',';
  while (end > first_digit + 3) {
    end -= 3;
    text.insert(end, 1, '.');
  }
  return text;
}

}  // namespace words
}  // namespace cchc
