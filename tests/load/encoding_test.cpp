#include "load/text/encoding.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include "load/readers.hpp"
#include "load/text/encoding_evidence.hpp"
#include "load/text/legacy_vietnamese.hpp"
#include "text/fold.hpp"
#include "text/normalize.hpp"

namespace cchc::load {
namespace {

using namespace std::string_literals;

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string fixture(const std::string& encoding) {
  return read(fs::path(CCHC_SOURCE_DIR) / ("tests/load/encodings/report." + encoding + "txt"));
}

std::string composed(std::string text) {
  text::normalize(text);
  return text;
}

struct Case {
  std::string fixture;
  std::string encoding;
};
const Case cases[] = {
    {"", "UTF-8"},
    {"utf8-bom.", "UTF-8"},
    {"utf8-nfd.", "UTF-8"},
    {"utf16le.", "UTF-16LE"},
    {"utf16be.", "UTF-16BE"},
    {"utf16le-bom.", "UTF-16LE"},
    {"utf16be-bom.", "UTF-16BE"},
    {"windows-1258.", "windows-1258"},
    {"vni.", "vni"},
    {"vni-as-utf8.", "vni"},
};

}  // namespace

TEST_CASE("encodings are recognised") {
  for (const Case& c : cases) {
    CAPTURE(c.fixture);
    const auto decoded = decode(fixture(c.fixture));
    REQUIRE(decoded);
    CHECK(decoded->encoding == c.encoding);
    CHECK(composed(decoded->text) == fixture(""));
  }
}

TEST_CASE("TCVN3 is recognised; its capitals are a matter of the font") {
  for (const std::string name : {"tcvn3.", "tcvn3-as-utf8."}) {
    CAPTURE(name);
    const auto decoded = decode(fixture(name));
    REQUIRE(decoded);
    CHECK(decoded->encoding == "tcvn3");
    CHECK(text::fold(decoded->text) == text::fold(fixture("")));
    CHECK(decoded->text.starts_with("ỦY BAN NHÂN DÂN XÃ SUỐI MÂY\nSố: 12/BC-UBND\nBÁO CÁO\n"));
  }
}

TEST_CASE("one line is enough evidence") {
  CHECK(decode("Tỷ lệ hồ s\xAC")->text == "Tỷ lệ hồ s\uFFFD");
  CHECK(decode("T\xFB l\xD6 h\xE5 s\xAC \xAE\xF3ng h\xB9n")->text == "Tỷ lệ hồ sơ đúng hạn");
  CHECK(composed(decode("Ty\xFB le\xE4 ho\xE0 s\xF4 \xF1u\xF9ng ha\xEFn")->text) ==
        "Tỷ lệ hồ sơ đúng hạn");
  CHECK(composed(decode("Ty\xD2 l\xEA\xF2 h\xF4\xCC s\xF5 \xF0u\xECng ha\xF2n")->text) ==
        "Tỷ lệ hồ sơ đúng hạn");
}

TEST_CASE("the named encoding is taken, whatever the bytes look like") {
  const std::string bytes = "T\xFB l\xD6";
  CHECK(decode_as(bytes, "TCVN3")->text == "Tỷ lệ");
  CHECK(decode_as(bytes, "abc")->encoding == "tcvn3");
  CHECK(decode_as(bytes, "iso-8859-1")->text == "Tû lÖ");
  CHECK(decode_as(bytes, "latin1")->encoding == "ISO-8859-1");
  CHECK(decode_as(bytes, "UTF-8")->text == "T\uFFFD l\uFFFD");
  CHECK(decode_as("a\0\xD4\x1E"s, "UTF-16LE")->text == "aỔ");
  CHECK(decode_as("\xFF\xFE\x61\x00"s, "utf-16le")->text == "a");
  CHECK(!decode_as(bytes, "no-such-encoding"));

  LoadOptions options;
  options.encoding = "no-such-encoding";
  const LoadResult result = read_text(bytes, options);
  REQUIRE(std::holds_alternative<LoadError>(result));
  CHECK(std::get<LoadError>(result).problem == LoadProblem::read_failed);
  CHECK(std::get<LoadError>(result).detail == "unknown encoding no-such-encoding");
}

TEST_CASE("bytes without meaning in an encoding are kept as U+FFFD") {
  CHECK(decode_as("a\xBA\xFF", "tcvn3")->text == "a\uFFFD\uFFFD");
  CHECK(decode_as("b\xF8", "vni")->text == "b\uFFFD");
  CHECK(decode_as("\x81", "tcvn3")->text == "\uFFFD");
  CHECK(decode_as("a\0\xD4"s, "UTF-16LE")->text == "a\uFFFD");
}

TEST_CASE("zeros and control characters are no text") {
  CHECK(!decode("\x7F\x45\x4C\x46\0\1\2"s));
  CHECK(!decode("\1\2\3\4abc"));
  CHECK(decode("Mục 1\f\tMục 2\r\n"));
}

TEST_CASE("runs of legacy fonts in word-processor files") {
  CHECK(decode_tcvn3("Céng hoµ x· héi chñ nghÜa", false) == "Cộng hoà xã hội chủ nghĩa");
  CHECK(decode_tcvn3("Céng hoµ", true) == "CỘNG HOÀ");
  CHECK(decode_tcvn3("1.2 \u2013 \u201Cabc\u201D", false) == "1.2 \u2013 \u201Cabc\u201D");
  CHECK(composed(decode_vni("Coäng hoaø xaõ hoäi chuû nghóa")) == "Cộng hoà xã hội chủ nghĩa");
  CHECK(composed(decode_vni("UÛY BAN ÑOÂNG NAÊM ÑÖÔØNG")) == "ỦY BAN ĐÔNG NĂM ĐƯỜNG");
  CHECK(composed(decode_vni("tæ leä, kyõ, kî, Uû ban")) == "tỉ lệ, kỹ, kỵ, Ủ ban");
}

TEST_CASE("Vietnamese is told by its syllables") {
  const auto weigh = [](std::string_view text) {
    const Evidence evidence = weigh_vietnamese(text);
    return std::pair(evidence.syllables, evidence.others);
  };
  CHECK(weigh("Nghiêng, khuỷu tay, quyết, yếu, giếng, gì, THUỞ, oẹp") ==
        std::pair<std::size_t, std::size_t>(7, 1));
  CHECK(weigh("plain words only 12") == std::pair<std::size_t, std::size_t>(0, 0));
  CHECK(weigh("Céng hoµ x· héi") == std::pair<std::size_t, std::size_t>(1, 2));
  CHECK(weigh("càp bạt") == std::pair<std::size_t, std::size_t>(1, 1));
}

}  // namespace cchc::load
