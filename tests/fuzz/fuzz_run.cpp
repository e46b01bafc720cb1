// The whole program: the first bytes choose options, the rest is standard input.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.hpp"

namespace {

const std::vector<std::string> choices[] = {{"-f", "text"},
                                            {"-f", "concise"},
                                            {"-f", "json"},
                                            {"-f", "jsonl"},
                                            {"-f", "sarif"},
                                            {"-f", "junit"},
                                            {"-f", "github"},
                                            {"-f", "csv"},
                                            {"--csv-rows", "all"},
                                            {"--csv-dialect", "excel-vi"},
                                            {"--lang", "en"},
                                            {"--quiet"},
                                            {"--statistics"},
                                            {"--show-unchecked"},
                                            {"--select", "A4"},
                                            {"--ignore", "D"},
                                            {"--severity", "A4=info"},
                                            {"--schema", "none"},
                                            {"--level", "xa"},
                                            {"--encoding", "tcvn3"},
                                            {"--fail-on", "info"},
                                            {"--max-file-size", "1K"},
                                            {"--max-memory", "2M"},
                                            {"--max-expanded-size", "64K"},
                                            {"--color", "always"},
                                            {"--sort", "gravity"}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ::setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
  if (size < 4) return 0;
  std::vector<std::string> arguments;
  if (data[0] % 8 == 0) arguments = {"inspect", "--stage", data[0] % 16 == 0 ? "report" : "tables"};
  if (data[0] % 8 == 1) arguments = {"merge"};
  for (std::size_t k = 1; k < 4; ++k) {
    const auto& choice = choices[data[k] % std::size(choices)];
    if (data[0] % 8 == 0 && choice.front() != "--lang" && choice.front() != "--schema") continue;
    arguments.insert(arguments.end(), choice.begin(), choice.end());
  }
  arguments.emplace_back("-");
  std::istringstream in(std::string(reinterpret_cast<const char*>(data) + 4, size - 4));
  std::ostringstream out;
  std::ostringstream err;
  const int status = cchc::cli::run(arguments, in, out, err);
  if (status < 0 || status > 3) std::abort();
  return 0;
}
