// Values of many reports side by side: indicators down, reports across.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "cchc/emit.hpp"

namespace cchc::emit {

// Keeps the values of every report, packed into a few bytes each, but nothing else of it: what is
// written row by row has to wait for the last report, so that this is the one thing of a workbook
// that grows with the reports (well below 1 KB for one of a hundred indicators).
class Comparison {
 public:
  struct Column {
    std::string path;
    std::string organization;
    std::optional<Period> period;
    std::string cells;  // packed, in the order of their rows
  };
  struct Row {
    std::uint32_t id = 0;
    std::string schema;  // rows of different schemas are never the same indicator
    std::string form;
    std::string code;
    std::string label;  // as the first report writes it
    std::string unit;
  };
  // A figure, the text of a cell that is no number, or nothing.
  using Cell = std::variant<std::monostate, Decimal, std::string_view>;

  // Reads one column downwards.
  class Cursor {
   public:
    Cursor(const Comparison& comparison, const Column& column);
    // The cell of that row; each call asks for a later one than the call before.
    Cell at(std::size_t row);

   private:
    void advance();

    const Comparison* comparison_;
    const Column* column_;
    std::size_t next_ = 0;  // in the packed cells
    std::size_t row_ = 0;   // of cell_
    bool ended_ = false;
    Cell cell_;
  };

  Comparison() = default;
  ~Comparison() = default;
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;

  void add(const CheckedReport& checked);

  // Puts the rows in order: by schema, form and number, numbers compared as numbers. Nothing can be
  // added afterwards.
  void sort();

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  std::uint32_t row_of(const Report& report, const Observation& observation);
  std::uint32_t text_id(const std::string& text);

  std::vector<Column> columns_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::deque<std::string> texts_;  // each of them once
  std::unordered_map<std::string_view, std::uint32_t> text_ids_;
};

}  // namespace cchc::emit
