#include "batch/inputs.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "batch/glob.hpp"

namespace cchc::batch {
namespace {

namespace fs = std::filesystem;

// Kinds that are read, and kinds that officers keep reports in and that are not: these must be
// named (F902) rather than passed over. Anything else in a folder is somebody else's.
constexpr std::string_view report_endings[] = {".txt", ".docx", ".docm", ".dotx", ".dotm",
                                               ".odt", ".fodt", ".html", ".htm",  ".md",
                                               ".xml", ".doc",  ".pdf",  ".rtf"};

// A README beside the reports explains them and is none.
bool may_be_report(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return !name.starts_with("readme.") &&
         std::any_of(std::begin(report_endings), std::end(report_endings),
                     [&name](std::string_view ending) { return name.ends_with(ending); });
}

bool any_matches(const std::vector<std::string>& patterns, const std::string& path) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&path](const std::string& pattern) { return glob_matches(pattern, path); });
}

LoadError folder_error(const std::error_code& error) {
  const bool denied = error == std::errc::permission_denied;
  return {denied ? LoadProblem::no_permission : LoadProblem::read_failed, error.message(), 0};
}

std::string joined(const std::string& folder, const std::string& name) {
  std::string path = folder;
  if (!path.empty() && !path.ends_with('/')) path += '/';
  path += name;
  return path;
}

class Lister {
 public:
  explicit Lister(const InputFilter& filter) : filter_(filter) {}

  void add(const std::string& path) {
    struct stat status {};
    const bool there = path != "-" && ::stat(path.c_str(), &status) == 0;
    if (!there) {
      // Standard input, or a path for load to say what is wrong with it: by name once.
      if (named_.insert(path).second) list_.inputs.push_back({path, {}});
    } else if (S_ISDIR(status.st_mode)) {
      const std::size_t before = list_.inputs.size();
      const bool is_new = seen_.insert({status.st_dev, status.st_ino}).second;
      if (is_new) walk(path, {});
      if (is_new && list_.inputs.size() == before) list_.barren.push_back(path);
    } else {
      add_file(path, status);
    }
  }

  InputList take() { return std::move(list_); }

 private:
  void add_file(const std::string& path, const struct stat& status) {
    if (seen_.insert({status.st_dev, status.st_ino}).second) list_.inputs.push_back({path, {}});
  }

  // `below` is the path from the folder that was asked for; patterns are about it.
  void walk(const std::string& folder, const std::string& below) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator next(folder, error), end; !error && next != end;
         next.increment(error)) {
      names.push_back(next->path().filename().string());
    }
    if (error) list_.inputs.push_back({folder, folder_error(error)});
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) visit(joined(folder, name), joined(below, name), name);
  }

  void visit(const std::string& path, const std::string& below, const std::string& name) {
    if (name.starts_with('.') || name.starts_with("~$")) return;
    if (any_matches(filter_.exclude, below)) return;
    const bool wanted =
        filter_.include.empty() ? may_be_report(name) : any_matches(filter_.include, below);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      if (wanted) list_.inputs.push_back({path, {}});
    } else if (S_ISDIR(status.st_mode)) {
      if (seen_.insert({status.st_dev, status.st_ino}).second) walk(path, below);
    } else if (wanted && S_ISREG(status.st_mode)) {
      add_file(path, status);
    }
  }

  const InputFilter& filter_;
  InputList list_;
  std::set<std::pair<dev_t, ino_t>> seen_;
  std::set<std::string> named_;
};

}  // namespace

InputList list_inputs(const std::vector<std::string>& paths, const InputFilter& filter) {
  Lister lister(filter);
  for (const std::string& path : paths) lister.add(path);
  return lister.take();
}

std::vector<std::string> read_names(std::istream& in, bool null_separated) {
  std::vector<std::string> names;
  for (std::string name; std::getline(in, name, null_separated ? '\0' : '\n');) {
    if (!null_separated && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

}  // namespace cchc::batch
