#include "cchc/annotate.hpp"

#include <doctest/doctest.h>
#include <zip.h>

#include "cchc/rule.hpp"
#include "load/container/zip_archive.hpp"
#include "load/packages.hpp"

using namespace cchc;

namespace {

CheckedReport with_findings(const std::vector<Location>& places) {
  CheckedReport checked;
  checked.report.metadata.title_location = {0, 0, 0, 1, 0};
  for (const Location& place : places) {
    Finding finding;
    finding.rule = find_rule("D101");
    finding.location = place;
    checked.findings.push_back(std::move(finding));
  }
  return checked;
}

test::Entries word_file(const std::string& body) {
  test::Case input;
  input.sections["document"] = body;
  return test::word_parts(input);
}

std::string part_of(const std::string& bytes, const std::string& name) {
  auto opened = load::ZipArchive::open(bytes, {});
  auto read = std::get<load::ZipArchive>(opened).read(name);
  return std::get<std::string>(read);
}

// What stands between <w:body> and its end in the copy.
std::string body_of(const std::string& bytes) {
  const std::string xml = part_of(bytes, "word/document.xml");
  const auto begin = xml.find("<w:body>") + 8;
  return xml.substr(begin, xml.find("</w:body>") - begin);
}

std::string annotated(const std::string& original, const std::vector<Location>& places) {
  const auto copy = annotate(original, with_findings(places), Language::vietnamese);
  REQUIRE(std::holds_alternative<AnnotatedCopy>(copy));
  return std::get<AnnotatedCopy>(copy).bytes;
}

AnnotateProblem refused(const std::string& original) {
  const auto copy = annotate(original, with_findings({{}}), Language::vietnamese);
  REQUIRE(std::holds_alternative<AnnotateProblem>(copy));
  return std::get<AnnotateProblem>(copy);
}

std::string cell(const std::string& text) {
  return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
}

const std::string mark_0 = "<w:commentRangeStart w:id=\"0\"/>";
const std::string end_0 =
    "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";

}  // namespace

