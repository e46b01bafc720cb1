#include "cli/report_sink.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "batch/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/split_pages.hpp"
#include "emit/phrases.hpp"

namespace cchc::cli {
namespace {

constexpr std::size_t least_width = 40;

bool wants_color(const Options& options, const std::ostream& out) {
  if (options.color != ColorChoice::automatic) return options.color == ColorChoice::always;
  const char* const no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* const terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return !dumb && is_terminal(out);
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

// Empty where it is gone.
std::string working_folder() {
  std::error_code error;
  return std::filesystem::current_path(error).string();
}

EmitOptions emit_options(const Options& options, const RuleSettings& rules,
                         const std::ostream& out) {
  return {.language = options.language,
          .color = wants_color(options, out),
          .show_unchecked = options.show_unchecked,
          .show_claims = options.show_claims,
          .quiet = options.quiet,
          .csv_dialect = options.csv_dialect,
          .csv_all_rows = options.csv_all_rows,
          .width = std::max(terminal_width(out), least_width),
          .wrap = is_terminal(out),
          .terminal = is_terminal(out),
          .sort = options.sort,
          .statistics = options.statistics,
          .folder = working_folder(),
          .rules = &rules,
          .fail_on = failing_severity(options.file.fail_on)};
}

bool fails(const CheckedReport& report, FailOn fail_on) {
  Summary summary;
  add_to_summary(summary, report);
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

FormatTraits traits_of(std::string_view format) {
  return find_format(format).value_or(FormatTraits{});
}

// What `action` gives; throws OutputError where the temporary folder cannot be used.
template <class Action>
auto with_temporary_folder(Language language, const Action& action) {
  try {
    return action();
  } catch (const TemporaryFolderError& error) {
    throw_output_error(
        say(language, {"vào thư mục tạm {}", "to the temporary folder {}"}, error.folder),
        error.code().value(), language);
  }
}

std::unique_ptr<Emitter> require_emitter(const Options& options, const RuleSettings& rules,
                                         TreeSource source, const Streams& streams) {
  std::ostream& out = streams.out;
  if (options.split_by_report) {
    return std::make_unique<SplitPages>(options, std::move(source),
                                        emit_options(options, rules, out), streams.err);
  }
  if (traits_of(options.format).binary && is_terminal(out)) {
    refuse(options.language,
           {"bảng tính không hiện được trên màn hình; hãy thêm -o ket-qua.{}",
            "a workbook cannot be shown on a terminal; add -o results.{}"},
           traits_of(options.format).extension);
  }
  auto emitter = with_temporary_folder(options.language, [&] {
    return make_emitter(options.format, out, emit_options(options, rules, out));
  });
  if (emitter == nullptr) {
    refuse(options.language, {"chưa có dạng kết quả {}", "there is no format {}"}, options.format);
  }
  return emitter;
}

}  // namespace

ReportSink::ReportSink(const Options& options, const RuleSettings& rules, TreeSource source,
                       const Streams& streams)
    : options_(options),
      streams_(streams),
      format_(traits_of(options.format)),
      progress_(streams.err, options.language, source.reports.size(),
                options.progress && !options.quiet && is_terminal(streams.err)),
      emitter_(require_emitter(options, rules, std::move(source), streams)),
      both_on_terminal_(is_terminal(streams.out)) {
  if (!options.baseline.empty()) baseline_ = Baseline(options.baseline, false, options.language);
  if (!options.write_baseline.empty()) {
    former_ = Baseline(options.write_baseline, true, options.language);
    baseline_writer_.emplace(former_, baseline_, options.language);
  }
  if (options.statistics && !format_.statistics) statistics_.emplace();
  // A table of figures has no place for findings.
  if (!format_.findings) {
    side_ =
        make_emitter("concise", streams.err,
                     {.language = options.language, .color = wants_color(options, streams.err)});
  }
  emitter_->begin();
}

bool ReportSink::add(CheckedReport&& report, FailOn fail_on, const RuleSettings& rules) {
  if (baseline_writer_) baseline_writer_->add(report, rules);
  report.known = report.findings.size();
  baseline_.filter(report, rules);
  report.known -= report.findings.size();
  add_to_summary(summary_, report);
  if (statistics_) statistics_->add(report);
  fails_ = fails_ || fails(report, fail_on);
  if (both_on_terminal_ || side_ != nullptr) progress_.hide();
  emitter_->report(report);
  streams_.out.flush();
  if (side_ != nullptr) side_->report(report);
  progress_.update(summary_);
  return streams_.out.good();
}

int ReportSink::finish(std::size_t not_done) {
  progress_.hide();
  summary_.not_done = not_done;
  summary_.interrupted_by = batch::interrupted_by();
  with_temporary_folder(options_.language, [&] { emitter_->end(summary_); });
  require_written(streams_.out, options_.language);
  say_end(not_done);
  if (not_done != 0) return exit_interrupted + batch::interrupted_by();
  if (baseline_writer_) write_baseline();
  if (summary_.failed != 0) return exit_unread;
  if (baseline_writer_) return exit_clean;
  return fails_ ? exit_findings : exit_clean;
}

void ReportSink::say_end(std::size_t not_done) {
  const Language language = options_.language;
  std::ostream& err = streams_.err;
  if (statistics_) {
    err << statistics_->write(terminal_width(err), language,
                              emit::Painter(wants_color(options_, err)));
  }
  // The totals are the foot of the table that --quiet leaves of `text`.
  if (summary_.reports + not_done > 1 && (format_.totals || !options_.quiet)) {
    err << run_totals(summary_, language);
  }
  if (baseline_.left_out() != 0 && !options_.quiet) {
    tell(err, say(language,
                  {"Bỏ qua {} lỗi đã có trong danh sách {}", "{} known findings left out ({})"},
                  emit::grouped(baseline_.left_out(), language), options_.baseline));
  }
  if (not_done == 0) return say_stale();
  tell(err, say(language,
                {"cchc-check: dừng giữa chừng: còn {}/{} tệp chưa kiểm tra",
                 "cchc-check: interrupted: {} of {} files were not checked"},
                emit::grouped(not_done, language),
                emit::grouped(summary_.reports + not_done, language)));
}

namespace {

// " ở biểu mẫu 3, chỉ tiêu 3.2", as far as it is about a cell.
std::string cell_of(const KnownFinding& known, Language language) {
  std::string text;
  if (!known.form.empty()) text = say(language, {" ở biểu mẫu {}", " at form {}"}, known.form);
  if (!known.code.empty()) text += say(language, {", chỉ tiêu {}", ", row {}"}, known.code);
  return text;
}

}  // namespace

void ReportSink::say_stale() {
  for (const KnownFinding& known : baseline_.stale()) {
    tell(streams_.err,
         say(options_.language,
             {"cchc-check: cảnh báo: {}: lỗi {}{} của {} không còn; nên xóa khỏi danh sách "
              "(fingerprint {})",
              "cchc-check: warning: {}: finding {}{} of {} is gone; remove entry {}"},
             options_.baseline, known.rule, cell_of(known, options_.language), known.path,
             known.fingerprint));
  }
}

void ReportSink::write_baseline() {
  OutputFile file(options_.write_baseline, options_.language);
  baseline_writer_->write(file.stream());
  file.commit();
  if (options_.quiet) return;
  tell(streams_.err,
       say(options_.language,
           {"{} lỗi, cảnh báo của lần chạy này đã ghi vào {}; hãy điền lý do ở \"reason\"",
            "{} findings of this run written to {}; fill in their \"reason\""},
           emit::grouped(baseline_writer_->size(), options_.language), options_.write_baseline));
}

}  // namespace cchc::cli
