#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "load/case_file.hpp"
#include "load/dump.hpp"
#include "load/packages.hpp"
#include "load/sheet/number_code.hpp"

namespace cchc::test {
namespace {

constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string section(const Case& input, const std::string& name) {
  const auto found = input.sections.find(name);
  return found == input.sections.end() ? std::string() : found->second;
}

std::string relations(std::string_view content) {
  return fmt::format(
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
      content);
}

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, types, type,
                     target);
}

std::string part(std::string_view root, std::string_view content) {
  return fmt::format(R"(<{0} xmlns="{1}" xmlns:r="{2}">{3}</{0}>)", root, main_namespace, types,
                     content);
}

// [sheet] and [second] are worksheets, the second one with the attributes of [state].
Entries workbook(const Case& input) {
  const std::string second = section(input, "second");
  Entries entries = {
      {"_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml",
       part("workbook", section(input, "workbook") +
                            R"(<sheets><sheet name="Phụ lục 1" r:id="s1"/>)" +
                            (second.empty() ? std::string()
                                            : fmt::format(R"(<sheet name="Nháp" {} r:id="s2"/>)",
                                                          section(input, "state"))) +
                            "</sheets>")},
      {"xl/_rels/workbook.xml.rels",
       relations(relation("s1", "worksheet", "worksheets/sheet1.xml") +
                 relation("s2", "worksheet", "/xl/worksheets/sheet2.xml") +
                 relation("t", "sharedStrings", "sharedStrings.xml") +
                 relation("f", "styles", "styles.xml"))},
      {"xl/sharedStrings.xml", part("sst", section(input, "strings"))},
      {"xl/styles.xml", part("styleSheet", section(input, "styles"))},
      {"xl/worksheets/sheet1.xml", part("worksheet", section(input, "sheet"))}};
  if (!second.empty()) entries.emplace_back("xl/worksheets/sheet2.xml", part("worksheet", second));
  return entries;
}

std::string open_sheet(const std::string& content) {
  return R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
         R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
         R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
         R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">)" +
         content + "</office:document-content>";
}

struct Shown {
  std::string_view stored;
  std::string_view code;
  std::string_view text;
};

}  // namespace

TEST_CASE("workbooks") {
  check_cases("sheet",
              [](const Case& input) { return dump(load_bytes(make_zip(workbook(input)))); });
}

TEST_CASE("OpenDocument spreadsheets") {
  check_cases("ods", [](const Case& input) {
    return dump(load_bytes(make_zip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          open_sheet(section(input, "styles") + "<office:body><office:spreadsheet>" +
                     section(input, "sheets") + "</office:spreadsheet></office:body>")}})));
  });
}

TEST_CASE("places in a spreadsheet are the sheet's own") {
  Case input;
  input.sections["sheet"] =
      R"(<sheetData><row r="4"><c r="B4" t="inlineStr"><is><t>STT</t></is></c>)"
      R"(<c r="C4" t="inlineStr"><is><t>Tên</t></is></c><c r="E4"><v>1</v></c></row></sheetData>)";
  const auto document = std::get<Document>(load_bytes(make_zip(workbook(input))));
  CHECK(document.sheets == std::vector<std::string>{"Phụ lục 1"});
  const auto& cell = std::get<Table>(document.blocks.at(0)).rows.at(0).cells.at(2);
  CHECK(cell.column == 2);
  CHECK(cell.location == Location{.table = 1, .row = 4, .cell = 5, .sheet = 1});
}

