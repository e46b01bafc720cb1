// A spreadsheet file that is written row by row (libxlsxwriter in its constant-memory mode).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/finding.hpp"
#include "cchc/report.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace cchc::emit {

// libxlsxwriter prints numbers by the C library; while one of these lives, they get a point in
// this thread whatever the user's locale is.
class PointLocale {
 public:
  PointLocale();
  ~PointLocale();
  PointLocale(const PointLocale&) = delete;
  PointLocale& operator=(const PointLocale&) = delete;

 private:
  struct Saved;
  std::unique_ptr<Saved> saved_;
};

enum class CellStyle : std::uint8_t { plain, wrapped, header, link, date, error, warning, info };
CellStyle style_of(Severity severity);

// Rows and columns are 0-based, as the library counts. Everything that is written keeps its type:
// a text that looks like a formula, a link or a number stays a text.
class Sheet {
 public:
  static constexpr std::uint32_t max_rows = 1048576;
  static constexpr std::uint16_t max_columns = 16384;
  static constexpr std::size_t max_links = 65530;

  Sheet(class Workbook& book, lxw_worksheet* sheet) : book_(&book), sheet_(sheet) {}

  void width(std::uint16_t column, double characters);
  void freeze(std::uint32_t rows, std::uint16_t columns);
  void filter(std::uint32_t first_row, std::uint32_t last_row, std::uint16_t last_column);

  // For paper: A4 across, the first rows on each page, and the first columns too; where there are
  // none of these, the sheet is made to fit the width of the page.
  void print_across(std::uint32_t repeated_rows, std::uint16_t repeated_columns);

  // Of the row that is being written, in lines of text.
  void height(std::uint32_t row, std::size_t lines);

  // Rows must be written in order; nothing is written for an empty text.
  void text(std::uint32_t row, std::uint16_t column, std::string_view text,
            CellStyle style = CellStyle::plain);
  void count(std::uint32_t row, std::uint16_t column, std::size_t number,
             CellStyle style = CellStyle::plain);
  // With its own number of decimals; a figure of more digits than a spreadsheet keeps (15) is a
  // text. `percent` adds the sign, the figure itself stays as it is.
  void figure(std::uint32_t row, std::uint16_t column, const Decimal& value, bool percent);
  // A day of a calendar; part of one is a text.
  void date(std::uint32_t row, std::uint16_t column, const Date& date);
  // A text that leads to a row of another sheet; only a text once a sheet has all the links that
  // Excel allows.
  void link(std::uint32_t row, std::uint16_t column, std::string_view text,
            std::string_view sheet_name, std::uint32_t target_row);
  [[nodiscard]] bool links_ended() const { return links_ > max_links; }

 private:
  Workbook* book_;
  lxw_worksheet* sheet_;
  std::size_t links_ = 0;
};

class Workbook {
 public:
  // Works in files of its own in `folder` until it is saved. Throws TemporaryFolderError.
  explicit Workbook(const std::string& folder);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  Sheet add_sheet(const std::string& name);

  // Finishes the file and copies it; nothing can be written afterwards. Throws
  // TemporaryFolderError, as where that folder was full; `out` tells of its own failure.
  void save(std::ostream& out);

 private:
  friend class Sheet;
  lxw_format* format(CellStyle style);
  lxw_format* number_format(int decimals, bool percent);

  void require_written() const;

  std::string folder_;
  std::string path_;
  lxw_workbook* book_ = nullptr;
  std::vector<lxw_worksheet*> sheets_;
  std::map<CellStyle, lxw_format*> formats_;
  std::map<std::pair<int, bool>, lxw_format*> number_formats_;
};

}  // namespace cchc::emit
