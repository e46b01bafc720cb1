// Results of which each report has its own: a folder that has the shape of those that were asked
// for.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace cchc::cli {

// Which reports a tree is for.
struct TreeSource {
  std::vector<std::string> asked;    // as on the command line; folders among them give the shape
  std::vector<std::string> reports;  // every one; none of them is ever written over
};

class OutputTree {
 public:
  // With no path asked for (results of another run), reports keep the paths that they had there.
  OutputTree(std::string folder, TreeSource source, Language language);

  // Where the result of this report goes, `ending` behind its name; the folders above it are made.
  // Refuses where another report stands or its result already went; throws OutputError where a
  // folder cannot be made.
  std::string place(const std::string& report, std::string_view ending = {});

 private:
  [[nodiscard]] std::string below(const std::string& report) const;
  [[nodiscard]] bool is_report(const std::string& target);

  std::string folder_;
  TreeSource source_;
  Language language_;
  std::set<std::string> taken_;
  std::set<std::string> standing_;  // where the reports are; looked up once it is needed
};

}  // namespace cchc::cli
