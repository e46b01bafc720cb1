// Puts a Document together from the sheets of a spreadsheet: what is hidden is left out and said,
// what is merged becomes spans, and a sheet's rows become tables and the lines between them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::load::sheet {

inline constexpr std::uint32_t max_rows = 1'048'576;
inline constexpr std::uint32_t max_columns = 16'384;

// A cell with text at its place, from 1.
struct SheetCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::string text;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  bool struck = false;
  Location location;  // unknown: row and column of the sheet
};

struct Area {
  std::uint32_t first_row = 0;
  std::uint32_t first_column = 0;
  std::uint32_t last_row = 0;
  std::uint32_t last_column = 0;
};

class SheetBuilder {
 public:
  // More than that many bytes of model stop the reading with expanded_too_large.
  explicit SheetBuilder(std::uint64_t max_bytes) : max_bytes_(max_bytes) {}

  void begin_sheet(std::string name, bool hidden);
  // In any order; blank ones need not be told. Out of a sheet's bounds nothing is kept.
  void add(SheetCell&& cell);
  void merge(const Area& area);
  void hide_row(std::uint32_t row);
  void hide_columns(std::uint32_t first, std::uint32_t last);
  void note_unread(Unread::Kind kind, std::uint32_t count);  // in the open sheet
  void end_sheet();

  Document finish() { return std::move(document_); }

 private:
  [[nodiscard]] bool is_hidden_column(std::uint32_t column) const;
  void leave_out_hidden();
  void apply_merges();
  void charge(std::uint64_t bytes);

  Document document_;
  std::string name_;
  bool hidden_ = false;
  std::vector<SheetCell> cells_;
  std::vector<Area> merges_;
  std::vector<std::uint32_t> hidden_rows_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_columns_;
  std::uint32_t tables_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t max_bytes_;
};

}  // namespace cchc::load::sheet
