// The parts of annotated Word files against what the standard asks of them.
#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/annotate.hpp"
#include "cchc/rule.hpp"
#include "load/container/zip_archive.hpp"
#include "load/packages.hpp"

using namespace cchc;

namespace {

struct Free {
  void operator()(xmlDoc* p) const { xmlFreeDoc(p); }
  void operator()(xmlRelaxNGParserCtxt* p) const { xmlRelaxNGFreeParserCtxt(p); }
  void operator()(xmlRelaxNG* p) const { xmlRelaxNGFree(p); }
  void operator()(xmlRelaxNGValidCtxt* p) const { xmlRelaxNGFreeValidCtxt(p); }
};
using Xml = std::unique_ptr<xmlDoc, Free>;

Xml parsed(const std::string& text) {
  Xml document(xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, nullptr, 0));
  REQUIRE(document != nullptr);
  return document;
}

void ignore(void* /*context*/, xmlError* /*error*/) {}

bool follows_standard(xmlDoc* comments) {
  const std::unique_ptr<xmlRelaxNGParserCtxt, Free> parser(
      xmlRelaxNGNewParserCtxt(CCHC_SOURCE_DIR "/tests/annotate/word_comments.rng"));
  const std::unique_ptr<xmlRelaxNG, Free> grammar(xmlRelaxNGParse(parser.get()));
  REQUIRE(grammar != nullptr);
  const std::unique_ptr<xmlRelaxNGValidCtxt, Free> validator(xmlRelaxNGNewValidCtxt(grammar.get()));
  xmlRelaxNGSetValidStructuredErrors(validator.get(), ignore, nullptr);
  return xmlRelaxNGValidateDoc(validator.get(), comments) == 0;
}

std::string_view name_of(const xmlNode* node) {
  return node == nullptr || node->name == nullptr ? std::string_view()
                                                  : reinterpret_cast<const char*>(node->name);
}

std::string id_of(xmlNode* node) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> id(
      xmlGetProp(node, reinterpret_cast<const xmlChar*>("id")), xmlFree);
  return id == nullptr ? std::string() : reinterpret_cast<const char*>(id.get());
}

// What is wrong with the marks of comments in the text, a line a fault.
class MarkCheck {
 public:
  std::vector<std::string> faults;
  std::map<std::string, std::vector<std::string>> marks;  // by id, in the order of the text

  void walk(xmlNode* node) {
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      const std::string_view name = name_of(child);
      if (name == "commentRangeStart" || name == "commentRangeEnd") check_range(child, name);
      if (name == "commentReference") check_reference(child);
      walk(child);
    }
  }

 private:
  // Where the standard's groups of range markup stand among the content of paragraphs.
  static bool holds_ranges(std::string_view parent) {
    static const std::set<std::string_view> holders = {
        "p", "hyperlink", "sdtContent", "ins", "del", "fldSimple", "smartTag", "customXml"};
    return holders.contains(parent);
  }
  void check_range(xmlNode* mark, std::string_view name) {
    marks[id_of(mark)].emplace_back(name);
    if (!holds_ranges(name_of(mark->parent)))
      faults.push_back(std::string(name) + " in " + std::string(name_of(mark->parent)));
    for (const xmlNode* next = mark->next; next != nullptr; next = next->next)
      if (name_of(next) == "pPr") faults.push_back(std::string(name) + " before properties");
  }
  void check_reference(xmlNode* mark) {
    marks[id_of(mark)].emplace_back("commentReference");
    if (name_of(mark->parent) != "r")
      faults.push_back("reference in " + std::string(name_of(mark->parent)));
  }
};

const std::vector<std::string> one_of_each = {"commentRangeStart", "commentRangeEnd",
                                              "commentReference"};

std::vector<std::string> ids_of(const xmlDoc* comments) {
  std::vector<std::string> ids;
  for (xmlNode* node = xmlDocGetRootElement(comments)->children; node != nullptr; node = node->next)
    if (name_of(node) == "comment") ids.push_back(id_of(node));
  return ids;
}

std::string part_of(const std::string& bytes, const std::string& name) {
  auto opened = load::ZipArchive::open(bytes, {});
  auto read = std::get<load::ZipArchive>(opened).read(name);
  return std::get<std::string>(read);
}

