#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <sstream>

#include "support/cases.hpp"

using namespace cchc;

namespace {

template <typename Append>
void for_each_hex(const std::string& list, Append append) {
  std::istringstream words(list);
  for (std::string word; words >> word;) append(std::stoul(word, nullptr, 16));
}

}  // namespace

TEST_CASE("bytes to code points and back") {
  for (const auto& [line, fields] :
       test::read_case_lines(test::tests_folder() / "text/utf8_decode.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    std::string bytes;
    for_each_hex(fields[0], [&](unsigned long byte) { bytes += static_cast<char>(byte); });
    std::u32string expected;
    for_each_hex(fields[1], [&](unsigned long c) { expected += static_cast<char32_t>(c); });

    std::u32string decoded;
    std::string encoded;
    for (std::size_t position = 0; position < bytes.size();) {
      decoded += text::next_code_point(bytes, position);
      text::append_utf8(encoded, decoded.back());
    }
    CHECK((decoded == expected));
    const bool well_formed = fields[2] == "-";
    CHECK((encoded == bytes) == well_formed);
    CHECK(text::find_invalid_utf8(bytes) ==
          (well_formed ? std::string::npos : std::stoul(fields[2])));
  }
}

TEST_CASE("columns count letters, composed or decomposed") {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const form = icu::Normalizer2::getNFDInstance(status);
  for (const auto& [line, fields] :
       test::read_case_lines(test::tests_folder() / "text/letters.cases")) {
    const int at_line = line;  // clang 14 captures no binding
    CAPTURE(at_line);
    std::string decomposed;
    form->normalize(icu::UnicodeString::fromUTF8(fields[0]), status).toUTF8String(decomposed);
    CHECK(text::count_letters(fields[0]) == std::stoul(fields[1]));
    CHECK(text::count_letters(decomposed) == std::stoul(fields[1]));
  }
  CHECK(text::count_letters("\xC3") == 1);
}

TEST_CASE("white space around a text is trimmed, inside it stays") {
  CHECK(text::trim("") == "");
  CHECK(text::trim(" \t\r\n\v\f ") == "");
  CHECK(text::trim("\u00A0\u00A0") == "");
  CHECK(text::trim(" 12 345 ") == "12 345");
  CHECK(text::trim("\u00A0 \u200B12\u00A0345 \u00A0\t") == "12\u00A0345");
  CHECK(text::trim("\uFEFFSTT") == "STT");
  CHECK(text::trim("đ") == "đ");
  CHECK(text::trim("\u0110\u00A0") == "Đ");
}
