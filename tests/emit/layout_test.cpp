// How text is fitted to a terminal.
#include <doctest/doctest.h>

#include <array>
#include <sstream>
#include <string>

#include "emit/expected.hpp"
#include "emit/sample_run.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/table_row.hpp"
#include "emit/terminal/text_table.hpp"
#include "text/utf8.hpp"

using namespace cchc;
using namespace cchc::emit;

TEST_CASE("layout: texts are cut by letters, not by bytes") {
  CHECK(shorten("Tỷ lệ", 5) == "Tỷ lệ");
  CHECK(shorten("Tỷ lệ đúng hạn", 6) == "Tỷ lệ…");
  CHECK(shorten("Tỷ lệ đúng hạn", 7) == "Tỷ lệ…");
  CHECK(shorten("Ty\u0309 le\u0323\u0302 x", 6) == "Ty\u0309 le\u0323\u0302…");
  CHECK(shorten("", 5).empty());
  CHECK(shorten_front("huyện/an lạc.txt", 16) == "huyện/an lạc.txt");
  CHECK(shorten_front("huyện/an lạc.txt", 11) == "…an lạc.txt");
  CHECK(shorten_front("huyện/an lạc.txt", 4) == "…txt");
  CHECK(shorten_middle("UBND xã Cẩm Thủy Tây", 20) == "UBND xã Cẩm Thủy Tây");
  CHECK(shorten_middle("UBND xã Cẩm Thủy Tây", 16) == "UBND…Thủy Tây");
}

TEST_CASE("layout: rows by the number that stands in the report") {
  Report report;
  report.observations.resize(1);
  report.observations[0].form = "3";
  CHECK(row_name(report, "3", "1.4", Language::vietnamese) == "Biểu mẫu 3, dòng 1.4");
  CHECK(row_name(report, "3", "1.4(2)", Language::vietnamese) ==
        "Biểu mẫu 3, dòng thứ 2 mang số 1.4");
  CHECK(row_name(report, "", "1.4(2)", Language::english) == "row 1.4 (occurrence 2)");
  CHECK(row_name(report, "", "1.4(2)/1", Language::english) == "row 1.4(2)/1");
}

TEST_CASE("layout: the marked cell is found and measured in letters") {
  Observation row;
  row.label = "Số hồ sơ\nđúng hạn";
  row.unit = "Hồ sơ";
  row.raw = "90,8";
  row.location = {.line = 4, .column = 30};
  row.unit_location = {.line = 4, .column = 20};
  CHECK(column_at(row, row.unit_location) == Column::unit);
  CHECK(column_at(row, row.location) == Column::value);
  CHECK(column_at(row, {.line = 9, .column = 9}) == Column::value);
  const RowLine line = row_line(row, "3.2.", Column::unit, 80, Language::vietnamese);
  CHECK(line.text == "3.2. │ Số hồ sơ đúng hạn │ Hồ sơ │ 90,8");
  CHECK(line.mark == 27);
  CHECK(line.length == 5);
  row.raw.clear();
  const RowLine blank = row_line(row, "3.2.", Column::value, 80, Language::english);
  CHECK(blank.text == "3.2. │ Số hồ sơ đúng hạn │ Hồ sơ │ (blank)");
  CHECK(blank.length == 7);
}

TEST_CASE("layout: columns shrink only where they may and no further than is readable") {
  std::array<TextColumn, 3> columns = {{{30, true, false}, {8, false, true}, {50, true, false}}};
  fit_columns(columns, 60);
  CHECK(columns[0].width == 24);
  CHECK(columns[1].width == 8);
  CHECK(columns[2].width == 24);
  fit_columns(columns, 10);
  CHECK(columns[0].width == 12);
  CHECK(columns[1].width == 8);
  CHECK(columns[2].width == 12);
  CHECK(table_rule(columns, 5) == "─────");
}

TEST_CASE("layout: names that would read alike give way to their files") {
  const auto report_of = [](const char* path, const char* organization) {
    CheckedReport checked;
    checked.report.path = path;
    checked.report.metadata.organization = organization;
    return checked;
  };
  EmitOptions options;
  options.quiet = true;
  options.width = 60;
  CHECK(
      testing::emit_run("text", options,
                        {report_of("a.txt", "ỦY BAN NHÂN DÂN XÃ PHÚ THỌ THƯỢNG"),
                         report_of("b.txt", "Uỷ ban nhân dân xã Phú Mỹ"),
                         report_of("c.txt", "UBND xã Phú Mỹ"), report_of("d.txt", "Sở Nội vụ")}) ==
      "Đơn vị báo cáo   Kỳ báo cáo  Lỗi  Cảnh báo  Vấn đề nặng nhất\n"
      "────────────────────────────────────────────────────────────\n"
      "UBND…THỌ THƯỢNG  –             0         0  chưa phát hiện…\n"
      "b.txt            –             0         0  chưa phát hiện…\n"
      "c.txt            –             0         0  chưa phát hiện…\n"
      "Sở Nội vụ        –             0         0  chưa phát hiện…\n"
      "────────────────────────────────────────────────────────────\n");
}

TEST_CASE("layout: no line of a run's table is wider than the terminal") {
  for (const std::size_t width : {80U, 100U, 120U, 200U}) {
    EmitOptions options;
    options.quiet = true;
    options.width = width;
    std::istringstream table(testing::emit_run("text", options, testing::run_of("all")));
    for (std::string line; std::getline(table, line) && !line.empty();) {
      CAPTURE(line);
      CHECK(text::count_letters(line) <= width);
    }
  }
}
