// Neighbours of files that once took minutes or gigabytes: each kind in every reader that can hold
// it, through every door. What they cost is held by the limits of one file, which are those that a
// user has: a cost that grows faster than the file ends in F904 here.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/run.hpp"
#include "load/packages.hpp"

namespace {

using namespace cchc;

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t k = 0; k < count; ++k) all += text;
  return all;
}

// `write(k)` for each k, one behind the other.
template <typename Write>
std::string each(std::size_t count, Write write) {
  std::string all;
  for (std::size_t k = 0; k < count; ++k) all += write(std::to_string(k));
  return all;
}

constexpr std::string_view word_space =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string word_part(std::string_view name, std::string_view root, const std::string& content) {
  std::string text = "<pkg:part pkg:name=\"/word/";
  text.append(name).append(".xml\"><pkg:xmlData><w:").append(root).append(word_space).append(">");
  text.append(content).append("</w:").append(root).append("></pkg:xmlData></pkg:part>");
  return text;
}

// A Word document in one file, with its styles and its numbering.
std::string word(const std::string& body, const std::string& styles = {},
                 const std::string& numbering = {}) {
  constexpr std::string_view links = "http://schemas.openxmlformats.org/";
  const auto relation = [&](std::string_view kind, std::string_view target) {
    std::string text = "<Relationship Id=\"";
    text.append(kind).append("\" Type=\"").append(links);
    text.append("officeDocument/2006/relationships/").append(kind).append("\" Target=\"");
    return text.append(target).append("\"/>");
  };
  const auto relations = [&](std::string_view name, const std::string& content) {
    std::string text = "<pkg:part pkg:name=\"";
    text.append(name).append("\"><pkg:xmlData><Relationships xmlns=\"").append(links);
    text.append("package/2006/relationships\">").append(content);
    return text.append("</Relationships></pkg:xmlData></pkg:part>");
  };
  return "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">" +
         relations("/_rels/.rels", relation("officeDocument", "word/document.xml")) +
         relations("/word/_rels/document.xml.rels",
                   relation("styles", "styles.xml") + relation("numbering", "numbering.xml")) +
         word_part("styles", "styles", styles) + word_part("numbering", "numbering", numbering) +
         word_part("document", "document", "<w:body>" + body + "</w:body>") + "</pkg:package>";
}

std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string open_document(const std::string& text, const std::string& styles = {}) {
  std::string spaces;
  for (const std::string name : {"office", "text", "table", "style"})
    spaces += " xmlns:" + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
  return "<office:document" + spaces + "><office:automatic-styles>" + styles +
         "</office:automatic-styles><office:body><office:text>" + text +
         "</office:text></office:body></office:document>";
}

std::string workbook(const std::string& rows, const std::string& behind,
                     const std::string& strings) {
  const std::string links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string space =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + links +
      "\"";
  const auto relations = [&](const std::vector<std::pair<std::string, std::string>>& targets) {
    std::string text =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& [kind, target] : targets) {
      text += "<Relationship Id=\"r" + kind + "\" Type=\"" + links + "/" + kind + "\" Target=\"" +
              target + "\"/>";
    }
    return text + "</Relationships>";
  };
  return test::make_zip(
      {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
       {"xl/_rels/workbook.xml.rels",
        relations({{"worksheet", "sheet.xml"}, {"sharedStrings", "strings.xml"}})},
       {"xl/workbook.xml", "<workbook" + space +
                               "><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rworksheet\"/>"
                               "</sheets></workbook>"},
       {"xl/strings.xml", "<sst" + space + ">" + strings + "</sst>"},
       {"xl/sheet.xml",
        "<worksheet" + space + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}});
}

constexpr std::string_view columns = "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n";

std::string table(const std::string& rows) {
  return "BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\n" + std::string(columns) + rows;
}

struct Hostile {
  const char* name;
  std::string bytes;
  bool refused = false;  // with F904
};

