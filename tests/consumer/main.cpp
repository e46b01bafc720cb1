#include <cchc/check.hpp>
#include <cchc/extract.hpp>
#include <cchc/layout.hpp>
#include <cchc/load.hpp>
#include <cchc/version.hpp>
#include <iostream>
#include <variant>

// Checks one report and says how many findings there are.
int main() {
  constexpr std::string_view text =
      "Biểu mẫu 1\n"
      "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n"
      "1.\tTổng số văn bản đã ban hành\tVăn bản\t10\t\n"
      "1.1.\tSố văn bản giấy\tVăn bản\t4\t\n"
      "1.2.\tSố văn bản điện tử\tVăn bản\t6\t\n";
  cchc::LoadResult loaded = cchc::load_bytes(text);
  if (!std::holds_alternative<cchc::Document>(loaded)) return 1;
  const cchc::Document document = cchc::lay_out(std::get<cchc::Document>(std::move(loaded)));
  const cchc::Report report = cchc::extract_report(document, {.schemas = cchc::builtin_schemas()});
  const cchc::CheckResult result = cchc::check(report);
  std::cout << "cchc " << cchc::version << ": " << report.observations.size() << " rows, "
            << result.findings.size() << " findings\n";
  return report.observations.size() == 3 ? 0 : 1;
}
