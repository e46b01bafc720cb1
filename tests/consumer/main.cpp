#include <cchc/cchc.hpp>
#include <cchc/version.hpp>
#include <cchc/words.hpp>
#include <iostream>

// Checks one report and says how many findings there are.
int main() {
  constexpr std::string_view text =
      "Biểu mẫu 1\n"
      "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n"
      "1.\tTổng số văn bản đã ban hành\tVăn bản\t10\t\n"
      "1.1.\tSố văn bản giấy\tVăn bản\t4\t\n"
      "1.2.\tSố văn bản điện tử\tVăn bản\t6\t\n";
  const cchc::CheckedReport checked = cchc::check_bytes(text, "bao-cao.txt");
  for (const cchc::Finding& finding : checked.findings) {
    std::cout << cchc::words::message(finding, cchc::Language::vietnamese) << '\n';
  }
  std::cout << "cchc " << cchc::version << ": " << checked.report.observations.size() << " rows, "
            << checked.findings.size() << " findings\n";
  return checked.report.observations.size() == 3 ? 0 : 1;
}
