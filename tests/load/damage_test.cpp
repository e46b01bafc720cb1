// Packages and markup that are damaged, odd or hostile.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "load/dump.hpp"
#include "load/packages.hpp"

namespace cchc::test {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

Entries word_with(const std::string& body) {
  Case input;
  input.sections["document"] = body;
  return word_parts(input);
}

Entries small_word() { return word_with("<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>"); }

std::string load_dump(const std::string& bytes, const LoadOptions& options = {}) {
  return dump(load_bytes(bytes, options));
}

std::string with_main_part(const std::string& xml) {
  Entries parts = small_word();
  parts.back().second = xml;
  return make_zip(parts);
}

std::string nested(std::string_view open, std::string_view close, int times,
                   const std::string& inner) {
  std::string out;
  for (int k = 0; k < times; ++k) out += open;
  out += inner;
  for (int k = 0; k < times; ++k) out += close;
  return out;
}

}  // namespace

TEST_CASE("a package that is cut off is refused, wherever") {
  const std::string whole = make_zip(small_word());
  REQUIRE(load_dump(whole) == "P1 Báo cáo\n");
  for (std::size_t size = 4; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(load_dump(whole.substr(0, size)) == "error damaged_archive\n");
  }
}

TEST_CASE("a package with any byte changed is read or refused, never worse") {
  const std::string whole = make_zip(small_word());
  for (std::size_t k = 0; k < whole.size(); ++k) {
    std::string changed = whole;
    changed[k] = static_cast<char>(changed[k] ^ 0x55);
    CHECK_FALSE(load_dump(changed).empty());
  }
}

TEST_CASE("a wrong checksum is damage") {
  std::string bytes = make_zip(small_word());
  const auto central = bytes.rfind("PK\x01\x02");
  REQUIRE(central != std::string::npos);
  bytes[central + 16] = static_cast<char>(bytes[central + 16] ^ 1);
  CHECK(load_dump(bytes) == "error damaged_archive word/document.xml\n");
}

TEST_CASE("entries that clash or point out of the archive are refused by name") {
  const auto renamed = [](std::string_view with) {
    Entries parts = small_word();
    parts.emplace_back("word/documenz.xml", "<x/>");
    REQUIRE(with.size() == parts.back().first.size());
    return load_dump(replace_all(make_zip(parts), "word/documenz.xml", with));
  };
  CHECK(renamed("word/documenz.xml") == "P1 Báo cáo\n");
  CHECK(renamed("word/document.xml") == "error damaged_archive word/document.xml\n");
  CHECK(renamed("WORD/Document.xml") == "error damaged_archive WORD/Document.xml\n");
  CHECK(renamed("word\\document.xml") == "error damaged_archive word\\document.xml\n");
  CHECK(renamed("/etc/cron.d/a.xml") == "error damaged_archive /etc/cron.d/a.xml\n");
  CHECK(renamed("../../../etc/pass") == "error damaged_archive ../../../etc/pass\n");
  CHECK(renamed("word/../../passwd") == "error damaged_archive word/../../passwd\n");
  CHECK(renamed("C:/Windows/system") == "error damaged_archive C:/Windows/system\n");
  CHECK(renamed("word/..hidden/..a") == "P1 Báo cáo\n");
}

TEST_CASE("parts that lack") {
  Entries parts = small_word();
  parts.pop_back();
  CHECK(load_dump(make_zip(parts)) == "error missing_part word/document.xml\n");
  CHECK(load_dump(flat_word(parts)) == "error missing_part word/document.xml\n");
  CHECK(load_dump(make_zip({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}})) ==
        "error missing_part _rels/.rels\n");
  CHECK(load_dump(make_zip({{"_rels/.rels", "<x/>"}})) == "error missing_part officeDocument\n");
  CHECK(load_dump(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})) ==
        "error missing_part content.xml\n");
}

TEST_CASE("a package that lost what says what it is, or all it had, is damaged and no other kind") {
  const std::string lost = "error missing_part [Content_Types].xml\n";
  CHECK(load_dump(make_zip({{"word/document.xml", "<x/>"}})) == lost);
  CHECK(load_dump(make_zip({{"xl/workbook.xml", "<x/>"}, {"docProps/app.xml", "<x/>"}})) == lost);
  CHECK(load_dump(make_zip({{"META-INF/manifest.xml", "<x/>"}})) == lost);
  CHECK(load_dump(make_zip({{"a.txt", "x"}})) == "error other_package ZIP\n");
  CHECK(load_dump(std::string("PK\x05\x06") + std::string(18, '\0')) == "error damaged_archive\n");
}

TEST_CASE("a package cut off behind one that it holds is damaged, not the one that it holds") {
  const std::string inner = make_zip(small_word());
  Entries parts = word_with("<w:p/>");
  parts.insert(parts.begin(), {"word/embeddings/a.docx", inner});
  const std::string whole = make_zip(parts);
  const auto at = whole.find(inner);
  if (at == std::string::npos) return;  // packed, as it may be
  CHECK(load_dump(whole.substr(0, at + inner.size())) == "error damaged_archive\n");
}

TEST_CASE("parts that styles or numbering should be in may lack") {
  Case input;
  input.sections["document"] = "<w:p><w:r><w:t>x</w:t></w:r></w:p>";
  input.sections["styles"] = "<w:x/>";
  input.sections["numbering"] = "<w:x/>";
  Entries parts = word_parts(input);
  parts.erase(parts.begin(), parts.begin() + 2);
  CHECK(load_dump(make_zip(parts)) == "P1 x\n");
}

