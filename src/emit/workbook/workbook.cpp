#include "emit/workbook/workbook.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <clocale>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <utility>

#include "cchc/emit.hpp"
#include "emit/labels.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

constexpr std::size_t longest_text = 32767;  // of a cell
constexpr std::int64_t first_inexact =
    1'000'000'000'000'000;  // a spreadsheet's numbers keep 15 digits
// A date that never changes, so that the same reports give the same bytes.
constexpr std::time_t created = 1577836800;  // 2020-01-01

// What XML cannot hold is shown escaped; line ends stay.
std::string cell_text(std::string_view text) {
  std::string out;
  std::size_t letters = 0;
  for (std::size_t position = 0; position < text.size() && letters < longest_text; ++letters) {
    const std::size_t start = position;
    const char32_t code_point = text::next_code_point(text, position);
    if (code_point == U'\r') continue;
    const std::string_view bytes = text.substr(start, position - start);
    const bool fits = code_point == U'\n' || code_point == U'\t' ||
                      (code_point >= 0x20 && code_point != 0xFFFE && code_point != 0xFFFF);
    const bool decoded = code_point != text::replacement || bytes.size() > 1;
    out += fits && decoded ? std::string(bytes) : text::escape(bytes);
  }
  return out;
}

std::string temporary_file(const std::string& folder) {
  std::string path = folder + "/cchc-XXXXXX";
  const int file = ::mkstemp(path.data());
  if (file < 0) throw TemporaryFolderError(errno, folder);
  ::close(file);
  return path;
}

// Not every failure leaves a reason; a full disk is what is left.
int reason_or_full() { return errno != 0 ? errno : ENOSPC; }

}  // namespace

struct PointLocale::Saved {
  locale_t point = ::newlocale(LC_NUMERIC_MASK, "C", nullptr);
  locale_t before = ::uselocale(point);
};

PointLocale::PointLocale() : saved_(std::make_unique<Saved>()) {}

PointLocale::~PointLocale() {
  ::uselocale(saved_->before);
  ::freelocale(saved_->point);
}

CellStyle style_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return CellStyle::error;
    case Severity::warning:
      return CellStyle::warning;
    case Severity::info:
      return CellStyle::info;
  }
  return CellStyle::plain;
}

void Sheet::width(std::uint16_t column, double characters) {
  ::worksheet_set_column(sheet_, column, column, characters, nullptr);
}

void Sheet::freeze(std::uint32_t rows, std::uint16_t columns) {
  ::worksheet_freeze_panes(sheet_, rows, columns);
}

void Sheet::filter(std::uint32_t first_row, std::uint32_t last_row, std::uint16_t last_column) {
  ::worksheet_autofilter(sheet_, first_row, 0, last_row, last_column);
}

void Sheet::print_across(std::uint32_t repeated_rows, std::uint16_t repeated_columns) {
  constexpr std::uint8_t a4 = 9;
  ::worksheet_set_paper(sheet_, a4);
  ::worksheet_set_landscape(sheet_);
  ::worksheet_repeat_rows(sheet_, 0, repeated_rows - 1);
  if (repeated_columns == 0) {
    ::worksheet_fit_to_pages(sheet_, 1, 0);
  } else {
    ::worksheet_repeat_columns(sheet_, 0, static_cast<lxw_col_t>(repeated_columns - 1));
  }
}

void Sheet::height(std::uint32_t row, std::size_t lines) {
  constexpr std::size_t most = 27;  // Excel's rows end at 409 points
  ::worksheet_set_row(sheet_, row, static_cast<double>(std::min(lines, most)) * LXW_DEF_ROW_HEIGHT,
                      nullptr);
}

void Sheet::text(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style) {
  if (text.empty()) return;
  ::worksheet_write_string(sheet_, row, column, cell_text(text).c_str(), book_->format(style));
}

void Sheet::count(std::uint32_t row, std::uint16_t column, std::size_t number, CellStyle style) {
  ::worksheet_write_number(sheet_, row, column, static_cast<double>(number), book_->format(style));
}

void Sheet::figure(std::uint32_t row, std::uint16_t column, const Decimal& value, bool percent) {
  const std::string digits = value.to_string();
  if (value.units() >= first_inexact || value.units() <= -first_inexact) {
    text(row, column, digits);
    return;
  }
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  ::worksheet_write_number(sheet_, row, column, number,
                           book_->number_format(value.scale(), percent));
}

