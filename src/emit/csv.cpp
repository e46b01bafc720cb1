// `csv`: one row an indicator, rows of all reports under one header. RFC 4180 quoting; lines end
// in LF, save for the dialects of Excel, which get a byte-order mark and CRLF.
#include <algorithm>
#include <array>
#include <utility>

#include "emit/escape.hpp"
#include "emit/formats.hpp"

namespace cchc::emit {
namespace {

struct Dialect {
  std::string_view name;
  char separator;
  char decimal_mark;
  std::string_view line_end;
  std::string_view start;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array dialects = {
    Dialect{"rfc4180", ',', '.', "\n", ""},
    Dialect{"excel", ',', '.', "\r\n", byte_order_mark},
    Dialect{"excel-vi", ';', ',', "\r\n", byte_order_mark},
};

constexpr std::array<std::string_view, 13> header = {
    "report", "organization", "level", "period", "form", "code", "indicator",
    "unit",   "value",        "of",    "raw",    "note", "line"};

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

class CsvEmitter : public Emitter {
 public:
  CsvEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out),
        dialect_(find_dialect(options.csv_dialect)),
        all_rows_(options.csv_all_rows),
        needs_quotes_{dialect_.separator, '"', '\r', '\n'} {}

  void begin() override {
    buffer_ += dialect_.start;
    for (const auto name : header) text(name);
    end_row();
    flush();
  }

  void report(const CheckedReport& checked) override {
    const std::string start = start_of_rows(checked.report);
    for (const auto& observation : checked.report.observations) {
      if (observation.value || all_rows_) row(start, observation);
    }
    flush();
  }

  void end(const Summary& /*summary*/) override { flush(); }

 private:
  // The cells that are the same in every row of a report.
  std::string start_of_rows(const Report& report) {
    const Metadata& metadata = report.metadata;
    text(well_formed(report.path));
    text(metadata.organization);
    text(level_id(metadata.level));
    text(metadata.period ? period_id(*metadata.period) : "");
    return std::exchange(buffer_, {});
  }

  void row(std::string_view start, const Observation& observation) {
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
    end_row();
  }

  void text(std::string_view cell) {
    const bool runs = would_run(cell);
    const bool quoted = cell.find_first_of(needs_quotes_) != std::string_view::npos ||
                        (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (quoted) buffer_ += '"';
    if (runs) buffer_ += '\'';
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
  std::string needs_quotes_;
  std::string buffer_;
};

}  // namespace

std::unique_ptr<Emitter> make_csv(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<CsvEmitter>(out, options);
}

}  // namespace cchc::emit
