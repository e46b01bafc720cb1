// `xlsx`: every indicator, every finding, a line a report, and the reports side by side.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "cchc/words.hpp"
#include "emit/coverage.hpp"
#include "emit/formats.hpp"
#include "emit/labels.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/full_message.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/tally.hpp"
#include "emit/workbook/comparison_sheet.hpp"
#include "emit/workbook/matrix_sheets.hpp"
#include "emit/workbook/sheet_list.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

bool is_percent(std::string_view unit) { return unit.find('%') != std::string_view::npos; }

constexpr double letters_in_a_digit = 1.15;  // widths are counted in digits

// Writes the cells of one row from left to right.
class RowWriter {
 public:
  explicit RowWriter(SheetList& list)
      : row_(list.next_row()), sheet_(list.sheet()), columns_(list.columns()) {}
  ~RowWriter() {
    if (lines_ > 1) sheet_.height(row_, lines_);
  }
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;

  [[nodiscard]] std::uint32_t row() const { return row_; }

  void text(std::string_view text, CellStyle style = CellStyle::plain) {
    if (style == CellStyle::wrapped) lines_ = std::max(lines_, lines_of(text));
    sheet_.text(row_, column_++, text, style);
  }
  void count(std::size_t number, CellStyle style = CellStyle::plain) {
    sheet_.count(row_, column_++, number, style);
  }
  void figure(const std::optional<Decimal>& value, bool percent) {
    if (value) sheet_.figure(row_, column_, *value, percent);
    ++column_;
  }
  void date(const Date& date) { sheet_.date(row_, column_++, date); }
  void skip_to(std::string_view column) {
    while (columns_[column_].english != column) ++column_;
  }
  void link(std::string_view text, std::string_view sheet, std::uint32_t row) {
    sheet_.link(row_, column_++, text, sheet, row);
  }

 private:
  // How many lines a wrapped text takes in its column. Not every spreadsheet finds out by itself.
  [[nodiscard]] std::size_t lines_of(std::string_view text) const {
    const auto width = static_cast<std::size_t>(columns_[column_].width * letters_in_a_digit);
    std::size_t lines = 0;
    for (bool more = true; more;) {
      const auto end = text.find('\n');
      const std::size_t letters = text::count_letters(text.substr(0, end));
      lines += std::max<std::size_t>((letters + width - 1) / width, 1);
      more = end != std::string_view::npos;
      if (more) text.remove_prefix(end + 1);
    }
    return lines;
  }

  std::uint32_t row_;
  Sheet& sheet_;
  std::span<const SheetColumn> columns_;
  std::size_t lines_ = 1;
  std::uint16_t column_ = 0;
};

std::string temporary_folder() {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (!error) return folder.string();
  const char* const asked_for = std::getenv("TMPDIR");
  throw TemporaryFolderError(ENOENT, asked_for == nullptr ? "/tmp" : asked_for);
}

// Where the rows of one report stand, for the links from its findings.
struct Target {
  std::string sheet;
  std::uint32_t row = 0;
};

