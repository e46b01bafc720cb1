// Comments about prose: at the sentence, in paragraphs that are written in all ways.
#include "annotate/sentence.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "annotate/paragraph_letters.hpp"
#include "cchc/annotate.hpp"
#include "cchc/rule.hpp"
#include "load/container/zip_archive.hpp"
#include "load/packages.hpp"

using namespace cchc;

namespace {

// One finding about the words, in the first paragraph.
CheckedReport about(const std::vector<std::string>& claims) {
  CheckedReport checked;
  const Location first{0, 0, 0, 1, 0};
  checked.report.prose.push_back({"Nhận 20 hồ sơ, đạt 90%.", first, {}});
  for (const std::string& words : claims) {
    Finding finding;
    finding.rule = find_rule("T602");
    finding.location = first;
    finding.facts.add("text", words);
    checked.findings.push_back(std::move(finding));
  }
  return checked;
}

std::string part_of(const std::string& bytes, const std::string& name) {
  auto opened = load::ZipArchive::open(bytes, {});
  auto read = std::get<load::ZipArchive>(opened).read(name);
  return std::get<std::string>(read);
}

// The body with "[0" and "0]" for the marks of comment 0.
std::string shortened(std::string body, int comments) {
  for (int k = 0; k < comments; ++k) {
    const std::string id = std::to_string(k);
    const std::string start = "<w:commentRangeStart w:id=\"" + id + "\"/>";
    const std::string end = "<w:commentRangeEnd w:id=\"" + id +
                            "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
    REQUIRE(body.find(start) != std::string::npos);
    body.replace(body.find(start), start.size(), "[" + id);
    REQUIRE(body.find(end) != std::string::npos);
    body.replace(body.find(end), end.size(), id + "]");
  }
  return body;
}

std::string word_copy(const std::string& body, const std::vector<std::string>& claims) {
  test::Case input;
  input.sections["document"] = body;
  const std::string original = test::make_zip(test::word_parts(input));
  const auto copy = annotate(original, about(claims), Language::vietnamese);
  REQUIRE(std::holds_alternative<AnnotatedCopy>(copy));
  const std::string xml = part_of(std::get<AnnotatedCopy>(copy).bytes, "word/document.xml");
  const auto begin = xml.find("<w:body>") + 8;
  return shortened(xml.substr(begin, xml.find("</w:body>") - begin),
                   static_cast<int>(claims.size()));
}

std::string odt_copy(const std::string& text) {
  test::Case input;
  input.sections["text"] = text;
  const std::string flat = test::flat_odf(input);
  const auto copy = annotate(flat, about({"90%"}), Language::vietnamese);
  REQUIRE(std::holds_alternative<AnnotatedCopy>(copy));
  return std::get<AnnotatedCopy>(copy).bytes;
}

const std::string keep = " xml:space=\"preserve\"";

}  // namespace

TEST_CASE("a run is cut at the bounds of the sentence, and keeps its look") {
  CHECK(word_copy("<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Đầu. Nhận 20 hồ sơ, đạt 90%. "
                  "Sau.</w:t></w:r></w:p>",
                  {"20 hồ sơ, đạt 90%"}) ==
        "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t" + keep +
            ">Đầu. </w:t></w:r>[0<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t" + keep +
            ">Nhận 20 hồ sơ, đạt 90%.</w:t></w:r>0]<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t" +
            keep + "> Sau.</w:t></w:r></w:p>");
}

TEST_CASE("no run is cut where the sentence begins or ends with it") {
  CHECK(word_copy("<w:p><w:pPr/><w:r><w:t>Đầu. </w:t></w:r><w:r><w:t>Nhận 20 hồ</w:t></w:r><w:r>"
                  "<w:t> sơ, đạt 90%.</w:t></w:r><w:r><w:t> Sau.</w:t></w:r></w:p>",
                  {"20 hồ sơ, đạt 90%"}) ==
        "<w:p><w:pPr/><w:r><w:t>Đầu. </w:t></w:r>[0<w:r><w:t>Nhận 20 hồ</w:t></w:r><w:r><w:t> sơ, "
        "đạt 90%.</w:t></w:r>0]<w:r><w:t> Sau.</w:t></w:r></w:p>");
}

