#include <optional>
#include <utility>
#include <variant>

#include "batch/check_file.hpp"
#include "batch/interrupt.hpp"
#include "cchc/emit.hpp"
#include "cchc/layout.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "emit/json/inspect.hpp"

namespace cchc::cli {
namespace {

// What the stage made of the file, or why it could not be read; nothing where it was interrupted.
using Shown = std::variant<Document, Report, LoadError>;

std::optional<Shown> make(const Options& options, const batch::FileSetup& setup, std::istream& in) {
  const std::string& path = options.arguments.front();
  std::optional<LoadResult> loaded = batch::load_input(path, setup, in);
  if (!loaded) return std::nullopt;
  if (auto* const error = std::get_if<LoadError>(&*loaded)) return std::move(*error);
  auto& document = std::get<Document>(*loaded);
  if (options.stage == "document") return std::move(document);
  document = lay_out(std::move(document));
  if (options.stage == "tables") return std::move(document);
  Report report = extract_report(document, {setup.schemas, setup.schema_given, setup.level});
  report.path = path;
  return report;
}

}  // namespace

int run_inspect(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  if (options.stage.empty()) {
    refuse(options.language,
           {"hãy chọn bước xử lý cần xem: --stage document, --stage tables hoặc --stage report",
            "choose the stage to look at: --stage document, --stage tables or --stage report"});
  }
  const std::string& path = options.arguments.front();
  FileSetups setups(invocation.sources, options.language);
  const batch::FileSetup& setup = setups.for_path(path);
  std::optional<Shown> shown;
  if (!setups.broken(path).empty()) {
    shown = LoadError{LoadProblem::broken_configuration, setups.broken(path), 0};
  } else if (auto stopped = batch::run_within(setup.limits,
                                              [&] { shown = make(options, setup, streams.in); })) {
    shown = std::move(*stopped);
  }
  if (!shown || batch::interrupted_by() != 0) return exit_interrupted + batch::interrupted_by();
  if (const auto* const error = std::get_if<LoadError>(&*shown)) {
    const auto emitter = make_emitter("concise", streams.err, {.language = options.language});
    emitter->report(batch::check_loaded(LoadError(*error), path, setup));
    return exit_unread;
  }
  if (const auto* const report = std::get_if<Report>(&*shown)) {
    emit::inspect(streams.out, *report);
  } else {
    emit::inspect(streams.out, std::get<Document>(*shown));
  }
  return exit_clean;
}

}  // namespace cchc::cli
