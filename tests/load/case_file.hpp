// Case files of the readers: several small documents in one file.
//
//   === title of the case
//   [document]
//   <w:p> … </w:p>
//
// What comes out of each stands under its title in the .expected file beside it.
#pragma once

#include <functional>
#include <map>
#include <string>

namespace cchc::test {

struct Case {
  std::string title;
  std::map<std::string, std::string> sections;
};

// Runs every case of every file in tests/load/cases/<folder>.
void check_cases(const std::string& folder, const std::function<std::string(const Case&)>& load);

}  // namespace cchc::test
