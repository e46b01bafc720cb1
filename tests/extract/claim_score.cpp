#include "extract/claim_score.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "extract/claim_notation.hpp"
#include "support/cases.hpp"

namespace cchc::test {
namespace {

// The terms of a rest stand in no order.
std::string in_order(std::string claim) {
  const auto colon = claim.find(": ");
  if (claim.size() < 2 || claim[1] != 'L' || colon == std::string::npos) return claim;
  std::istringstream words(claim.substr(colon + 2));
  std::vector<std::string> terms{std::istream_iterator<std::string>(words), {}};
  std::sort(terms.begin(), terms.end());
  claim.resize(colon + 1);
  for (const std::string& term : terms) claim += ' ' + term;
  return claim;
}

std::vector<std::string> split_claims(const std::string& text) {
  std::vector<std::string> list;
  if (text == "none") return list;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find("; ", start), text.size());
    list.push_back(in_order(text.substr(start, end - start)));
    start = end + 2;
  }
  return list;
}

// Without verdict and other pair.
std::string figures(const std::string& claim) { return claim.substr(1, claim.find(" (") - 1); }

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& item : list) text += (text.empty() ? "" : "; ") + item;
  return text.empty() ? "none" : text;
}

bool is_named(const std::vector<std::string>& list, const std::string& claim) {
  return std::find(list.begin(), list.end(), claim) != list.end();
}

void score_case(const CaseLine& line, ClaimScore& score) {
  const auto expected = split_claims(line.fields.at(1));
  auto actual = claims_of(line.fields.at(0));
  std::transform(actual.begin(), actual.end(), actual.begin(), in_order);
  bool right = true;
  for (const std::string& claim : expected) {
    ++score.expected;
    const auto found = std::find_if(actual.begin(), actual.end(), [&](const std::string& other) {
      return figures(other) == figures(claim);
    });
    const bool wrong = claim.front() == '!';
    score.wrong += wrong ? 1 : 0;
    if (found != actual.end()) {
      ++score.seen;
      score.right += *found == claim ? 1 : 0;
      score.found += wrong && found->front() == '!' ? 1 : 0;
    }
    right = right && found != actual.end() && *found == claim;
  }
  for (const std::string& claim : actual) {
    const bool alarm = claim.front() == '!' && !is_named(expected, claim);
    score.false_alarms += alarm ? 1 : 0;
    right = right && !alarm;
  }
  if (!right)
    score.misses.push_back(std::to_string(line.line) + ": " + line.fields.at(0) + "\n  expected " +
                           joined(expected) + "\n  came     " + joined(actual));
}

}  // namespace

ClaimScore score_claims(const std::filesystem::path& cases) {
  ClaimScore score;
  for (const CaseLine& line : read_case_lines(cases)) score_case(line, score);
  return score;
}

}  // namespace cchc::test
