#include "load/word/word_names.hpp"

#include <algorithm>
#include <array>

namespace cchc::load::word {
namespace {

enum NameSpace : std::uint8_t { w, math, compatibility, relations, flat, office, drawing, vml };

constexpr std::array namespaces = {
    Namespace{w, "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    Namespace{w, "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    Namespace{math, "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    Namespace{math, "http://purl.oclc.org/ooxml/officeDocument/math"},
    Namespace{compatibility, "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    Namespace{relations, "http://schemas.openxmlformats.org/package/2006/relationships"},
    Namespace{office, "urn:schemas-microsoft-com:office:office"},
    Namespace{drawing, "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
    Namespace{drawing, "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"},
    Namespace{vml, "urn:schemas-microsoft-com:vml"},
    Namespace{flat, "http://schemas.microsoft.com/office/2006/xmlPackage"},
};

constexpr std::array names = {
    Name{w, "document", document},
    Name{w, "p", p},
    Name{w, "pPr", p_pr},
    Name{w, "r", r},
    Name{w, "rPr", r_pr},
    Name{w, "t", t},
    Name{math, "t", t},
    Name{w, "delText", del_text},
    Name{w, "tab", tab},
    Name{w, "ptab", tab},
    Name{w, "br", line_break},
    Name{w, "cr", line_break},
    Name{w, "noBreakHyphen", no_break_hyphen},
    Name{w, "sym", sym},
    Name{w, "fldChar", fld_char},
    Name{w, "txbxContent", txbx_content},
    Name{w, "footnoteReference", note_reference},
    Name{w, "endnoteReference", note_reference},
    Name{w, "ffData", form_field},
    Name{w, "ddList", form_list},
    Name{w, "checkBox", form_check},
    Name{w, "result", form_result},
    Name{w, "default", form_default},
    Name{w, "checked", form_checked},
    Name{w, "listEntry", list_entry},
    Name{w, "sdt", control},
    Name{w, "sdtPr", control_properties},
    Name{w, "showingPlcHdr", placeholder_shown},
    Name{w, "docPartGallery", part_gallery},
    Name{w, "dataBinding", data_binding},
    Name{w, "altChunk", chunk},
    Name{office, "OLEObject", ole_object},
    Name{drawing, "extent", picture_size},
    Name{vml, "shape", shape},
    Name{vml, "imagedata", shape_image},
    Name{w, "tbl", tbl},
    Name{w, "gridCol", grid_column},
    Name{w, "tr", tr},
    Name{w, "trPr", tr_pr},
    Name{w, "tc", tc},
    Name{w, "tcPr", tc_pr},
    Name{w, "gridSpan", grid_span},
    Name{w, "gridBefore", grid_before},
    Name{w, "vMerge", v_merge},
    Name{w, "cellDel", cell_del},
    Name{w, "cellIns", cell_ins},
    Name{w, "cellMerge", cell_merge},
    Name{w, "hidden", hidden_row},
    Name{w, "ins", ins},
    Name{w, "moveTo", ins},
    Name{w, "del", del},
    Name{w, "moveFrom", del},
    Name{w, "pStyle", p_style},
    Name{w, "rStyle", r_style},
    Name{w, "numPr", num_pr},
    Name{w, "numId", num_id},
    Name{w, "ilvl", ilvl},
    Name{w, "vanish", vanish},
    Name{w, "i", italic},
    Name{w, "strike", strike},
    Name{w, "dstrike", double_strike},
    Name{w, "vertAlign", vert_align},
    Name{w, "position", moved},
    Name{w, "rFonts", r_fonts},
    Name{w, "sz", size},
    Name{w, "color", color},
    Name{w, "shd", shading},
    Name{w, "highlight", highlight},
    Name{w, "background", background},
    Name{w, "docDefaults", doc_defaults},
    Name{w, "style", style},
    Name{w, "name", style_name},
    Name{w, "basedOn", based_on},
    Name{w, "abstractNum", abstract_num},
    Name{w, "num", num},
    Name{w, "abstractNumId", abstract_num_id},
    Name{w, "lvl", lvl},
    Name{w, "lvlOverride", lvl_override},
    Name{w, "startOverride", start_override},
    Name{w, "start", start_at},
    Name{w, "numFmt", num_fmt},
    Name{w, "lvlText", lvl_text},
    Name{w, "lvlRestart", lvl_restart},
    Name{w, "isLgl", is_lgl},
    Name{w, "suff", suff},
    Name{w, "numStyleLink", num_style_link},
    Name{relations, "Relationship", relationship},
    Name{flat, "part", flat_part},
    Name{flat, "xmlData", flat_data},
    Name{compatibility, "AlternateContent", alternate_content},
    Name{compatibility, "Choice", choice},
    Name{compatibility, "Fallback", fallback},
    Name{w, "pPrChange", left_out},
    Name{w, "rPrChange", left_out},
    Name{w, "tblPrChange", left_out},
    Name{w, "tblPrExChange", left_out},
    Name{w, "trPrChange", left_out},
    Name{w, "tcPrChange", left_out},
    Name{w, "sectPrChange", left_out},
    Name{w, "tblGridChange", left_out},
    Name{w, "sectPr", left_out},
    Name{w, "tblPr", left_out},
    Name{w, "sdtEndPr", left_out},
    Name{w, "customXmlPr", left_out},
    Name{w, "smartTagPr", left_out},
    Name{w, "rt", left_out},  // how a word is pronounced
};

// Every extension that a Choice may ask for and that holds text is Microsoft's for Word or for
// shapes; by convention their prefixes begin so.
bool understood(std::string_view required) {
  while (!required.empty()) {
    const auto end = std::min(required.find(' '), required.size());
    const std::string_view prefix = required.substr(0, end);
    if (!prefix.empty() && prefix.front() != 'w' && prefix.front() != 'v' && prefix != "a14") {
      return false;
    }
    required.remove_prefix(std::min(end + 1, required.size()));
  }
  return true;
}

}  // namespace

const Vocabulary vocabulary = {namespaces, names};

bool CurrentText::enters(Token token, const Attributes& attributes) {
  if (token == alternate_content) branch_taken_.push_back(false);
  if (token == left_out) return false;
  if ((token != choice && token != fallback) || branch_taken_.empty()) return true;
  const bool takes =
      !branch_taken_.back() && (token == fallback || understood(attributes.get("Requires")));
  if (takes) branch_taken_.back() = true;
  return takes;
}

void CurrentText::leaves(Token token) {
  if (token == alternate_content) branch_taken_.pop_back();
}

}  // namespace cchc::load::word
