// Tables whose columns are drawn by a line of dashes, as pandoc prints them: "  ---- ---------
// ---". In simple ones a row is a line and a blank line ends the table; in those with wrapped cells
// blank lines stand between the rows and a line of dashes ends the table.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/shape.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// Where the runs of dashes begin; empty where the line is something else.
std::vector<std::size_t> dash_runs(std::string_view text) {
  std::vector<std::size_t> begins;
  if (text.find_first_not_of("- ") != std::string_view::npos) return begins;
  for (std::size_t k = 0; k < text.size(); ++k) {
    if (text[k] == '-' && (k == 0 || text[k - 1] == ' ')) begins.push_back(k);
  }
  const bool bullet = text::trim(text).size() < 3;
  if (bullet) begins.clear();
  return begins;
}

// The table's parts, as indexes of lines.
struct Plan {
  std::size_t begin = 0;  // the heading, or the first row
  std::size_t rows = 0;   // behind the line of dashes that draws the columns
  std::size_t end = 0;    // behind the last row
  std::size_t behind = 0;
  bool spaced = false;  // blank lines between rows
  std::vector<std::size_t> columns;
};

// From the line of dashes that draws the columns to the table's end.
void find_end(Lines lines, Plan& plan) {
  std::size_t last = plan.rows;
  while (last < lines.size() && dash_runs(content(lines[last])).empty()) {
    if (!plan.spaced && last > plan.rows && blank_lines_before(lines, last) > 0) break;
    ++last;
  }
  plan.end = last;
  const bool closed = last < lines.size() && !dash_runs(content(lines[last])).empty() &&
                      (plan.spaced || blank_lines_before(lines, last) == 0);
  plan.behind = closed ? last + 1 : last;
  if (plan.spaced && !closed) plan.end = plan.behind = plan.rows;  // no table after all
}

// A table that begins with a line of dashes: its heading is below, if it has one.
std::optional<Plan> plan_from_dashes(Lines lines, std::size_t at) {
  Plan plan;
  plan.columns = dash_runs(content(lines[at]));
  plan.begin = plan.rows = at + 1;
  std::size_t close = plan.rows;
  bool gap = false;
  constexpr std::size_t longest_heading = 20;  // lines; bounds the search for its lower rule
  while (close < lines.size() && dash_runs(content(lines[close])).empty()) {
    gap = gap || (close > plan.rows && blank_lines_before(lines, close) > 0);
    ++close;
    if (plan.columns.size() == 1 && close - plan.rows > longest_heading) return std::nullopt;
  }
  if (close == lines.size()) return std::nullopt;
  plan.spaced = gap;
  auto inner = dash_runs(content(lines[close]));
  if (plan.columns.size() == 1) {  // ---------- heading ---- ------ --- rows ----------
    if (inner.size() < 2 || gap) return std::nullopt;
    plan.columns = std::move(inner);
    plan.rows = close + 1;
    plan.spaced = true;
    find_end(lines, plan);
    return plan;
  }
  plan.end = close;
  plan.behind = close + 1;
  return plan;
}

std::optional<Plan> plan_table(Lines lines, std::size_t at) {
  if (!dash_runs(content(lines[at])).empty()) return plan_from_dashes(lines, at);
  if (at + 1 >= lines.size() || blank_lines_before(lines, at + 1) > 0) return std::nullopt;
  Plan plan;
  plan.columns = dash_runs(content(lines[at + 1]));
  if (plan.columns.size() < 2) return std::nullopt;
  plan.begin = at;
  plan.rows = at + 2;
  find_end(lines, plan);
  return plan;
}

class TableBuilder {
 public:
  explicit TableBuilder(const std::vector<std::size_t>& columns) : columns_(columns) {}

  void begin_row() { table_.rows.emplace_back(); }

  // Puts each part of the line into the column below whose dashes it begins.
  void add(const Paragraph& line) {
    const std::string_view text = content(line);
    std::size_t letter = 0;
    std::size_t column = 0;
    std::size_t start = 0;
    for (std::size_t position = 0; position < text.size(); ++letter) {
      if (column + 1 < columns_.size() && letter == columns_[column + 1]) {
        put(line, text.substr(start, position - start), column == 0 ? 0 : columns_[column], column);
        start = position;
        ++column;
      }
      text::next_code_point(text, position);
    }
    put(line, text.substr(start), column == 0 ? 0 : columns_[column], column);
    while (++column < columns_.size()) put(line, {}, columns_[column], column);
  }

  Table finish() {
    for (Row& row : table_.rows) {
      for (Cell& cell : row.cells) {
        if (cell.text.find('\\') != std::string::npos) cell.text = without_escapes(cell.text);
      }
    }
    return std::move(table_);
  }

 private:
  void put(const Paragraph& line, std::string_view text, std::size_t letters, std::size_t column) {
    auto& cells = table_.rows.back().cells;
    if (column >= cells.size()) {
      cells.push_back(make_cell(line, text, letters, column));
    } else if (cells[column].text.empty()) {
      cells[column] = make_cell(line, text, letters, column);
    } else {
      append_wrapped(cells[column], text);
    }
  }

  const std::vector<std::size_t>& columns_;
  Table table_;
};

}  // namespace

std::optional<Found> find_dashed_table(Lines lines, std::size_t at, std::size_t /*floor*/) {
  const std::string& own = lines[at].text;
  const bool near_dashes =
      own.find("--") != std::string::npos ||
      (at + 1 < lines.size() && lines[at + 1].text.find("--") != std::string::npos);
  if (!near_dashes) return std::nullopt;
  const auto plan = plan_table(lines, at);
  if (!plan || plan->end <= plan->rows) return std::nullopt;
  TableBuilder builder(plan->columns);
  for (std::size_t k = plan->begin; k < plan->end; ++k) {
    if (k + 1 == plan->rows) continue;  // the line of dashes
    const bool spaced = plan->spaced && k > plan->begin && k > plan->rows;
    const bool begins = k == plan->begin || k == plan->rows || (k > plan->rows && !plan->spaced) ||
                        (spaced && blank_lines_before(lines, k) > 0);
    if (begins) builder.begin_row();
    builder.add(lines[k]);
  }
  Table table = builder.finish();
  table.location = lines[plan->begin].location;
  return found_table(std::move(table), at, plan->behind);
}

}  // namespace cchc::layout
