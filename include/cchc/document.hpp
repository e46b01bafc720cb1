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
  Location location;
  std::vector<Table> tables;  // nested ones, in order
};

struct Row {
  std::vector<Cell> cells;
};

struct Table {
  std::vector<Row> rows;
  Location location;
};

using Block = std::variant<Paragraph, Table>;

// Bytes that fit no reading of the encoding: kept as U+FFFD in the text and listed here.
struct UndecodableBytes {
  Location location;
  std::uint32_t count = 0;
};

struct Document {
  std::string part;      // the package part that was read ("word/document.xml"); empty for text
  std::string encoding;  // of a text file, as IANA names it; empty for packages
  std::vector<Block> blocks;
  std::vector<UndecodableBytes> undecodable;
};

}  // namespace cchc
