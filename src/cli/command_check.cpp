#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "batch/inputs.hpp"
#include "batch/interrupt.hpp"
#include "batch/run_batch.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "cli/option_sources.hpp"
#include "cli/report_sink.hpp"

namespace cchc::cli {
namespace {

std::vector<std::string> listed_names(const Options& options, std::istream& in) {
  if (options.files_from == "-") return batch::read_names(in, options.null_separated);
  std::ifstream file(options.files_from);
  if (!file) {
    refuse(options.language,
           {"--files-from: không đọc được danh sách {}", "--files-from: cannot read the list {}"},
           options.files_from);
  }
  return batch::read_names(file, options.null_separated);
}

std::vector<std::string> asked_paths(const Options& options, std::istream& in) {
  std::vector<std::string> paths = options.arguments;
  if (options.files_from.empty()) return paths;
  if (options.files_from == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end()) {
    refuse(options.language,
           {"đầu vào chuẩn không thể vừa là danh sách (--files-from -) vừa là báo cáo (-)",
            "standard input cannot be both the list (--files-from -) and a report (-)"});
  }
  std::vector<std::string> more = listed_names(options, in);
  paths.insert(paths.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  return paths;
}

void warn_barren(const std::vector<std::string>& folders, Language language, std::ostream& err) {
  for (const std::string& folder : folders) {
    tell(err, say(language,
                  {"cchc-check: cảnh báo: {}: trong thư mục không có tệp báo cáo nào",
                   "cchc-check: warning: {}: no report file in this folder"},
                  folder));
  }
}

}  // namespace

int run_check(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const auto list =
      batch::list_inputs(asked_paths(options, streams.in), {options.include, options.exclude});
  warn_barren(list.barren, options.language, streams.err);

  FileSetups setups(invocation.sources, options.language);
  // Also where there is no file at all: a wrong option is always said.
  const RuleSettings& rules =
      setups.for_path(options.arguments.empty() ? "-" : options.arguments.front()).rules;
  std::vector<const batch::FileSetup*> setup_of;
  for (const batch::Input& input : list.inputs) setup_of.push_back(&setups.for_path(input.path));

  ReportSink sink(options, rules, list.inputs.size(), streams);
  const std::size_t done = batch::run_batch({
      .count = list.inputs.size(),
      .jobs = options.jobs,
      .check =
          [&](std::size_t i) {
            const batch::Input& input = list.inputs[i];
            return input.error ? batch::failed_report(*input.error, input.path, *setup_of[i])
                               : batch::check_file(input.path, *setup_of[i], streams.in);
          },
      .deliver = [&](CheckedReport&& report) { return sink.add(std::move(report)); },
      .stopped = [] { return batch::interrupted_by() != 0; },
  });
  return sink.finish(list.inputs.size() - done);
}

}  // namespace cchc::cli