std::vector<Hostile> word_files() {
  const std::string long_name = times(1U << 20U, "a");
  const auto level = [](const std::string& text) {
    return "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"none\"/>"
           "<w:lvlText w:val=\"" +
           text +
           "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/>"
           "</w:num>";
  };
  const std::string numbered = paragraph(
      "câu", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
  const auto styles = [](std::size_t count) {
    return each(count, [](const std::string& k) {
      return "<w:style w:type=\"paragraph\" w:styleId=\"s" + k + "\"><w:basedOn w:val=\"s" +
             std::to_string(std::stoul(k) + 1) + "\"/></w:style>";
    });
  };
  const auto in_style = [](const std::string& name) {
    return paragraph("câu", "<w:pPr><w:pStyle w:val=\"" + name + "\"/></w:pPr>");
  };
  return {
      {"styles that inherit from one another", word(times(2000, in_style("s0")), styles(20'000))},
      {"a style's name of a megabyte",
       word(in_style("a"), "<w:style w:type=\"paragraph\" w:styleId=\"" + long_name + "\"/>"),
       true},
      {"a number's pattern of a megabyte", word(numbered, {}, level(long_name)), true},
      {"patterns that write nothing", word(times(5000, numbered), {}, level(times(500, "%1")))},
      {"cells as wide as numbers go",
       word("<w:tbl>" +
            times(200, "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" +
                           paragraph("1") + "</w:tc></w:tr>") +
            "</w:tbl>")},
      {"controls within controls",
       word(times(5000, "<w:sdt><w:sdtContent>") + times(5000, "</w:sdtContent></w:sdt>")), true},
      {"a cell for each of many columns",
       word("<w:tbl><w:tr>" + times(20'000, "<w:tc>" + paragraph("1") + "</w:tc>") +
            "</w:tr></w:tbl>")},
      {"an attribute too many in each tag",
       word(each(3,
                 [](const std::string&) {
                   return "<w:p" +
                          each(600, [](const std::string& k) { return " a" + k + "=\"\""; }) + "/>";
                 })),
       true},
      {"namespaces without end",
       word("<w:p" + each(600, [](const std::string& k) { return " xmlns:a" + k + "=\"u\""; }) +
            "/>"),
       true}};
}

std::vector<Hostile> open_documents() {
  const std::string long_name = times(1U << 20U, "a");
  const auto list = [](const std::string& level) {
    return "<text:list-style style:name=\"l\"><text:list-level-style-number text:level=\"1\" " +
           level + "/></text:list-style>";
  };
  const std::string items = "<text:list text:style-name=\"l\">" +
                            times(3000, "<text:list-item><text:p>câu</text:p></text:list-item>") +
                            "</text:list>";
  return {
      {"spaces by the billion",
       open_document(times(500, "<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>"))},
      {"columns and rows by the billion",
       open_document("<table:table><table:table-row table:number-rows-repeated=\"2000000000\">"
                     "<table:table-cell table:number-columns-repeated=\"2000000000\">"
                     "<text:p>1</text:p></table:table-cell></table:table-row></table:table>")},
      {"styles that inherit from one another in OpenDocument",
       open_document(times(2000, "<text:p text:style-name=\"s0\">câu</text:p>"),
                     each(20'000,
                          [](const std::string& k) {
                            return "<style:style style:family=\"paragraph\" style:name=\"s" + k +
                                   "\" style:parent-style-name=\"s" +
                                   std::to_string(std::stoul(k) + 1) + "\"/>";
                          }))},
      {"a number's prefix of a megabyte",
       open_document(items, list("style:num-format=\"1\" style:num-prefix=\"" + long_name + "\"")),
       true},
      {"levels shown by the billion",
       open_document(items, list("style:num-format=\"I\" text:display-levels=\"2000000000\" "
                                 "text:start-value=\"2000000000\""))}};
}

std::vector<Hostile> pages_and_sheets() {
  return {
      {"cells that span all",
       "<html><table>" + times(2000, "<tr><td rowspan=65534 colspan=1000>1") + "</table></html>"},
      {"elements within elements", "<html>" + times(20'000, "<b><i>") + "x</html>", true},
      {"letters that only seem to begin a tag", "<html><p>" + times(200'000, "<") + "</html>"},
      {"letters that only seem to begin a comment",
       "<html><p>" + times(100'000, "<!-") + "</html>"},
      {"as many rules of style as elements",
       "<html><style>" +
           each(10'000, [](const std::string& k) { return ".a" + k + "{color:red}"; }) +
           "</style>" +
           each(10'000, [](const std::string& k) { return "<p class=\"a" + k + "\">x</p>"; }) +
           "</html>"},
      {"one long text in every cell",
       workbook("<row>" + times(5000, "<c t=\"s\"><v>0</v></c>") + "</row>", {},
                "<si><t>" + times(1U << 20U, "a") + "</t></si>"),
       true},
      {"cells at the end of the sheet",
       workbook(each(2000,
                     [](const std::string& k) {
                       return "<row r=\"" + std::to_string(std::stoul(k) + 1) + "\"><c r=\"XFD" +
                              std::to_string(std::stoul(k) + 1) + "\"><v>1</v></c></row>";
                     }),
                {}, {})},
      {"the whole sheet merged many times",
       workbook(
           "<row><c><v>1</v></c><c><v>2</v></c></row>",
           "<mergeCells>" + times(5000, "<mergeCell ref=\"A1:XFD1048576\"/>") + "</mergeCells>",
           {})}};
}

std::vector<Hostile> texts() {
  return {{"a figure of a million digits",
           table("1.\tSố hồ sơ\tHồ sơ\t" + times(1'000'000, "7") + "\t\n")},
          {"a number of a hundred thousand levels",
           table(times(100'000, "1.") + "\tSố hồ sơ\tHồ sơ\t7\t\n")},
          {"a Roman number without end", table(times(200'000, "M") + ".\tSố hồ sơ\tHồ sơ\t7\t\n")},
          {"brackets that never close",
           table("1.\tSố hồ sơ " + times(200'000, "(") + "\tHồ sơ\t7\t\n")},
          {"a line of separators", table(times(200'000, "\t") + "\n" + times(200'000, "|") + "\n")},
          {"the heading before every row",
           table(times(3000, "1.\tSố hồ sơ\tHồ sơ\t7\t\n" + std::string(columns)))},
          {"one sum of thousands of rows",
           table("1.\tTổng số hồ sơ\tHồ sơ\t7\t\n" + each(5000,
                                                          [](const std::string& k) {
                                                            return "1." + k + ".\tHồ sơ loại " + k +
                                                                   "\tHồ sơ\t" + k + "\t\n";
                                                          }))},
          {"rows that are all among the first",
           table(each(5000,
                      [](const std::string& k) {
                        return k + ".\tTrong đó: số hồ sơ loại " + k + "\tHồ sơ\t7\t\n";
                      }))},
          {"a sentence of thousands of figures",
           "BÁO CÁO\nĐã tiếp nhận 9 hồ sơ, trong đó " + each(5000, [](const std::string& k) {
             return k + " hồ sơ loại " + k + ", ";
           }) + ".\n"}};
}

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
};

Outcome run(const std::vector<std::string>& arguments, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::run(arguments, in, out, err);
  return {out.str(), err.str(), status};
}

bool has(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

// How long it takes is measured elsewhere, by counts: here no result may hang on the machine.
constexpr const char* patience = "--max-time=600";

void check_each(const std::vector<Hostile>& files) {
  for (const Hostile& file : files) {
    CAPTURE(std::string(file.name));
    const Outcome checked = run({"--lang", "en", patience, "-f", "concise", "-"}, file.bytes);
    CHECK(has(checked.out, "error[F904]") == file.refused);
    CHECK((checked.status == 3) == file.refused);
    CHECK_FALSE(has(checked.out, "[F909]"));
    CHECK_FALSE(has(checked.out, "[F901]"));
    for (const std::string stage : {"document", "tables", "report"}) {
      const Outcome inspected =
          run({"inspect", "--lang", "en", patience, "--stage", stage, "-"}, file.bytes);
      CHECK(has(inspected.err, "error[F904]") == file.refused);
      CHECK(inspected.out.empty() == file.refused);
    }
    const Outcome annotated = run({"annotate", "--lang", "en", patience, "-"}, file.bytes);
    CHECK(has(annotated.err, "error[F904]") == file.refused);
    if (!file.refused) CHECK(annotated.status != 2);
  }
}

}  // namespace

TEST_SUITE("hostile") {
  TEST_CASE("Word files of every hostile kind are read or refused") { check_each(word_files()); }
  TEST_CASE("OpenDocument files of every hostile kind are read or refused") {
    check_each(open_documents());
  }
  TEST_CASE("pages and sheets of every hostile kind are read or refused") {
    check_each(pages_and_sheets());
  }
  TEST_CASE("texts of every hostile kind are read or refused") { check_each(texts()); }
}