TEST_CASE("packages behind a password") {
  std::string bytes = make_zip(small_word());
  for (const std::string_view header : {"PK\x03\x04"sv, "PK\x01\x02"sv}) {
    const std::size_t flags = header[2] == '\x03' ? 6 : 8;
    for (auto at = bytes.find(header); at != std::string::npos; at = bytes.find(header, at + 1)) {
      bytes[at + flags] = static_cast<char>(bytes[at + flags] | 1);
    }
  }
  CHECK(load_dump(bytes) == "error encrypted\n");
  CHECK(load_dump(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                            {"META-INF/manifest.xml", "<a><manifest:encryption-data/></a>"},
                            {"content.xml", "\x01\x02"}})) == "error encrypted\n");
}

TEST_CASE("other kinds under a package's name are told by their bytes") {
  CHECK(load_dump("{\\rtf1 x}") == "error rtf\n");
  CHECK(load_dump("<html><body><p>x</p></body></html>") == "P1 x\n");
  CHECK(load_dump(with_main_part("{\\rtf1 x}")) == "error damaged_xml word/document.xml:1:1\n");
  CHECK(load_dump(with_main_part("<html><body/></html>")) ==
        "error other_package word/document.xml\n");
  CHECK(load_dump(with_main_part("")) == "error damaged_xml word/document.xml\n");
}

TEST_CASE("a main part in UTF-16") {
  const std::string xml = fmt::format(
      "<w:document xmlns:w=\"{}\"><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>",
      word_namespace);
  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char c : xml) {
    little.append({c, '\0'});
    big.append({'\0', c});
  }
  CHECK(load_dump(with_main_part(little)) == "P1 a\n");
  CHECK(load_dump(with_main_part(big)) == "P1 a\n");
  CHECK(load_dump(little) == "P1 a\n");
}

TEST_CASE("markup that is damaged is refused with its place") {
  const std::string open = fmt::format("<w:document xmlns:w=\"{}\">", word_namespace);
  CHECK(load_dump(with_main_part(open + "\n<w:body>\n <w:p></w:body>")) ==
        "error damaged_xml word/document.xml:3:16\n");
  CHECK(load_dump(open + "\n<w:p>") == "error damaged_xml 2:6\n");
  CHECK(load_dump(with_main_part(open + "\x01</w:document>"))
            .starts_with("error damaged_xml word/document.xml:1:"));
}

TEST_CASE("text after an error in the declaration is not read") {
  const std::string xml =
      fmt::format("<?xml version='1.0' encoding='UTF-8?><w:document xmlns:w=\"{}\">x</w:document>",
                  word_namespace);
  CHECK(load_dump(xml).starts_with("error damaged_xml 1:"));
}

TEST_CASE("no document type is read and no entity expanded") {
  const std::string body = fmt::format(
      "<w:document xmlns:w=\"{}\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>"
      "</w:document>",
      word_namespace);
  const std::string type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  const std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;\">]>";
  CHECK(load_dump(with_main_part(type + body)) == "error damaged_xml DOCTYPE\n");
  CHECK(load_dump(with_main_part(laughs + body)) == "error damaged_xml DOCTYPE\n");
  CHECK(load_dump(type + body) == "error damaged_xml DOCTYPE\n");
  CHECK(load_dump(with_main_part(body)).starts_with("error damaged_xml word/document.xml:1:"));
  // Pages may name a type; nothing of it is fetched or believed.
  CHECK(load_dump("<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><html><p>a&e;b") ==
        "P1 ]>\nP2 a&e;b\n");
}

TEST_CASE("limits") {
  LoadOptions options;
  options.max_expanded_size = 100'000;
  const std::string blank(1'000'000, ' ');
  const std::string bomb = make_zip(word_with(blank));
  REQUIRE(bomb.size() < 5'000);
  CHECK(load_dump(bomb, options) == "error expanded_too_large 100000\n");
  CHECK(load_dump(bomb) == "");

  // What markup grows to in memory counts too.
  std::string cells = "<w:tbl><w:tr>";
  for (int k = 0; k < 2'000; ++k) cells += "<w:tc/>";
  const std::string row = cells + "</w:tr></w:tbl>";
  CHECK(load_dump(make_zip(word_with(row)), options) == "error expanded_too_large 100000\n");
  Case repeats;
  repeats.sections["text"] =
      "<table:table><table:table-row table:number-rows-repeated=\"999999\"><table:table-cell "
      "table:number-columns-repeated=\"999999\"/></table:table-row></table:table>";
  CHECK(load_dump(make_zip(odf_parts(repeats)), options) == "error expanded_too_large 100000\n");

  options.max_file_size = 10;
  CHECK(load_dump(bomb, options) == "error file_too_large 10\n");
}

TEST_CASE("nesting has a limit") {
  const std::string inner = "<w:p><w:r><w:t>sâu</w:t></w:r></w:p>";
  const auto tables = [&](int times) {
    return load_dump(
        make_zip(word_with(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", times, inner))));
  };
  CHECK(tables(80).find("sâu") != std::string::npos);
  CHECK(tables(90) == "error too_deep 256\n");
  CHECK(load_dump(nested("<div>", "</div>", 2'000, "x")) == "error too_deep 1024\n");
  CHECK(load_dump("<html>" + nested("<table><tr><td>", "", 300, "x")).find("x") !=
        std::string::npos);
}

}  // namespace cchc::test
