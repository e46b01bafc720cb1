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
#include "cli/output.hpp"
#include "cli/own_files.hpp"
#include "cli/report_sink.hpp"
#include "cli/suggest.hpp"
#include "text/escape.hpp"

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
  for (const std::string& pattern : list.idle) {
    warn({"mẫu “{}” không khớp tệp hay thư mục nào",
          "the pattern “{}” matches no file and no folder"},
         pattern);
  }
  return list;
}

bool is_skipped(const batch::Input& input) {
  return input.error && (input.error->problem == LoadProblem::left_out ||
                         input.error->problem == LoadProblem::own_copy);
}

// Raw for programs, where a name that would be two must be asked for with -0; harmless for people.
int print_files(const batch::InputList& list, const Options& options, const Streams& streams) {
  const bool null_separated = options.null_separated;
  const bool for_people = is_terminal(streams.out) && !null_separated;
  for (const batch::Input& input : list.inputs) {
    if (is_skipped(input)) continue;
    const bool two_lines = !null_separated && input.path.find('\n') != std::string::npos;
    streams.out << (for_people || two_lines ? text::escape(input.path) : input.path)
                << (null_separated ? '\0' : '\n');
    if (two_lines) {
      Warner(options.language, streams.err)(
          {"{}: tên có dấu xuống dòng; hãy thêm -0", "{}: the name has a line end; add -0"},
          input.path);
    }
  }
  return exit_clean;
}

// A single word that is no file and nearly a command was meant for one.
void suggest_command(const Options& options) {
  std::error_code error;
  if (options.arguments.empty() || fs::exists(fs::symlink_status(options.arguments.front(), error)))
    return;
  const std::string& word = options.arguments.front();
  const bool is_word =
      word.size() > 2 && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  if (!is_word) return;
  std::vector<std::string> known;
  for (const Command& command : commands()) {
    if (!command.name.empty()) known.emplace_back(command.name);
  }
  const std::string likely = closest(word, known);
  if (likely.empty()) return;
  refuse(options.language,
         {"không có tệp hay lệnh “{}”; ý bạn là cchc-check {}?",
          "there is no file and no command “{}”; did you mean cchc-check {}?"},
         word, likely);
}

}  // namespace

int run_check(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  suggest_command(options);
  const auto list = list_inputs(options, streams);
  if (options.list_files) return print_files(list, options, streams);

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
          [&](CheckedReport&& report) {
            const std::size_t i = delivered++;
            return sink.add(std::move(report), fail_on[i], setup_of[i]->rules);
          },
      .stopped = [] { return batch::interrupted_by() != 0; },
  });
  return sink.finish(list.inputs.size() - done);
}

}  // namespace cchc::cli
