#include "batch/inputs.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <compare>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "batch/glob.hpp"
#include "text/normalize.hpp"

namespace cchc::batch {
namespace {

namespace fs = std::filesystem;

// Kinds that are read, and kinds that officers keep reports in and that are not: these must be
// named (F902) rather than passed over. Anything else in a folder is somebody else's.
constexpr std::string_view report_endings[] = {
    ".txt", ".docx", ".docm", ".dotx", ".dotm", ".odt", ".fodt", ".html", ".htm", ".md",  ".xml",
    ".doc", ".pdf",  ".rtf",  ".xlsx", ".xlsm", ".ods", ".fods", ".xls",  ".csv", ".mht", ".mhtml"};

// Kinds that hold reports now and then and that nothing is tried with: named where they lie among
// reports (F905).
constexpr std::string_view skipped_endings[] = {
    ".xlsb", ".xltx", ".ppt", ".pptx", ".odp",  ".pages", ".numbers", ".wps",  ".xps", ".djvu",
    ".zip",  ".rar",  ".7z",  ".jpg",  ".jpeg", ".png",   ".tif",     ".tiff", ".bmp", ".heic"};

std::string lower(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name;
}

// The ending of a file of such a kind; empty where it is of another.
std::string_view skipped_ending(const std::string& name) {
  const std::string folded = lower(name);
  const auto* const found =
      std::find_if(std::begin(skipped_endings), std::end(skipped_endings),
                   [&](std::string_view ending) { return folded.ends_with(ending); });
  return found == std::end(skipped_endings) ? std::string_view{} : *found;
}

// "bao-cao.docx" of "bao-cao.nhan-xet.docx", as the command annotate names its copies; else empty.
std::string original_of_copy(const std::string& name) {
  const fs::path file(name);
  std::string stem = file.stem().string();
  if (!stem.ends_with(copy_mark)) return {};
  stem.erase(stem.size() - copy_mark.size());
  return stem + file.extension().string();
}

// A README beside the reports explains them and is none.
bool may_be_report(std::string name) {
  name = lower(std::move(name));
  return !name.starts_with("readme.") &&
         std::any_of(std::begin(report_endings), std::end(report_endings),
                     [&name](std::string_view ending) { return name.ends_with(ending); });
}

// Files made on a Mac have decomposed names, patterns are typed composed.
std::string composed(std::string text) {
  text::normalize(text);
  return text;
}

bool is_left_out(const Input& input) {
  return input.error && input.error->problem == LoadProblem::left_out;
}

// As it is typed: "./a/*" is about a/*, "drafts/" about the folder.
std::string tidied(std::string pattern) {
  if (pattern.starts_with("./")) pattern.erase(0, 2);
  if (pattern.size() > 1 && pattern.ends_with('/')) pattern.pop_back();
  return composed(std::move(pattern));
}

struct Pattern {
  std::string written;
  Glob glob;
  bool matched = false;
};

std::vector<Pattern> parsed(const std::vector<std::string>& patterns) {
  std::vector<Pattern> result;
  result.reserve(patterns.size());
  for (const std::string& pattern : patterns) result.push_back({pattern, Glob(tidied(pattern))});
  return result;
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

// What tells one file from another. A file with several hard links has as many names, and is as
// many files.
struct Identity {
  dev_t device;
  ino_t node;
  std::string name;
  auto operator<=>(const Identity&) const = default;
};

Identity identity(const std::string& path, const struct stat& status) {
  std::string name;
  if (S_ISREG(status.st_mode) && status.st_nlink > 1) {
    std::error_code error;
    name = fs::canonical(path, error).string();
  }
  return {status.st_dev, status.st_ino, std::move(name)};
}

class Lister {
 public:
  explicit Lister(const InputFilter& filter)
      : include_(parsed(filter.include)), exclude_(parsed(filter.exclude)) {
    for (const std::string& path : filter.outputs) {
      struct stat status {};
      if (::stat(path.c_str(), &status) == 0) outputs_.insert(identity(path, status));
    }
  }

  void add(const std::string& path) {
    struct stat status {};
    const bool there = path != "-" && ::stat(path.c_str(), &status) == 0;
    if (!there) {
      // Standard input, or a path for load to say what is wrong with it: by name once.
      if (named_.insert(path).second) list_.inputs.push_back({path, {}});
    } else if (S_ISDIR(status.st_mode)) {
      const std::size_t before = list_.inputs.size();
      const bool is_new = seen_.insert(identity(path, status)).second;
      if (is_new) walk(path, {});
      const auto first = list_.inputs.begin() + static_cast<std::ptrdiff_t>(before);
      if (is_new && std::all_of(first, list_.inputs.end(), is_left_out)) {
        list_.barren.push_back(path);
      }
    } else {
      add_file(path, status);
    }
  }

  InputList take() {
    for (const auto* const patterns : {&include_, &exclude_}) {
      for (const Pattern& pattern : *patterns) {
        if (walked_ && !pattern.matched) list_.idle.push_back(pattern.written);
      }
    }
    return std::move(list_);
  }

 private:
  void add_file(const std::string& path, const struct stat& status) {
    Identity file = identity(path, status);
    if (outputs_.contains(file)) list_.overwritten.push_back(path);
    if (seen_.insert(std::move(file)).second) list_.inputs.push_back({path, {}});
  }

  // Patterns are about the path below the folder that was asked for, or about all of it.
  static bool matches(std::vector<Pattern>& patterns, const std::string& below,
                      const std::string& path) {
    if (patterns.empty()) return false;
    const std::string short_name = composed(below);
    const std::string long_name = tidied(path);
    bool any = false;
    for (Pattern& pattern : patterns) {
      if (any && pattern.matched) continue;
      const bool fits = pattern.glob.matches(short_name) || pattern.glob.matches(long_name);
      pattern.matched = pattern.matched || fits;
      any = any || fits;
    }
    return any;
  }

  // `below` is the path from the folder that was asked for.
  void walk(const std::string& folder, const std::string& below) {
    walked_ = true;
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator next(folder, error), end; !error && next != end;
         next.increment(error)) {
      names.push_back(next->path().filename().string());
    }
    if (error) list_.inputs.push_back({folder, folder_error(error)});
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      const std::string original = original_of_copy(name);
      if (!original.empty() && std::binary_search(names.begin(), names.end(), original)) {
        note_copy(joined(folder, name), joined(below, name), original);
      } else {
        visit(joined(folder, name), joined(below, name), name);
      }
    }
  }

