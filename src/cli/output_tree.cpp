#include "cli/output_tree.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/output.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_of_standard_input = "stdin";

bool climbs(const fs::path& path) { return path.empty() || *path.begin() == ".."; }

}  // namespace

OutputTree::OutputTree(std::string folder, TreeSource source, Language language)
    : folder_(std::move(folder)), source_(std::move(source)), language_(language) {}

std::string OutputTree::place(const std::string& report, std::string_view ending) {
  const fs::path path =
      (fs::path(folder_) / (below(report) + std::string(ending))).lexically_normal();
  if (!taken_.insert(path.string()).second) {
    refuse(language_,
           {"hai báo cáo trùng tên sẽ ghi đè lên nhau ở {}; hãy chạy riêng từng thư mục",
            "the results of two reports of one name would both go to {}; run each folder by "
            "itself"},
           path.string());
  }
  if (is_report(path.string())) {
    refuse(language_,
           {"{} là báo cáo đang được kiểm tra, không thể ghi kết quả đè lên; hãy ghi ra thư mục "
            "khác",
            "{} is a report of this run; results cannot be written over it: write to another "
            "folder"},
           path.string());
  }
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) throw_output_error(path.parent_path().string(), error.value(), language_);
  return path.string();
}

std::string OutputTree::below(const std::string& report) const {
  if (report == "-") return std::string(name_of_standard_input);
  const fs::path path = fs::path(report).lexically_normal();
  if (source_.asked.empty()) {
    const fs::path relative = path.relative_path();
    return (climbs(relative) ? path.filename() : relative).string();
  }
  for (const std::string& folder : source_.asked) {
    const fs::path relative = path.lexically_relative(fs::path(folder).lexically_normal());
    if (!climbs(relative) && relative != ".") return relative.string();
  }
  return path.filename().string();
}

bool OutputTree::is_report(const std::string& target) {
  std::error_code error;
  if (!fs::exists(target, error)) return false;
  if (standing_.empty()) {
    for (const std::string& report : source_.reports) {
      standing_.insert(fs::canonical(report, error).string());
    }
  }
  return standing_.contains(fs::canonical(target, error).string());
}

}  // namespace cchc::cli
