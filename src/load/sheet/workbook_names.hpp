// The elements of SpreadsheetML that the readers know.
#pragma once

#include "load/container/xml_events.hpp"

namespace cchc::load::sheet {

enum Element : Token {
  unknown,
  // workbook.xml
  workbook_properties,
  sheet,
  // sharedStrings.xml, and strings in cells
  shared_item,
  run,
  run_properties,
  t,
  strike,
  vertical_align,
  phonetic,
  // styles.xml
  number_format,
  fonts,
  font,
  cell_formats,
  format,
  // a worksheet
  column,
  row,
  cell,
  value,
  formula,
  inline_string,
  merged,
  // packages
  relationship,
};

extern const Vocabulary vocabulary;

}  // namespace cchc::load::sheet
