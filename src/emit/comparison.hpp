// Values of many reports side by side: indicators down, reports across.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cchc/emit.hpp"

namespace cchc::emit {

// Keeps the values of every report, but nothing else of it.
class Comparison {
 public:
  struct Column {
    std::string path;
    std::string organization;
    std::string period;
    std::vector<std::pair<std::uint32_t, Decimal>> figures;    // by Row::id, sorted by it
    std::vector<std::pair<std::uint32_t, std::string>> texts;  // of cells that are no number
  };
  struct Row {
    std::uint32_t id = 0;
    std::string schema;  // rows of different schemas are never the same indicator
    std::string form;
    std::string code;
    std::string label;  // as the first report writes it
    std::string unit;
  };

  void add(const CheckedReport& checked, Language language);

  // Null where the column has none.
  static const Decimal* figure(const Column& column, const Row& row);
  static const std::string* text(const Column& column, const Row& row);

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  // By schema, form and number, numbers compared as numbers.
  [[nodiscard]] std::vector<Row> rows() const;

 private:
  std::uint32_t row_of(const Report& report, const Observation& observation);

  std::vector<Column> columns_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::uint32_t> ids_;
};

}  // namespace cchc::emit
