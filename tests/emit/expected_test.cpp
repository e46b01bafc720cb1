// Every format of the sample run, whole: a line of cases/index.txt each.
#include "emit/expected.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "emit/sample_run.hpp"

using namespace cchc;

namespace {

// So that a new rule changes no expectation.
const RuleSettings& few_rules() {
  static const RuleSettings settings = [] {
    RuleSettings few;
    REQUIRE(few.select("D101"));
    REQUIRE(few.select("A411"));
    return few;
  }();
  return settings;
}

EmitOptions options_of(const std::string& language, const std::string& words) {
  EmitOptions options;
  options.language = testing::language_of(language);
  std::istringstream list(words);
  for (std::string word; std::getline(list, word, ',');) {
    if (word == "unchecked") options.show_unchecked = true;
    if (word == "color") options.color = true;
    if (word == "quiet") options.quiet = true;
    if (word == "statistics") options.statistics = true;
    if (word == "wide") options.width = 200;
    if (word == "terminal") options.wrap = options.color = true;
    if (word == "select") options.rules = &few_rules();
    if (word == "fail-on-warning") options.fail_on = Severity::warning;
    if (word == "all-rows") options.csv_all_rows = true;
    if (word.starts_with("excel")) options.csv_dialect = word;
  }
  return options;
}

}  // namespace

TEST_CASE("emit: every format as expected") {
  std::istringstream index(testing::read_case("index.txt"));
  int cases = 0;
  for (std::string line; std::getline(index, line);) {
    std::istringstream fields(line);
    std::string file, format, language, reports, words;
    if (line.starts_with('#')) continue;
    fields >> file >> format >> language >> reports >> words;
    REQUIRE(!fields.fail());
    ++cases;
    const auto run = testing::run_of(reports);
    testing::check_expected(file, testing::emit_run(format, options_of(language, words), run));
  }
  CHECK(cases > 0);
}

TEST_CASE("emit: an interrupted run never looks like a whole one") {
  const auto run = testing::run_of("clean");
  Summary summary = testing::summary_of(run);
  summary.interrupted_by = 2;
  summary.not_done = 1850;
  for (const auto* const format : {"json", "sarif", "junit", "github"}) {
    CAPTURE(format);
    std::ostringstream out;
    EmitOptions options;
    options.rules = &few_rules();
    const auto emitter = make_emitter(format, out, options);
    emitter->begin();
    for (const auto& report : run) emitter->report(report);
    emitter->end(summary);
    const std::string text = out.str();
    const bool json = text.starts_with('{');
    const std::size_t tail =
        json ? text.rfind(format == std::string("json") ? "\"summary\"" : "\"invocations\"")
             : text.rfind(format == std::string("junit") ? " <testsuite " : "::error");
    REQUIRE(tail != std::string::npos);
    testing::check_expected(std::string("interrupted.") + format + ".txt", text.substr(tail));
  }
}

TEST_CASE("emit: the run's totals") {
  Summary summary;
  summary.checked = 1200;
  summary.errors = 16800;
  summary.coverage.tables = 1;
  summary.coverage.rows = summary.coverage.cells = 1146;
  summary.coverage.relations = summary.coverage.held = 216;
  CHECK(run_totals(summary, Language::vietnamese) ==
        "Đã kiểm tra 1.200 báo cáo: 16.800 lỗi, 0 cảnh báo, 0 lưu ý.\nBảng số liệu: 1 bảng, 1.146 "
        "chỉ "
        "tiêu, 216 phép tính khớp; lời văn: không có phép tính nào.\n");
  summary.failed = 6;
  summary.without_table = 3;
  summary.coverage.unread_tables = 2;
  summary.coverage.cells = 2000;
  summary.coverage.held = 210;
  summary.coverage.blank = 20;
  summary.coverage.unit = 1;
  CHECK(
      run_totals(summary, Language::vietnamese) ==
      "Đã kiểm tra 1.200 báo cáo (3 tệp không có bảng số liệu), không kiểm tra được 6 tệp: tổng "
      "cộng 16.800 lỗi, 0 cảnh báo, 0 lưu ý.\nBảng số liệu: 1 bảng, 1.146 chỉ tiêu, 2.000 ô số "
      "liệu, 216 phép tính (210 khớp, 6 không khớp); lời văn: không có phép tính nào; chưa kiểm "
      "tra: 2 bảng chưa đọc được, 20 phép tính vì ô còn trống hoặc không có trong báo cáo, 1 phép "
      "tính vì không rõ đơn vị tính.\n");
  CHECK(
      run_totals(summary, Language::english) ==
      "1,200 reports checked (3 without a table of figures), 6 files could not be checked: 16,800 "
      "errors, 0 warnings, 0 infos in all.\nTables: 1 read, 1,146 rows, 2,000 figures, 216 "
      "relations "
      "(210 agree, 6 disagree); prose: states no arithmetic; not checked: 2 tables that were not "
      "understood, 20 relations for want of a figure, 1 relation for an unknown unit.\n");
}

TEST_CASE("emit: an unknown format is none") {
  std::ostringstream out;
  CHECK(make_emitter("yaml", out, {}) == nullptr);
}
