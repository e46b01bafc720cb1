#include "extract/table/cell_text.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/cases.hpp"

using namespace cchc;

namespace {

std::string with_line_ends(std::string text) {
  const std::string sign = "⏎";
  for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
    text.replace(at, sign.size(), "\n");
  }
  return text;
}

}  // namespace

TEST_CASE("cells of rows: struck-out text and figures below each other") {
  const auto path = test::tests_folder() / "extract/cases/cell_texts.cases";
  for (const auto& line : test::read_case_lines(path)) {
    INFO(line.line);
    Cell cell;
    cell.text = with_line_ends(line.fields.at(0));
    const extract::CellText own = extract::read_cell_text(cell);
    CHECK(own.text == line.fields.at(1));
    CHECK(own.struck == (line.fields.at(2) == "struck"));
  }
}
