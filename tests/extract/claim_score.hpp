// How claims are seen and judged over a file of cases.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cchc::test {

struct ClaimScore {
  int expected = 0;  // claims that the cases name
  int seen = 0;      // found with the same figures
  int right = 0;     // of those, with the same verdict
  int wrong = 0;     // named as wrong
  int found = 0;     // of those, reported as wrong
  int false_alarms = 0;
  std::vector<std::string> misses;  // a line each: where, what was expected, what came
};

ClaimScore score_claims(const std::filesystem::path& cases);

}  // namespace cchc::test
