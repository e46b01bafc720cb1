// Tables of several value columns as they stand, a sheet a form, all reports below each other.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "emit/workbook/workbook.hpp"

namespace cchc::emit {

class MatrixSheets {
 public:
  MatrixSheets(Workbook& book, Language language) : book_(book), language_(language) {}

  // Writes the rows of every such table of a report.
  void add(const Report& report);
  void finish();

 private:
  struct Entry {
    Sheet sheet;
    std::uint32_t head_rows = 1;
    std::uint32_t next_row = 1;
    std::uint16_t columns = 0;  // all, those in front included
  };
  // Null where a workbook has sheets enough: the list of indicators holds the rest.
  Entry* entry_of(const ReportTable& table);
  Entry begin_sheet(const ReportTable& table);
  std::string sheet_name(const ReportTable& table);
  void write_row(Entry& entry, const Report& report, std::size_t first, std::size_t last);

  Workbook& book_;
  Language language_;
  std::map<std::string, Entry> entries_;  // by form and headings
  std::set<std::string> names_;           // folded: Excel does not tell cases apart
};

}  // namespace cchc::emit
