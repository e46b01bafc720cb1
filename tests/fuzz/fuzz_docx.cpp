// A sound package around parts of any kind: styles, numbering and body, each from a stretch of the
// input.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "markup.hpp"
#include "stages.hpp"

namespace {

using cchc::fuzzing::Part;

constexpr Part body_parts[] = {{"<w:p>", "</w:p>"},
                               {"<w:r>", "</w:r>"},
                               {"<w:t>", "</w:t>"},
                               {"<w:tbl>", "</w:tbl>"},
                               {"<w:tr>", "</w:tr>"},
                               {"<w:tc>", "</w:tc>"},
                               {"<w:tcPr>", "</w:tcPr>"},
                               {"<w:pPr>", "</w:pPr>"},
                               {"<w:rPr>", "</w:rPr>"},
                               {"<w:numPr>", "</w:numPr>"},
                               {"<w:trPr>", "</w:trPr>"},
                               {"<w:ins>", "</w:ins>"},
                               {"<w:del>", "</w:del>"},
                               {"<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"},
                               {"<w:txbxContent>", "</w:txbxContent>"},
                               {"<w:tab/>", ""},
                               {"<w:br/>", ""},
                               {"<w:vanish/>", ""},
                               {"<w:i/>", ""},
                               {"<w:strike/>", ""},
                               {"<w:vertAlign w:val=\"superscript\"/>", ""},
                               {"<w:gridSpan w:val=\"2\"/>", ""},
                               {"<w:gridSpan w:val=\"70000\"/>", ""},
                               {"<w:vMerge w:val=\"restart\"/>", ""},
                               {"<w:vMerge/>", ""},
                               {"<w:numId w:val=\"1\"/>", ""},
                               {"<w:numId w:val=\"2\"/>", ""},
                               {"<w:ilvl w:val=\"1\"/>", ""},
                               {"<w:ilvl w:val=\"9\"/>", ""},
                               {"<w:pStyle w:val=\"a\"/>", ""},
                               {"<w:rStyle w:val=\"b\"/>", ""},
                               {"<w:fldChar w:fldCharType=\"begin\"/>", ""},
                               {"<w:fldChar w:fldCharType=\"separate\"/>", ""},
                               {"<w:fldChar w:fldCharType=\"end\"/>", ""},
                               {"<w:gridBefore w:val=\"3\"/>", ""},
                               {"<w:rFonts w:hAnsi=\".VnTime\"/>", ""},
                               {"<w:delText>", "</w:delText>"},
                               {"<w:tblGrid>", "</w:tblGrid>"},
                               {"<w:gridCol w:w=\"90\"/>", ""}};

constexpr Part style_parts[] = {
    {"<w:style w:styleId=\"a\" w:type=\"paragraph\">", "</w:style>"},
    {"<w:style w:styleId=\"b\" w:type=\"character\">", "</w:style>"},
    {"<w:style w:styleId=\"c\" w:type=\"paragraph\" w:default=\"1\">", "</w:style>"},
    {"<w:basedOn w:val=\"a\"/>", ""},
    {"<w:basedOn w:val=\"c\"/>", ""},
    {"<w:rPr>", "</w:rPr>"},
    {"<w:pPr><w:numPr>", "</w:numPr></w:pPr>"},
    {"<w:numId w:val=\"1\"/>", ""},
    {"<w:vanish/>", ""},
    {"<w:i w:val=\"0\"/>", ""},
    {"<w:ilvl w:val=\"2\"/>", ""}};

constexpr Part numbering_parts[] = {
    {"<w:abstractNum w:abstractNumId=\"1\">", "</w:abstractNum>"},
    {"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/>", "</w:num>"},
    {"<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>", "</w:num>"},
    {"<w:lvl w:ilvl=\"0\">", "</w:lvl>"},
    {"<w:lvl w:ilvl=\"1\">", "</w:lvl>"},
    {"<w:lvlOverride w:ilvl=\"0\">", "</w:lvlOverride>"},
    {"<w:startOverride w:val=\"7\"/>", ""},
    {"<w:start w:val=\"2147483647\"/>", ""},
    {"<w:start w:val=\"3\"/>", ""},
    {"<w:numFmt w:val=\"lowerRoman\"/>", ""},
    {"<w:numFmt w:val=\"bullet\"/>", ""},
    {"<w:lvlText w:val=\"%1.%2.\"/>", ""},
    {"<w:lvlText w:val=\"%9%1%\"/>", ""},
    {"<w:lvlRestart w:val=\"0\"/>", ""},
    {"<w:isLgl/>", ""},
    {"<w:pStyle w:val=\"a\"/>", ""},
    {"<w:suff w:val=\"nothing\"/>", ""},
    {"<w:numStyleLink w:val=\"a\"/>", ""}};

constexpr std::string_view package =
    "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
    "<pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData><Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/></Relationships></pkg:xmlData></pkg:part>"
    "<pkg:part pkg:name=\"/word/_rels/document.xml.rels\"><pkg:xmlData><Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/><Relationship Id=\"2\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" "
    "Target=\"numbering.xml\"/></Relationships></pkg:xmlData></pkg:part>";

std::string part(std::string_view name, std::string_view element, std::string_view content) {
  std::string text = "<pkg:part pkg:name=\"/word/";
  text.append(name).append("\"><pkg:xmlData><w:").append(element);
  text += " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  text.append(content).append("</w:").append(element).append("></pkg:xmlData></pkg:part>");
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using cchc::fuzzing::markup_of;
  if (size < 2) return 0;
  const std::span<const std::uint8_t> bytes(data, size);
  const std::size_t first = std::min<std::size_t>(data[0] % 32 + 2, size);
  const std::size_t second = std::min<std::size_t>(first + data[1] % 64, size);
  std::string file(package);
  file += part("styles.xml", "styles", markup_of(bytes.subspan(2, first - 2), style_parts, {}));
  file += part("numbering.xml", "numbering",
               markup_of(bytes.subspan(first, second - first), numbering_parts, {}));
  file += part("document.xml", "document",
               "<w:body>" + markup_of(bytes.subspan(second), body_parts, cchc::fuzzing::texts) +
                   "</w:body>");
  file += "</pkg:package>";
  cchc::fuzzing::run_stages(cchc::load_bytes(file), size);
  return 0;
}
