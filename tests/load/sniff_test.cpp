#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "load/dump.hpp"
#include "load/packages.hpp"

namespace cchc::test {
namespace {

using namespace std::string_view_literals;

// A compound file with one stream of that name: its header and one entry of its folder.
std::string compound_file(std::string_view stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes.resize(512 + 128, '\0');
  for (std::size_t k = 0; k < stream.size(); ++k) bytes[512 + 2 * k] = stream[k];
  bytes[512 + 64] = static_cast<char>(2 * (stream.size() + 1));
  return bytes;
}

struct Kind {
  std::string_view bytes;
  std::string_view expected;
};

}  // namespace

TEST_CASE("what a file is, by its bytes") {
  constexpr std::array kinds = {
      Kind{"", "error empty\n"},
      Kind{" \r\n\t\n", "error empty\n"},
      Kind{"\xEF\xBB\xBF", "error empty\n"},
      Kind{"\xFF\xFE \0\n\0"sv, "error empty\n"},
      Kind{"{\\rtf1\\ansi x}", "error rtf\n"},
      Kind{"%PDF-1.7\n", "error pdf\n"},
      Kind{"\r\n\r\n%PDF-1.4\n", "error pdf\n"},
      Kind{"\x89PNG\r\n\x1A\n", "error image PNG\n"},
      Kind{"\xFF\xD8\xFF\xE0..JFIF", "error image JPEG\n"},
      Kind{"GIF89a", "error image GIF\n"},
      Kind{"II*\0\x08\0\0\0"sv, "error image TIFF\n"},
      Kind{"RIFF\x10\0\0\0WEBPVP8 "sv, "error image WebP\n"},
      Kind{"BM\x46\0\0\0\0\0\0\0\x36\0\0\0"sv, "error image BMP\n"},
      Kind{"<svg xmlns='http://www.w3.org/2000/svg'/>", "error image SVG\n"},
      Kind{"Rar!\x1A\x07\x01\0"sv, "error other_package RAR\n"},
      Kind{"7z\xBC\xAF\x27\x1C", "error other_package 7z\n"},
      Kind{"\x1F\x8B\x08\0"sv, "error other_package gzip\n"},
      Kind{"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
           "error other_package MHTML\n"},
      Kind{"<?xml version='1.0'?><w:wordDocument xmlns:w='x'/>",
           "error other_package Word 2003 XML\n"},
      Kind{"<?xml version='1.0'?><Workbook/>", "error spreadsheet XML\n"},
      Kind{"<?xml version='1.0'?><!-- <html> --><rss/>", "error other_package XML\n"},
      Kind{"<?xml version='1.0'?>", "error other_package XML\n"},
      Kind{"\x7F\x45LF\x02\x01\x01\0\0\0\0\0\0\0"sv, "error binary\n"},
      Kind{"<!-- ghi chú --><HTML><P>a", "P1 a\n"},
      Kind{"\xFF\xFE<\0p\0>\0a\0"sv, "P1 a\n"},
      Kind{"\xFF\xFE<\0p\0>\0a\0b"sv, "P1 a\uFFFD\n"},
      Kind{"<!DOCTYPE HTML><p>a", "P1 a\n"},
      Kind{"<i>Trong đó</i>", "P0 <i>Trong đó</i>\n"},
      Kind{"< 5 ngày", "P0 < 5 ngày\n"},
      Kind{"BM 12", "P0 BM 12\n"},
      Kind{"PK 1", "P0 PK 1\n"},
  };
  for (const Kind& kind : kinds) {
    CAPTURE(kind.expected);
    CHECK(dump(load_bytes(kind.bytes)) == kind.expected);
  }
}

TEST_CASE("compound files, by their streams") {
  CHECK(dump(load_bytes(compound_file("WordDocument"))) == "error legacy_doc\n");
  CHECK(dump(load_bytes(compound_file("EncryptedPackage"))) == "error encrypted\n");
  CHECK(dump(load_bytes(compound_file("Workbook"))) == "error spreadsheet XLS\n");
  CHECK(dump(load_bytes(compound_file("PowerPoint Document"))) ==
        "error other_package PowerPoint\n");
  CHECK(dump(load_bytes(compound_file("Somewhere"))) == "error other_package OLE\n");
  CHECK(dump(load_bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) == "error other_package OLE\n");
}

TEST_CASE("packages, by what they hold") {
  const auto main_part = [](const std::string& target) {
    return Entries{
        {"_rels/.rels",
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
         R"(<Relationship Id="a" Type="x/officeDocument" Target=")" +
             target + R"("/></Relationships>)"},
        {target, "<x/>"}};
  };
  const auto typed = [](const std::string& type) {
    return dump(load_bytes(make_zip({{"mimetype", type}, {"content.xml", "<x/>"}})));
  };
  CHECK(dump(load_bytes(make_zip(main_part("xl/workbook.xml")))) == "error missing_part sheet\n");
  CHECK(dump(load_bytes(make_zip(main_part("ppt/presentation.xml")))) ==
        "error other_package PowerPoint\n");
  CHECK(dump(load_bytes(make_zip(main_part("word/document.xml")))) ==
        "error other_package word/document.xml\n");
  CHECK(typed("application/vnd.oasis.opendocument.spreadsheet") ==
        "error other_package OpenDocument\n");
  CHECK(typed("application/vnd.oasis.opendocument.presentation") ==
        "error other_package OpenDocument presentation\n");
  CHECK(typed("application/vnd.oasis.opendocument.text") == "error other_package OpenDocument\n");
  CHECK(typed("application/epub+zip\n") == "error other_package application/epub+zip\n");
  CHECK(dump(load_bytes(make_zip({{"bao-cao.docx", "x"}}))) == "error other_package ZIP\n");
  CHECK(dump(load_bytes("PK\x05\x06" + std::string(18, '\0'))) == "error damaged_archive\n");
}

}  // namespace cchc::test
