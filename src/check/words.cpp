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
        if constexpr (std::is_same_v<Value, Decimal>) return format_vietnamese(value);
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

struct Names {
  std::string_view id;
  std::string_view vietnamese;
  std::string_view english;
};

constexpr std::array<Names, 3> severities = {{
    {"info", "lưu ý", "info"},
    {"warning", "cảnh báo", "warning"},
    {"error", "lỗi", "error"},
}};

constexpr std::array<Names, 5> relations = {{
    {"ratio", "tỷ lệ", "the ratio"},
    {"sum", "tổng", "the sum"},
    {"at-most", "quan hệ “không lớn hơn”", "“at most”"},
    {"at-least", "quan hệ “không nhỏ hơn các phần”", "“at least its parts”"},
    {"equal", "quan hệ “bằng nhau”", "“equal”"},
}};

constexpr std::array<Names, 6> reasons = {{
    {"blank", "ô còn trống", "blank"},
    {"absent", "báo cáo không có hàng này", "no such row in the report"},
    {"unreadable", "không đọc được số liệu", "no readable figure"},
    {"ambiguous", "số liệu có thể đọc theo hai cách", "the figure can be read two ways"},
    {"shifted", "số liệu nằm lệch cột", "the figure stands in the wrong column"},
    {"overflow", "số quá lớn để tính chính xác", "the figures are too large for exact arithmetic"},
}};

template <typename Enum, std::size_t size>
const Names& names_of(Enum value, const std::array<Names, size>& names) {
  return names.at(static_cast<std::size_t>(value));
}

constexpr std::array<std::string_view, 9> slip_ids = {
    "other-pair", "swapped",  "complement",    "decimal-mark", "transposed",
    "mistyped",   "left-out", "counted-twice", "unit-factor"};

constexpr std::string_view inferred_note_vi =
    " (Quan hệ này được suy ra từ cách ghi trong bảng, không lấy từ biểu mẫu đã biết.)";
constexpr std::string_view inferred_note_en =
    " (This relation was inferred from the table's wording, not taken from a known form.)";

}  // namespace

std::string_view severity_id(Severity severity) { return names_of(severity, severities).id; }

std::string_view severity_word(Severity severity, Language language) {
  const Names& names = names_of(severity, severities);
  return language == Language::vietnamese ? names.vietnamese : names.english;
}

std::string_view slip_id(Slip slip) { return slip_ids.at(static_cast<std::size_t>(slip)); }

std::string_view relation_id(RelationKind kind) { return names_of(kind, relations).id; }

std::string_view reason_id(Unchecked::Reason reason) { return names_of(reason, reasons).id; }

std::string message(const Finding& finding, Language language) {
  std::string text = fill_in(finding.rule->text(language).message, finding.facts, language);
  if (finding.inferred) {
    text += language == Language::vietnamese ? inferred_note_vi : inferred_note_en;
  }
  return text;
}

std::string hint(const Suggestion& suggestion, Language language) {
  return fill_in(checking::hint_sentence(suggestion.slip, language), suggestion.facts, language);
}

std::string hint(const Finding& finding, Language language) {
  return finding.suggestions.empty() ? std::string() : hint(finding.suggestions.front(), language);
}

std::string message(const Unchecked& unchecked, Language language) {
  const Names& relation = names_of(unchecked.relation, relations);
  const Names& reason = names_of(unchecked.reason, reasons);
  const bool vietnamese = language == Language::vietnamese;
  std::string text = vietnamese ? "Chưa kiểm tra được " : "Could not check ";
  text += vietnamese ? relation.vietnamese : relation.english;
  text += vietnamese ? " ở chỉ tiêu " : " at indicator ";
  text += unchecked.code;
  text += ": ";
  text += vietnamese ? reason.vietnamese : reason.english;
  for (std::size_t index = 0; index < unchecked.cells.size(); ++index) {
    text += index == 0 ? " (" : ", ";
    text += unchecked.cells[index];
  }
  text += unchecked.cells.empty() ? "." : ").";
  return text;
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

}  // namespace cchc
