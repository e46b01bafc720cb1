#include "cli/config_trust.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

// A folder of schemas whose every file is in it, and not only a link to somewhere else.
bool files_are_within(const std::string& folder, const std::string& top) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return true;
  fs::directory_iterator next(folder, error);
  for (const fs::directory_iterator end; !error && next != end; next.increment(error)) {
    if (next->is_symlink(error) && !is_within(next->path().string(), top)) return false;
  }
  return !error;
}

bool stays_within(const GivenOption& option, const std::string& top) {
  return std::all_of(option.values.begin(), option.values.end(), [&](const std::string& value) {
    const bool is_path = option.row->kind != ValueKind::schema || fs::path(value).has_extension();
    return !is_path || (is_within(value, top) && files_are_within(value, top));
  });
}

// Throws UsageError where the amount is none.
bool is_up_to_fallback(const GivenOption& option, Language language) {
  const OptionRow& row = *option.row;
  try {
    return row.amount(option.values.back(), language) <=
           row.amount(std::string(row.fallback), language);
  } catch (const UsageError& error) {
    throw UsageError{fmt::format("{}: {}", option.where, error.message), {}};
  }
}

Words why_refused(const GivenOption& option, const std::string& top, Language language) {
  switch (option.row->when_found) {
    case WhenFound::taken:
      return {};
    case WhenFound::refused:
      return {"không lấy từ cấu hình tự tìm thấy",
              "not taken from a configuration found by itself"};
    case WhenFound::within_folder:
      if (stays_within(option, top)) return {};
      return {"cấu hình tự tìm thấy không được chỉ ra ngoài thư mục của nó",
              "a configuration found by itself may not point out of its own folder"};
    case WhenFound::up_to_fallback:
      if (is_up_to_fallback(option, language)) return {};
      return {"cấu hình tự tìm thấy không được nâng giới hạn",
              "a configuration found by itself may not raise a limit"};
  }
  return {};
}

}  // namespace

bool is_private_folder(const std::string& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return false;
  const uid_t user = ::geteuid();
  if (status.st_uid != user && status.st_uid != 0) return false;
  if ((status.st_mode & S_IWOTH) != 0) return false;
  // Where everybody has a group of their own, which bears their number, it is the user alone.
  const bool group_is_user = status.st_gid == ::getegid() && ::getegid() == user;
  return (status.st_mode & S_IWGRP) == 0 || group_is_user;
}

std::string why_not_taken(const std::string& path, Language language) {
  struct stat status {};
  Words words;
  if (::lstat(path.c_str(), &status) != 0) {
    words = {"không đọc được", "it cannot be read"};
  } else if (S_ISLNK(status.st_mode)) {
    words = {"đó là một liên kết", "it is a link"};
  } else if (!S_ISREG(status.st_mode)) {
    words = {"đó không phải là tệp thường", "it is no regular file"};
  } else if (status.st_uid != ::geteuid()) {
    words = {"tệp của người dùng khác", "it belongs to another user"};
  } else if ((status.st_mode & S_IWOTH) != 0) {
    words = {"người khác sửa được tệp đó", "others may write to it"};
  }
  return words.empty() ? std::string() : std::string(words.in(language));
}

bool is_repository(const std::string& folder) {
  constexpr const char* names[] = {".git", ".hg", ".svn"};
  std::error_code error;
  return std::any_of(std::begin(names), std::end(names),
                     [&](const char* name) { return fs::exists(fs::path(folder) / name, error); });
}

bool is_within(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path inner = fs::weakly_canonical(path, error);
  if (error) return false;
  const fs::path outer = fs::weakly_canonical(folder, error);
  if (error) return false;
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

void restrict_found(ConfigFile& file, Language language) {
  const fs::path parent = fs::path(file.path).parent_path();
  const std::string top = parent.empty() ? "." : parent.string();
  std::erase_if(file.options, [&](const GivenOption& option) {
    const Words why = why_refused(option, top, language);
    if (why.empty()) return false;
    file.refused.push_back(fmt::format("{}: {}", option.where, why.in(language)));
    return true;
  });
}

}  // namespace cchc::cli
