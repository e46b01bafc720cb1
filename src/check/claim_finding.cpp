#include "check/claim_finding.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "cchc/words.hpp"
#include "check/claim_words.hpp"
#include "check/finding_builder.hpp"

namespace cchc::checking {
namespace {

std::string written(const ClaimFigure& figure) {
  std::string text = words::number(figure.value);
  if (figure.unit == "%") return text + '%';
  if (!figure.unit.empty()) text += ' ' + std::string(figure.unit);
  return text;
}

std::string sum_of(const std::vector<ClaimFigure>& terms) {
  std::string text;
  for (const ClaimFigure& term : terms) {
    if (!text.empty()) text += term.taken_off ? " − " : " + ";
    text += written(term);
  }
  return text;
}

// What is added comes before what is taken off.
std::vector<ClaimFigure> in_order(std::vector<ClaimFigure> terms) {
  std::stable_partition(terms.begin(), terms.end(),
                        [](const ClaimFigure& term) { return !term.taken_off; });
  return terms;
}

std::string growth_terms(const Claim& claim) {
  const ClaimFigure& now = claim.operands[0];
  const ClaimFigure& other = claim.operands[1];
  if (claim.change == Claim::Change::by_count) return sum_of(in_order(claim.operands));
  if (claim.change == Claim::Change::percent_of_then) return written(now) + " : " + written(other);
  const char* const sign = claim.fell ? " + " : " − ";
  if (other.taken_off)  // the change itself is given
    return written(other) + " : (" + written(now) + sign + written(other) + ')';
  return claim.fell ? '(' + written(other) + " − " + written(now) + ") : " + written(other)
                    : '(' + written(now) + " − " + written(other) + ") : " + written(other);
}

std::string terms_of(const Claim& claim) {
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

Finding about_claim(const Rule& rule, const Claim& claim) {
  Finding finding = about_report(rule, claim.reported.location);
  finding.actual = claim.reported.value;
  finding.expected = claim.expected;
  if (claim.kind == Claim::Kind::shares) finding.expected = sum_of_shares(claim);
  ClaimFigure expected = claim.reported;
  if (finding.expected) expected.value = *finding.expected;
  add_fact(finding, name_of_stated(claim), written(claim.reported));
  if (tells_direction(claim)) {
    add_fact(finding, "before", written(claim.operands[1]));
  } else {
    add_fact(finding, "terms", terms_of(claim));
    add_fact(finding, "expected", finding.expected ? written(expected) : std::string("…"));
  }
  if (claim.other_pair) {
    add_fact(finding, "other_pair",
             written(claim.other_pair->first) + " : " + written(claim.other_pair->second));
  }
  if (claim.kind == Claim::Kind::same)
    add_fact(finding, "elsewhere", written(claim.operands.front()));
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

std::string claim(const Claim& claim) {
  if (checking::tells_direction(claim))
    return checking::written(claim.operands[1]) + " → " + checking::written(claim.reported);
  return checking::written(claim.reported) + " = " + checking::terms_of(claim);
}

}  // namespace cchc::words
