#include <fmt/format.h>

#include "emit/phrases.hpp"
#include "emit/tally.hpp"

namespace cchc {

void add_to_summary(Summary& summary, const CheckedReport& report) {
  const emit::Tally tally = emit::count_findings(report);
  ++summary.reports;
  ++(report.failed ? summary.failed : summary.checked);
  summary.errors += tally.errors;
  summary.warnings += tally.warnings;
  summary.infos += tally.infos;
}

std::string summary_line(const Summary& summary, Language language) {
  const std::string found =
      emit::counts({summary.errors, summary.warnings, summary.infos}, language);
  if (language == Language::vietnamese) {
    const std::string failed =
        summary.failed == 0 ? "" : fmt::format(" Không kiểm tra được {} tệp.", summary.failed);
    return fmt::format("Đã kiểm tra {} báo cáo: {}.{}", summary.checked, found, failed);
  }
  const auto* const reports = summary.checked == 1 ? "report" : "reports";
  const auto* const files = summary.failed == 1 ? "file" : "files";
  const std::string failed =
      summary.failed == 0 ? "" : fmt::format(" {} {} could not be checked.", summary.failed, files);
  return fmt::format("{} {} checked: {}.{}", summary.checked, reports, found, failed);
}

}  // namespace cchc
