// Workbooks and CSV opened by LibreOffice. Slow, and only where it is installed: ctest runs this
// suite apart (`cchc-tests -ts=libreoffice --no-skip`).
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "emit/csv_reader.hpp"
#include "emit/expected.hpp"
#include "emit/sample_run.hpp"

using namespace cchc;
namespace fs = std::filesystem;

namespace {

// A folder with a profile of its own, so that no other LibreOffice is disturbed.
class Office {
 public:
  Office() : folder_(fs::temp_directory_path() / ("cchc-office-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Office() { fs::remove_all(folder_); }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  // Opens `name` and saves all its sheets as comma-separated text, figures as they are stored.
  void convert(const std::string& name, const std::string& input_filter) const {
    const std::string command =
        "cd '" + folder_.string() + "' && LC_ALL=C.UTF-8 soffice -env:UserInstallation=file://" +
        folder_.string() + "/profile --headless " +
        (input_filter.empty() ? "" : "--infilter='" + input_filter + "' ") +
        "--convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,"
        "false,-1' --outdir out '" +
        name + "' >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
  }

  [[nodiscard]] testing::CsvRows sheet(const std::string& name) const {
    std::ifstream file(folder_ / "out" / name, std::ios::binary);
    REQUIRE(file.is_open());
    return testing::read_csv({std::istreambuf_iterator<char>(file), {}}, ',');
  }

 private:
  fs::path folder_;
};

std::string plain(const std::optional<Decimal>& value) {
  if (!value) return "";
  std::string digits = value->to_string();
  if (digits.find('.') == std::string::npos) return digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

std::vector<const Observation*> rows_of(const std::vector<CheckedReport>& run) {
  std::vector<const Observation*> rows;
  for (const auto& checked : run) {
    for (const auto& observation : checked.report.observations) rows.push_back(&observation);
  }
  return rows;
}

// Columns of figures are read as the dialect's language writes them, all others as text.
constexpr auto column_types = "1/2/2/2/3/2/4/2/5/2/6/2/7/2/8/2/9/1/10/1/11/2/12/2/13/1";

}  // namespace

TEST_SUITE("libreoffice" * doctest::skip()) {
  TEST_CASE("LibreOffice reads the workbook's cells back") {
    const Office office;
    const auto run = testing::run_of("all");
    office.write("a.xlsx", testing::emit_run("xlsx", {}, run));
    office.convert("a.xlsx", "");

    const auto indicators = office.sheet("a-Chỉ tiêu.csv");
    const auto rows = rows_of(run);
    REQUIRE(indicators.size() == rows.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& cells = indicators[i + 1];
      CHECK(cells.at(2) == rows[i]->form);
      CHECK(cells.at(3) == rows[i]->code);
      CHECK(cells.at(5) == rows[i]->unit);
      CHECK(cells.at(6) == plain(rows[i]->value));
      CHECK(cells.at(7) == plain(rows[i]->of));
      CHECK(cells.at(8) == rows[i]->raw);
      CHECK(cells.at(9) == without_returns(rows[i]->note));
    }
    const auto summary = office.sheet("a-Tổng hợp.csv");
    CHECK(summary.size() == run.size() + 1);
    CHECK(summary.at(1).at(3) == "2");
    std::size_t findings = 0;
    for (const auto& checked : run) findings += checked.findings.size();
    CHECK(office.sheet("a-Kết quả kiểm tra.csv").size() == findings + 1);
    const auto comparison = office.sheet("a-So sánh.csv");
    CHECK(comparison.at(0).at(5) == "UBND huyện An Lạc");
    CHECK(comparison.at(2).at(3) == "Chỉ tiêu");
  }

  TEST_CASE("LibreOffice keeps texts that look like dates or figures, whatever it makes of cells") {
    CheckedReport checked;
    checked.report.path = "a.txt";
    for (const char* const text :
         {"1/2",   "08/08", "446/491", "1.10",     "1.902", "1,902", "90,83",
          "90.83", "90,80", "3.2.1",   "2024.1.2", "007",   "12E3",  "12,5%",
          "(5)",   "-5",    "1-2",     "10:30",    "1902",  "'x",    "=1+1"}) {
      Observation row;
      row.code = row.raw = row.note = text;
      row.value = Decimal(1902, 2);
      checked.report.observations.push_back(row);
    }
    // Tokens of the filter: separator, quote, UTF-8, first line, columns, language, quoted cells as
    // text (no), special numbers to be found (yes).
    for (const auto& [name, filter] : {std::pair{"excel", "CSV:44,34,76,1,,1033,false,true,false"},
                                       {"excel-vi", "CSV:59,34,76,1,,1066,false,true,false"}}) {
      const std::string at_name = name;
      CAPTURE(at_name);
      const Office office;
      EmitOptions options;
      options.csv_dialect = name;
      office.write("a.csv", testing::emit_run("csv", options, {checked}));
      office.convert("a.csv", filter);
      const auto cells = office.sheet("a-a.csv");
      REQUIRE(cells.size() == checked.report.observations.size() + 1);
      for (std::size_t i = 1; i < cells.size(); ++i) {
        const Observation& row = checked.report.observations[i - 1];
        // What stays a figure is told as it is stored, with a point.
        const bool comma = std::string(name) == "excel-vi" && cells[i].at(11).front() != '\'';
        std::string expected = row.note;
        if (comma) std::replace(expected.begin(), expected.end(), ',', '.');
        CHECK(testing::without_mark(cells[i].at(5)) == expected);
        CHECK(cells[i].at(8) == "19.02");
        CHECK(testing::without_mark(cells[i].at(11)) == expected);
      }
    }
  }

  TEST_CASE("LibreOffice reads every dialect of CSV") {
    struct Dialect {
      const char* name;
      const char* separator;
      const char* language;  // as LibreOffice numbers them: English (USA), Vietnamese
    };
    const auto run = testing::run_of("all");
    const auto rows = rows_of(run);
    for (const auto& [name, separator, language] :
         {Dialect{"rfc4180", "44", "1033"}, Dialect{"excel", "44", "1033"},
          Dialect{"excel-vi", "59", "1066"}}) {
      const std::string at_name = name;
      CAPTURE(at_name);
      const Office office;
      EmitOptions options;
      options.csv_dialect = name;
      options.csv_all_rows = true;
      office.write("a.csv", testing::emit_run("csv", options, run));
      office.convert("a.csv", std::string("CSV:") + separator + ",34,76,1," + column_types + "," +
                                  language + ",false,false");
      const auto cells = office.sheet("a-a.csv");
      REQUIRE(cells.size() == rows.size() + 1);
      CHECK(cells.at(0).at(0) == "report");
      for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(testing::without_mark(cells[i + 1].at(6)) == rows[i]->label);
        CHECK(cells[i + 1].at(8) == plain(rows[i]->value));
        CHECK(cells[i + 1].at(9) == plain(rows[i]->of));
        CHECK(testing::without_mark(cells[i + 1].at(10)) == rows[i]->raw);
      }
    }
  }
}
