#include <cstdlib>

#include "batch/check_file.hpp"
#include "batch/inputs.hpp"
#include "batch/tally.hpp"
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

EmitOptions emit_options(const Options& options, const std::ostream& out) {
  return {.language = options.language,
          .color = wants_color(options, out),
          .show_unchecked = options.show_unchecked,
          .quiet = options.quiet,
          .csv_dialect = options.csv_dialect,
          .csv_all_rows = options.csv_all_rows};
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

void print_statistics(const batch::Tally& tally, Language language, std::ostream& err) {
  for (const auto& [id, count] : tally.by_rule()) {
    const Rule* const rule = find_rule(id);
    err << fmt::format("{:>6}  {}  {}\n", count, id, rule->text(language).title);
  }
}

}  // namespace

int run_check(const Options& options, const Streams& streams) {
  const batch::FileSetup setup = make_setup(options.file, options.language);
  std::vector<std::string> barren;
  const auto inputs = batch::list_inputs(options.arguments, barren);
  warn_barren(barren, options.language, streams.err);

  const auto emitter =
      make_emitter(options.format, streams.out, emit_options(options, streams.out));
  // A table of figures has no place for findings.
  const auto side = options.format == "csv"
                        ? make_emitter("concise", streams.err, {.language = options.language})
                        : nullptr;
  batch::Tally tally;
  emitter->begin();
  for (const batch::Input& input : inputs) {
    const CheckedReport report = input.error ? batch::failed_report(*input.error, input.path, setup)
                                             : batch::check_file(input.path, setup, streams.in);
    tally.add(report);
    emitter->report(report);
    if (side != nullptr) side->report(report);
  }
  emitter->end(tally.summary());
  if (options.statistics) print_statistics(tally, options.language, streams.err);
  return exit_status(tally.summary(), options.fail_on);
}

}  // namespace cchc::cli
