#include "emit/sample_run.hpp"

#include <array>
#include <string>
#include <utility>

#include "cchc/rule.hpp"

namespace cchc::testing {
namespace {

// The tests' own wording, so that a better sentence in a rule changes no expectation here.
Rule rule(std::string_view id, std::string_view name, Severity severity, std::string_view vi,
          std::string_view en) {
  Rule made;
  made.id = id;
  made.name = name;
  made.severity = severity;
  made.vietnamese = {
      .title = "Quy tắc thử", .message = vi, .why = "", .mend = "", .bad = "", .good = ""};
  made.english = {
      .title = "Test rule", .message = en, .why = "", .mend = "", .bad = "", .good = ""};
  return made;
}

const Rule ratio_mismatch =
    rule("A401", "ratio-mismatch", Severity::error, "ghi {value}, tính ra {computed}",
         "reads {value}, computed {computed}");
const Rule ratio_missing =
    rule("A403", "ratio-missing", Severity::warning, "tỷ lệ để trống, tính ra {computed}",
         "the ratio is blank, computed {computed}");
const Rule sum_mismatch =
    rule("A411", "sum-mismatch", Severity::error, "ghi {value}, các phần cộng lại là {computed}",
         "reads {value}, the parts add up to {computed}");
const Rule number_missing = rule("D101", "report-number-missing", Severity::info,
                                 "báo cáo chưa ghi số", "the report has no number");
const Rule unit_mismatch =
    rule("S208", "unit-mismatch", Severity::info, "đơn vị tính là {unit}", "the unit is {unit}");
const Rule not_a_number = rule("V301", "value-not-a-number", Severity::error,
                               "không đọc được {value}", "cannot read {value}");
const Rule file_unreadable =
    rule("F901", "file-unreadable", Severity::error, "không có tệp này", "no such file");

Location text_at(std::uint32_t line, std::uint32_t column) {
  Location location;
  location.line = line;
  location.column = column;
  return location;
}

Location cell_at(std::uint32_t row, std::uint32_t cell) {
  Location location;
  location.table = 2;
  location.row = row;
  location.cell = cell;
  return location;
}

struct Cells {
  std::string form, code, printed, label, unit, raw, note;
  std::string value, of;  // plain notation; empty: none
};

Observation observation(const Cells& cells, Location location) {
  Observation row;
  row.form = cells.form;
  row.code = cells.code;
  row.printed = cells.printed;
  row.label = cells.label;
  row.unit = cells.unit;
  row.raw = cells.raw;
  row.note = cells.note;
  row.value = Decimal::parse(cells.value);
  row.of = Decimal::parse(cells.of);
  row.location = location;
  return row;
}

// The cells of a tab-separated line, as the reader of text files would place them.
Observation text_row(const Cells& cells, std::uint32_t line) {
  Observation row = observation(cells, text_at(line, 60));
  row.number_location = text_at(line, 1);
  row.label_location = text_at(line, 8);
  row.unit_location = text_at(line, 50);
  return row;
}

Observation word_row(const Cells& cells, std::uint32_t number) {
  Observation row = observation(cells, cell_at(number, 4));
  row.number_location = cell_at(number, 1);
  row.label_location = cell_at(number, 2);
  row.unit_location = cell_at(number, 3);
  return row;
}

Finding finding(const Rule& rule, const Report& report, std::size_t index) {
  const Observation& row = report.observations.at(index);
  Finding made;
  made.rule = &rule;
  made.severity = rule.severity;
  made.observation = CellId(index);
  made.form = row.form;
  made.code = row.code;
  made.location = row.location;
  made.actual = row.value;
  made.fingerprint = "00000000000000" + std::to_string(10 + index);
  return made;
}

Related related(const Report& report, std::size_t index) {
  const Observation& row = report.observations.at(index);
  return {CellId(index), row.form, row.code, row.location};
}

Decimal decimal(std::string_view plain) { return Decimal::parse(plain).value(); }

Quantity quantity(std::string_view plain) { return {decimal(plain)}; }

Metadata metadata(std::string organization, Level level, Period period) {
  Metadata data;
  data.organization = std::move(organization);
  data.level = level;
  data.number = "12/BC-UBND";
  data.date = {2024, 9, 6};
  data.period = period;
  data.title = "Công tác cải cách hành chính quý III năm 2024";
  return data;
}

}  // namespace

CheckedReport faulty_text() {
  CheckedReport checked;
  Report& report = checked.report;
  report.path = "huyen/an-lac.txt";
  report.metadata =
      metadata("UBND huyện An Lạc", Level::district, {Period::Kind::quarter, 2024, 3});
  report.observations = {
      text_row({"3", "3.2", "3.2.",
                "Tỷ lệ hồ sơ thủ tục hành chính do Ủy ban nhân dân cấp huyện tiếp nhận được giải "
                "quyết đúng hạn",
                "%", "91,25", "", "91.25", ""},
               40),
      text_row({"3", "3.2.1", "3.2.1.", "Tổng số hồ sơ đã giải quyết", "Hồ sơ", "438/480", "",
                "438", "480"},
               41),
      text_row(
          {"3", "3.2.2", "3.2.2.", "Số hồ sơ giải quyết đúng hạn", "Hồ sơ", "402", "", "402", ""},
          42),
      text_row({"6", "2.1", "2.1", "Số đơn vị tự bảo đảm", "Đơn vị", "42", "", "42", ""}, 60),
      text_row({"6", "2.1.1", "2.1.1", "Chi thường xuyên và chi đầu tư", "Đơn vị", "1.048",
                "lũy kế", "1048", ""},
               61),
      text_row({"6", "2.1.2", "", "Chi thường xuyên", "Đơn vị", "", "", "", ""}, 62),
  };
  report.observations[1].of = decimal("480");
  report.relations.resize(7);
  checked.relations_held = 4;

  Finding ratio = finding(ratio_mismatch, report, 0);
  ratio.expected = decimal("91.78");
  ratio.facts = {{"value", quantity("91.25")}, {"computed", quantity("91.78")}};
  ratio.related = {related(report, 1), related(report, 2)};
  Suggestion pair;
  pair.how = How::other_pair;
  pair.form = "3";
  pair.code = "3.2";
  pair.value = decimal("91.78");
  pair.facts = {{"cell", CellName{"3", "3.2"}},
                {"written", quantity("91.25")},
                {"part", quantity("438")},
                {"whole", quantity("480")},
                {"pair", std::vector{CellName{"3", "3.2.1"}}}};
  Suggestion digit;
  digit.how = How::wrong_digit;
  digit.form = "3";
  digit.code = "3.2.2";
  digit.value = decimal("400");
  ratio.suggestions = {pair, digit};
  Finding sum = finding(sum_mismatch, report, 3);
  sum.expected = decimal("1048");
  sum.facts = {{"value", quantity("42")}, {"computed", quantity("1048")}};
  sum.related = {related(report, 4), related(report, 5), {{}, "7", "6.4.2", {}}};
  sum.inferred = true;
  Finding number;
  number.rule = &number_missing;
  number.severity = Severity::info;
  number.location = text_at(3, 1);
  number.fingerprint = "0123456789abcdef";
  checked.findings = {number, ratio, sum};
  checked.unchecked = {
      {RelationKind::ratio,
       Unchecked::Reason::blank,
       {"3", "3.1"},
       {{"3", "3.1.1"}, {"3", "3.1.2"}}},
      {RelationKind::sum, Unchecked::Reason::unreadable, {"6", "2.2"}, {{"6", "2.2.3"}}}};
  return checked;
}

CheckedReport faulty_word() {
  CheckedReport checked;
  Report& report = checked.report;
  report.path = "xã Tân Hòa.docx";
  report.part = "word/document.xml";
  report.metadata = metadata("UBND xã Tân Hòa", Level::commune, {Period::Kind::half_year, 2024, 1});
  report.metadata.number.clear();
  report.metadata.date.day = 0;
  report.observations = {
      word_row({"1", "1.4", "1.4.", "Tỷ lệ hoàn thành", "%", "", "", "", ""}, 5),
      word_row({"1", "1.4.1", "", "Số nhiệm vụ\nđã hoàn thành", "Nhiệm vụ", "07", "", "7", ""}, 6),
      word_row({"1", "1.4.1/1", "", "- Cấp xã", "Việc", "7", "", "7", ""}, 7),
  };
  report.observations[1].auto_number = true;
  report.observations[1].printed = "1.4.1";
  report.relations.resize(1);

  Finding missing = finding(ratio_missing, report, 0);
  missing.expected = decimal("100");
  missing.facts = {{"computed", quantity("100")}};
  missing.related = {related(report, 1)};
  Finding unit = finding(unit_mismatch, report, 2);
  unit.location = report.observations[2].unit_location;
  unit.facts = {{"unit", std::string("Việc")}};
  Finding number;
  number.rule = &number_missing;
  number.severity = Severity::info;
  number.location.row = 4;
  number.fingerprint = "fedcba9876543210";
  checked.findings = {number, missing, unit};
  return checked;
}

CheckedReport hostile() {
  CheckedReport checked;
  Report& report = checked.report;
  report.path = "kho/=lạ, \x1B[31m\"100%\" \xFF:a.txt";
  report.metadata = metadata("=HYPERLINK(\"http://x.invalid\")", Level::province,
                             {Period::Kind::nine_months, 2024, 0});
  report.metadata.title = "\u202Egnoab\u202C";
  report.observations = {
      text_row({"1", "1", "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-5", "\tẩn", "-5", ""}, 7),
      text_row({"1", "2", "-", "- Cấp \"xã\", phường", "a;b", "-1.234,50", "\r\nhai\ndòng",
                "-1234.50", ""},
               8),
      text_row({"1", "3", "3", "\u202Eđảo\u202C\x1B]0;x\x07 \U0001F600 \u200B", "", "mười ::x\n%0A",
                " ", "", ""},
               9),
  };
  Finding unreadable = finding(not_a_number, report, 2);
  unreadable.facts = {{"value", std::string("mười ::x\n%0A\u202E")}};
  checked.findings = {unreadable};
  return checked;
}

CheckedReport clean() {
  CheckedReport checked;
  Report& report = checked.report;
  report.path = "sở/văn hóa.txt";
  report.metadata = metadata("Sở Văn hóa", Level::department, {Period::Kind::year, 2024, 0});
  report.observations = {
      text_row({"1", "1", "1", "Số văn bản", "Văn bản", "1.902", "", "1902", ""}, 12)};
  report.relations.resize(3);
  checked.unchecked = {
      {RelationKind::at_most, Unchecked::Reason::absent, {"1", "2"}, {{"1", "2.1"}}}};
  return checked;
}

CheckedReport unreadable() {
  CheckedReport checked;
  checked.report.path = "mất.docx";
  checked.failed = true;
  Finding failure;
  failure.rule = &file_unreadable;
  failure.severity = Severity::error;
  failure.fingerprint = "00000000000000ff";
  checked.findings = {failure};
  return checked;
}

std::vector<CheckedReport> run_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, CheckedReport (*)()>, 5> reports = {{
      {"text", faulty_text},
      {"word", faulty_word},
      {"hostile", hostile},
      {"clean", clean},
      {"unreadable", unreadable},
  }};
  std::vector<CheckedReport> run;
  for (const auto& [key, make] : reports) {
    if (name == key || name == "all") run.push_back(make());
  }
  return run;
}

Summary summary_of(const std::vector<CheckedReport>& run) {
  Summary summary;
  for (const auto& report : run) add_to_summary(summary, report);
  return summary;
}

}  // namespace cchc::testing