// Findings at the places, and one about words of the first paragraph.
CheckedReport findings_at(const std::vector<Location>& places, const std::string& words) {
  CheckedReport checked;
  checked.report.metadata.title_location = {0, 0, 0, 1, 0};
  for (const Location& place : places) {
    Finding finding;
    finding.rule = find_rule("D101");
    finding.location = place;
    checked.findings.push_back(finding);
  }
  Finding claim;
  claim.rule = find_rule("T602");
  claim.location = {0, 0, 0, 1, 0};
  claim.facts.add("text", words);
  checked.findings.push_back(std::move(claim));
  return checked;
}

void check_copy(const std::string& body, const std::string& words,
                const std::vector<Location>& places) {
  CAPTURE(body);
  test::Case input;
  input.sections["document"] = body;
  std::string bytes = test::make_zip(test::word_parts(input));
  for (int run = 0; run < 2; ++run) {  // the second one replaces the comments of the first
    const auto copy = annotate(bytes, findings_at(places, words), Language::vietnamese);
    REQUIRE(std::holds_alternative<AnnotatedCopy>(copy));
    bytes = std::get<AnnotatedCopy>(copy).bytes;
    const Xml comments = parsed(part_of(bytes, "word/comments.xml"));
    CHECK(follows_standard(comments.get()));
    const Xml text = parsed(part_of(bytes, "word/document.xml"));
    MarkCheck check;
    check.walk(xmlDocGetRootElement(text.get()));
    CHECK(check.faults == std::vector<std::string>{});
    auto ids = ids_of(comments.get());
    CHECK(ids.size() == places.size() + 1);
    CHECK(check.marks.size() == ids.size());
    for (const std::string& id : ids) CHECK(check.marks[id] == one_of_each);
  }
}

}  // namespace

TEST_CASE("comments and their marks in Word files follow the standard") {
  const std::string run = "<w:r><w:rPr><w:b/></w:rPr><w:t>Nhận 20 hồ sơ, đạt 90%.</w:t></w:r>";
  const std::string more = "<w:r><w:t xml:space=\"preserve\"> Còn lại.</w:t></w:r>";
  const std::string table =
      "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r>"
      "<w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  const std::vector<Location> places = {{}, {0, 0, 1, 1, 1}, {0, 0, 1, 1, 2}, {0, 0, 0, 1, 0}};
  const std::string words = "Nhận 20 hồ sơ, đạt 90%.";
  check_copy("<w:p>" + run + more + "</w:p>" + table, words, places);
  check_copy("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run + more + "</w:p>" + table, words,
             places);
  check_copy("<w:p><w:hyperlink>" + run + "</w:hyperlink>" + more + "</w:p>" + table, words,
             places);
  check_copy("<w:p><w:r><w:t>Nhận 20 hồ </w:t></w:r><w:ins>" + more +
                 "</w:ins><w:r><w:t>sơ, đạt 90%.</w:t><w:tab/></w:r></w:p>" + table,
             words, places);
  check_copy("<w:sdt><w:sdtContent><w:p>" + more + run + "</w:p></w:sdtContent></w:sdt>" + table,
             words, places);
  check_copy(
      "<w:p><w:fldSimple w:instr=\"DATE\">" + run + "</w:fldSimple>" + more + "</w:p>" + table,
      words, places);
}

TEST_CASE("the check of marks sees marks at wrong places") {
  const Xml text = parsed(
      "<w:p xmlns:w=\"urn:w\"><w:commentRangeStart w:id=\"1\"/><w:pPr/><w:r><w:t>a"
      "<w:commentRangeEnd w:id=\"1\"/></w:t></w:r><w:commentReference w:id=\"1\"/></w:p>");
  MarkCheck check;
  check.walk(xmlDocGetRootElement(text.get()));
  CHECK(check.faults == std::vector<std::string>{"commentRangeStart before properties",
                                                 "commentRangeEnd in t", "reference in p"});
  const Xml comments = parsed(
      "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:comment w:id=\"0\"><w:p/></w:comment></w:comments>");
  CHECK_FALSE(follows_standard(comments.get()));
}
