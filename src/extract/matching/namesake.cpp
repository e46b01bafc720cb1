#include "extract/matching/namesake.hpp"

#include <algorithm>
#include <optional>

#include "cchc/row_code.hpp"
#include "extract/matching/similarity.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    if (end > start) words.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

// "TSBC" as "tsbc"; empty for words that are no abbreviation.
std::string initials_of(std::string_view word) {
  if (text::count_letters(word) < 2) return {};
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = text::next_code_point(word, position);
    if (c != U'Đ' && (c < U'A' || c > U'Z')) return {};
  }
  std::string initials = text::fold(word);
  return initials.find(' ') == std::string::npos ? initials : std::string();
}

// Where in `syllables` the letters begin that many syllables in a row.
std::optional<std::size_t> find_initials(const std::vector<std::string_view>& syllables,
                                         std::string_view initials) {
  const auto found =
      std::search(syllables.begin(), syllables.end(), initials.begin(), initials.end(),
                  [](std::string_view syllable, char c) { return syllable.front() == c; });
  if (found == syllables.end()) return std::nullopt;
  return static_cast<std::size_t>(found - syllables.begin());
}

bool is_abbreviation_of(std::string_view label, const Schema& schema, std::uint32_t indicator) {
  constexpr float alike = 0.6F;  // share of likeness
  return std::any_of(schema.matching->spellings.begin(), schema.matching->spellings.end(),
                     [&](const Spelling& name) {
                       if (name.indicator != indicator) return false;
                       const std::string written_out = write_out_initials(label, name.folded);
                       return !written_out.empty() &&
                              name_similarity(make_name_key(written_out), name) >= alike;
                     });
}

class Finder {
 public:
  Finder(const Schema& schema, Matches& matches) : schema_(schema), matches_(matches) {
    taken_.assign(schema.indicators.size(), false);
    for (const auto& form : matches) {
      for (const IndicatorId index : form) {
        if (index.known()) taken_[*index] = true;
      }
    }
  }

  IndicatorId find(const FormRows& form, std::size_t form_index, std::size_t row) {
    const SourceRow& source = form.rows[row];
    const auto number = read_printed(source.printed);
    if (!number || source.label.empty()) return {};
    const auto indicator = indicator_between(matches_[form_index], row, number->code, source);
    if (!indicator) return {};
    taken_[*indicator] = true;
    const auto index = IndicatorId(*indicator);
    if (!is_abbreviation_of(source.label, schema_, *indicator)) return index;
    matches_[form_index][row] = index;
    return {};
  }

 private:
  // The only free indicator with the row's number and unit, between those of the rows around it.
  [[nodiscard]] std::optional<std::uint32_t> indicator_between(
      const std::vector<IndicatorId>& matches, std::size_t row, const RowCode& number,
      const SourceRow& source) const {
    IndicatorId before;
    IndicatorId after;
    for (std::size_t k = row; k-- > 0 && !before.known();) before = matches[k];
    for (std::size_t k = row + 1; k < matches.size() && !after.known(); ++k) after = matches[k];
    if (!before.known() && !after.known()) return std::nullopt;
    const auto& form = schema_.forms[schema_.indicators[*std::max(before, after)].form];
    const std::uint32_t first =
        before.known() ? static_cast<std::uint32_t>(*before) + 1 : form.first;
    const std::uint32_t last = after.known() ? static_cast<std::uint32_t>(*after) : form.last;
    std::optional<std::uint32_t> found;
    for (std::uint32_t index = first; index < last; ++index) {
      const Indicator& indicator = schema_.indicators[index];
      if (taken_[index] || RowCode::parse(indicator.number) != number ||
          !same_unit(indicator, source.unit))
        continue;
      if (found) return std::nullopt;
      found = index;
    }
    return found;
  }

  static bool same_unit(const Indicator& indicator, std::string_view unit) {
    const std::string folded = text::fold(unit);
    return text::fold(indicator.unit) == folded ||
           std::any_of(indicator.units.begin(), indicator.units.end(),
                       [&](std::string_view other) { return text::fold(other) == folded; });
  }

  const Schema& schema_;
  Matches& matches_;
  std::vector<bool> taken_;
};

}  // namespace

std::string write_out_initials(std::string_view label, std::string_view folded) {
  const auto syllables = words_of(folded);
  std::string text;
  bool any = false;
  for (const std::string_view word : words_of(label)) {
    if (!text.empty()) text += ' ';
    const std::string initials = initials_of(word);
    const auto place = initials.empty() ? std::nullopt : find_initials(syllables, initials);
    if (!place) {
      text += word;
      continue;
    }
    any = true;
    for (std::size_t k = 0; k < initials.size(); ++k) {
      if (k > 0) text += ' ';
      text += syllables[*place + k];
    }
  }
  return any ? text : std::string();
}

Matches find_namesakes(const Schema& schema, const std::vector<FormRows>& forms, Matches& matches) {
  Finder finder(schema, matches);
  Matches namesakes;
  for (std::size_t form = 0; form < forms.size(); ++form) {
    namesakes.emplace_back(forms[form].rows.size());
    for (std::size_t row = 0; row < forms[form].rows.size(); ++row) {
      if (!matches[form][row].known()) namesakes[form][row] = finder.find(forms[form], form, row);
    }
  }
  return namesakes;
}

}  // namespace cchc::extract
