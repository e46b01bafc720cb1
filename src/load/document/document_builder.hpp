// Puts a Document together from what a reader meets in reading order: paragraphs and tables, the
// latter nested to any depth. Computes grid columns and spans, and gives everything its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cchc/document.hpp"
#include "cchc/load.hpp"

namespace cchc::load {

struct ParagraphText {
  std::string number;         // as the word processor computes it; empty where it has none
  std::string text;           // NFC; trimmed when it is put in its place
  bool number_joins = false;  // no space between number and text
  bool tracked = false;
  bool struck = false;   // had text that is struck out
  bool slanted = false;  // has letters in italics
  bool upright = false;  // has others
};

// What a cell says of itself before its content; may be changed until the cell ends.
struct CellShape {
  std::uint16_t column_span = 1;
  std::uint16_t row_span = 1;
  std::uint16_t times = 1;    // that the cell stands beside itself
  bool merge_starts = false;  // cells below may continue this one
  bool continues = false;     // continues the cell above it
  bool dropped = false;       // deleted: not there, not even as a gap
  bool tracked = false;
};

struct RowShape {
  std::uint16_t columns_before = 0;  // of the grid, that the row leaves out
  bool dropped = false;
  std::uint16_t times = 1;  // that the row stands below itself
  bool hidden = false;      // dropped unless something in it shows
  bool tracked = false;
};

// Whether cells under a row span are written in the file or implied.
enum class Covered : std::uint8_t { written, implied };

class DocumentBuilder {
 public:
  // More than that many bytes of model stop the reading with expanded_too_large.
  explicit DocumentBuilder(std::uint64_t max_bytes);

  void add_paragraph(ParagraphText&& paragraph);

  void begin_table(Covered covered = Covered::written);
  void begin_row();
  void begin_cell();
  void end_cell();
  void end_row();
  void end_table();

  // The width in twips of the open table's next grid column, where the file says it.
  void add_grid_column(int width);

  // Rows belong in tables and cells in rows; files from elsewhere may have them anywhere.
  [[nodiscard]] bool can_begin_row() const;
  [[nodiscard]] bool can_begin_cell() const;

  RowShape& row();    // of the innermost open table
  CellShape& cell();  // the innermost open one
  // Columns of the open row that a cell further left or above covers, where the file says so.
  void skip_covered(std::uint16_t columns);

  // True inside a row or cell that is dropped or continues another: nothing there is counted.
  [[nodiscard]] bool dropping() const;

  // Collects blocks aside (text boxes), to be put where they belong later.
  void open_box();
  std::vector<Block> close_box();
  void add_blocks(std::vector<Block>&& blocks);

  // Something that is not read stands here. Of one kind and name it is said once, with their count.
  void note_unread(Unread::Kind kind, std::string name);

  // Puts a document that stands within this one in its place, as if it had been written there.
  void adopt(Document&& other);

  Document finish();

  // The place that the last cell or paragraph of the body got, once; nothing where it got none.
  std::optional<Location> take_placed() { return std::exchange(placed_, std::nullopt); }

 private:
  struct BlockFrame {
    std::vector<Block> blocks;
  };
  // The cell in which a grid column's cell began last.
  struct Origin {
    std::uint32_t row = 0;
    std::uint32_t cell = 0;
    bool merges = false;
    std::uint32_t busy_until = 0;  // first row that is free below an implied span
    bool first_of_span = false;    // among the columns of that cell
  };
  struct TableFrame {
    Table table;
    Covered covered = Covered::written;
    std::vector<Origin> origins;  // by grid column
    std::vector<int> widths;      // of the grid's columns
    Row row_cells;
    RowShape row;
    bool row_open = false;
    std::uint32_t column = 0;
    std::uint32_t cell_ordinal = 0;
    std::uint32_t covered_right = 0;  // columns that the last cell covers, not yet skipped
  };
  struct CellFrame {
    Cell cell;
    CellShape shape;
    bool slanted = false;
    bool upright = false;
    bool only_numbers = true;
  };
  using Frame = std::variant<BlockFrame, TableFrame, CellFrame>;

  TableFrame& table();
  Frame& holder();  // the innermost frame that takes paragraphs and tables
  void place_cell(TableFrame& frame, CellFrame&& placed);
  void repeat_row(Table& table);
  static void count_cell_above(TableFrame& frame);
  static bool extend_origin(TableFrame& frame, std::uint32_t column);
  static void claim_columns(TableFrame& frame, const Cell& cell, const CellShape& shape);
  void append_block(Block&& block);
  void charge(std::uint64_t bytes);
  void renumber(Table& table);

  std::vector<Frame> frames_;
  std::vector<Unread> unread_;
  std::uint32_t tables_ = 0;
  std::uint32_t paragraphs_ = 0;
  std::uint64_t bytes_ = 0;
  std::optional<Location> placed_;
  std::uint64_t max_bytes_;
};

}  // namespace cchc::load
