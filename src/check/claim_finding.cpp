#include "check/claim_finding.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cchc/words.hpp"
#include "check/claim_words.hpp"
#include "check/finding_builder.hpp"

namespace cchc::checking {
namespace {

// A claim's figures as its words have them.
class ClaimWriter {
 public:
  explicit ClaimWriter(std::string_view words) : words_(words) {}

  [[nodiscard]] std::string written(const ClaimFigure& figure) const {
    std::string text = written_in(words_, figure.value);
    if (figure.unit == "%") return text + '%';
    if (!figure.unit.empty()) text += ' ' + std::string(figure.unit);
    return text;
  }

  [[nodiscard]] std::string terms_of(const Claim& claim) const {
    switch (claim.kind) {
      case Claim::Kind::ratio:
        return written(claim.operands[0]) + " : " + written(claim.operands[1]);
      case Claim::Kind::growth:
        return growth_terms(claim);
      case Claim::Kind::sum:
      case Claim::Kind::rest:
      case Claim::Kind::shares:
      case Claim::Kind::same:
        break;
    }
    return sum_of(in_order(claim.operands));
  }

 private:
  [[nodiscard]] std::string sum_of(const std::vector<ClaimFigure>& terms) const {
    std::string text;
    for (const ClaimFigure& term : terms) {
      if (!text.empty()) text += term.taken_off ? " − " : " + ";
      text += written(term);
    }
    return text;
  }

  // What is added comes before what is taken off.
  static std::vector<ClaimFigure> in_order(std::vector<ClaimFigure> terms) {
    std::stable_partition(terms.begin(), terms.end(),
                          [](const ClaimFigure& term) { return !term.taken_off; });
    return terms;
  }

  [[nodiscard]] std::string growth_terms(const Claim& claim) const {
    const std::string now = written(claim.operands[0]);
    const std::string other = written(claim.operands[1]);
    if (claim.change == Claim::Change::by_count) return sum_of(in_order(claim.operands));
    if (claim.change == Claim::Change::percent_of_then) return now + " : " + other;
    const char* const sign = claim.fell ? " + " : " − ";
    if (claim.operands[1].taken_off)  // the change itself is given
      return other + " : (" + now + sign + other + ')';
    return claim.fell ? '(' + other + " − " + now + ") : " + other
                      : '(' + now + " − " + other + ") : " + other;
  }

  std::string_view words_;
};

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// Of a whole number marks stand before three digits each, of another one before its decimals.
bool marks_agree(std::string_view written, int scale) {
  constexpr std::size_t group = 3;
  const auto last = written.find_last_of(".,");
  if (scale != 0)
    return last != std::string_view::npos &&
           written.size() - last - 1 == static_cast<std::size_t>(scale);
  while (written.find_first_of(".,") != std::string_view::npos) {
    written.remove_prefix(written.find_first_of(".,") + 1);
    if (std::min(written.find_first_of(".,"), written.size()) != group) return false;
  }
  return true;
}

// "từ 02 đơn vị, giảm còn 01 đơn vị"
bool tells_direction(const Claim& claim) {
  return claim.kind == Claim::Kind::growth && claim.change == Claim::Change::none;
}

// Which of the rule's names the stated figure goes by.
std::string_view name_of_stated(const Claim& claim) {
  switch (claim.kind) {
    case Claim::Kind::sum:
      return "total";
    case Claim::Kind::rest:
      return "rest";
    case Claim::Kind::shares:
      return "whole";
    case Claim::Kind::growth:
      if (claim.change == Claim::Change::percent_of_then) return "against";
      if (claim.change == Claim::Change::none) return claim.fell ? "down_to" : "up_to";
      return claim.fell ? "fall" : "rise";
    case Claim::Kind::same:
      return "prose";
    case Claim::Kind::ratio:
      break;
  }
  return "share";
}

Decimal sum_of_shares(const Claim& claim) {
  int scale = 0;
  Rational sum;
  for (const ClaimFigure& share : claim.operands) {
    sum = sum + Rational(share.value);
    scale = std::max(scale, share.value.scale());
  }
  return sum.rounded(scale);
}

void add_place(Finding& finding, const ClaimFigure& figure) {
  if (figure.location == finding.location) return;
  Related related;
  related.location = figure.location;
  finding.related.push_back(std::move(related));
}

}  // namespace

std::string written_in(std::string_view words, const Decimal& value) {
  constexpr std::string_view figures = "0123456789";
  const std::string digits = digits_of(value.to_string());
  while (!words.empty()) {
    const auto begin = words.find_first_of(figures);
    if (begin == std::string_view::npos) break;
    words.remove_prefix(begin);
    std::string_view figure = words.substr(0, words.find_first_not_of("0123456789.,"));
    words.remove_prefix(figure.size());
    figure = figure.substr(0, figure.find_last_of(figures) + 1);
    if (digits_of(figure) == digits && marks_agree(figure, value.scale()))
      return std::string(figure);
  }
  return words::number(value);
}

Finding about_claim(const Rule& rule, const Claim& claim) {
  const ClaimWriter writer(claim.text);
  Finding finding = about_report(rule, claim.reported.location);
  finding.actual = claim.reported.value;
  finding.expected = claim.expected;
  if (claim.kind == Claim::Kind::shares) finding.expected = sum_of_shares(claim);
  ClaimFigure expected = claim.reported;
  if (finding.expected) expected.value = *finding.expected;
  add_fact(finding, name_of_stated(claim), writer.written(claim.reported));
  if (tells_direction(claim)) {
    add_fact(finding, "before", writer.written(claim.operands[1]));
  } else {
    add_fact(finding, "terms", writer.terms_of(claim));
    add_fact(finding, "expected", finding.expected ? writer.written(expected) : std::string("…"));
  }
  if (claim.other_pair) {
    add_fact(
        finding, "other_pair",
        writer.written(claim.other_pair->first) + " : " + writer.written(claim.other_pair->second));
  }
  if (claim.kind == Claim::Kind::same)
    add_fact(finding, "elsewhere", writer.written(claim.operands.front()));
  add_fact(finding, "text", claim.text);
  for (const ClaimFigure& figure : claim.operands) add_place(finding, figure);
  return finding;
}

void report_claims(const Examination& examination, std::vector<Claim::Kind> kinds,
                   Claim::Verdict verdict, const Rule& rule, std::vector<Finding>& findings) {
  for (const Claim& claim : examination.report.claims) {
    const bool wanted = std::find(kinds.begin(), kinds.end(), claim.kind) != kinds.end();
    if (wanted && claim.verdict == verdict) findings.push_back(about_claim(rule, claim));
  }
}

}  // namespace cchc::checking

namespace cchc::words {

std::string figure(const Claim& claim, const ClaimFigure& figure) {
  return checking::ClaimWriter(claim.text).written(figure);
}

std::string claim(const Claim& claim) {
  const checking::ClaimWriter writer(claim.text);
  if (checking::tells_direction(claim))
    return writer.written(claim.operands[1]) + " → " + writer.written(claim.reported);
  const std::string reported = writer.written(claim.reported);
  const std::string terms = writer.terms_of(claim);
  const bool wrong =
      claim.verdict == Claim::Verdict::disagrees || claim.verdict == Claim::Verdict::truncated;
  if (!wrong) return reported + (claim.verdict == Claim::Verdict::unclear ? " ? " : " = ") + terms;
  if (claim.kind == Claim::Kind::same || !claim.expected) return reported + " ≠ " + terms;
  ClaimFigure expected = claim.reported;
  expected.value = *claim.expected;
  return reported + " ≠ " + terms + " = " + writer.written(expected);
}

}  // namespace cchc::words
