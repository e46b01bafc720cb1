// Reads one worksheet of a workbook, cell by cell as it comes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/sheet/sheet_builder.hpp"
#include "load/sheet/workbook_parts.hpp"

namespace cchc::load::sheet {

struct WorkbookContext {
  std::vector<RichText> strings;
  FormatsReader formats;
  bool from_1904 = false;
};

class WorksheetReader : public XmlHandler {
 public:
  WorksheetReader(const WorkbookContext& workbook, SheetBuilder& builder)
      : workbook_(workbook), builder_(builder) {}

  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view piece) override;

  // Formulas whose results the file does not hold: the program that wrote it never computed them.
  [[nodiscard]] std::uint32_t formulas_without_value() const { return formulas_without_value_; }

 private:
  void begin_cell(const Attributes& attributes);
  void end_cell();
  [[nodiscard]] std::string shown_value() const;

  const WorkbookContext& workbook_;
  SheetBuilder& builder_;
  RichTextReader rich_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::uint32_t formulas_without_value_ = 0;
  std::string type_;
  std::string value_;
  std::size_t format_ = 0;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_inline_ = false;
  bool has_formula_ = false;
};

}  // namespace cchc::load::sheet
