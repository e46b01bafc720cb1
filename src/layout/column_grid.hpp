// The columns of a table that spaces alone draw, and which words of a line stand in which. Printing
// to text moves columns by a few letters from one row to the next and leaves a single space where
// cells are full, so that neither fixed positions nor wide gaps tell columns apart; both together
// do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "layout/spaced_line.hpp"

namespace cchc::layout {

// What a line has in one column.
struct Piece {
  std::size_t column = 0;  // 0: that of the numbers, 1: that of the names
  Extent at;
  std::string_view text;
  bool is_close = false;  // a single space behind the piece before it
};

struct CutLine {
  std::vector<Piece> pieces;  // from left to right
  bool fits = true;           // false: its words run across columns; it is no line of the table

  [[nodiscard]] const Piece* in(std::size_t column) const;
};

// What is known of the lines from which the grid of a table of many figures is learned.
struct MatrixShape {
  std::size_t heading = 0;  // lines of the heading before all others
  std::size_t count = 0;    // behind it, those of the columns' numbers
  bool numbered = true;     // rows have numbers before their names
};

class ColumnGrid {
 public:
  // Of a table of many figures.
  static std::optional<ColumnGrid> learn_matrix(std::span<const SpacedLine> lines,
                                                const MatrixShape& shape);
  // From lines of the table, of which the first `heading` are its heading. `before`: the grid of
  // the page before, if any. Nothing where no columns are.
  static std::optional<ColumnGrid> learn(std::span<const SpacedLine> lines, std::size_t heading,
                                         const ColumnGrid* before);

  // The same columns where they stand elsewhere from a line on: on the next page, which has no
  // heading of its own.
  [[nodiscard]] std::optional<ColumnGrid> follow(std::span<const SpacedLine> lines,
                                                 std::size_t heading) const;
  // How badly the lines behind the heading fit: words where figures stand and figures where words
  // do, cells cut at a single space, lines that run across. 0 where nothing is odd.
  [[nodiscard]] double strain(std::span<const SpacedLine> lines, std::size_t heading) const;

  // Where cells stand in each column; empty for the numbers' where rows have none.
  [[nodiscard]] std::vector<Extent> extents() const;
  // The same on the first page alone, as columns may stand elsewhere on others.
  [[nodiscard]] std::vector<Extent> first_extents(std::span<const SpacedLine> lines,
                                                  std::size_t heading) const;
  // The column of each cell in the row of the columns' numbers.
  [[nodiscard]] std::vector<std::size_t> columns_of_count(const SpacedLine& line) const;

  [[nodiscard]] std::size_t size() const { return columns_.size() + 1; }
  // `at`: the line's index among those from which the grid was learned.
  [[nodiscard]] CutLine cut(const SpacedLine& line, std::size_t at) const;
  [[nodiscard]] bool is_numbered() const { return numbered_; }
  // Of a table of many figures: a name that runs over them, as a section's.
  [[nodiscard]] bool is_across(const Piece& piece) const {
    return many_ && piece.column == 1 && piece.at.end > columns_[1].at.begin;
  }
  // More than words.
  [[nodiscard]] bool holds_figures(std::size_t column) const {
    return column > 0 && columns_[column - 1].figures > 1 &&
           columns_[column - 1].figures > columns_[column - 1].words;
  }
  // Of the widest cell in a column.
  [[nodiscard]] std::uint32_t width(std::size_t column) const {
    return column == 0 ? number_width_ : columns_[column - 1].widest;
  }

 private:
  struct Start {
    std::size_t line;
    std::uint32_t begin;
    bool leads;  // no name stands before it in the line
  };
  // From `count` on: of the chunks of the body that stand in the column alone.
  struct Column {
    Extent at;
    std::size_t against = 0;  // chunks that run across it as if it were not there
    Extent head;              // of the heading over it; empty where none is
    std::size_t count = 0;
    std::size_t figures = 0;
    std::size_t words = 0;
    std::uint32_t widest = 0;
    std::vector<std::size_t> lines;
    std::vector<Start> starts;
    std::unordered_set<std::string_view> known;
  };
  struct PlacedChunk {
    Chunk chunk;
    std::size_t line = 0;
  };

  // Which column each chunk of a line belongs to, by what columns hold and how far apart they are.
  [[nodiscard]] std::vector<std::size_t> assign(const SpacedLine& line,
                                                std::span<const Chunk> chunks) const;
  [[nodiscard]] double misfit(std::string_view text, std::size_t column) const;
  [[nodiscard]] bool holds_like(const ColumnGrid& other) const;
  void take_value(const SpacedLine& line, std::size_t at, const Chunk& cell);
  void add_blank_columns(std::span<const SpacedLine> heading);
  [[nodiscard]] std::size_t nearest_column(const Extent& cell, std::size_t from) const;
  [[nodiscard]] std::optional<CutLine> cut_words(const SpacedLine& line) const;
  [[nodiscard]] CutLine cut_figures(const SpacedLine& line) const;
  void place_unseen(const ColumnGrid& before);
  void collect(const SpacedLine& line, std::size_t at, bool body, std::vector<PlacedChunk>& chunks);
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> touched(const Extent& at) const;
  void add_column(Column column);
  // Of one column, as far as its words tell.
  struct Heading {
    enum Kind : std::uint8_t { any, words, figures };
    Extent at;
    Kind kind = any;  // what stands below
  };
  void add_headings(std::vector<Heading> headings);
  [[nodiscard]] std::vector<std::size_t> pair_headings(std::span<const Heading> headings) const;
  static void add_headings_of(const SpacedLine& line, Chunk chunk, std::vector<Heading>& headings);
  [[nodiscard]] Extent beside_figures(Extent at) const;
  static bool is_same(const Column& a, const Column& b);
  static void join(Column& column, const Column& other);
  void grow(const SpacedLine& line, std::size_t at, const Chunk& chunk);
  void grow_all(std::span<const SpacedLine> lines, std::span<const PlacedChunk> chunks,
                std::size_t heading);
  void weigh_against(const Extent& at, std::size_t first, std::size_t last);
  void describe(const SpacedLine& line, std::size_t at, const Chunk& chunk);

  [[nodiscard]] bool leads_beside(std::size_t column, std::size_t line) const;
  [[nodiscard]] std::uint32_t usual_start(std::size_t column, std::size_t line) const;
  [[nodiscard]] std::size_t count_number_words(const SpacedLine& line) const;
  [[nodiscard]] std::size_t split(const SpacedLine& line, const Chunk& chunk, std::size_t column,
                                  std::size_t at, double reach) const;
  [[nodiscard]] bool holds_figures_only(std::size_t column) const;
  [[nodiscard]] std::size_t known_tail(const SpacedLine& line, const Chunk& chunk,
                                       std::size_t column) const;
  [[nodiscard]] std::size_t figure_tail(const SpacedLine& line, const Chunk& chunk,
                                        std::size_t column) const;
  [[nodiscard]] std::size_t figure_head(const SpacedLine& line, const Chunk& chunk,
                                        std::size_t column) const;
  [[nodiscard]] double off_centre(const Extent& tail, std::string_view first,
                                  std::size_t column) const;
  [[nodiscard]] std::size_t column_at(const Extent& chunk, bool words, std::size_t line) const;
  bool cut_chunk(const SpacedLine& line, Chunk chunk, std::size_t at, CutLine& out) const;

  std::vector<Column> columns_;  // without that of the numbers
  std::uint32_t name_begin_ = 0;
  std::uint32_t number_width_ = 0;
  bool many_ = false;     // a table of many figures
  bool numbered_ = true;  // rows have numbers before their names
};

}  // namespace cchc::layout
