// Files that are not what they seem: text encoded twice, pages under other names, documents within
// documents.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "load/dump.hpp"
#include "load/packages.hpp"
#include "text/utf8.hpp"

namespace cchc::test {
namespace {

// The bytes of `text` taken for Latin-1 with Windows' signs between 80 and 9F, written as UTF-8.
std::string mistaken(std::string_view text) {
  constexpr std::u32string_view windows =
      U"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
      U"\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D"
      U"\u017E\u0178";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    text::append_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80U] : char32_t{byte});
  }
  return out;
}

std::string wide(std::string_view text, bool big) {
  std::string out = big ? std::string("\0\0\xFE\xFF", 4) : std::string("\xFF\xFE\0\0", 4);
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = text::next_code_point(text, position);
    for (unsigned k = 0; k < 4; ++k) {
      out += static_cast<char>(c >> (8 * (big ? 3 - k : k)) & 0xFFU);
    }
  }
  return out;
}

std::string with_chunk(const std::string& name, const std::string& bytes) {
  const std::string relations =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return make_zip(
      {{"_rels/.rels", relations + R"(<Relationship Id="a" Type=")" + types +
                           R"(officeDocument" Target="word/document.xml"/></Relationships>)"},
       {"word/_rels/document.xml.rels", relations + R"(<Relationship Id="c1" Type=")" + types +
                                            R"(aFChunk" Target=")" + name +
                                            R"("/></Relationships>)"},
       {"word/document.xml",
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
        R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>)"
        R"(<w:p><w:r><w:t>trước</w:t></w:r></w:p><w:altChunk r:id="c1"/>)"
        R"(<w:p><w:r><w:t>sau</w:t></w:r></w:p></w:body></w:document>)"},
       {"word/" + name, bytes}});
}

constexpr std::string_view page = "<html><body><table><tr><td>1</td><td>Số hồ sơ</td></tr></table>";

}  // namespace

TEST_CASE("UTF-8 that was taken for Windows-1252 is put right, once and twice") {
  const std::string text = "Tổng số hồ sơ đã tiếp nhận\nBáo cáo quý II\nASCII\n";
  const std::string expected = dump(load_bytes(text));
  CHECK(dump(load_bytes(mistaken(text))) == expected);
  CHECK(dump(load_bytes(mistaken(mistaken(text)))) == expected);
}

TEST_CASE("a line that was right stays beside one that was encoded twice") {
  const std::string right = "Số hồ sơ quá hạn là 14\n";
  CHECK(dump(load_bytes(right + mistaken("Tổng số hồ sơ đã tiếp nhận trong kỳ báo cáo\n"))) ==
        dump(load_bytes(right + "Tổng số hồ sơ đã tiếp nhận trong kỳ báo cáo\n")));
  const std::string french = "Société à Hà Nội: « áº » là một ví dụ\n";
  CHECK(dump(load_bytes(french)) == "P0 " + french);
}

TEST_CASE("text of four bytes a character is read") {
  const std::string text = "Tổng số hồ sơ\nđã tiếp nhận\n";
  for (const bool big : {false, true}) {
    CHECK(dump(load_bytes(wide(text, big))) == dump(load_bytes(text)));
    CHECK(dump(load_bytes(wide(text, big).substr(4))) == dump(load_bytes(text)));
  }
}

TEST_CASE("a web archive is read, whichever way its page is written") {
  const std::string head =
      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"=_x\"\r\n\r\nlời\r\n";
  const std::string quoted =
      "--=_x\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n\r\n<html><table><tr><td>1</td><td>S=E1=BB=91 h=\r\n=E1=BB=93 "
      "s=C6=A1</td></tr></table></html>\r\n";
  const std::string encoded =
      "--=_x\r\nContent-Transfer-Encoding: base64\r\nContent-Type: "
      "text/html\r\n\r\nPHRhYmxlPjx0cj48dGQ+MTwvdGQ+PHRkPlPhu5EgaOG7kyBzxqE8L3RkPjwv\r\n"
      "dHI+PC90YWJsZT4=\r\n";
  const std::string image = "--=_x\r\nContent-Type: image/png\r\n\r\nPNG\r\n";
  const std::string expected = "T1\n  1.1 @0 1\n  1.2 @1 Số hồ sơ\n";
  CHECK(dump(load_bytes(head + image + quoted + "--=_x--\r\n")) == expected);
  CHECK(dump(load_bytes(head + encoded + "--=_x--\r\n")) == expected);
  CHECK(dump(load_bytes(head + image + "--=_x--\r\n")) == "error other_package MHTML\n");
}

TEST_CASE("documents that stand within a Word document are read in their place") {
  const std::string row = "  1.1 @0 1\n  1.2 @1 Số hồ sơ\n";
  CHECK(dump(load_bytes(with_chunk("c.html", std::string(page)))) ==
        "P1 trước\nT1\n" + row + "P2 sau\n");
  CHECK(dump(load_bytes(with_chunk("c.txt", "một\nhai\n"))) ==
        "P1 trước\nP2 một\nP3 hai\nP4 sau\n");
  CHECK(dump(load_bytes(with_chunk("c.docx", with_chunk("d.html", std::string(page))))) ==
        "P1 trước\nP2 trước\nP3 sau\nP4 sau\nnot read: 1 of kind 2\n");
  CHECK(dump(load_bytes(with_chunk("c.rtf", "{\\rtf1 x}"))) ==
        "P1 trước\nP2 sau\nnot read: 1 of kind 2\n");
}

TEST_CASE("pages are read under any name but that of a package") {
  const auto folder = std::filesystem::temp_directory_path() / "cchc-kinds-test";
  std::filesystem::create_directories(folder);
  const auto load = [&](const std::string& name) {
    std::ofstream(folder / name, std::ios::binary) << page;
    return dump(load_file((folder / name).string()));
  };
  const std::string table = "T1\n  1.1 @0 1\n  1.2 @1 Số hồ sơ\n";
  CHECK(load("a.doc") == table);
  CHECK(load("a.xls") == table);
  CHECK(load("a.DOCX") == "error not_package\n");
  CHECK(load("a.xlsx") == "error not_package\n");
  std::filesystem::remove_all(folder);
}

}  // namespace cchc::test
