// A sound workbook around sheets of any kind: the first byte says how much of the input makes its
// texts and number formats, the rest makes the cells.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "markup.hpp"
#include "stages.hpp"
#include "stored_zip.hpp"

namespace {

using cchc::fuzzing::Part;

#define CCHC_SPACE "http://schemas.openxmlformats.org/"
#define CCHC_SHEET " xmlns=\"" CCHC_SPACE "spreadsheetml/2006/main\""
#define CCHC_LINK "<Relationship Type=\"" CCHC_SPACE "officeDocument/2006/relationships/"

constexpr std::string_view root_links =
    "<Relationships xmlns=\"" CCHC_SPACE "package/2006/relationships\">" CCHC_LINK
    "officeDocument\" Id=\"r1\" Target=\"xl/workbook.xml\"/></Relationships>";
constexpr std::string_view links =
    "<Relationships xmlns=\"" CCHC_SPACE "package/2006/relationships\">" CCHC_LINK
    "worksheet\" Id=\"r1\" Target=\"sheet.xml\"/>" CCHC_LINK
    "sharedStrings\" Id=\"r2\" Target=\"strings.xml\"/>" CCHC_LINK
    "styles\" Id=\"r3\" Target=\"styles.xml\"/></Relationships>";
constexpr std::string_view workbook =
    "<workbook" CCHC_SHEET " xmlns:r=\"" CCHC_SPACE
    "officeDocument/2006/relationships\"><sheets>"
    "<sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

constexpr Part string_parts[] = {{"<si>", "</si>"},   {"<t>", "</t>"},
                                 {"<r>", "</r>"},     {"<rPh>", "</rPh>"},
                                 {"<rPr>", "</rPr>"}, {"<vertAlign val=\"superscript\"/>", ""},
                                 {"<strike/>", ""}};

constexpr std::string_view styles =
    "<styleSheet" CCHC_SHEET
    "><numFmts count=\"3\">"
    "<numFmt numFmtId=\"164\" formatCode=\"0.00%\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"[&gt;9]#,##0;&quot;x&quot;@;dd/mm/yyyy\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"0,,.E+0 # ?/?\\\"/></numFmts>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
    "<xf numFmtId=\"166\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

constexpr Part sheet_parts[] = {{"<row>", "</row>"},
                                {"<row r=\"3\">", "</row>"},
                                {"<row hidden=\"1\">", "</row>"},
                                {"<row r=\"1048576\">", "</row>"},
                                {"<c>", "</c>"},
                                {"<c t=\"s\">", "</c>"},
                                {"<c t=\"inlineStr\">", "</c>"},
                                {"<c t=\"e\">", "</c>"},
                                {"<c t=\"b\">", "</c>"},
                                {"<c r=\"D4\" s=\"1\">", "</c>"},
                                {"<c r=\"XFD9\" s=\"2\">", "</c>"},
                                {"<c s=\"3\">", "</c>"},
                                {"<c s=\"4\">", "</c>"},
                                {"<v>", "</v>"},
                                {"<v>0.755</v>", ""},
                                {"<v>1e300</v>", ""},
                                {"<v>45123.5</v>", ""},
                                {"<v>-7</v>", ""},
                                {"<f>", "</f>"},
                                {"<is>", "</is>"},
                                {"<t>", "</t>"}};

constexpr Part merge_parts[] = {{"<mergeCell ref=\"A1:B2\"/>", ""},
                                {"<mergeCell ref=\"B2:D9\"/>", ""},
                                {"<mergeCell ref=\"A1:XFD1048576\"/>", ""},
                                {"<mergeCell ref=\"D9:A1\"/>", ""},
                                {"<mergeCell ref=\":\"/>", ""}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using cchc::fuzzing::markup_of;
  using cchc::fuzzing::texts;
  if (size < 2) return 0;
  const std::span<const std::uint8_t> bytes(data, size);
  const std::size_t first = std::min<std::size_t>(data[0] % 64 + 2, size);
  const std::size_t merges = std::min<std::size_t>(data[1] % 8, size - first);
  const std::string strings = "<sst" CCHC_SHEET ">" +
                              markup_of(bytes.subspan(2, first - 2), string_parts, texts) +
                              "</sst>";
  const std::string sheet =
      "<worksheet" CCHC_SHEET "><sheetData>" +
      markup_of(bytes.subspan(first + merges), sheet_parts, texts) + "</sheetData><mergeCells>" +
      markup_of(bytes.subspan(first, merges), merge_parts, {}) + "</mergeCells></worksheet>";
  const cchc::fuzzing::Entry entries[] = {
      {"_rels/.rels", root_links},   {"xl/_rels/workbook.xml.rels", links},
      {"xl/workbook.xml", workbook}, {"xl/strings.xml", strings},
      {"xl/styles.xml", styles},     {"xl/sheet.xml", sheet}};
  cchc::fuzzing::run_stages(cchc::load_bytes(cchc::fuzzing::stored_zip(entries)), size);
  return 0;
}
