#include <doctest/doctest.h>

#include "load/case_file.hpp"
#include "load/dump.hpp"
#include "load/packages.hpp"

namespace cchc::test {

TEST_CASE("OpenDocument texts, packed and flat") {
  check_cases("odf", [](const Case& input) {
    const std::string result = dump(load_bytes(make_zip(odf_parts(input))));
    CHECK(dump(load_bytes(flat_odf(input))) == result);
    return result;
  });
}

TEST_CASE("an OpenDocument text names the part that it was read from") {
  Case input;
  input.sections["text"] = "<text:p>x</text:p>";
  CHECK(std::get<Document>(load_bytes(make_zip(odf_parts(input)))).part == "content.xml");
}

}  // namespace cchc::test
