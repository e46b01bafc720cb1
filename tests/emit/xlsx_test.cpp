// The workbook taken apart again: what each cell holds, and of what type it is.
#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <zip.h>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "emit/expected.hpp"
#include "emit/sample_run.hpp"
#include "emit/workbook/workbook.hpp"

using namespace cchc;

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using XmlDocument = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

// `bytes` must outlive it.
Archive open_archive(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  REQUIRE(source != nullptr);
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  REQUIRE(archive != nullptr);
  return {archive, zip_discard};
}

std::string entry(zip_t* archive, const std::string& name) {
  zip_stat_t stat;
  if (zip_stat(archive, name.c_str(), 0, &stat) != 0) return "";
  std::string bytes(stat.size, '\0');
  zip_file_t* const file = zip_fopen(archive, name.c_str(), 0);
  REQUIRE(file != nullptr);
  CHECK(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_fclose(file);
  return bytes;
}

std::string property(xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(
      xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), [](void* p) { xmlFree(p); });
  return value == nullptr ? "" : reinterpret_cast<const char*>(value.get());
}

std::string content(xmlNode* node) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(xmlNodeGetContent(node),
                                                        [](void* p) { xmlFree(p); });
  return reinterpret_cast<const char*>(value.get());
}

// "A2 text …", "I2 number 91.25", "pane A2", "filter A1:M14", "link F3 'Chỉ tiêu'!A2"
void describe(xmlNode* node, std::ostream& out) {
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    const std::string name = reinterpret_cast<const char*>(child->name);
    if (name == "c") {
      const bool text = property(child, "t") == "inlineStr";
      CHECK((text || property(child, "t").empty()));  // no formula, no error
      out << property(child, "r") << (text ? " text " : " number ") << content(child) << '\n';
    } else if (name == "pane") {
      out << "pane " << property(child, "topLeftCell") << '\n';
    } else if (name == "autoFilter") {
      out << "filter " << property(child, "ref") << '\n';
    } else if (name == "hyperlink") {
      out << "link " << property(child, "ref") << ' ' << property(child, "location") << '\n';
    } else {
      CHECK(name != "f");
      describe(child, out);
    }
  }
}

std::string description(const std::string& workbook) {
  const Archive archive = open_archive(workbook);
  std::ostringstream out;
  for (int sheet = 1;; ++sheet) {
    const std::string xml =
        entry(archive.get(), "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    if (xml.empty()) break;
    const XmlDocument document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "", nullptr, XML_PARSE_NONET),
        xmlFreeDoc);
    REQUIRE(document != nullptr);
    out << "== sheet " << sheet << '\n';
    describe(xmlDocGetRootElement(document.get()), out);
  }
  return out.str();
}

std::string workbook_of(const std::string& reports, Language language = Language::vietnamese) {
  EmitOptions options;
  options.language = language;
  return testing::emit_run("xlsx", options, testing::run_of(reports));
}

// Makes a locale with a decimal comma current for as long as it lives, if the system can.
class CommaLocale {
 public:
  CommaLocale() {
    for (const auto* const name : {"vi_VN.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"}) {
      if (std::setlocale(LC_NUMERIC, name) != nullptr) return;
    }
    folder_ = std::filesystem::temp_directory_path() / "cchc-comma-locale";
    std::filesystem::create_directories(folder_);
    const std::string make =
        "localedef -i vi_VN -f UTF-8 '" + (folder_ / "vi_VN.UTF-8").string() + "' >/dev/null 2>&1";
    if (std::system(make.c_str()) < 0) return;
    ::setenv("LOCPATH", folder_.c_str(), 1);
    std::setlocale(LC_NUMERIC, "vi_VN.UTF-8");
    ::unsetenv("LOCPATH");
  }
  ~CommaLocale() {
    std::setlocale(LC_NUMERIC, "C");
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
  }
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("xlsx: cells, types, panes, filters and links as expected") {
  testing::check_expected("xlsx.vi.txt", description(workbook_of("all")));
  testing::check_expected("xlsx.en.txt", description(workbook_of("all", Language::english)));
  testing::check_expected("xlsx.unreadable.vi.txt", description(workbook_of("unreadable")));
}

TEST_CASE("xlsx: what is to be known of the workbook stands below the reports") {
  CheckedReport checked = testing::clean();
  checked.report.observations.resize(1);
  Finding finding = testing::faulty_text().findings.at(1);
  finding.observation = CellId(0);
  finding.related.clear();
  checked.findings.assign(emit::Sheet::max_links + 1, finding);
  std::ostringstream out;
  const auto emitter = make_emitter("xlsx", out, {});
  emitter->begin();
  emitter->report(checked);
  Summary summary;
  summary.not_done = 1850;
  emitter->end(summary);
  const std::string bytes = out.str();
  const Archive archive = open_archive(bytes);
  int remarks = 0;
  for (int sheet = 1; sheet <= 4; ++sheet) {
    const std::string xml =
        entry(archive.get(), "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    for (const auto* const remark :
         {"Dừng giữa chừng: còn 1.850 tệp chưa kiểm tra.",
          "Chỉ 65.530 dòng đầu của danh sách có liên kết đến chỉ tiêu"}) {
      if (xml.find(remark) != std::string::npos) ++remarks;
    }
  }
  CHECK(remarks == 2);
}

TEST_CASE("xlsx: the same reports give the same bytes") {
  CHECK(workbook_of("all") == workbook_of("all"));
}

TEST_CASE("xlsx: a decimal comma of the locale does not reach the file") {
  const std::string expected = workbook_of("text");
  const CommaLocale comma;
  if (*std::localeconv()->decimal_point != ',') {
    MESSAGE("skipped: no locale with a decimal comma here, and none could be made");
    return;
  }
  CHECK(workbook_of("text") == expected);
  CHECK(*std::localeconv()->decimal_point == ',');
}

TEST_CASE("xlsx: figures keep their digits") {
  emit::Workbook book(std::filesystem::temp_directory_path().string());
  emit::Sheet sheet = book.add_sheet("a");
  sheet.figure(0, 0, Decimal(123456789012345, 2), false);
  sheet.figure(1, 0, Decimal(1234567890123456, 2), false);
  sheet.figure(2, 0, Decimal(-1, 12), true);
  sheet.text(3, 0, std::string(40000, 'x') + "ế");
  sheet.text(4, 0, std::string_view("a\0b\x1F\r\n\xFF\xEF\xBF\xBF", 10));
  std::ostringstream out;
  book.save(out);
  CHECK(description(out.str()) ==
        "== sheet 1\nA1 number 1234567890123.45\nA2 text 12345678901234.56\nA3 number -1E-12\n"
        "A4 text " +
            std::string(32767, 'x') + "\nA5 text a\\x00b\\x1F\n\\xFF\\uFFFF\n");
}

TEST_CASE("xlsx: a workbook that nobody saves leaves nothing behind") {
  const auto folder = std::filesystem::temp_directory_path() / "cchc-workbook-test";
  std::filesystem::create_directories(folder);
  {
    emit::Workbook book(folder.string());
    emit::Sheet sheet = book.add_sheet("a");
    sheet.text(0, 0, "x");
  }
  CHECK(std::filesystem::is_empty(folder));
  std::filesystem::remove_all(folder);
  CHECK_THROWS_AS(emit::Workbook("/nowhere/at/all"), std::system_error);
}