TEST_CASE("two comments on one sentence cut it once") {
  CHECK(word_copy("<w:p><w:r><w:t>Nhận 20 hồ sơ, đạt 90%. Sau.</w:t></w:r></w:p>",
                  {"20 hồ sơ, đạt 90%", "90%"}) ==
        "<w:p>[0[1<w:r><w:t>Nhận 20 hồ sơ, đạt 90%.</w:t></w:r>0]1]<w:r><w:t" + keep +
            "> Sau.</w:t></w:r></w:p>");
}

TEST_CASE("a mark goes outside of a link that holds the sentence's bound") {
  CHECK(word_copy("<w:p><w:hyperlink><w:r><w:t>Đầu. Nhận</w:t></w:r></w:hyperlink><w:r><w:t> 20 hồ "
                  "sơ, đạt 90%. Sau.</w:t></w:r></w:p>",
                  {"90%"}) ==
        "<w:p>[0<w:hyperlink><w:r><w:t>Đầu. Nhận</w:t></w:r></w:hyperlink><w:r><w:t> 20 hồ sơ, đạt "
        "90%.</w:t></w:r>0]<w:r><w:t" +
            keep + "> Sau.</w:t></w:r></w:p>");
}

TEST_CASE("a run whose look is a tracked change is not cut") {
  const std::string run =
      "<w:r><w:rPr><w:rPrChange w:id=\"7\"/></w:rPr><w:t>Đầu. Nhận 20 hồ sơ, đạt 90%. "
      "Sau.</w:t></w:r>";
  test::Case input;
  input.sections["document"] = "<w:p>" + run + "</w:p>";
  const auto copy =
      annotate(test::make_zip(test::word_parts(input)), about({"90%"}), Language::vietnamese);
  const std::string xml = part_of(std::get<AnnotatedCopy>(copy).bytes, "word/document.xml");
  CHECK(xml.find("\"/>" + run + "<w:commentRangeEnd") != std::string::npos);
}

TEST_CASE("words that are not in the paragraph leave the comment around all of it") {
  CHECK(word_copy("<w:p><w:r><w:t>Câu khác.</w:t></w:r></w:p>", {"90%"}) ==
        "<w:p>[0<w:r><w:t>Câu khác.</w:t></w:r>0]</w:p>");
}

TEST_CASE("an OpenDocument comment begins and ends with its sentence") {
  const std::string copy =
      odt_copy("<text:p>Đầu. Nhận <text:span>20 hồ sơ, đạt</text:span> 90%. Sau.</text:p>");
  CHECK(copy.find("<text:p>Đầu. <office:annotation ") != std::string::npos);
  CHECK(copy.find("</office:annotation>Nhận <text:span>20 hồ sơ, đạt</text:span> "
                  "90%.<office:annotation-end ") != std::string::npos);
  CHECK(copy.find("office:name=\"cchc-check-1\"/> Sau.</text:p>") != std::string::npos);
  const auto again = annotate(copy, about({}), Language::vietnamese);
  CHECK(std::get<AnnotatedCopy>(again).removed == 1);
  CHECK(std::get<AnnotatedCopy>(again).bytes.find("annotation") == std::string::npos);
}

TEST_CASE("letters are found however their marks are written and their signs are named") {
  using namespace cchc::annotating;
  const std::string xml = "a&#xE2;\u0323 &amp;<b c=\">\"/><!-- x -->e";
  Anchor all;
  all.end = xml.size();
  const std::vector<std::string_view> none;
  const ParagraphLetters letters = read_letters(xml, all, {{}, {}, {}, none});
  CHECK(letters.text == "a\u1EAD&e");
  REQUIRE(letters.places.size() == 4);
  CHECK(letters.places[1].begin == 1);
  CHECK(letters.places[1].end == 9);
  CHECK(letters.places[3].begin == xml.size() - 1);
}
