#include "batch/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace cchc::batch {
namespace {

namespace fs = std::filesystem;

// Kinds that are read, and kinds that officers keep reports in and that are not: these must be
// named (F902) rather than passed over. Anything else in a folder is somebody else's.
constexpr std::string_view report_endings[] = {".txt",  ".text", ".docx", ".docm", ".dotx",
                                               ".dotm", ".odt",  ".html", ".htm",  ".md",
                                               ".xml",  ".fodt", ".doc",  ".pdf",  ".rtf"};

bool has_report_ending(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::any_of(std::begin(report_endings), std::end(report_endings),
                     [&name](std::string_view ending) { return name.ends_with(ending); });
}

bool is_passed_over(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$");
}

LoadError folder_error(const std::error_code& error) {
  const bool denied = error == std::errc::permission_denied;
  return {denied ? LoadProblem::no_permission : LoadProblem::read_failed, error.message(), 0};
}

void walk(const std::string& folder, std::vector<Input>& inputs) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator next(folder, error), end; !error && next != end;
       next.increment(error)) {
    entries.push_back(*next);
  }
  if (error) {
    inputs.push_back({folder, folder_error(error)});
    return;
  }
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (is_passed_over(name)) continue;
    std::string path = folder;
    if (!path.ends_with('/')) path += '/';
    path += name;
    if (entry.is_directory(error)) {
      walk(path, inputs);
    } else if (has_report_ending(name)) {
      inputs.push_back({path, {}});
    }
  }
}

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& paths,
                               std::vector<std::string>& barren) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      inputs.push_back({path, {}});
      continue;
    }
    const std::size_t before = inputs.size();
    walk(path, inputs);
    if (inputs.size() == before) barren.push_back(path);
  }
  return inputs;
}

}  // namespace cchc::batch
