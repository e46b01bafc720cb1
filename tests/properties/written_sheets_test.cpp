// Reports as spreadsheets that other programs wrote: libxlsxwriter, and
// LibreOffice from its files. Figures are stored as numbers with formats, as
// Excel has them. They read as their text twins.
#include <doctest/doctest.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "properties/sample.hpp"

using namespace cchc;
using namespace cchc::test;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("cchc-written-" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "out");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Twin {
  std::string name;
  std::string text;
};

// The samples, and tables of many figures.
std::vector<Twin> twins() {
  std::vector<Twin> all;
  for (const Sample& sample : samples()) {
    if (sample.text.find('\r') == std::string::npos) all.push_back({sample.name, sample.text});
  }
  const fs::path folder = fs::path(CCHC_SOURCE_DIR) / "tests/extract/cases/structural";
  std::vector<fs::path> matrices;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("matrix-") && name.ends_with(".txt")) matrices.push_back(entry.path());
  }
  REQUIRE(matrices.size() > 3);
  std::sort(matrices.begin(), matrices.end());
  for (const fs::path& matrix : matrices) {
    all.push_back({matrix.stem().string(), read_bytes(matrix)});
  }
  return all;
}

bool all_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// "1.902", "90,83", "14" as a number and the format that shows it so; no format
// where it is text.
struct Stored {
  double number = 0;
  std::string format;
};

Stored stored(const std::string& cell) {
  const auto comma = cell.find(',');
  std::string whole = cell.substr(0, comma);
  const std::string fraction = comma == std::string::npos ? "" : cell.substr(comma + 1);
  if (comma != std::string::npos && !all_digits(fraction)) return {};
  const bool grouped = whole.find('.') != std::string::npos;
  if (grouped) {
    for (std::size_t k = whole.size(); k > 0; --k) {
      const bool at_group = (whole.size() - k) % 4 == 3;
      if ((whole[k - 1] == '.') != at_group) return {};
    }
    if (whole.find('.') == 0 || whole.find('.') > 3) return {};
    std::erase(whole, '.');
  }
  if (!all_digits(whole) || whole.size() > 12 || (whole.size() > 1 && whole[0] == '0')) return {};
  Stored out{std::stod(whole + "." + fraction + "0"), grouped ? "#,##0" : "0"};
  if (!fraction.empty()) out.format += "." + std::string(fraction.size(), '0');
  return out;
}

void write_workbook(const Twin& twin, const fs::path& path) {
  lxw_workbook* const book = ::workbook_new(path.c_str());
  REQUIRE(book != nullptr);
  lxw_worksheet* const sheet = ::workbook_add_worksheet(book, "Biểu mẫu");
  std::map<std::string, lxw_format*> formats;
  std::istringstream lines(twin.text);
  lxw_row_t row = 0;
  for (std::string line; std::getline(lines, line); ++row) {
    const bool table = line.find('\t') != std::string::npos;
    lxw_col_t column = 0;
    for (std::size_t start = 0; start != std::string::npos; ++column) {
      const auto end = line.find('\t', start);
      const std::string cell = line.substr(start, end - start);
      start = end == std::string::npos ? end : end + 1;
      const Stored number = table && column > 0 ? stored(cell) : Stored{};
      if (number.format.empty()) {
        if (!cell.empty()) ::worksheet_write_string(sheet, row, column, cell.c_str(), nullptr);
        continue;
      }
      lxw_format*& format = formats[number.format];
      if (format == nullptr) {
        format = ::workbook_add_format(book);
        ::format_set_num_format(format, number.format.c_str());
      }
      ::worksheet_write_number(sheet, row, column, number.number, format);
    }
  }
  REQUIRE(::workbook_close(book) == LXW_NO_ERROR);
}

void check_twin(const Twin& twin, const std::string& bytes) {
  const Run then = run_pipeline(twin.text);
  const Run now = run_pipeline(bytes);
  const auto rows = rows_of(then);
  const auto rows_now = rows_of(now);
  REQUIRE(!rows.empty());
  CHECK(rows.size() == rows_now.size());
  CHECK(rows == rows_now);
  const FindingKeys before = keys_from(then, Severity::warning);
  const FindingKeys after = keys_from(now, Severity::warning);
  CHECK_MESSAGE(before == after, text_of(without(after, before)), text_of(without(before, after)));
}

bool has_office() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

}  // namespace

TEST_CASE("a report that libxlsxwriter wrote as a workbook reads as its text twin") {
  const Folder folder;
  for (const Twin& twin : twins()) {
    INFO(twin.name);
    const fs::path path = folder.path() / "a.xlsx";
    write_workbook(twin, path);
    check_twin(twin, read_bytes(path));
  }
}

TEST_SUITE("libreoffice" * doctest::skip()) {
  TEST_CASE("a report that LibreOffice wrote as XLSX or ODS reads as its text twin") {
    if (!has_office()) {
      MESSAGE("skipped: LibreOffice is not installed");
      return;
    }
    const Folder folder;
    const auto all = twins();
    for (std::size_t k = 0; k < all.size(); ++k) {
      write_workbook(all[k], folder.path() / (std::to_string(k) + ".xlsx"));
    }
    for (const std::string kind : {"ods", "xlsx"}) {
      const std::string command = "cd '" + folder.path().string() +
                                  "' && LC_ALL=C.UTF-8 soffice -env:UserInstallation=file://" +
                                  folder.path().string() + "/profile --headless --convert-to " +
                                  kind + " --outdir out *.xlsx >/dev/null 2>&1";
      REQUIRE(std::system(command.c_str()) == 0);
      for (std::size_t k = 0; k < all.size(); ++k) {
        INFO(all[k].name, " as ", kind);
        check_twin(all[k], read_bytes(folder.path() / "out" / (std::to_string(k) + "." + kind)));
      }
    }
  }
}