void Sheet::date(std::uint32_t row, std::uint16_t column, const Date& date) {
  if (date.year < 1900 || date.month == 0 || date.day == 0) {
    return text(row, column, date_id(date));
  }
  lxw_datetime day = {};
  day.year = date.year;
  day.month = date.month;
  day.day = date.day;
  ::worksheet_write_datetime(sheet_, row, column, &day, book_->format(CellStyle::date));
}

void Sheet::link(std::uint32_t row, std::uint16_t column, std::string_view text,
                 std::string_view sheet_name, std::uint32_t target_row) {
  if (text.empty() || ++links_ > max_links) return this->text(row, column, text);
  const std::string url = fmt::format("internal:'{}'!A{}", sheet_name, target_row + 1);
  ::worksheet_write_url_opt(sheet_, row, column, url.c_str(), book_->format(CellStyle::link),
                            cell_text(text).c_str(), nullptr);
}

Workbook::Workbook(const std::string& folder) : folder_(folder), path_(temporary_file(folder)) {
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  std::string tmpdir = folder;
  options.tmpdir = tmpdir.data();
  options.use_zip64 = LXW_FALSE;
  book_ = ::workbook_new_opt(path_.c_str(), &options);
  if (book_ == nullptr) {
    ::unlink(path_.c_str());
    throw TemporaryFolderError(ENOMEM, folder);
  }
  lxw_doc_properties properties = {};
  properties.created = created;
  std::string author = "cchc-check";  // by which a walk through a folder knows its own results
  properties.author = author.data();
  ::workbook_set_properties(book_, &properties);
}

Workbook::~Workbook() {
  if (book_ != nullptr) ::workbook_close(book_);
  ::unlink(path_.c_str());
}

Sheet Workbook::add_sheet(const std::string& name) {
  errno = 0;
  lxw_worksheet* const sheet = ::workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) throw TemporaryFolderError(reason_or_full(), folder_);
  sheets_.push_back(sheet);
  return {*this, sheet};
}

// The library never asks whether its rows arrived.
void Workbook::require_written() const {
  for (const lxw_worksheet* sheet : sheets_) {
    errno = 0;
    if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0) {
      throw TemporaryFolderError(reason_or_full(), folder_);
    }
  }
}

void Workbook::save(std::ostream& out) {
  require_written();
  errno = 0;
  if (::workbook_close(std::exchange(book_, nullptr)) != LXW_NO_ERROR) {
    throw TemporaryFolderError(reason_or_full(), folder_);
  }
  std::ifstream file(path_, std::ios::binary);
  if (!file) throw TemporaryFolderError(reason_or_full(), folder_);
  out << file.rdbuf();
}

lxw_format* Workbook::format(CellStyle style) {
  const auto [entry, added] = formats_.try_emplace(style, nullptr);
  if (!added) return entry->second;
  lxw_format* const format = entry->second = ::workbook_add_format(book_);
  ::format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  const auto paint = [format](lxw_color_t letters, lxw_color_t ground) {
    ::format_set_font_color(format, letters);
    ::format_set_bg_color(format, ground);
  };
  switch (style) {
    case CellStyle::plain:
      break;
    case CellStyle::wrapped:
      ::format_set_text_wrap(format);
      ::format_set_indent(format, 1);  // apart from the figures to the left
      break;
    case CellStyle::header:
      ::format_set_bold(format);
      ::format_set_text_wrap(format);
      ::format_set_bg_color(format, 0xDDE6F0);
      ::format_set_bottom(format, LXW_BORDER_THIN);
      break;
    case CellStyle::date:
      ::format_set_num_format(format, "dd/mm/yyyy");
      ::format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case CellStyle::link:
      ::format_set_font_color(format, 0x0563C1);
      ::format_set_underline(format, LXW_UNDERLINE_SINGLE);
      break;
    case CellStyle::error:
      paint(0x9C0006, 0xFFC7CE);
      break;
    case CellStyle::warning:
      paint(0x7F6000, 0xFFEB9C);
      break;
    case CellStyle::info:
      paint(0x1F4E79, 0xDDEBF7);
      break;
  }
  return format;
}

lxw_format* Workbook::number_format(int decimals, bool percent) {
  const auto [entry, added] = number_formats_.try_emplace({decimals, percent}, nullptr);
  if (!added) return entry->second;
  lxw_format* const format = entry->second = ::workbook_add_format(book_);
  ::format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  std::string pattern = "#,##0";
  if (decimals > 0) pattern += '.' + std::string(static_cast<std::size_t>(decimals), '0');
  if (percent) pattern += "\"%\"";
  ::format_set_num_format(format, pattern.c_str());
  return format;
}

}  // namespace cchc::emit
