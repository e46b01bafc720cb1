#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

#include "batch/check_file.hpp"
#include "batch/inputs.hpp"
#include "batch/interrupt.hpp"
#include "cchc/annotate.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "cli/output.hpp"
#include "cli/output_tree.hpp"
#include "cli/own_files.hpp"
#include "emit/terminal/finding_line.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

Words reason_words(AnnotateProblem problem) {
  switch (problem) {
    case AnnotateProblem::signed_file:
      return {
          "{}: tệp có chữ ký số, ghi nhận xét vào sẽ làm mất hiệu lực chữ ký; hãy dùng bản chưa "
          "ký",
          "{}: the file is digitally signed, and comments would break the signature; use the "
          "unsigned one"};
    case AnnotateProblem::protected_file:
      return {"{}: tệp đang bật chế độ bảo vệ, không cho sửa; hãy bỏ bảo vệ rồi chạy lại",
              "{}: the file is protected against changes; take the protection off and run again"};
    case AnnotateProblem::other_format:
      return {
          "{0}: chỉ ghi nhận xét được vào tệp .docx và .odt; với loại tệp này hãy dùng: "
          "cchc-check -f html -o nhan-xet.html {0}",
          "{0}: comments go into .docx and .odt only; for this kind of file use: cchc-check -f "
          "html -o comments.html {0}"};
    case AnnotateProblem::flat_word:
      return {
          "{0}: tệp Word lưu ở dạng .xml, không ghi nhận xét vào được; hãy mở bằng Word, lưu lại "
          "thành .docx rồi chạy lại, hoặc dùng: cchc-check -f html -o nhan-xet.html {0}",
          "{0}: a Word document saved as .xml takes no comments; save it as .docx and run again, "
          "or "
          "use: cchc-check -f html -o comments.html {0}"};
    case AnnotateProblem::damaged:
      break;
  }
  return {
      "{}: không ghi được nhận xét vào tệp này (tệp hỏng, hoặc có cấu trúc chưa hỗ trợ)",
      "{}: comments could not be put into this file (damaged, or built in a way not supported)"};
}

// "a/bao-cao.docx" → "a/bao-cao.nhan-xet.docx".
std::string copy_name(const fs::path& path) {
  fs::path name = path.stem();
  name += batch::copy_mark;
  name += path.extension();
  return name.string();
}

// Where the copies go: beside their originals, to the file that was named, or into a folder.
class Targets {
 public:
  Targets(const Options& options, const std::vector<batch::Input>& inputs) : options_(options) {
    std::error_code error;
    const auto is_folder = [&](const std::string& path) { return fs::is_directory(path, error); };
    const auto& asked = options.arguments;
    const bool one = inputs.size() == 1 && std::none_of(asked.begin(), asked.end(), is_folder);
    if (options.output.empty() || (one && !is_folder(options.output))) return;
    TreeSource source{asked, {}};
    for (const batch::Input& input : inputs) source.reports.push_back(input.path);
    tree_.emplace(options.output, std::move(source), options.language);
  }

  std::string of(const std::string& path) {
    if (tree_ && path != "-") return tree_->place(path);
    if (path == "-" || !options_.output.empty()) return options_.output;
    const fs::path original(path);
    return (original.parent_path() / copy_name(original)).string();
  }

 private:
  const Options& options_;
  std::optional<OutputTree> tree_;
};

class Annotator {
 public:
  Annotator(const Invocation& invocation, const Streams& streams,
            const std::vector<batch::Input>& inputs)
      : options_(invocation.options),
        streams_(streams),
        setups_(invocation.sources, options_.language),
        targets_(options_, inputs) {}

  // False where it was interrupted.
  bool add(const batch::Input& input) {
    const batch::FileSetup& setup = setups_.for_path(input.path);
    std::optional<LoadError> error = input.error;
    if (!setups_.broken(input.path).empty()) {
      error = LoadError{LoadProblem::broken_configuration, setups_.broken(input.path), 0};
    }
    if (!error) {
      error = batch::run_within(setup.limits, [&] { make(input.path, setup); });
      if (batch::interrupted_by() != 0) return false;
    }
    if (error) checked_ = batch::check_loaded(*std::move(error), input.path, setup);
    if (checked_.failed || checked_.skipped) {
      tell_why();
      if (checked_.failed) status_ = exit_unread;
    } else {
      write(input.path);
    }
    return true;
  }

  [[nodiscard]] int status() const { return status_; }

 private:
  // Leaves what was found in checked_, and the copy in made_ where it could be checked.
  void make(const std::string& path, const batch::FileSetup& setup) {
    const auto bytes = batch::read_input(path, setup.load, streams_.in);
    if (!bytes) return;
    const auto* const error = std::get_if<LoadError>(&*bytes);
    const auto* const original = std::get_if<std::string>(&*bytes);
    checked_ = batch::check_loaded(
        error != nullptr ? LoadResult(*error) : load_bytes(*original, setup.load), path, setup);
    if (!checked_.failed && !checked_.skipped)
      made_ = annotate(*original, checked_, options_.language);
  }

  // Why there is no copy, for people.
  void tell_why() {
    for (const Finding& finding : checked_.findings) {
      tell(streams_.err, emit::finding_line(checked_.report, finding, options_.language,
                                            emit::Painter(false), emit::Gravity::words));
    }
  }

  void write(const std::string& path) {
    if (const auto* const problem = std::get_if<AnnotateProblem>(&made_)) {
      tell(streams_.err, "cchc-check: " + say(options_.language, reason_words(*problem), path));
      status_ = exit_unread;
      return;
    }
    const auto& copy = std::get<AnnotatedCopy>(made_);
    const std::string target = targets_.of(path);
    if (target.empty() || target == "-") {
      streams_.out << copy.bytes;
      return;
    }
    OutputFile file(target, options_.language);
    file.stream() << copy.bytes;
    file.commit();
    if (options_.quiet) return;
    tell(streams_.err, copy.comments == 0 ? say(options_.language,
                                                {"{}: không có điểm nào cần nhận xét; bản sao: {}",
                                                 "{}: nothing to comment on; copy: {}"},
                                                path, target)
                                          : say(options_.language,
                                                {"{}: đã ghi {} nhận xét vào bản sao {}",
                                                 "{}: {} comments in the copy {}"},
                                                path, copy.comments, target));
  }

  const Options& options_;
  const Streams& streams_;
  FileSetups setups_;
  Targets targets_;
  CheckedReport checked_;  // of the file at hand
  std::variant<AnnotatedCopy, AnnotateProblem> made_;
  int status_ = exit_clean;
};

}  // namespace

int run_annotate(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const auto list = batch::list_inputs(options.arguments,
                                       {options.include, options.exclude, outputs_of(options)});
  Annotator annotator(invocation, streams, list.inputs);
  for (const batch::Input& input : list.inputs) {
    if (batch::interrupted_by() != 0 || !annotator.add(input))
      return exit_interrupted + batch::interrupted_by();
  }
  return annotator.status();
}

}  // namespace cchc::cli
