#include "cli/split_pages.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/output.hpp"
#include "cli/words.hpp"
#include "emit/phrases.hpp"

namespace cchc::cli {
namespace {

const std::string& require_folder(const Options& options) {
  if (options.format != "html") {
    refuse(options.language,
           {"--split-by chỉ dùng cùng -f html", "--split-by goes with -f html only"});
  }
  std::error_code error;
  const bool is_other = std::filesystem::exists(options.output, error) &&
                        !std::filesystem::is_directory(options.output, error);
  if (options.output.empty() || options.output == "-" || is_other) {
    refuse(options.language,
           {"--split-by ghi mỗi báo cáo một trang vào một thư mục; hãy thêm -o THƯ_MỤC",
            "--split-by writes a page a report into a folder; add -o FOLDER"});
  }
  return options.output;
}

}  // namespace

SplitPages::SplitPages(const Options& options, TreeSource source, EmitOptions page,
                       std::ostream& err)
    : options_(options),
      page_(std::move(page)),
      err_(err),
      tree_(require_folder(options), std::move(source), options.language) {}

void SplitPages::report(const CheckedReport& report) {
  OutputFile file(tree_.place(report.report.path, ".html"), options_.language);
  const auto page = make_emitter(options_.format, file.stream(), page_);
  Summary summary;
  add_to_summary(summary, report);
  page->begin();
  page->report(report);
  page->end(summary);
  file.commit();
  ++pages_;
}

void SplitPages::end(const Summary& /*summary*/) {
  if (options_.quiet) return;
  tell(err_, say(options_.language, {"Đã ghi {} trang vào thư mục {}", "{} pages written into {}"},
                 emit::grouped(pages_, options_.language), options_.output));
}

}  // namespace cchc::cli