  void visit(const std::string& path, const std::string& below, const std::string& name) {
    if (name.starts_with('.') || name.starts_with("~$")) return;
    if (matches(exclude_, below, path)) return;
    const bool wanted = include_.empty() ? may_be_report(name) : matches(include_, below, path);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      // A link that leads nowhere is somebody else's; anything else hides a file or a folder.
      const std::error_code error(errno, std::generic_category());
      const bool missing = error == std::errc::no_such_file_or_directory;
      if (!missing) {
        list_.inputs.push_back({path, folder_error(error)});
      } else if (wanted) {
        list_.inputs.push_back({path, {}});
      }
    } else if (S_ISDIR(status.st_mode)) {
      Identity folder = identity(path, status);
      // What an earlier run wrote there is no report.
      if (outputs_.contains(folder)) return;
      if (seen_.insert(std::move(folder)).second) walk(path, below);
    } else if (wanted && S_ISREG(status.st_mode)) {
      add_file(path, status);
    } else if (include_.empty() && S_ISREG(status.st_mode)) {
      note_skipped(path, name, status);
    }
  }

  // Its findings are its original's; alone, a copy may have been mended and is checked.
  void note_copy(const std::string& path, const std::string& below, const std::string& original) {
    struct stat status {};
    if (matches(exclude_, below, path) || ::stat(path.c_str(), &status) != 0) return;
    if (!include_.empty() && !matches(include_, below, path)) return;
    if (!seen_.insert(identity(path, status)).second) return;
    list_.inputs.push_back({path, LoadError{LoadProblem::own_copy, original, 0}});
  }

  void note_skipped(const std::string& path, const std::string& name, const struct stat& status) {
    const std::string_view ending = skipped_ending(name);
    if (ending.empty() || !seen_.insert(identity(path, status)).second) return;
    list_.inputs.push_back({path, LoadError{LoadProblem::left_out, std::string(ending), 0}});
  }

  std::vector<Pattern> include_;
  std::vector<Pattern> exclude_;
  bool walked_ = false;
  std::set<Identity> outputs_;
  InputList list_;
  std::set<Identity> seen_;
  std::set<std::string> named_;
};

}  // namespace

InputList list_inputs(const std::vector<std::string>& paths, const InputFilter& filter) {
  Lister lister(filter);
  for (const std::string& path : paths) lister.add(path);
  return lister.take();
}

std::optional<std::vector<std::string>> read_names(std::istream& in, bool null_separated) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::vector<std::string> names;
  for (std::string name; std::getline(in, name, null_separated ? '\0' : '\n');) {
    if (names.empty() && name.starts_with(byte_order_mark)) name.erase(0, byte_order_mark.size());
    if (!null_separated && name.ends_with('\r')) name.pop_back();
    if (name.find('\0') != std::string::npos) return std::nullopt;
    if (name.find_first_not_of(" \t") != std::string::npos) names.push_back(name);
  }
  return names;
}

}  // namespace cchc::batch
