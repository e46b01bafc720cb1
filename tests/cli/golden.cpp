// Whole runs as folders: golden/<case>/ has `args` (one a line), perhaps `stdin`, `environment`
// (NAME=value, one a line) and input files, and what must come out: `stdout`, `stderr` (neither:
// nothing), `status`, and under `files/` what must have been written. Each runs in a fresh folder,
// where `samples` leads to the samples. CCHC_UPDATE_EXPECTED=1 rewrites the expectations; then the
// diff is read.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.hpp"

namespace {

namespace fs = std::filesystem;

bool updating() { return std::getenv("CCHC_UPDATE_EXPECTED") != nullptr; }

fs::path source_folder() { return CCHC_SOURCE_DIR; }

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  return text.str();
}

void write(const fs::path& path, const std::string& text) {
  if (text.empty()) {
    fs::remove(path);
    return;
  }
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

void expect(const fs::path& path, const std::string& actual) {
  if (updating()) return write(path, actual);
  CHECK_MESSAGE(read(path) == actual, path.string(), "\n--- expected\n", read(path),
                "\n--- actual\n", actual);
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> paths;
  if (fs::is_directory(folder)) {
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> paths;
  if (!fs::is_directory(folder)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_directory()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// A folder that is the current one while this lives.
class FreshFolder {
 public:
  FreshFolder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "cchc-golden-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    fs::create_directory_symlink(source_folder() / "samples", folder_ / "samples");
    fs::current_path(folder_);
    setenv("XDG_CONFIG_HOME", folder_.c_str(), 1);  // nothing of the user's own counts
  }
  ~FreshFolder() {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;

 private:
  fs::path before_;
  fs::path folder_;
};

class Environment {
 public:
  explicit Environment(const std::vector<std::string>& settings) {
    for (const std::string& setting : settings) {
      names_.push_back(setting.substr(0, setting.find('=')));
      setenv(names_.back().c_str(), setting.substr(setting.find('=') + 1).c_str(), 1);
    }
  }
  ~Environment() {
    for (const std::string& name : names_) unsetenv(name.c_str());
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  std::vector<std::string> names_;
};

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
};

Outcome run(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int status = cchc::cli::run(arguments, in, out, err);
  return {out.str(), err.str(), status};
}

bool is_expectation(const std::string& name) {
  constexpr std::string_view names[] = {"args",   "stdin",  "environment", "stdout",
                                        "stderr", "status", "files"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

void run_case(const fs::path& folder) {
  CAPTURE(folder.filename().string());
  const FreshFolder fresh;
  for (const fs::path& path : sorted_entries(folder)) {
    if (is_expectation(path.filename())) continue;
    fs::copy(path, path.filename(), fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  }
  const Environment environment(lines_of(folder / "environment"));
  const Outcome outcome = run(lines_of(folder / "args"), read(folder / "stdin"));
  expect(folder / "stdout", outcome.out);
  expect(folder / "stderr", outcome.err);
  expect(folder / "status", fmt::format("{}\n", outcome.status));
  for (const fs::path& path : files_below(folder / "files")) {
    expect(path, read(path.lexically_relative(folder / "files")));
  }
}

}  // namespace

TEST_SUITE("golden") {
  TEST_CASE("runs") {
    for (const char* const variable : {"CCHC_LANG", "CCHC_SCHEMA_PATH", "NO_COLOR"})
      unsetenv(variable);
    for (const fs::path& folder : sorted_entries(source_folder() / "tests/cli/golden")) {
      run_case(folder);
    }
  }

  TEST_CASE("samples") {
    const FreshFolder fresh;
    for (const fs::path& sample : sorted_entries("samples")) {
      if (!fs::is_regular_file(sample) || sample.extension() == ".md") continue;
      for (const std::string format : {"text", "json", "csv"}) {
        const std::string name = sample.stem().string() + "." + format;
        CAPTURE(name);
        const Outcome outcome = run({"-f", format, "--lang", "vi", sample.string()});
        expect(source_folder() / "samples/expected" / name, outcome.out);
      }
    }
  }

  TEST_CASE("the README shows what the program prints") {
    const FreshFolder fresh;
    for (const std::string language : {"vi", "en"}) {
      const std::string file = language == "vi" ? "README.vi.md" : "README.md";
      const std::string sample = "samples/huyen-dong-linh-2024q3.txt";
      const Outcome outcome = run({"--lang", language, sample});
      const std::string first = outcome.out.substr(0, outcome.out.find("\n\n"));
      CHECK_MESSAGE(read(source_folder() / file).find(first) != std::string::npos, file, ":\n",
                    first);
    }
  }
}
