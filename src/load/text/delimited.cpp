#include "load/text/delimited.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "load/sheet/sheet_builder.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

constexpr std::size_t records_to_judge = 500;

struct Record {
  std::vector<std::string> fields;
  std::vector<Location> places;  // where each begins
};

// Takes record by record from a text whose lines end with '\n'.
class RecordReader {
 public:
  RecordReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  bool next(Record& record) {
    if (position_ >= text_.size()) return false;
    record = {};
    line_start_ = position_;
    letters_ = 0;
    while (true) {
      letters_ += text::count_letters(text_.substr(line_start_, position_ - line_start_));
      line_start_ = position_;
      record.places.push_back({.line = line_, .column = static_cast<std::uint32_t>(letters_) + 1});
      record.fields.push_back(field());
      const bool more = position_ < text_.size() && text_[position_] == delimiter_;
      if (position_ < text_.size()) ++position_;
      if (more) continue;
      ++line_;
      return true;
    }
  }

 private:
  std::string field() {
    if (position_ < text_.size() && text_[position_] == '"') {
      if (const auto end = end_of_quoted(); end != std::string_view::npos) return quoted(end);
    }
    const auto end =
        std::min(text_.find_first_of(std::string{delimiter_, '\n'}, position_), text_.size());
    std::string text(text_.substr(position_, end - position_));
    position_ = end;
    return text;
  }

  // The closing mark of the field that begins here; npos where it is no quoted one.
  [[nodiscard]] std::size_t end_of_quoted() const {
    constexpr std::size_t longest = 32'767;  // of a cell
    const std::string_view rest = text_.substr(0, std::min(text_.size(), position_ + longest));
    for (auto at = rest.find('"', position_ + 1); at != std::string_view::npos;
         at = rest.find('"', at + 2)) {
      const char after = at + 1 < text_.size() ? text_[at + 1] : '\n';
      if (after == '"') continue;
      return after == delimiter_ || after == '\n' ? at : std::string_view::npos;
    }
    return std::string_view::npos;
  }

  std::string quoted(std::size_t end) {
    std::string text;
    for (std::size_t k = position_ + 1; k < end; ++k) {
      text += text_[k];
      if (text_[k] == '"') ++k;
      if (text_[k] == '\n') {
        ++line_;
        line_start_ = k + 1;
        letters_ = 0;
      }
    }
    position_ = end + 1;
    return text;
  }

  std::string_view text_;
  char delimiter_;
  std::size_t position_ = 0;
  std::size_t line_start_ = 0;  // or where letters were last counted up to
  std::size_t letters_ = 0;     // of the line so far
  std::uint32_t line_ = 1;
};

// Whether the records agree on a number of fields, as rows of a sheet do: all that have more than
// one field, but for a few, and those are no less than half of all.
bool fits(std::string_view text, char delimiter) {
  constexpr std::size_t fields_of_table = 3;
  RecordReader reader(text, delimiter);
  std::vector<std::size_t> by_count(64, 0);
  std::size_t split = 0;
  std::size_t records = 0;
  Record record;
  for (std::size_t k = 0; k < records_to_judge && reader.next(record); ++k) {
    if (record.fields.size() > 1 || !text::trim(record.fields.front()).empty()) ++records;
    const std::size_t count = std::min(record.fields.size(), by_count.size() - 1);
    if (count > 1) {
      ++by_count[count];
      ++split;
    }
  }
  const auto best = std::max_element(by_count.begin(), by_count.end());
  const auto fields = static_cast<std::size_t>(best - by_count.begin());
  return fields >= fields_of_table && *best >= 3 && *best * 20 >= split * 19 &&
         split * 2 >= records;
}

// A text of tabs has commas and semicolons of its own; a stray tab in a cell is none of that.
bool is_separated_by_tabs(std::string_view text) {
  std::size_t lines = 0;
  std::size_t with_tab = 0;
  while (!text.empty() && lines < records_to_judge) {
    const auto end = std::min(text.find('\n'), text.size());
    ++lines;
    if (text.substr(0, end).find('\t') != std::string_view::npos) ++with_tab;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return with_tab * 10 > lines;
}

// "sep=;" in the first line is a word to Excel.
std::optional<char> stated_delimiter(std::string_view text) {
  constexpr std::string_view statement = "sep=";
  const std::string_view line = text.substr(0, text.find('\n'));
  const bool stated = line.size() == statement.size() + 1 && line.starts_with(statement);
  return stated ? std::optional(line.back()) : std::nullopt;
}

bool draws_bars(std::string_view text) {
  for (std::size_t lines = 0; !text.empty() && lines < records_to_judge; ++lines) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text::trim(text.substr(0, end));
    const bool ruled = line.size() > 2 && line.find('-') != std::string_view::npos &&
                       line.find_first_not_of("|-+: =") == std::string_view::npos;
    if (ruled || line.starts_with('|')) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

std::optional<char> delimiter_of(std::string_view text) {
  if (const auto stated = stated_delimiter(text)) return stated;
  if (is_separated_by_tabs(text)) {
    const bool quoted = text.front() == '"' && fits(text, '\t');  // with every cell's quotes
    return quoted ? std::optional('\t') : std::nullopt;
  }
  for (const char delimiter : {';', ','}) {
    if (fits(text, delimiter)) return delimiter;
  }
  // Tables drawn by bars have a bar at the margin or a line of dashes; records have neither.
  if (!draws_bars(text) && fits(text, '|')) return '|';
  return std::nullopt;
}

}  // namespace

std::optional<Document> read_delimited(std::string_view text, const LoadOptions& options) {
  const auto delimiter = delimiter_of(text);
  if (!delimiter) return std::nullopt;
  sheet::SheetBuilder builder(options.max_expanded_size);
  builder.begin_sheet({}, false);
  RecordReader reader(text, *delimiter);
  Record record;
  std::uint32_t row = 0;
  if (stated_delimiter(text)) reader.next(record);
  while (row < sheet::max_rows && reader.next(record)) {
    ++row;
    for (std::size_t k = 0; k < record.fields.size() && k < sheet::max_columns; ++k) {
      sheet::SheetCell cell;
      cell.row = row;
      cell.column = static_cast<std::uint32_t>(k) + 1;
      cell.text = std::string(text::trim(record.fields[k]));
      cell.location = record.places[k];
      builder.add(std::move(cell));
    }
  }
  builder.end_sheet();
  Document document = builder.finish();
  document.sheets.clear();
  return document;
}

}  // namespace cchc::load
