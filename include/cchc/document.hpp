// What a file holds, before anyone knows that it is a report: paragraphs and tables of cells in
// reading order. The contract between load, lay out and extract.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "cchc/location.hpp"

namespace cchc {

struct Paragraph {
  std::string text;  // UTF-8, NFC; inline marks of text files are still in it
  Location location;
};

struct Table;

struct Cell {
  std::string text;  // UTF-8, NFC; lines of one cell are separated by '\n'
  // Column of the table's grid in which the cell begins, 0-based. Cells that a vertical merge
  // continues are left out, so a cell's index in its row may be less than its column.
  std::uint16_t column = 0;
  std::uint16_t row_span = 1;
  std::uint16_t column_span = 1;
  bool italic = false;       // every letter of it
  bool auto_number = false;  // `text` holds a number that the word processor computes
  bool tracked = false;      // `text` depends on a tracked change; it is the accepted reading
  bool struck = false;       // text of it is struck out; it is not in `text`
  Location location;
  std::vector<Table> tables;  // nested ones, in order
};

struct Row {
  std::vector<Cell> cells;
};

struct Table {
  std::vector<Row> rows;  // none: a text's cells stand in no rows and columns (layout)
  Location location;
};

using Block = std::variant<Paragraph, Table>;

// Bytes that fit no reading of the encoding: kept as U+FFFD in the text and listed here.
struct UndecodableBytes {
  Location location;
  std::uint32_t count = 0;
};

// What a file holds and a Document does not: text or figures may stand in it (rule D108).
struct Unread {
  enum class Kind : std::uint8_t {
    sheet_object,    // an embedded spreadsheet
    object,          // another embedded object
    other_document,  // a document within the document, of a kind that is not read; `name`: which
    page_picture,    // a picture over most of a page
    hidden_sheet,    // of a spreadsheet; `name`: its name
    hidden_rows,     // of a sheet, with something in them; `name`: the sheet
    hidden_columns,  // the same
    formulas,        // of a sheet, whose results the file does not hold; `name`: the sheet
  };
  Kind kind = Kind::object;
  std::string name;
  std::uint32_t count = 1;
  Location location;  // of the first one
};

struct Document {
  std::string part;      // the package part that was read ("word/document.xml"); empty for text
  std::string encoding;  // of a text file, as IANA names it; empty for packages
  std::vector<Block> blocks;
  std::vector<UndecodableBytes> undecodable;
  std::vector<std::string> sheets;  // names of a spreadsheet's sheets, by Location::sheet from 1
  std::vector<Unread> unread;       // in reading order
};

}  // namespace cchc
