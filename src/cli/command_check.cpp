#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "batch/inputs.hpp"
#include "batch/interrupt.hpp"
#include "batch/run_batch.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "cli/option_sources.hpp"
#include "cli/own_files.hpp"
#include "cli/report_sink.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

class Warner {
 public:
  Warner(Language language, std::ostream& err) : language_(language), err_(err) {}

  void operator()(const Words& words, const std::string& about) const {
    constexpr Words warning = {"cchc-check: cảnh báo: {}", "cchc-check: warning: {}"};
    tell(err_, say(language_, warning, say(language_, words, about)));
  }

 private:
  Language language_;
  std::ostream& err_;
};

void add_listed(const std::string& list, const Options& options, std::istream& in,
                const Warner& warn, std::vector<std::string>& paths) {
  std::ifstream file;
  if (list != "-") {
    file.open(list);
    if (!file || fs::is_directory(list)) {
      refuse(options.language,
             {"--files-from: không đọc được danh sách {}", "--files-from: cannot read the list {}"},
             list);
    }
  }
  auto names = batch::read_names(list == "-" ? in : file, options.null_separated);
  if (!names) {
    refuse(options.language,
           {"{}: các tên trong danh sách cách nhau bằng ký tự NUL; hãy thêm -0",
            "{}: the names in the list are separated by NUL; add -0"},
           list);
  }
  if (names->empty()) {
    warn({"{}: danh sách không nêu tệp nào", "{}: the list names no file"}, list);
  }
  paths.insert(paths.end(), std::make_move_iterator(names->begin()),
               std::make_move_iterator(names->end()));
}

std::vector<std::string> asked_paths(const Options& options, std::istream& in, const Warner& warn) {
  std::vector<std::string> paths = options.arguments;
  const auto& lists = options.files_from;
  const auto uses =
      std::count(paths.begin(), paths.end(), "-") + std::count(lists.begin(), lists.end(), "-");
  if (uses > 1 && std::count(lists.begin(), lists.end(), "-") > 0) {
    refuse(options.language,
           {"dữ liệu qua đường ống (stdin) không thể vừa là danh sách (--files-from -) vừa là báo "
            "cáo (-)",
            "standard input cannot be both the list (--files-from -) and a report (-)"});
  }
  for (const std::string& list : lists) add_listed(list, options, in, warn, paths);
  return paths;
}

batch::InputList list_inputs(const Options& options, const Streams& streams) {
  const Warner warn(options.language, streams.err);
  auto list = batch::list_inputs(asked_paths(options, streams.in, warn),
                                 {options.include, options.exclude, outputs_of(options)});
  for (const std::string& path : list.overwritten) {
    refuse(options.language,
           {"{} nằm trong số các tệp được kiểm tra, không thể ghi kết quả đè lên; hãy ghi ra chỗ "
            "khác hoặc thêm --exclude",
            "{} is among the files to check; results cannot be written over it: write elsewhere or "
            "add --exclude"},
           path);
  }
  for (const std::string& folder : list.barren) {
    warn({"{}: trong thư mục không có tệp báo cáo nào", "{}: no report file in this folder"},
         folder);
  }
  return list;
}

int print_files(const batch::InputList& list, bool null_separated, std::ostream& out) {
  for (const batch::Input& input : list.inputs) out << input.path << (null_separated ? '\0' : '\n');
  return exit_clean;
}

}  // namespace

int run_check(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const auto list = list_inputs(options, streams);
  if (options.list_files) return print_files(list, options.null_separated, streams.out);

  FileSetups setups(invocation.sources, options.language);
  // Also where there is no file at all: a wrong option is always said.
  const RuleSettings& rules =
      setups.for_path(options.arguments.empty() ? "-" : options.arguments.front()).rules;
  std::vector<const batch::FileSetup*> setup_of;
  std::vector<FailOn> fail_on;
  std::vector<const std::string*> broken;
  TreeSource source{options.arguments, {}};
  for (const batch::Input& input : list.inputs) {
    setup_of.push_back(&setups.for_path(input.path));
    fail_on.push_back(setups.fail_on(input.path));
    broken.push_back(&setups.broken(input.path));
    source.reports.push_back(input.path);
  }

  ReportSink sink(options, rules, std::move(source), streams);
  std::size_t delivered = 0;
  const std::size_t done = batch::run_batch({
      .count = list.inputs.size(),
      .jobs = options.jobs,
      .check =
          [&](std::size_t i) {
            const batch::Input& input = list.inputs[i];
            if (!broken[i]->empty()) {
              const LoadError error{LoadProblem::broken_configuration, *broken[i], 0};
              return std::optional(batch::check_loaded(error, input.path, *setup_of[i]));
            }
            if (!input.error) return batch::check_file(input.path, *setup_of[i], streams.in);
            return std::optional(batch::check_loaded(*input.error, input.path, *setup_of[i]));
          },
      .deliver =
          [&](CheckedReport&& report) { return sink.add(std::move(report), fail_on[delivered++]); },
      .stopped = [] { return batch::interrupted_by() != 0; },
  });
  return sink.finish(list.inputs.size() - done);
}

}  // namespace cchc::cli
