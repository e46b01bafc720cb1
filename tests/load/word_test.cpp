#include <doctest/doctest.h>

#include "load/case_file.hpp"
#include "load/dump.hpp"
#include "load/packages.hpp"

namespace cchc::test {
namespace {

// The same document in every wrapping; what comes out must not depend on it.
std::string load_every_way(const Case& input) {
  const Entries parts = word_parts(input);
  const std::string result = dump(load_bytes(make_zip(parts)));
  CHECK(dump(load_bytes(flat_word(parts))) == result);
  CHECK(dump(load_bytes(make_zip(strict(parts)))) == result);
  const bool alone = input.sections.size() == 1;
  if (alone) CHECK(dump(load_bytes(parts.back().second)) == result);
  return result;
}

}  // namespace

TEST_CASE("Word documents") { check_cases("word", load_every_way); }

TEST_CASE("a Word document names the part that it was read from") {
  Case input;
  input.sections["document"] = "<w:p><w:r><w:t>x</w:t></w:r></w:p>";
  const Entries parts = word_parts(input);
  const auto part = [](const std::string& bytes) {
    return std::get<Document>(load_bytes(bytes)).part;
  };
  CHECK(part(make_zip(parts)) == "word/document.xml");
  CHECK(part(flat_word(parts)) == "word/document.xml");
  CHECK(part(parts.back().second).empty());
}

TEST_CASE("the main part is found where the relationships say") {
  const Entries elsewhere = {
      {"_rels/.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
       R"(<Relationship Id="a" Target="/docs/../docs/main%20part.xml" Type=)"
       R"("http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>)"
       "</Relationships>"},
      {"docs/Main Part.xml",
       R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
       "<w:body><w:p><w:r><w:t>ở đây</w:t></w:r></w:p></w:body></w:document>"}};
  CHECK(dump(load_bytes(make_zip(elsewhere))) == "P1 ở đây\n");
}

}  // namespace cchc::test
