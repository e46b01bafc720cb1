#include "load/odf/odf_names.hpp"

#include <array>

namespace cchc::load::odf {
namespace {

enum NameSpace : std::uint8_t {
  office,
  text_ns,
  table_ns,
  style_ns,
  draw,
  svg,
  form,
  field,
  extended
};

constexpr std::array namespaces = {
    Namespace{office, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    Namespace{text_ns, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    Namespace{table_ns, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    Namespace{style_ns, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    Namespace{draw, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    Namespace{form, "urn:oasis:names:tc:opendocument:xmlns:form:1.0"},
    Namespace{field, "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"},
    Namespace{extended, "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
    Namespace{svg, "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
};

constexpr std::array names = {
    Name{office, "document", document},
    Name{office, "document-content", document},
    Name{office, "document-styles", document},
    Name{office, "text", office_text},
    Name{office, "spreadsheet", office_spreadsheet},
    Name{text_ns, "p", p},
    Name{text_ns, "h", h},
    Name{text_ns, "span", span},
    Name{text_ns, "s", s},
    Name{text_ns, "tab", tab},
    Name{text_ns, "line-break", line_break},
    Name{text_ns, "list", list},
    Name{text_ns, "list-item", list_item},
    Name{text_ns, "list-header", list_header},
    Name{draw, "text-box", text_box},
    Name{text_ns, "hidden-paragraph", hidden_paragraph},
    Name{text_ns, "hidden-text", hidden_text},
    Name{text_ns, "section", section},
    Name{table_ns, "table", table},
    Name{table_ns, "table-column", table_column},
    Name{table_ns, "table-row", table_row},
    Name{table_ns, "table-cell", table_cell},
    Name{table_ns, "covered-table-cell", covered_cell},
    Name{text_ns, "changed-region", changed_region},
    Name{text_ns, "insertion", insertion},
    Name{text_ns, "deletion", deletion},
    Name{text_ns, "change-start", change_start},
    Name{text_ns, "change-end", change_end},
    Name{text_ns, "change", change_point},
    Name{style_ns, "style", style},
    Name{style_ns, "text-properties", text_properties},
    Name{style_ns, "table-column-properties", column_properties},
    Name{style_ns, "table-properties", table_properties},
    Name{text_ns, "list-style", list_style},
    Name{text_ns, "outline-style", outline_style},
    Name{text_ns, "list-level-style-number", list_level},
    Name{text_ns, "list-level-style-bullet", list_level},
    Name{text_ns, "outline-level-style", list_level},
    Name{style_ns, "font-face", font_face},
    Name{text_ns, "note", left_out},
    Name{office, "annotation", left_out},
    Name{office, "forms", forms},
    Name{form, "text", form_text},
    Name{form, "textarea", form_text},
    Name{form, "formatted-text", form_text},
    Name{form, "number", form_text},
    Name{form, "date", form_text},
    Name{form, "time", form_text},
    Name{form, "combobox", form_text},
    Name{form, "listbox", form_list},
    Name{form, "option", form_option},
    Name{form, "checkbox", form_box},
    Name{form, "radio", form_box},
    Name{draw, "control", drawn_control},
    Name{field, "fieldmark", field_mark},
    Name{field, "fieldmark-start", field_mark},
    Name{field, "param", field_parameter},
    Name{extended, "content-control", content_control},
    Name{text_ns, "placeholder", left_out},
    Name{text_ns, "ruby-text", left_out},
    Name{text_ns, "script", left_out},
    Name{draw, "frame", frame},
    Name{draw, "object", object},
    Name{draw, "object-ole", object},
    Name{draw, "image", image},
    Name{table_ns, "dde-links", left_out},
    Name{table_ns, "shapes", left_out},
    Name{table_ns, "tracked-changes", left_out},
    Name{svg, "title", left_out},
    Name{svg, "desc", left_out},
    Name{text_ns, "table-of-content", left_out},
    Name{text_ns, "illustration-index", left_out},
    Name{text_ns, "table-index", left_out},
    Name{text_ns, "object-index", left_out},
    Name{text_ns, "user-index", left_out},
    Name{text_ns, "alphabetical-index", left_out},
    Name{text_ns, "bibliography-source", left_out},
};

}  // namespace

const Vocabulary vocabulary = {namespaces, names};

bool CurrentText::enters(Token token, const Attributes& attributes) {
  switch (token) {
    case left_out:
      return false;
    case section:
      return attributes.get("display") != "none";
    case content_control:
      return attributes.get("showing-place-holder") != "true";
    case hidden_text:
      return attributes.get("is-hidden") != "true";
    default:
      return true;
  }
}

}  // namespace cchc::load::odf
