// `csv`: one row an indicator, rows of all reports under one header. RFC 4180 quoting; lines end
// in LF, save for the dialects of Excel, which get a byte-order mark and CRLF.
#include <algorithm>
#include <array>
#include <utility>

#include "base/names.hpp"
#include "emit/formats.hpp"
#include "emit/labels.hpp"
#include "emit/schema_name.hpp"
#include "emit/terminal/place.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

struct Dialect {
  std::string_view name;
  char separator;
  char decimal_mark;
  std::string_view line_end;
  std::string_view start;
  bool for_spreadsheet;  // opened by a double click, which reads a cell's type from its text
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array dialects = {
    Dialect{"rfc4180", ',', '.', "\n", "", false},
    Dialect{"excel", ',', '.', "\r\n", byte_order_mark, true},
    Dialect{"excel-vi", ';', ',', "\r\n", byte_order_mark, true},
};

constexpr std::array<std::string_view, 18> header = {
    "report", "organization", "level", "period", "form",   "code",   "indicator", "unit",   "value",
    "of",     "raw",          "note",  "line",   "schema", "column", "kind",      "parent", "cell"};

const Dialect& find_dialect(std::string_view name) {
  const auto* found = std::find_if(dialects.begin(), dialects.end(),
                                   [&](const Dialect& dialect) { return dialect.name == name; });
  return found == dialects.end() ? dialects.front() : *found;
}

// "-5" and "+1.234,5" are figures to a spreadsheet too: it runs nothing.
bool is_figure(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  return !text.empty() && text[0] >= '0' && text[0] <= '9' &&
         text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool would_run(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos &&
         !is_figure(text);
}

// Whether a spreadsheet of that dialect shows the figure as it is written: "1.10" would lose its
// zero, "1.902" its dot, and a figure of more than 15 digits its last ones.
bool stays_as_written(std::string_view text, const Dialect& dialect) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t whole = std::min(text.find(dialect.decimal_mark), text.size());
  if (whole == 0 || (whole > 1 && text[0] == '0') || text.size() > 15) return false;
  if (whole < text.size() && (whole + 1 == text.size() || text.back() == '0')) return false;
  return text.find_first_not_of("0123456789") >= whole &&
         text.find_first_not_of("0123456789", whole + 1) == std::string_view::npos;
}

// "1/2", "08/08", "1.10", "007", "1E5", "(5)": texts that a spreadsheet takes for a date or another
// number. With two decimal marks ("3.2.1") it is neither.
bool would_be_converted(std::string_view text, const Dialect& dialect) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789.,/:-+()% eE") == std::string_view::npos &&
         std::count(text.begin(), text.end(), dialect.decimal_mark) < 2 &&
         !stays_as_written(text, dialect);
}

class CsvEmitter : public Emitter {
 public:
  CsvEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out),
        dialect_(find_dialect(options.csv_dialect)),
        all_rows_(options.csv_all_rows),
        language_(options.language),
        terminal_(options.terminal),
        needs_quotes_(dialect_.separator == ',' ? ",;\"\r\n" : ";\"\r\n") {}

  void begin() override {
    buffer_ += dialect_.start;
    for (const auto name : header) text(name);
    end_row();
    flush();
  }

  void report(const CheckedReport& checked) override {
    const std::string start = start_of_rows(checked.report);
    for (const auto& observation : checked.report.observations) {
      if (observation.value || all_rows_) row(start, checked.report, observation);
    }
    flush();
  }

  void end(const Summary& /*summary*/) override { flush(); }

 private:
  // The cells that are the same in every row of a report.
  std::string start_of_rows(const Report& report) {
    const Metadata& metadata = report.metadata;
    text(text::well_formed(report.path));
    text(metadata.organization);
    text(level_id(metadata.level));
    text(metadata.period ? period_id(*metadata.period) : "");
    return std::exchange(buffer_, {});
  }

  void row(std::string_view start, const Report& report, const Observation& observation) {
    buffer_ += start;
    text(observation.form);
    text(observation.code);
    text(observation.label);
    text(observation.unit);
    number(observation.value);
    number(observation.of);
    text(observation.raw);
    text(observation.note);
    if (observation.location.in_text()) buffer_ += std::to_string(observation.location.line);
    buffer_ += dialect_.separator;
    const TableColumn* column = column_of(report, observation);
    text(schema_id(report, observation));
    text(column == nullptr ? std::string() : path_text(*column));
    text(names::indicator_kind[observation.kind].name);
    text(!observation.parent.known() ? std::string_view() : report.cell(observation.parent).code);
    text(observation.location.in_text() ? std::string()
                                        : location_words(report, observation.location, language_));
    end_row();
  }

  // The mark is an apostrophe in front; a cell that begins with one gets another, so that who takes
  // one off has the cell again.
  [[nodiscard]] bool needs_mark(std::string_view cell) const {
    return would_run(cell) || cell.starts_with('\'') ||
           (dialect_.for_spreadsheet && would_be_converted(cell, dialect_));
  }

  void text(std::string_view cell) {
    // A screen obeys what a file only holds.
    const std::string harmless = terminal_ ? text::escape(cell) : std::string();
    if (terminal_) cell = harmless;
    const bool quoted = cell.find_first_of(needs_quotes_) != std::string_view::npos ||
                        (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (quoted) buffer_ += '"';
    if (needs_mark(cell)) buffer_ += '\'';
    for (const char c : cell) {
      if (c == '"') buffer_ += '"';
      buffer_ += c;
    }
    if (quoted) buffer_ += '"';
    buffer_ += dialect_.separator;
  }

  void number(const std::optional<Decimal>& value) {
    if (value) {
      std::string digits = value->to_string();
      std::replace(digits.begin(), digits.end(), '.', dialect_.decimal_mark);
      buffer_ += digits;
    }
    buffer_ += dialect_.separator;
  }

  void end_row() {
    buffer_.pop_back();  // the separator behind the last cell
    buffer_ += dialect_.line_end;
  }

  void flush() {
    out_ << buffer_;
    buffer_.clear();
  }

  std::ostream& out_;
  const Dialect& dialect_;
  bool all_rows_;
  Language language_;
  bool terminal_;
  std::string needs_quotes_;  // ';' is what a Vietnamese spreadsheet splits at
  std::string buffer_;
};

}  // namespace

std::unique_ptr<Emitter> make_csv(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<CsvEmitter>(out, options);
}

}  // namespace cchc::emit
