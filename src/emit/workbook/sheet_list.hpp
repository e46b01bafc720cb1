// A list that grows downwards under one header, and goes on in another sheet where one is full.
#pragma once

#include <cstdint>
#include <string>

#include "emit/workbook/sheet_layout.hpp"
#include "emit/workbook/workbook.hpp"

namespace cchc::emit {

class SheetList {
 public:
  SheetList(Workbook& book, const SheetLayout& layout, Language language);

  // The row to write next. Ends the sheet and begins another one where it is full.
  std::uint32_t next_row();
  Sheet& sheet() { return sheet_; }
  [[nodiscard]] std::span<const SheetColumn> columns() const { return layout_.columns; }
  [[nodiscard]] const std::string& name() const { return name_; }

  // Filters over all that was written.
  void finish();

 private:
  void begin_sheet();

  Workbook& book_;
  const SheetLayout& layout_;
  Language language_;
  int number_ = 0;
  std::string name_;
  std::uint32_t row_ = 0;  // the last one that was given out
  Sheet sheet_;
};

}  // namespace cchc::emit
