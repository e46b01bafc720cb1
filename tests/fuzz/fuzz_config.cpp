// A configuration of any kind, by the door that strangers have: a file beside a report.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "cli/run.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::filesystem::path folder = [] {
    std::string name = (std::filesystem::temp_directory_path() / "cchc-fuzz-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    std::filesystem::current_path(name);
    std::ofstream("report.txt") << "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1.\tx\tHồ sơ\t1\n";
    ::setenv("XDG_CONFIG_HOME", name.c_str(), 1);
    return std::filesystem::path(name);
  }();
  std::ofstream(folder / "cchc-check.toml", std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cchc::cli::run({"--jobs", "1", "report.txt"}, in, out, err);
  // Whatever it says, nothing but the report and the configuration is there.
  if (std::distance(std::filesystem::directory_iterator(folder), {}) != 2) std::abort();
  return 0;
}
