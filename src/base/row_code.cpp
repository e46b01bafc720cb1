#include "cchc/row_code.hpp"

#include <algorithm>

#include "base/alphabet.hpp"

namespace cchc {
namespace {

using Style = CodePart::Style;

bool is_letter(Style style) { return style == Style::small_letter || style == Style::capital; }

// "2.2a" and "CT1": no dot stands between.
bool runs_on(CodePart before, CodePart part) {
  return part.style() == Style::added || part.style() == Style::copy ||
         part.style() == Style::ordinal || before.style() == Style::word;
}

}  // namespace

std::string CodePart::to_string() const {
  switch (style()) {
    case Style::arabic:
      return std::to_string(value());
    case Style::small_letter:
    case Style::added:
      return letter_text(value(), false);
    case Style::capital:
      return letter_text(value(), true);
    case Style::small_roman:
      return roman_text(value(), false);
    case Style::roman:
      return roman_text(value(), true);
    case Style::word:
      return word_text(value());
    case Style::copy:
      return '(' + std::to_string(value()) + ')';
    case Style::ordinal:
      return '/' + std::to_string(value());
  }
  return {};
}

std::optional<CodePart> as_letter(CodePart part) {
  const bool capital = part.style() == Style::roman;
  if (!capital && part.style() != Style::small_roman) return std::nullopt;
  const std::string sign = roman_text(part.value(), false);
  if (sign.size() != 1) return std::nullopt;
  const std::uint32_t letter = letter_value(static_cast<unsigned char>(sign.front()));
  return CodePart(capital ? Style::capital : Style::small_letter, letter);
}

std::optional<std::uint32_t> steps(CodePart from, CodePart to) {
  if (from.style() != to.style() || from.style() == Style::word) return std::nullopt;
  if (to <= from) return 0;
  const bool letters = is_letter(to.style()) || to.style() == Style::added;
  if (!letters) return to.value() - from.value();
  return rank_of_letter(to.value() - 1) - rank_of_letter(from.value()) + 1;
}

bool follows(CodePart before, CodePart part) { return steps(before, part) == 1U; }

bool RowCode::add(CodePart part) {
  if (count_ == most_parts) return false;
  parts_.at(count_++) = part;
  return true;
}

RowCode RowCode::with(const RowCode& rest) const {
  RowCode code = *this;
  for (const CodePart part : rest) {
    if (!code.add(part)) return {};
  }
  return code;
}

RowCode RowCode::with(CodePart part) const {
  RowCode code = *this;
  return code.add(part) ? code : RowCode{};
}

RowCode RowCode::first(std::size_t parts) const {
  RowCode code;
  for (std::size_t k = 0; k < parts && k < size(); ++k) code.add(parts_.at(k));
  return code;
}

RowCode RowCode::from(std::size_t part) const {
  RowCode code;
  for (std::size_t k = part; k < size(); ++k) code.add(parts_.at(k));
  return code;
}

RowCode RowCode::parent() const {
  std::size_t own = size();
  while (own > 0 &&
         (parts_.at(own - 1).style() == Style::added || parts_.at(own - 1).style() == Style::copy))
    --own;
  return first(own > 0 ? own - 1 : 0);
}

RowCode RowCode::numbered() const {
  const auto* const ordinal =
      std::find_if(begin(), end(), [](CodePart part) { return part.style() == Style::ordinal; });
  return first(static_cast<std::size_t>(ordinal - begin()));
}

RowCode RowCode::own_number() const {
  std::size_t part = size();
  while (part > 0 && parts_.at(part - 1).style() != Style::ordinal) --part;
  return from(part);
}

bool RowCode::is_numbered() const { return !empty() && last().style() != Style::ordinal; }

std::uint32_t RowCode::copy() const {
  return !empty() && last().style() == Style::copy ? last().value() : 1;
}

RowCode RowCode::without_copy() const { return copy() == 1 ? *this : first(size() - 1); }

bool RowCode::is_under(const RowCode& ancestor) const {
  return size() > ancestor.size() && std::equal(ancestor.begin(), ancestor.end(), begin());
}

bool RowCode::ends_with(const RowCode& rest) const {
  return size() >= rest.size() && std::equal(rest.begin(), rest.end(), end() - rest.size());
}

RowCode RowCode::with_last(CodePart part) const {
  RowCode code = *this;
  code.parts_.at(count_ - 1U) = part;
  return code;
}

std::string RowCode::to_string() const {
  std::string text;
  for (std::size_t k = 0; k < size(); ++k) {
    if (k > 0 && !runs_on(parts_.at(k - 1), parts_.at(k))) text += '.';
    text += parts_.at(k).to_string();
  }
  return text;
}

std::strong_ordering operator<=>(const RowCode& a, const RowCode& b) {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
}

bool operator==(const RowCode& a, const RowCode& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool follows(const RowCode& before, const RowCode& code) {
  if (code.empty()) return false;
  const std::size_t depth = code.size() - 1;
  if (depth > before.size() || !std::equal(code.begin(), code.end() - 1, before.begin()))
    return false;
  return depth == before.size() ? code.last().is_first() : follows(before[depth], code.last());
}

}  // namespace cchc
