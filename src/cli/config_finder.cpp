#include "cli/config_finder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/config_trust.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// Empty where nobody has a home.
fs::path own_path() {
  const fs::path configured = environment("XDG_CONFIG_HOME");
  const fs::path home = environment("HOME");
  if (configured.is_absolute()) return configured / "cchc-check" / config_name;
  return home.is_absolute() ? home / ".config" / "cchc-check" / config_name : fs::path();
}

bool is_home(const std::string& folder) {
  const std::string home = environment("HOME");
  std::error_code error;
  return !home.empty() && fs::equivalent(folder, home, error);
}

}  // namespace

ConfigFinder::ConfigFinder(std::string fixed, Language language)
    : fixed_(std::move(fixed)), language_(language) {}

const ConfigFile* ConfigFinder::own() {
  if (std::exchange(own_was_read_, true)) return own_.get();
  std::error_code error;
  const std::string path = fixed_.empty() ? own_path().string() : fixed_;
  if (!fixed_.empty() || (!path.empty() && fs::exists(path, error))) {
    own_ = std::make_unique<ConfigFile>(read_config_file(path, language_));
  }
  return own_.get();
}

void ConfigFinder::trust(const std::vector<std::string>& folders) {
  std::error_code error;
  for (const std::string& folder : folders) {
    trusted_.push_back(fs::weakly_canonical(folder, error).string());
  }
}

bool ConfigFinder::is_trusted(const std::string& folder) const {
  return std::any_of(trusted_.begin(), trusted_.end(),
                     [&](const std::string& trusted) { return is_within(folder, trusted); });
}

ConfigFile* ConfigFinder::for_path(const std::string& path) {
  if (!fixed_.empty()) return nullptr;
  std::error_code error;
  const fs::path full = fs::absolute(path == "-" ? fs::path(".") : fs::path(path), error);
  if (error) return nullptr;
  const bool is_folder = path == "-" || fs::is_directory(full, error);
  const fs::path normal = full.lexically_normal();
  return in_or_above(is_folder ? (normal / "").parent_path().string()
                               : normal.parent_path().string());
}

ConfigFile* ConfigFinder::in_or_above(const std::string& folder) {
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return known->second;
  const std::string parent = fs::path(folder).parent_path().string();
  const bool trusted = is_trusted(folder);
  ConfigFile* found = parent == folder ? nullptr : in(folder, trusted);
  const bool is_end = parent == folder || is_repository(folder) || is_home(folder) ||
                      (!trusted && !is_private_folder(folder));
  if (found == nullptr && !is_end) found = in_or_above(parent);
  by_folder_.emplace(folder, found);
  return found;
}

ConfigFile* ConfigFinder::in(const std::string& folder, bool trusted) {
  std::error_code error;
  const fs::path full = fs::path(folder) / config_name;
  if (!fs::exists(fs::symlink_status(full, error))) return nullptr;
  const std::string path = full.lexically_proximate(fs::current_path(error)).string();
  std::string why = trusted ? std::string() : why_not_taken(full.string(), language_);
  if (why.empty() && !trusted && !is_private_folder(folder)) {
    why = say(language_, {"người khác ghi được vào thư mục đó", "others may write to its folder"});
  }
  if (!why.empty()) {
    passed_over_.push_back(fmt::format("{}: {}", path, why));
    return nullptr;
  }
  auto file = std::make_unique<ConfigFile>();
  try {
    *file = read_config_file(path, language_);
    if (!trusted) restrict_found(*file, language_);
  } catch (const UsageError& problem) {
    file->broken = in_one_line(problem);
  }
  file->path = path;
  file->found = true;
  found_.push_back(std::move(file));
  return found_.back().get();
}

}  // namespace cchc::cli
