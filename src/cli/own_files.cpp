#include "cli/own_files.hpp"

#include <filesystem>
#include <system_error>

#include "cli/words.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

bool same_file(const std::string& one, const std::string& other) {
  std::error_code error;
  if (fs::equivalent(one, other, error)) return fs::is_regular_file(one, error);
  return fs::absolute(one, error).lexically_normal() ==
         fs::absolute(other, error).lexically_normal();
}

void refuse_same(const std::string& output, const std::string& other, const Options& options) {
  if (other.empty() || other == "-" || !same_file(output, other)) return;
  refuse(options.language,
         {"{} là tệp mà lần chạy này phải đọc, không thể ghi kết quả đè lên",
          "{} is a file that this run reads; results cannot be written over it"},
         other);
}

}  // namespace

std::vector<std::string> outputs_of(const Options& options) {
  std::vector<std::string> outputs;
  if (!options.output.empty() && options.output != "-") outputs.push_back(options.output);
  if (!options.write_baseline.empty()) outputs.push_back(options.write_baseline);
  return outputs;
}

void require_separate_files(const Options& options) {
  const std::vector<std::string> outputs = outputs_of(options);
  for (const std::string& output : outputs) {
    for (const std::string& path : options.arguments) refuse_same(output, path, options);
    for (const std::string& list : options.files_from) refuse_same(output, list, options);
    refuse_same(output, options.config, options);
  }
  if (outputs.empty() || outputs.front() != options.output) return;
  refuse_same(options.output, options.baseline, options);
  if (outputs.size() == 2 && same_file(options.output, options.write_baseline)) {
    refuse(options.language,
           {"--output và --write-baseline không thể cùng là một tệp ({})",
            "--output and --write-baseline cannot be one file ({})"},
           options.output);
  }
}

}  // namespace cchc::cli