class XlsxEmitter : public Emitter {
 public:
  XlsxEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out),
        language_(options.language),
        book_(temporary_folder()),
        summary_(book_, summary_sheet, language_),
        findings_(book_, finding_sheet, language_),
        indicators_(book_, indicator_sheet, language_),
        matrices_(book_, language_) {}

  void report(const CheckedReport& checked) override {
    const PointLocale point;
    const std::vector<Target> targets = write_indicators(checked.report);
    for (const auto& finding : checked.findings) write_finding(checked.report, finding, targets);
    write_summary(checked);
    matrices_.add(checked.report);
    comparison_.add(checked);
  }

  void end(const Summary& summary) override {
    const PointLocale point;
    if (summary.not_done != 0) remark(interrupted_sentence(summary, language_), CellStyle::error);
    if (findings_.sheet().links_ended()) {
      remark(fmt::format(fmt::runtime(phrases(language_).links_ended),
                         grouped(Sheet::max_links, language_)),
             CellStyle::wrapped);
    }
    indicators_.finish();
    findings_.finish();
    summary_.finish();
    matrices_.finish();
    write_comparison(book_, comparison_, language_);
    book_.save(out_);
  }

 private:
  std::vector<Target> write_indicators(const Report& report) {
    std::vector<Target> targets;
    targets.reserve(report.observations.size());
    const std::string path = text::well_formed(report.path);
    const std::string period = period_of(report.metadata);
    for (const auto& observation : report.observations) {
      RowWriter row(indicators_);
      const bool percent = is_percent(observation.unit);
      row.text(report.metadata.organization);
      row.text(period);
      row.text(observation.form);
      row.text(observation.code);
      row.text(cell_label(report, observation), CellStyle::wrapped);
      row.text(observation.unit);
      row.figure(observation.value, percent && !observation.of);
      row.figure(observation.of, false);
      row.text(observation.raw);
      row.text(observation.note, CellStyle::wrapped);
      row.text(level_word(report.metadata.level, language_));
      row.text(path);
      row.text(location_words(report, observation.location, language_));
      targets.push_back({indicators_.name(), row.row()});
    }
    return targets;
  }

  void write_finding(const Report& report, const Finding& finding,
                     const std::vector<Target>& targets) {
    const auto index = *finding.observation;
    const bool has_row = finding.observation.known() && index < targets.size();
    const bool percent = has_row && is_percent(report.observations[index].unit);
    RowWriter row(findings_);
    row.text(report.metadata.organization);
    row.text(severity_word(finding.severity, language_), style_of(finding.severity));
    row.text(finding.rule->id);
    row.text(finding.form);
    if (has_row) {
      row.link(finding.code, targets[index].sheet, targets[index].row);
    } else {
      row.text(finding.code);
    }
    row.text(noted_message(finding, language_), CellStyle::wrapped);
    row.figure(finding.actual, percent);
    row.figure(finding.expected, percent);
    row.text(words::hint(finding, language_), CellStyle::wrapped);
    row.text(text::well_formed(report.path));
    row.text(words_of_place(report, finding, language_));
  }

  void write_summary(const CheckedReport& checked) {
    const Metadata& metadata = checked.report.metadata;
    const Tally tally = count_findings(checked);
    RowWriter row(summary_);
    row.text(metadata.organization);
    row.text(level_word(metadata.level, language_));
    row.text(period_of(metadata));
    row.count(tally.errors, tally.errors == 0 ? CellStyle::plain : CellStyle::error);
    row.count(tally.warnings, tally.warnings == 0 ? CellStyle::plain : CellStyle::warning);
    row.count(tally.infos);
    row.count(checked.unchecked.size());
    const Finding* gravest = gravest_finding(checked);
    row.text(gravest == nullptr ? nothing_found(checked.known, language_)
                                : noted_message(*gravest, language_),
             CellStyle::wrapped);
    row.text(checked.failed ? "" : coverage_words(coverage_of(checked), language_),
             CellStyle::wrapped);
    row.text(metadata.number);
    row.date(metadata.date);
    row.text(text::well_formed(checked.report.path));
  }

  // What is to be known of the workbook, where it is looked at first.
  void remark(const std::string& sentence, CellStyle style) {
    RowWriter row(summary_);
    row.skip_to("Gravest");
    row.text(sentence, style);
  }

  [[nodiscard]] std::string period_of(const Metadata& metadata) const {
    return metadata.period ? period_words(*metadata.period, language_) : "";
  }

  std::ostream& out_;
  Language language_;
  Workbook book_;
  // In the order of the sheets: a workbook opens on the first.
  SheetList summary_;
  SheetList findings_;
  SheetList indicators_;
  MatrixSheets matrices_;
  Comparison comparison_;
};

}  // namespace

std::unique_ptr<Emitter> make_xlsx(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<XlsxEmitter>(out, options);
}

}  // namespace cchc::emit
