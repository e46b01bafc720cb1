// A drafted schema is one that the program accepts, that says nothing of the report that it was
// drafted from, and that finds a figure which was changed.
#include "draft/schema_draft.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cchc/cchc.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

const std::string matrix_report =
    "UBND XÃ TÂN PHÚ\n"
    "BÁO CÁO\n"
    "Công tác cải cách hành chính quý I năm 2026\n\n"
    "Biểu kết quả giải quyết hồ sơ\n\n"
    "STT\tLĩnh vực\tTiếp nhận\t\t\tĐã giải quyết\t\t\n"
    "\t\tTổng số\tTrực tuyến\tTrực tiếp\tTổng số\tĐúng hạn\tQuá hạn\n"
    "1\tĐất đai\t120\t80\t40\t110\t108\t2\n"
    "2\tHộ tịch\t310\t250\t60\t300\t297\t3\n"
    "3\tChứng thực\t522\t0\t522\t522\t520\t2\n"
    "\tTổng cộng\t952\t330\t622\t932\t925\t7\n";

const std::string list_report =
    "UBND XÃ TÂN PHÚ\n"
    "BÁO CÁO\n"
    "Công tác cải cách hành chính quý I năm 2026\n\n"
    "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n"
    "1\tTổng số hồ sơ đã giải quyết\tHồ sơ\t1.205\t\n"
    "1.1\tTrước hạn\tHồ sơ\t900\t\n"
    "1.2\tĐúng hạn\tHồ sơ\t300\t\n"
    "1.3\tQuá hạn\tHồ sơ\t5\t\n"
    "2\tTỷ lệ nhiệm vụ hoàn thành\t%\t87,5\t\n"
    "2.1\tSố nhiệm vụ được giao\tNhiệm vụ\t48\t\n"
    "2.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t42\t\n"
    "3\tSố cuộc kiểm tra\tCuộc\t4\t\n";

const std::string period_report =
    "UBND XÃ TÂN PHÚ\n"
    "BÁO CÁO\n"
    "Công tác cải cách hành chính quý II năm 2026\n\n"
    "STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm\tQuý I\tQuý II\t6 tháng\tTỷ lệ so với kế hoạch (%)\n"
    "1\tTổng số hồ sơ tiếp nhận\tHồ sơ\t2.000\t400\t500\t900\t45\n"
    "1.1\tTrực tuyến\tHồ sơ\t1.500\t300\t380\t680\t45,33\n"
    "1.2\tTrực tiếp\tHồ sơ\t500\t100\t120\t220\t44\n"
    "2\tTỷ lệ hồ sơ trực tuyến\t%\t75\t75\t76\t75,56\t\n"
    "3\tSố cuộc kiểm tra\tCuộc\t10\t2\t3\t5\t50\n";

std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

SchemaFile drafted(const CheckedReport& checked) {
  const std::string xml = draft::schema_of(checked.report, "ban-nhap");
  CAPTURE(xml);
  const auto result = read_schema(xml, builtin_schemas(), Language::english);
  if (const auto* const problems = std::get_if<std::vector<SchemaProblem>>(&result)) {
    for (const SchemaProblem& problem : *problems)
      FAIL(checked.report.path, ":", problem.line, ": ", problem.message, "\n", xml);
  }
  return std::get<SchemaFile>(result);
}

const CheckSettings as_usual;

CheckedReport check_with(const SchemaFile& file, const std::string& text) {
  const std::vector<const Schema*> schemas{&file.schema()};
  CheckSettings settings;
  settings.schemas = schemas;
  settings.schema_given = true;
  return check_bytes(text, "report.txt", settings);
}

// Rules that speak louder than an info, with how often.
std::map<std::string, int> loud_rules(const CheckedReport& checked) {
  std::map<std::string, int> rules;
  for (const Finding& finding : checked.findings) {
    if (finding.severity != Severity::info) ++rules[std::string(finding.rule->id)];
  }
  return rules;
}

}  // namespace

TEST_CASE("draft: silent on its own report, and not on a changed one") {
  struct Change {
    const std::string& report;
    std::string from;
    std::string to;
    std::string rule;
  };
  for (const Change& change : {Change{matrix_report, "250\t60", "205\t60", "A411"},
                               Change{matrix_report, "108\t2", "108\t12", "A411"},
                               Change{list_report, "\t300\t", "\t330\t", "A411"},
                               Change{list_report, "87,5", "78,5", "A401"},
                               Change{period_report, "380\t680", "380\t860", "A411"},
                               Change{period_report, "1.500\t", "1.050\t", "A411"},
                               Change{period_report, "\t44\n", "\t54\n", "A401"}}) {
    CAPTURE(change.from);
    const CheckedReport checked = check_bytes(change.report, "report.txt", as_usual);
    REQUIRE(loud_rules(checked).empty());
    const SchemaFile file = drafted(checked);
    CHECK(std::all_of(file.schema().relations.begin(), file.schema().relations.end(),
                      [](const SchemaRelation& relation) { return relation.guessed; }));
    const CheckedReport again = check_with(file, change.report);
    // Of the letterhead alone: no number, no date.
    for (const Finding& finding : again.findings) CHECK(finding.rule->id.starts_with("D10"));
    CHECK(loud_rules(again).empty());
    CHECK(again.relations_held >= checked.relations_held);
    const auto rules = loud_rules(check_with(file, with(change.report, change.from, change.to)));
    CHECK(rules.contains(change.rule));
  }
}

TEST_CASE("draft: a table of several periods lists its columns and its rows") {
  const CheckedReport checked = check_bytes(period_report, "report.txt", as_usual);
  const SchemaFile file = drafted(checked);
  const auto forms = file.schema().forms;
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].number == forms[1].number);
  CHECK(forms[0].last - forms[0].first == 5);
  CHECK(forms[1].last - forms[1].first == 5);
  // Parts of a total that were changed in the quarter before, which no column of shares tells.
  const std::string changed = with(period_report, "\t100\t120\t220", "\t10\t210\t220");
  CHECK(loud_rules(check_with(file, changed)).contains("A411"));
}

TEST_CASE("draft: every sample gives a schema that adds no finding") {
  const auto folder = test::tests_folder().parent_path() / "samples";
  int drafts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string text = test::read_file(entry.path());
    const CheckedReport checked = check_bytes(text, entry.path().filename().string(), as_usual);
    if (checked.report.tables.empty()) continue;
    ++drafts;
    CAPTURE(checked.report.path);
    const auto before = loud_rules(checked);
    for (const auto& entry_after : loud_rules(check_with(drafted(checked), text))) {
      CAPTURE(entry_after.first);
      const auto known = before.find(entry_after.first);
      CHECK((known == before.end() ? 0 : known->second) >= entry_after.second);
    }
  }
  CHECK(drafts > 10);
}

TEST_CASE("draft: an id from the name of a file") {
  CHECK(draft::id_of("/tmp/Báo cáo quý I.docx") == "bao-cao-qui-i");
  CHECK(draft::id_of("none") == "ban-nhap");
  CHECK(draft::id_of("---.txt") == "ban-nhap");
}
