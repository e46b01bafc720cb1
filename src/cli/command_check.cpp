#include <cstdlib>

#include "batch/check_file.hpp"
#include "batch/inputs.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "cli/output.hpp"

namespace cchc::cli {
namespace {

bool wants_color(const Options& options, const std::ostream& out) {
  if (options.color != ColorChoice::automatic) return options.color == ColorChoice::always;
  const char* const no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  return is_terminal(out);
}

std::optional<Severity> failing_severity(FailOn fail_on) {
  switch (fail_on) {
    case FailOn::error:
      return Severity::error;
    case FailOn::warning:
      return Severity::warning;
    case FailOn::info:
      return Severity::info;
    case FailOn::never:
      break;
  }
  return std::nullopt;
}

EmitOptions emit_options(const Options& options, const RuleSettings& rules,
                         const std::ostream& out) {
  return {.language = options.language,
          .color = wants_color(options, out),
          .show_unchecked = options.show_unchecked,
          .quiet = options.quiet,
          .csv_dialect = options.csv_dialect,
          .csv_all_rows = options.csv_all_rows,
          .width = terminal_width(out),
          .statistics = options.statistics,
          .rules = &rules,
          .fail_on = failing_severity(options.fail_on)};
}

bool fails(const Summary& summary, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::error:
      return summary.errors != 0;
    case FailOn::warning:
      return summary.errors + summary.warnings != 0;
    case FailOn::info:
      return summary.errors + summary.warnings + summary.infos != 0;
    case FailOn::never:
      break;
  }
  return false;
}

int exit_status(const Summary& summary, FailOn fail_on) {
  if (summary.failed != 0) return exit_unread;
  return fails(summary, fail_on) ? exit_findings : exit_clean;
}

void warn_barren(const std::vector<std::string>& folders, Language language, std::ostream& err) {
  for (const std::string& folder : folders) {
    err << say(language,
               {"cchc-check: cảnh báo: {}: trong thư mục không có tệp báo cáo nào\n",
                "cchc-check: warning: {}: no report file in this folder\n"},
               folder);
  }
}

}  // namespace

int run_check(const Options& options, const Streams& streams) {
  const batch::FileSetup setup = make_setup(options.file, options.language);
  std::vector<std::string> barren;
  const auto inputs = batch::list_inputs(options.arguments, barren);
  warn_barren(barren, options.language, streams.err);

  const auto emitter =
      make_emitter(options.format, streams.out, emit_options(options, setup.rules, streams.out));
  // A table of figures has no place for findings.
  const auto side = options.format == "csv"
                        ? make_emitter("concise", streams.err, {.language = options.language})
                        : nullptr;
  Summary summary;
  emitter->begin();
  for (const batch::Input& input : inputs) {
    const CheckedReport report = input.error ? batch::failed_report(*input.error, input.path, setup)
                                             : batch::check_file(input.path, setup, streams.in);
    add_to_summary(summary, report);
    emitter->report(report);
    if (side != nullptr) side->report(report);
  }
  emitter->end(summary);
  return exit_status(summary, options.fail_on);
}

}  // namespace cchc::cli
