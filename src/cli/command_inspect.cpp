#include "batch/check_file.hpp"
#include "batch/interrupt.hpp"
#include "cchc/emit.hpp"
#include "cchc/layout.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "emit/json/inspect.hpp"

namespace cchc::cli {

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
  std::optional<LoadResult> loaded =
      setups.broken(path).empty() ? batch::load_input(path, setup, streams.in)
                                  : std::optional<LoadResult>(LoadError{
                                        LoadProblem::broken_configuration, setups.broken(path), 0});
  if (!loaded) return exit_interrupted + batch::interrupted_by();
  if (const auto* const error = std::get_if<LoadError>(&*loaded)) {
    const auto emitter = make_emitter("concise", streams.err, {.language = options.language});
    emitter->report(batch::check_loaded(LoadError(*error), path, setup));
    return exit_unread;
  }
  auto& document = std::get<Document>(*loaded);
  if (options.stage == "document") {
    emit::inspect(streams.out, document);
    return exit_clean;
  }
  document = lay_out(std::move(document));
  if (options.stage == "tables") {
    emit::inspect(streams.out, document);
  } else {
    Report report = extract_report(document, {setup.schemas, setup.schema_given, setup.level});
    report.path = path;
    emit::inspect(streams.out, report);
  }
  return exit_clean;
}

}  // namespace cchc::cli
