// A changed digit in a claim that was right: found, unless the claim still holds within rounding or
// a list that may name only some parts falls short. The oracle here shares nothing with the
// program but the notation.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "extract/claim_notation.hpp"
#include "extract/prose/prose.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

struct Written {
  double value = 0;
  double half = 0;  // half a unit of its last digit
};

struct Stated {
  char verdict = '=';
  char kind = 'S';
  Written reported;
  std::vector<Written> terms;
};

Written number(std::string text) {
  const auto comma = text.find(',');
  const auto decimals = comma == std::string::npos ? 0 : text.size() - comma - 1;
  if (comma != std::string::npos) text[comma] = '.';
  return {std::stod(text), 0.5 * std::pow(10.0, -static_cast<double>(decimals))};
}

Stated parse(const std::string& claim) {
  std::istringstream words(claim);
  std::string word;
  words >> word;
  Stated stated{word[0], word[1], {}, {}};
  while (words >> word) {
    if (word.back() == ':') {
      word.pop_back();
      stated.reported = number(word);
    } else if (word.front() != '(') {
      stated.terms.push_back(number(word));
    }
  }
  return stated;
}

bool still_holds(const Stated& s, bool rounded_terms) {
  double sum = 0;
  double slack = s.kind == 'S' || s.kind == 'L' ? (rounded_terms ? s.reported.half : 0.0) : 0.0;
  for (const Written& term : s.terms) {
    sum += term.value;
    if (rounded_terms) slack += term.half;
  }
  if (s.kind == 'S' || s.kind == 'L') return std::abs(sum - s.reported.value) <= slack + 1e-9;
  if (s.terms.size() != 2 || s.terms[1].value == 0) return false;
  const double share = 100 * s.terms[0].value / s.terms[1].value;
  return std::abs(share - s.reported.value) <= 2 * s.reported.half + 1e-9;
}

struct Tally {
  int changed = 0;
  int found = 0;
  std::string missed;
};

// Whether the change leaves a sum of a list that may name only some parts short of its total.
bool falls_short(const std::string& text, const std::string& claim) {
  if (text.find("trong đó") == std::string::npos && text.find("Trong đó") == std::string::npos &&
      text.find('(') == std::string::npos && text.find("Tổng số 39") == std::string::npos)
    return false;
  const Stated stated = parse(claim);
  double sum = 0;
  for (const Written& term : stated.terms) sum += term.value;
  return stated.kind == 'S' && sum < stated.reported.value;
}

void try_change(const std::string& text, std::size_t at, const std::string& before, Tally& tally) {
  std::string changed = text;
  changed[at] = changed[at] == '9' ? '3' : static_cast<char>(changed[at] + 1);
  std::vector<std::string> after;
  std::string open;
  for (const Claim& claim : extract::read_prose(test::paragraphs(changed), {}).claims) {
    after.push_back(test::notation(claim));
    if (after.back()[0] == '?') open = after.back();
  }
  const bool same = std::find(after.begin(), after.end(), before) != after.end();
  if (same) return;  // another claim's figure
  for (const std::string& claim : after) {
    const Stated stated = parse(claim);
    const bool scaled = text.find("đồng") != std::string::npos ||
                        text.find("ha") != std::string::npos ||
                        text.find("nghìn") != std::string::npos;
    if (claim[0] != '!' && claim[0] != '?' && claim[1] == before[1] && still_holds(stated, scaled))
      return;
  }
  if (!open.empty() && falls_short(changed, open)) return;
  ++tally.changed;
  const bool found =
      std::any_of(after.begin(), after.end(), [](const std::string& c) { return c[0] == '!'; }) ||
      std::any_of(after.begin(), after.end(), [](const std::string& c) { return c[0] == '<'; });
  tally.found += found ? 1 : 0;
  if (!found) tally.missed += changed + '\n';
}

}  // namespace

TEST_CASE("claims: a changed figure is found") {
  Tally tally;
  const auto cases = test::read_case_lines(test::tests_folder() / "extract/claims/claims.cases");
  for (const auto& line : cases) {
    const std::string& text = line.fields.at(0);
    const auto claims = test::claims_of(text);
    if (claims.size() != 1 || claims.front() != line.fields.at(1)) continue;
    const char kind = claims.front()[1];
    if ((kind != 'S' && kind != 'L' && kind != 'R') || claims.front()[0] == '!') continue;
    std::size_t line_begin = 0;
    for (const ProseSentence& sentence :
         extract::read_prose(test::paragraphs(text), {}).sentences) {
      line_begin = text.find(sentence.text, line_begin);
      if (line_begin == std::string::npos) break;
      for (const ProseFigure& figure : sentence.figures) {
        const std::string written = sentence.text.substr(figure.begin, figure.end - figure.begin);
        for (std::size_t k = 0; k < written.size(); ++k) {
          if (written[k] >= '0' && written[k] <= '9')
            try_change(text, line_begin + figure.begin + k, claims.front(), tally);
        }
      }
    }
  }
  MESSAGE(tally.found << " of " << tally.changed << " changed figures found");
  INFO(tally.missed);
  CHECK(tally.changed > 300);
  CHECK(tally.found * 100 >= tally.changed * 97);
}

TEST_CASE("claims: the same figures written otherwise raise nothing") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/claims/rewritten.cases")) {
    for (const std::string& text : line.fields) {
      INFO(text);
      for (const std::string& claim : test::claims_of(text)) CHECK(claim[0] != '!');
      CHECK_FALSE(test::claims_of(text).empty());
    }
  }
}
