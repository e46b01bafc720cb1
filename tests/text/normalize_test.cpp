#include "text/normalize.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;

namespace {

std::string normal(std::string text) {
  text::normalize(text);
  return text;
}

}  // namespace

TEST_CASE("full-width digits and the signs among them become plain ones") {
  CHECK(normal("１．２．") == "1.2.");
  CHECK(normal("９３．９％ và （１４）") == "93.9% và (14)");
  CHECK(normal("−５／７") == "−5/7");
  // A comma, a bar or a quotation mark may part the fields of a text.
  CHECK(normal("３，１８０｜＂") == "3，180｜＂");
}

TEST_CASE("what cannot be seen goes") {
  CHECK(normal("3\u200B18\u00AD0") == "3180");
  CHECK(normal("Số\u2003liệu") == "Số liệu");
}
