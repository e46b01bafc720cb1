#include <fmt/format.h>

#include "emit/coverage.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/tally.hpp"

namespace cchc {
namespace {

std::string totals_in_vietnamese(const Summary& summary, const std::string& found) {
  const auto number = [](std::size_t count) { return emit::grouped(count, Language::vietnamese); };
  std::string text = fmt::format("Đã kiểm tra {} báo cáo", number(summary.checked));
  if (summary.without_table != 0) {
    text += fmt::format(" ({} tệp không có bảng số liệu)", number(summary.without_table));
  }
  if (summary.failed == 0) return fmt::format("{}: {}.\n", text, found);
  return fmt::format("{}, không kiểm tra được {} tệp: tổng cộng {}.\n", text,
                     number(summary.failed), found);
}

std::string totals_in_english(const Summary& summary, const std::string& found) {
  const auto number = [](std::size_t count) { return emit::grouped(count, Language::english); };
  std::string text = fmt::format("{} {} checked", number(summary.checked),
                                 summary.checked == 1 ? "report" : "reports");
  if (summary.without_table != 0) {
    text += fmt::format(" ({} without a table of figures)", number(summary.without_table));
  }
  if (summary.failed == 0) return fmt::format("{}: {}.\n", text, found);
  return fmt::format("{}, {} {} could not be checked: {} in all.\n", text, number(summary.failed),
                     summary.failed == 1 ? "file" : "files", found);
}

}  // namespace

void add_to_summary(Summary& summary, const CheckedReport& report) {
  const emit::Tally tally = emit::count_findings(report);
  ++summary.reports;
  if (!report.skipped) ++(report.failed ? summary.failed : summary.checked);
  if (!report.failed && !report.skipped && report.report.observations.empty())
    ++summary.without_table;
  summary.errors += tally.errors;
  summary.warnings += tally.warnings;
  summary.infos += tally.infos;
  if (!report.failed) summary.coverage += coverage_of(report);
}

std::string run_totals(const Summary& summary, Language language) {
  const std::string found =
      emit::counts({summary.errors, summary.warnings, summary.infos}, language);
  std::string text = language == Language::vietnamese ? totals_in_vietnamese(summary, found)
                                                      : totals_in_english(summary, found);
  if (summary.checked == 0) return text;
  return text + emit::coverage_words(summary.coverage, language) + ".\n";
}

}  // namespace cchc
