#include "emit/json/inspect.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "emit/sample_run.hpp"

using namespace cchc;

namespace {

Location at(std::uint32_t table, std::uint32_t row, std::uint32_t cell) {
  return {.line = 0, .column = 0, .table = table, .row = row, .cell = cell};
}

Cell cell(std::string text, Location location) {
  Cell made;
  made.text = std::move(text);
  made.location = location;
  return made;
}

}  // namespace

TEST_CASE("inspect: a document with merged cells and a nested table") {
  Cell outer = cell("Kết quả", at(1, 1, 1));
  outer.column_span = 2;
  outer.row_span = 3;
  outer.tables = {Table{{Row{{cell("\"x\"\n1", at(2, 1, 1))}}}, at(2, 0, 0)}};
  Cell number = cell("1.", at(1, 1, 2));
  number.auto_number = true;
  Document document;
  document.part = "word/document.xml";
  document.blocks = {Paragraph{"Số: 12", at(0, 4, 0)},
                     Table{{Row{{outer, number}}, Row{}}, at(1, 0, 0)}};
  std::ostringstream out;
  emit::inspect(out, document);
  CHECK(out.str() ==
        R"({
 "blocks": [
  {"kind": "paragraph", "text": "Số: 12", "location": {"part": "word/document.xml", "paragraph": 4}},
  {
   "kind": "table",
   "location": {"part": "word/document.xml", "table": 1},
   "rows": [
    [
     {
      "text": "Kết quả",
      "row_span": 3,
      "col_span": 2,
      "location": {"part": "word/document.xml", "table": 1, "row": 1, "cell": 1},
      "tables": [
       {
        "kind": "table",
        "location": {"part": "word/document.xml", "table": 2},
        "rows": [
         [
          {"text": "\"x\"\n1", "row_span": 1, "col_span": 1, "location": {"part": "word/document.xml", "table": 2, "row": 1, "cell": 1}}
         ]
        ]
       }
      ]
     },
     {"text": "1.", "auto": true, "row_span": 1, "col_span": 1, "location": {"part": "word/document.xml", "table": 1, "row": 1, "cell": 2}}
    ],
    []
   ]
  }
 ]
}
)");
}

TEST_CASE("inspect: a document of text") {
  Document document;
  document.blocks = {Paragraph{"một", {.line = 1, .column = 3}}};
  std::ostringstream out;
  emit::inspect(out, document);
  CHECK(out.str() ==
        R"({
 "blocks": [
  {"kind": "paragraph", "text": "một", "location": {"line": 1, "column": 3}}
 ]
}
)");
}

TEST_CASE("inspect: a report") {
  CheckedReport checked = testing::clean();
  std::ostringstream out;
  emit::inspect(out, checked.report);
  CHECK(out.str() ==
        R"({
 "path": "sở/văn hóa.txt",
 "schema": null,
 "metadata": {
  "organization": "Sở Văn hóa",
  "organization_printed": null,
  "level": "so",
  "number": "12/BC-UBND",
  "date": "2024-09-06",
  "period": {"kind": "year", "year": 2024},
  "title": "Công tác cải cách hành chính quý III năm 2024"
 },
 "tables": [],
 "observations": [
  {"form": "1", "code": "1", "printed": "1", "label": "Số văn bản", "unit": "Văn bản", "raw": "1.902", "value": "1902", "note": "", "location": {"line": 12, "column": 60}}
 ],
 "claims": []
}
)");
}
