// Cases as files: a line a case, or a file in and a file out.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::test {

// Folder of the tests' sources.
std::filesystem::path tests_folder();

struct CaseLine {
  int line = 0;
  std::vector<std::string> fields;  // between '|', trimmed; ‹nbsp› and ‹narrow› stand for spaces
};

// Lines of a file but for blank ones and those that begin with '#'.
std::vector<CaseLine> read_case_lines(const std::filesystem::path& path);

std::string read_file(const std::filesystem::path& path);

// For each *.txt of a folder: what `convert` makes of it must be the text of the *.expected beside
// it. CCHC_UPDATE_EXPECTED=1 rewrites the expectations; read the difference before committing it.
void check_expected(const std::filesystem::path& folder,
                    const std::function<std::string(const std::string&)>& convert);

}  // namespace cchc::test