TEST_CASE("numbers are shown by their formats, from exact decimals") {
  constexpr std::array cases = {
      Shown{"1902", "", "1902"},
      Shown{"97.609999999999999", "", "97,61"},
      Shown{"0.1", "", "0,1"},
      Shown{"33.333333333333336", "", "33,33333333"},
      Shown{"1902", "#,##0", "1.902"},
      Shown{"1234567.891", "#,##0.00", "1.234.567,89"},
      Shown{"2.5", "0", "3"},
      Shown{"0.99022", "0.00%", "99,02%"},
      Shown{"1", "0%", "100%"},
      Shown{"0", "#,##0;-#,##0;\"-\"", "-"},
      Shown{"-14", "#,##0_);(#,##0)", "-14"},
      Shown{"14", "00", "14"},
      Shown{"7", "00", "07"},
      Shown{"0.5", "#,##0.##", "0,5"},
      Shown{"5", "0.##", "5"},
      Shown{"14", "0\" hồ sơ\"", "14 hồ sơ"},
      Shown{"54984000", "#,##0,,", "55"},
      Shown{"45452", "dd/mm/yyyy", "09/06/2024"},
      Shown{"45452.604166666664", "dd/mm/yyyy\\ hh:mm", "09/06/2024 14:30"},
      Shown{"1", "d/m/yyyy", "1/1/1900"},
      Shown{"14", ";;;", ""},
      Shown{"1.5E-3", "", "0,0015"},
      Shown{"14", "@", "14"},
      Shown{"14", "[Red][>=10]0;0", "14"},
  };
  for (const Shown& shown : cases) {
    CAPTURE(shown.stored);
    CAPTURE(shown.code);
    const auto value = load::sheet::parse_decimal(shown.stored);
    REQUIRE(value);
    CHECK(load::sheet::show_number(*value, shown.code, false) == shown.text);
  }
  CHECK(load::sheet::show_number(*load::sheet::parse_decimal("0"), "d/m/yyyy", true) == "1/1/1904");
  CHECK_FALSE(load::sheet::parse_decimal("1.2.3"));
  CHECK_FALSE(load::sheet::parse_decimal("1E9999"));
}

TEST_CASE("shown numbers of other languages are put in Vietnamese notation") {
  using load::sheet::in_vietnamese;
  CHECK(in_vietnamese("1,902.50", "1902.5", false) == "1.902,50");
  CHECK(in_vietnamese("1.902,50", "1902.5", false) == "1.902,50");
  CHECK(in_vietnamese("97.61%", "0.9761", true) == "97,61%");
  CHECK(in_vietnamese("1.902", "1902", false) == "1.902");
  CHECK(in_vietnamese("1.902", "1.902", false) == "1,902");
  CHECK(in_vietnamese("14", "15", false) == "14");
}

TEST_CASE("a sheet that repeats without end stays within the limits") {
  const std::string endless = open_sheet(
      R"(<office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">)"
      R"(<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>)"
      "</table:table-row></table:table></office:spreadsheet></office:body>");
  const auto bytes = make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", endless}});
  LoadOptions options;
  options.max_expanded_size = 1U << 20U;
  CHECK(dump(load_bytes(bytes, options)) == "error expanded_too_large 1048576\n");
}

TEST_CASE("rows down to the sheet's end that only have formats are no rows") {
  Case input;
  std::string rows = R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>)"
                     R"(<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>)";
  for (int row = 3; row < 50'000; ++row) {
    rows += fmt::format(R"(<row r="{0}"><c r="A{0}" s="0"/><c r="B{0}" s="0"/></row>)", row);
  }
  input.sections["sheet"] = "<sheetData>" + rows + "</sheetData>";
  CHECK(dump(load_bytes(make_zip(workbook(input)))) ==
        "T1\n  1.1 @0 1\n  1.2 @1 2\n  2.1 @0 3\n  2.2 @1 4\n");
}

TEST_CASE("text that a spreadsheet saved is read by its quotation marks") {
  const auto read = [](const std::string& text) { return dump(load_bytes(text)); };
  const std::string expected =
      "P0 BÁO CÁO; quý II\nT0\n  0.0 @0 STT\n  0.0 @1 Chỉ tiêu\n  0.0 @2 Số liệu\n"
      "  0.0 @0 1\n  0.0 @1 Số \"văn bản\"\\nđã ban hành\n  0.0 @2 90,83\n"
      "  0.0 @0 2\n  0.0 @1 Số hồ sơ\n  0.0 @2 1.902\n";
  CHECK(read("\"BÁO CÁO; quý II\";;\r\nSTT;Chỉ tiêu;Số liệu\r\n1;\"Số \"\"văn bản\"\"\nđã ban "
             "hành\";90,83\r\n2;Số hồ sơ;1.902\r\n") == expected);
  CHECK(read("\xEF\xBB\xBF\"BÁO CÁO; quý II\",,\nSTT,Chỉ tiêu,Số liệu\n1,\"Số \"\"văn bản\"\"\nđã "
             "ban hành\",\"90,83\"\n2,Số hồ sơ,1.902\n") == expected);
}

}  // namespace cchc::test
