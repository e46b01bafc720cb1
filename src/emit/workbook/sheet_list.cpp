#include "emit/workbook/sheet_list.hpp"

#include <fmt/format.h>

namespace cchc::emit {
namespace {

std::string name_of(const SheetLayout& layout, Language language, int number) {
  const std::string_view name = layout.name(language);
  return number == 1 ? std::string(name) : fmt::format("{} ({})", name, number);
}

}  // namespace

SheetList::SheetList(Workbook& book, const SheetLayout& layout, Language language)
    : book_(book),
      layout_(layout),
      language_(language),
      name_(name_of(layout, language, 1)),
      sheet_(book.add_sheet(name_)) {
  begin_sheet();
}

std::uint32_t SheetList::next_row() {
  if (++row_ == Sheet::max_rows) {
    row_ = Sheet::max_rows - 1;
    finish();
    name_ = name_of(layout_, language_, number_ + 1);
    sheet_ = book_.add_sheet(name_);
    begin_sheet();
    row_ = 1;
  }
  return row_;
}

void SheetList::finish() {
  sheet_.filter(0, row_, static_cast<std::uint16_t>(layout_.columns.size() - 1));
}

void SheetList::begin_sheet() {
  ++number_;
  row_ = 0;
  std::uint16_t column = 0;
  sheet_.height(0, 2);
  for (const auto& entry : layout_.columns) {
    sheet_.width(column, entry.width);
    sheet_.text(0, column++, entry.title(language_), CellStyle::header);
  }
  sheet_.freeze(1, 0);
  sheet_.print_across(1, 0);
}

}  // namespace cchc::emit
