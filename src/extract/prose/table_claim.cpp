#include "extract/prose/table_claim.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/prose/claims.hpp"
#include "extract/prose/words_of_text.hpp"
#include "lexicon/prose_units.hpp"
#include "lexicon/prose_words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest_name = 400;  // bytes before a figure; official names have up to 255
constexpr std::size_t longest_unit = 40;   // bytes

std::vector<std::uint64_t> first_words(std::string_view text) {
  std::vector<std::uint64_t> words;
  for (const ProseToken& token : words_of_text(text.substr(0, longest_unit), {})) {
    if (token.kind != ProseToken::Kind::word) break;
    words.push_back(token.hash);
  }
  return words;
}

lexicon::ProseUnit unit_at(std::string_view text) {
  return lexicon::find_prose_unit(first_words(text));
}

ClaimFigure claim_figure(const Decimal& value, const lexicon::ProseUnit& unit,
                         const Location& location) {
  ClaimFigure figure;
  figure.value = value;
  figure.unit = unit.name;
  figure.factor = Rational(Decimal(unit.factor));
  figure.location = location;
  return figure;
}

}  // namespace

Phrase words_before(const ProseSentence& sentence, const ProseFigure& figure) {
  std::string_view text = std::string_view(sentence.text).substr(0, figure.begin);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.remove_suffix(1);
  const auto mark = text.find_last_of(",;:.()");
  Phrase phrase;
  if (mark != std::string_view::npos) phrase.begin = mark + 1;
  if (text.size() - phrase.begin <= longest_name)
    phrase.folded = text::fold(text.substr(phrase.begin));
  return phrase;
}

std::uint16_t noun_at(std::string_view text) { return lexicon::find_noun(first_words(text)).noun; }

Claim claim_of_cell(const Report& report, CellId named, Claim::Verdict verdict,
                    const ProseSentence& sentence, const Phrase& phrase,
                    const ProseFigure& figure) {
  const Observation& cell = report.cell(named);
  const std::string_view text = sentence.text;
  const bool share = figure.unit == "%";
  const auto unit = [&](std::string_view words) {
    return share ? lexicon::prose_unit_named("%") : unit_at(words);
  };
  Claim claim;
  claim.kind = Claim::Kind::same;
  claim.verdict = verdict;
  claim.cell = named;
  claim.reported = claim_figure(figure.value, unit(text.substr(figure.end)), figure.location);
  claim.operands = {claim_figure(*cell.value, unit(cell.unit), cell.location)};
  if (claim.reported.unit == claim.operands.front().unit) claim.expected = cell.value;
  claim.text =
      text::strip_marks(text.substr(phrase.begin, behind_unit(text, figure.end) - phrase.begin));
  claim.location = figure.location;
  return claim;
}

}  // namespace cchc::extract
