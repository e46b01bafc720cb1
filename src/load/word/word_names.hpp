// The elements of WordprocessingML, of its packages and relationships that the readers know.
#pragma once

#include <vector>

#include "load/container/xml_events.hpp"

namespace cchc::load::word {

enum Element : Token {
  unknown,
  // text
  document,
  p,
  p_pr,
  r,
  r_pr,
  t,
  del_text,
  tab,
  line_break,
  no_break_hyphen,
  sym,
  fld_char,
  txbx_content,
  note_reference,
  // forms
  form_field,
  form_list,
  form_check,
  form_result,
  form_default,
  form_checked,
  list_entry,
  control,
  control_properties,
  placeholder_shown,
  part_gallery,
  data_binding,
  // other documents and pictures
  chunk,
  ole_object,
  picture_size,
  shape,
  shape_image,
  // tables
  tbl,
  grid_column,
  tr,
  tr_pr,
  tc,
  tc_pr,
  grid_span,
  grid_before,
  v_merge,
  cell_del,
  cell_ins,
  cell_merge,
  hidden_row,
  // tracked changes
  ins,
  del,
  // properties
  p_style,
  r_style,
  num_pr,
  num_id,
  ilvl,
  vanish,
  italic,
  strike,
  double_strike,
  vert_align,
  moved,
  r_fonts,
  size,
  color,
  shading,
  highlight,
  background,
  // styles.xml
  doc_defaults,
  style,
  style_name,
  based_on,
  // numbering.xml
  abstract_num,
  num,
  abstract_num_id,
  lvl,
  lvl_override,
  start_override,
  start_at,
  num_fmt,
  lvl_text,
  lvl_restart,
  is_lgl,
  suff,
  num_style_link,
  // packages
  relationship,
  flat_part,
  flat_data,
  // what stands between the parser and the readers
  alternate_content,
  choice,
  fallback,
  left_out,  // with all that is in it
};

extern const Vocabulary vocabulary;

// Hides from a reader what is not the text as it reads now: properties as they were before a
// tracked change, settings of content controls, and all branches of mc:AlternateContent but one.
class CurrentText : public Pruning {
 public:
  using Pruning::Pruning;

 private:
  bool enters(Token token, const Attributes& attributes) override;
  void leaves(Token token) override;

  std::vector<bool> branch_taken_;  // of each open AlternateContent
};

}  // namespace cchc::load::word
