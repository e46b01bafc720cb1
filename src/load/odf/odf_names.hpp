// The elements of OpenDocument text that the readers know.
#pragma once

#include "load/container/xml_events.hpp"

namespace cchc::load::odf {

enum Element : Token {
  unknown,
  document,  // the root, whichever part it is
  office_text,
  office_spreadsheet,
  // text
  p,
  h,
  span,
  s,
  tab,
  line_break,
  list,
  list_item,
  list_header,
  text_box,
  hidden_paragraph,
  // forms
  forms,
  form_text,
  form_list,
  form_box,
  form_option,
  drawn_control,
  field_mark,
  field_parameter,
  content_control,
  // objects and pictures
  frame,
  object,
  image,
  // tables
  table,
  table_column,
  table_row,
  table_cell,
  covered_cell,
  // tracked changes
  changed_region,
  insertion,
  deletion,
  change_start,
  change_end,
  change_point,
  // styles
  style,
  text_properties,
  column_properties,
  table_properties,
  list_style,
  list_level,
  outline_style,
  font_face,
  // with all that is in it
  left_out,
  section,
  hidden_text,
};

extern const Vocabulary vocabulary;

// Hides from a reader what is not the text: notes, comments, deleted text, hidden sections.
class CurrentText : public Pruning {
 public:
  using Pruning::Pruning;

 private:
  bool enters(Token token, const Attributes& attributes) override;
};

}  // namespace cchc::load::odf
