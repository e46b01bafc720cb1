// What a file holds and a Document does not: text or figures may stand in it.
#pragma once

#include <cstdint>
#include <string>

namespace cchc::load {

struct Unread {
  enum class Kind : std::uint8_t {
    sheet_object,    // an embedded spreadsheet
    object,          // another embedded object
    other_document,  // a document within the document, of a kind that is not read
    page_picture,    // a picture over most of a page
    hidden_sheet,    // of a spreadsheet; `name`: its name
    hidden_rows,     // of a sheet, with something in them; `name`: the sheet
    hidden_columns,  // the same
    formulas,        // of a sheet, whose results the file does not hold; `name`: the sheet
  };
  Kind kind = Kind::object;
  std::string name;
  std::uint32_t count = 1;
};

}  // namespace cchc::load
