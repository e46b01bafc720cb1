// Numberings that provinces use, with right and wrong figures in them.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cchc/rule.hpp"
#include "properties/sample.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

struct NumberedLine {
  std::string printed;
  std::string role;
  std::string code;
};

struct Numbering {
  std::string title;
  std::string allows;
  std::vector<NumberedLine> lines;
};

std::vector<Numbering> read_numberings() {
  std::vector<Numbering> numberings;
  std::ifstream file(test::tests_folder() / "properties/numberings.cases");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("== ")) {
      numberings.push_back({line.substr(3), {}, {}});
    } else if (line.starts_with("allows ")) {
      numberings.back().allows = line.substr(7);
    } else {
      const auto first = line.find('|');
      const auto last = line.rfind('|');
      const auto cell = [&](std::size_t begin, std::size_t end) {
        while (begin < end && line[begin] == ' ') ++begin;
        while (end > begin && line[end - 1] == ' ') --end;
        return line.substr(begin, end - begin);
      };
      numberings.back().lines.push_back(
          {cell(0, first), cell(first + 1, last), cell(last + 1, line.size())});
    }
  }
  return numberings;
}

constexpr std::array sections = {"Công tác văn thư", "Công tác lưu trữ", "Công tác tổ chức",
                                 "Công tác tư pháp"};
constexpr std::array parts = {"Quyết định", "Kế hoạch",  "Công văn",     "Báo cáo", "Tờ trình",
                              "Thông báo",  "Hướng dẫn", "Chương trình", "Chỉ thị", "Nghị quyết",
                              "Giấy mời",   "Biên bản",  "Đề án"};
constexpr std::array figures = {"Số cuộc họp", "Số buổi làm việc", "Số cuộc kiểm tra",
                                "Số hội nghị"};

// One row a line; of each total the sum of the parts behind it, and `excess` more.
std::string rows_of(const Numbering& numbering, int excess) {
  std::vector<std::string> rows;
  std::size_t total = 0;
  int sum = 0;
  std::size_t count = 0;
  const auto close = [&] {
    if (sum > 0) rows[total] += std::to_string(sum + excess) + '\t';
    sum = 0;
    count = 0;
  };
  for (const NumberedLine& line : numbering.lines) {
    const std::size_t k = rows.size();
    if (line.role == "total") close();
    if (line.role == "section") {
      rows.push_back(line.printed + '\t' + sections.at(k % sections.size()) + "\t\t\t");
    } else if (line.role == "heading") {
      rows.push_back(line.printed + ": " + sections.at(k % sections.size()) + "\t\t\t\t");
    } else if (line.role == "total") {
      total = k;
      rows.push_back(line.printed + "\tTổng số văn bản đã ban hành, bao gồm:\tVăn bản\t");
    } else if (line.role == "part") {
      const int value = 3 + static_cast<int>(count);
      sum += value;
      rows.push_back(line.printed + '\t' + parts.at(count++) + "\tVăn bản\t" +
                     std::to_string(value) + '\t');
    } else {
      const std::string name = line.role == "group" ? "Cấp xã" : figures.at(k % figures.size());
      rows.push_back(line.printed + '\t' + name + "\tCuộc\t" + std::to_string(5 + k) + '\t');
    }
  }
  close();
  std::string text;
  for (const std::string& row : rows) text += row + '\n';
  return text;
}

std::string report_of(const Numbering& numbering, int excess) {
  return "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 12/BC-UBND\nTân Lập, ngày 12 tháng 9 năm 2024\n\n"
         "BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\nPhụ lục\nBIỂU SỐ LIỆU\n\n"
         "STT\tNội dung\tĐơn vị tính\tSố liệu\tGhi chú\n" +
         rows_of(numbering, excess);
}

}  // namespace

TEST_CASE("numberings: every row gets its code, right figures are silent") {
  for (const Numbering& numbering : read_numberings()) {
    const std::string title = numbering.title;
    CAPTURE(title);
    const test::Run run = test::run_pipeline(report_of(numbering, 0), {});
    REQUIRE(run.report.observations.size() == numbering.lines.size());
    for (std::size_t k = 0; k < numbering.lines.size(); ++k)
      CHECK(run.report.observations[k].code == numbering.lines[k].code);
    bool allowed = false;
    for (const Finding& finding : run.result.findings) {
      if (finding.severity == Severity::info) continue;
      INFO(finding.rule->id, " ", finding.code);
      CHECK(finding.rule->id == numbering.allows);
      allowed = true;
    }
    CHECK(allowed == !numbering.allows.empty());
  }
}

TEST_CASE("numberings: a wrong total is found at its row") {
  for (const Numbering& numbering : read_numberings()) {
    const std::string title = numbering.title;
    CAPTURE(title);
    const test::Run run = test::run_pipeline(report_of(numbering, 50), {});
    std::string wanted;
    std::string found;
    for (const NumberedLine& line : numbering.lines) {
      if (line.role == "total") wanted += line.code + ' ';
    }
    for (const Finding& finding : run.result.findings) {
      if (finding.rule->id == std::string("A411")) found += finding.code + ' ';
    }
    CHECK(found == wanted);
  }
}