TEST_CASE("a comment stands around the paragraph of its cell, and nothing else changes") {
  const std::string before = "<w:tbl><w:tr>" + cell("1") + "<w:tc><w:p w:x=\"a\"><w:pPr><w:rPr/>";
  const std::string original = test::make_zip(
      word_file(before + "</w:pPr><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
  CHECK(body_of(annotated(original, {{0, 0, 1, 1, 2}})) == before + "</w:pPr>" + mark_0 +
                                                               "<w:r><w:t>5</w:t></w:r>" + end_0 +
                                                               "</w:p></w:tc></w:tr></w:tbl>");
}

TEST_CASE("an empty paragraph is opened for its comment") {
  const std::string original = test::make_zip(
      word_file("<w:tbl><w:tr>" + cell("1") + "<w:tc><w:p w:x=\"a\"/></w:tc></w:tr></w:tbl>"));
  CHECK(body_of(annotated(original, {{0, 0, 1, 1, 2}})) ==
        "<w:tbl><w:tr>" + cell("1") + "<w:tc><w:p w:x=\"a\">" + mark_0 + end_0 +
            "</w:p></w:tc></w:tr></w:tbl>");
}

TEST_CASE("a cell inside a content control gives its comment to its neighbour") {
  const std::string held = "<w:sdt><w:sdtContent>" + cell("7") + "</w:sdtContent></w:sdt>";
  const std::string original =
      test::make_zip(word_file("<w:tbl><w:tr>" + cell("1") + held + "</w:tr></w:tbl>"));
  CHECK(body_of(annotated(original, {{0, 0, 1, 1, 2}})) ==
        "<w:tbl><w:tr><w:tc><w:p>" + mark_0 + "<w:r><w:t>1</w:t></w:r>" + end_0 + "</w:p></w:tc>" +
            held + "</w:tr></w:tbl>");
}

TEST_CASE("text that is filled in from elsewhere gives its comment to the next paragraph") {
  const std::string bound =
      "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent><w:p><w:r>"
      "<w:t>BÁO CÁO</w:t></w:r></w:p></w:sdtContent></w:sdt>";
  const std::string free = "<w:sdt><w:sdtPr/><w:sdtContent><w:p>" + mark_0 +
                           "<w:r><w:t>Kính gửi</w:t></w:r>" + end_0 +
                           "</w:p></w:sdtContent></w:sdt>";
  std::string unmarked = free;
  unmarked.erase(unmarked.find(mark_0), mark_0.size());
  unmarked.erase(unmarked.find(end_0), end_0.size());
  CHECK(body_of(annotated(test::make_zip(word_file(bound + unmarked)), {{}})) == bound + free);
  CHECK(body_of(annotated(test::make_zip(word_file(unmarked + bound)), {{0, 0, 0, 2, 0}})) ==
        free + bound);
}

TEST_CASE("a comment without a paragraph of its own goes to one with text, not to a drawing") {
  const std::string drawing = "<w:p><w:r><w:drawing><x>910590</x></w:drawing></w:r></w:p>";
  auto checked = with_findings({{}});
  checked.report.metadata.title_location = {};
  const auto copy =
      annotate(test::make_zip(word_file(drawing + "<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>")),
               checked, Language::vietnamese);
  REQUIRE(std::holds_alternative<AnnotatedCopy>(copy));
  CHECK(body_of(std::get<AnnotatedCopy>(copy).bytes) ==
        drawing + "<w:p>" + mark_0 + "<w:r><w:t>BÁO CÁO</w:t></w:r>" + end_0 + "</w:p>");
}

TEST_CASE("of the paragraphs of a cell, one that keeps comments gets them") {
  const std::string bound =
      "<w:tbl><w:tr><w:tc><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:p><w:r>"
      "<w:t>5</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p>";
  const std::string rest = "</w:p></w:tc></w:tr></w:tbl>";
  CHECK(body_of(annotated(test::make_zip(word_file(bound + rest)), {{0, 0, 1, 1, 1}})) ==
        bound + mark_0 + end_0 + rest);
}

TEST_CASE("a merged cell has its comment where the merge begins") {
  const std::string continued =
      "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" + cell("b") + "</w:tr>";
  const std::string original = test::make_zip(
      word_file("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc>" +
                cell("a") + "</w:tr>" + continued + "</w:tbl>"));
  CHECK(body_of(annotated(original, {{0, 0, 1, 1, 1}})) ==
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>" + mark_0 + end_0 +
            "</w:p></w:tc>" + cell("a") + "</w:tr>" + continued + "</w:tbl>");
}

TEST_CASE("findings without a place stand at the title") {
  const std::string original =
      test::make_zip(word_file("<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>"));
  CHECK(body_of(annotated(original, {{}})) ==
        "<w:p>" + mark_0 + "<w:r><w:t>BÁO CÁO</w:t></w:r>" + end_0 + "</w:p>");
}

TEST_CASE("a body without a paragraph of its own gets one for the comments") {
  const std::string original = test::make_zip(word_file("<w:altChunk r:id=\"rId9\"/><w:sectPr/>"));
  CHECK(body_of(annotated(original, {{}})) ==
        "<w:p>" + mark_0 + end_0 + "</w:p><w:altChunk r:id=\"rId9\"/><w:sectPr/>");
}

TEST_CASE("strict files keep their namespaces, and get them in the part of the comments") {
  const auto parts = test::strict(word_file("<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>"));
  const std::string copy = annotated(test::make_zip(parts), {{}});
  CHECK(
      part_of(copy, "word/comments.xml").find("http://purl.oclc.org/ooxml/wordprocessingml/main") !=
      std::string::npos);
  CHECK(part_of(copy, "word/_rels/document.xml.rels")
            .find("http://purl.oclc.org/ooxml/officeDocument/relationships/comments") !=
        std::string::npos);
}

TEST_CASE("a later run replaces the comments of an earlier one") {
  const std::string original =
      test::make_zip(word_file("<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>"));
  const std::string first = annotated(original, {{}, {}});
  const auto again = annotate(first, with_findings({{}}), Language::vietnamese);
  REQUIRE(std::holds_alternative<AnnotatedCopy>(again));
  CHECK(std::get<AnnotatedCopy>(again).removed == 2);
  CHECK(std::get<AnnotatedCopy>(again).comments == 1);
  CHECK(body_of(std::get<AnnotatedCopy>(again).bytes) == body_of(annotated(original, {{}})));
}

TEST_CASE("an OpenDocument cell holds its annotation first") {
  test::Case input;
  input.sections["text"] =
      "<table:table><table:table-row><table:table-cell><text:p>5</text:p></table:table-cell>"
      "</table:table-row></table:table>";
  const std::string copy = annotated(test::make_zip(test::odf_parts(input)), {{0, 0, 1, 1, 1}});
  const std::string content = part_of(copy, "content.xml");
  CHECK(content.find("<text:p><office:annotation ") != std::string::npos);
  CHECK(content.find("</office:annotation>5</text:p>") != std::string::npos);
  CHECK(content.find("<dc:creator>cchc-check</dc:creator>") != std::string::npos);

  const std::string flat = test::flat_odf(input);
  const std::string flat_copy = annotated(flat, {{0, 0, 1, 1, 1}});
  CHECK(flat_copy.find("</office:annotation>5</text:p>") != std::string::npos);
}

TEST_CASE("files that must not be changed, and those without a place for comments, are refused") {
  auto parts = word_file("<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>");
  auto secured = parts;
  secured.emplace_back(
      "word/settings.xml",
      R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
      R"(<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>)");
  CHECK(refused(test::make_zip(secured)) == AnnotateProblem::protected_file);
  auto with_signature = parts;
  with_signature.emplace_back("_xmlsignatures/origin.sigs", "x");
  CHECK(refused(test::make_zip(with_signature)) == AnnotateProblem::signed_file);
  CHECK(refused("STT\tChỉ tiêu\n") == AnnotateProblem::other_format);
  CHECK(refused("<?xml version=\"1.0\"?><pkg:package "
                "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>") ==
        AnnotateProblem::flat_word);
  CHECK(refused("PK\x03\x04 và phần còn lại đã mất") == AnnotateProblem::damaged);
}
