// Columns by runs of spaces, as `pdftotext -layout` prints tables.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/column_grid.hpp"
#include "layout/column_heading.hpp"
#include "layout/column_rows.hpp"
#include "layout/column_shifts.hpp"
#include "layout/shape.hpp"
#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// Where prose begins for certain: three long lines from the left margin with no gap in them.
std::size_t prose_begin(std::span<const SpacedLine> lines, std::size_t from) {
  constexpr std::size_t run = 3;
  constexpr std::uint32_t long_line = 50;
  std::size_t count = 0;
  for (std::size_t k = from; k < lines.size(); ++k) {
    const auto& chunks = lines[k].chunks();
    const bool prose = chunks.size() == 1 && chunks[0].at.begin <= 4 &&
                       chunks[0].at.width() >= long_line &&
                       look_of(lines[k].text(0, 1)) != Look::number;
    count = prose ? count + 1 : 0;
    if (count == run) return k + 1 - run;
  }
  return lines.size();
}

// One page's part of a table, its heading first.
struct Part {
  std::size_t begin = 0;  // index of its first line
  std::vector<SpacedLine> spaced;
  std::size_t body = 0;  // index in `spaced` of the first line behind the heading
};

// Lines of a part whose columns stand alike.
struct Section {
  std::size_t begin = 0;  // indices in Part::spaced
  std::size_t end = 0;
  std::size_t heading = 0;  // how many of them are the heading
};

std::span<const SpacedLine> lines_of(const Part& part, const Section& section) {
  return std::span(part.spaced).subspan(section.begin, section.end - section.begin);
}

// How a part is read: its sections, each with its grid.
struct Plan {
  std::vector<Section> sections;
  std::vector<ColumnGrid> grids;
  double strain = 0;
  bool headed = true;  // learned together with the heading
};

std::optional<Plan> plan_whole(const Part& part, const ColumnGrid* before) {
  const Section all{0, part.spaced.size(), part.body};
  auto grid = ColumnGrid::learn(part.spaced, part.body, before);
  if (!grid) return std::nullopt;
  Plan plan{{all}, {}, grid->strain(part.spaced, part.body)};
  plan.grids.push_back(std::move(*grid));
  return plan;
}

// Where columns stand elsewhere from a line on. The longest section teaches what the columns are.
std::optional<Plan> plan_sections(const Part& part, const ColumnGrid* before) {
  const auto shifts = column_shifts(part.spaced, part.body);
  if (shifts.empty()) return std::nullopt;
  Plan plan;
  for (std::size_t k = 0, begin = 0; k <= shifts.size(); ++k) {
    const std::size_t end = k < shifts.size() ? shifts[k] : part.spaced.size();
    plan.sections.push_back({begin, end, k == 0 ? part.body : 0});
    begin = end;
  }
  const auto length = [](const Section& section) {
    return section.end - section.begin - section.heading;
  };
  const auto longest = static_cast<std::size_t>(
      std::max_element(plan.sections.begin(), plan.sections.end(),
                       [&](const Section& a, const Section& b) { return length(a) < length(b); }) -
      plan.sections.begin());
  const auto own = ColumnGrid::learn(lines_of(part, plan.sections[longest]),
                                     plan.sections[longest].heading, before);
  if (!own) return std::nullopt;
  plan.headed = longest == 0;
  for (std::size_t k = 0; k < plan.sections.size(); ++k) {
    const Section& section = plan.sections[k];
    const auto lines = lines_of(part, section);
    auto grid = k == longest ? own : own->follow(lines, section.heading);
    if (!grid) return std::nullopt;
    plan.strain += grid->strain(lines, section.heading);
    plan.grids.push_back(std::move(*grid));
  }
  return plan;
}

// Pages printed a little apart are better read together, as the longer they are the more they tell;
// where they are far apart nothing fits.
std::optional<Plan> plan_part(const Part& part, const ColumnGrid* before) {
  auto whole = plan_whole(part, before);
  auto sections = plan_sections(part, before);
  if (!whole || !sections) return whole ? whole : sections;
  // A column more than the heading has is one seen twice, where it stood before and behind.
  constexpr double column = 2;
  const auto columns = [](const Plan& plan) {
    return column * static_cast<double>(plan.grids.front().size());
  };
  const double doubled = sections->headed ? columns(*whole) - columns(*sections) : 0;
  return sections->strain < whole->strain + doubled ? sections : whole;
}

std::span<const SpacedLine> heading_of(const Part& part) {
  return std::span(part.spaced).first(part.body);
}

// `before`: the part of the page before, if the heading repeats.
Part find_part(Lines lines, std::size_t stt, std::size_t floor, const Part* before) {
  Part part;
  part.begin = column_heading_begin(lines, stt, floor);
  std::size_t end = part.begin;
  while (end < lines.size() && (end <= stt + 1 || !is_column_heading(lines, end))) ++end;
  if (end < lines.size()) end = column_heading_begin(lines, end, stt + 1);
  for (std::size_t k = part.begin; k < end; ++k) {
    part.spaced.emplace_back(lines[k]);
    if (!part.spaced.back().is_odd()) continue;
    part.spaced.pop_back();
    break;
  }
  const std::size_t number = stt - part.begin;
  part.body = before == nullptr ? column_heading_end(part.spaced, number)
                                : repeated_heading_end(part.spaced, number, heading_of(*before));
  const std::size_t prose = std::max(prose_begin(part.spaced, part.body), part.body);
  part.spaced.erase(part.spaced.begin() + static_cast<std::ptrdiff_t>(prose), part.spaced.end());
  return part;
}

class TableReader {
 public:
  // Reads the lines of a part that share a grid; its heading before the first. Returns the index in
  // the part behind the last line that was taken; that of the section's begin where none was.
  std::size_t read(std::span<const SpacedLine> lines, const Section& section,
                   const ColumnGrid& grid) {
    grid_ = &grid;
    const auto own = lines.subspan(section.begin, section.end - section.begin);
    if (!table_.rows.empty() && table_.rows.back().cells.size() != grid.size()) close_table();
    if (section.heading > 0) heading_ = read_column_heading(own.first(section.heading), grid);
    page_begins_ = true;
    std::size_t end = 0;
    for (std::size_t at = section.heading; at < own.size(); ++at) {
      const SpacedLine& spaced = own[at];
      TableLine line{&spaced.source(), begins_page(spaced.source()), grid.cut(spaced, at)};
      if (line.cut.fits) {
        rows_.push_back(std::move(line));
        end = at + 1;
        continue;
      }
      if (!resumes(own, at)) break;
      interrupt(spaced.source());
    }
    add_rows();
    return section.begin + end;
  }

  std::vector<Block> take_blocks() {
    close_table();
    return std::move(blocks_);
  }

 private:
  // Whether the table goes on behind a line that does not belong to it, such as a footnote.
  [[nodiscard]] bool resumes(std::span<const SpacedLine> lines, std::size_t at) const {
    if (is_form_title(lines[at].text(0, lines[at].words().size()))) return false;
    constexpr std::size_t reach = 6;
    std::size_t numbered = 0;
    for (std::size_t k = at + 1; k < std::min(lines.size(), at + 1 + reach); ++k) {
      const CutLine cut = grid_->cut(lines[k], k);
      const Piece* const number = cut.in(0);
      if (cut.fits && number != nullptr && look_of(number->text) == Look::number &&
          cut.pieces.size() > 1) {
        ++numbered;
      }
    }
    return numbered > 1;
  }

  void interrupt(const Paragraph& line) {
    add_rows();
    close_table();
    blocks_.emplace_back(Paragraph{std::string(content(line)), line.location});
  }

  void close_table() {
    if (!table_.rows.empty()) blocks_.emplace_back(std::exchange(table_, {}));
  }

  void add_rows() {
    std::span<const TableLine> rest(rows_);
    for (const std::size_t length : group_rows(rest, *grid_)) {
      add_row(rest.first(length));
      rest = rest.subspan(length);
    }
    rows_.clear();
  }

  void add_row(std::span<const TableLine> lines) {
    const bool page = std::exchange(page_begins_, false) || lines.front().begins_page;
    Row row = make_row(lines);
    const bool stitched = page && !table_.rows.empty() && continues_row(table_.rows.back(), row);
    if (stitched) stitch(table_.rows.back(), row);
    add_heading();
    if (stitched) return;
    if (table_.rows.empty()) table_.location = lines.front().source->location;
    table_.rows.push_back(std::move(row));
  }

  void add_heading() {
    for (Row& row : heading_) {
      if (table_.rows.empty()) table_.location = row.cells.front().location;
      table_.rows.push_back(std::move(row));
    }
    heading_.clear();
  }

  [[nodiscard]] Row make_row(std::span<const TableLine> lines) const {
    Row row;
    for (std::size_t k = 0; k < grid_->size(); ++k) {
      row.cells.push_back(make_cell(*lines.front().source, {}, 0, k));
    }
    const auto own = figure_lines(lines);
    std::vector<Piece> last(grid_->size());
    for (std::size_t k = 0; k < lines.size(); ++k) {
      for (Piece piece : lines[k].cut.pieces) {
        // "Chưa có = 0 2" where the row's figure stands elsewhere.
        const std::size_t figures = own[piece.column];
        if (figures != lines.size() && figures != k && is_close_figure(piece)) --piece.column;
        put(row.cells[piece.column], lines[k], piece, last[piece.column]);
      }
    }
    return row;
  }

  static bool is_close_figure(const Piece& piece) {
    return piece.is_close && piece.column > 2 && look_of(piece.text) == Look::number;
  }

  // Of each column that has more than one figure: the line nearest to the row's middle that has
  // one; lines.size() elsewhere.
  [[nodiscard]] std::vector<std::size_t> figure_lines(std::span<const TableLine> lines) const {
    std::vector<std::size_t> own(grid_->size(), lines.size());
    const auto off = [&](std::size_t line) {
      return std::abs(2 * static_cast<int>(line) + 1 - static_cast<int>(lines.size()));
    };
    for (std::size_t column = 3; column < grid_->size(); ++column) {
      std::size_t count = 0;
      std::size_t nearest = lines.size();
      for (std::size_t k = 0; k < lines.size(); ++k) {
        if (lines[k].cut.in(column) == nullptr) continue;
        ++count;
        if (nearest == lines.size() || off(k) < off(nearest)) nearest = k;
      }
      if (count > 1) own[column] = nearest;
    }
    return own;
  }

  void put(Cell& cell, const TableLine& line, const Piece& piece, Piece& last) const {
    if (cell.text.empty()) {
      cell = make_cell(*line.source, piece.text, piece.at.begin, piece.column);
    } else if (is_broken_word(last, piece.text, grid_->width(piece.column))) {
      cell.text += piece.text;
    } else {
      append_wrapped(cell, piece.text);
    }
    last = piece;
  }

  // The rest of a row that a page break cut. Its number may be on either page, or on both: "3.3."
  // and "2.".
  static bool continues_row(const Row& above, const Row& row) {
    const std::string& number = row.cells[0].text;
    const std::string& name = row.cells[1].text;
    const std::string& begun = above.cells[0].text;
    const bool rest = begun.ends_with('.') && number.size() < 4 && number != begun;
    if (!number.empty() && !begun.empty() && !rest && number != ".") return false;
    const bool middle = name.empty() || goes_on(name) || goes_on(row.cells[2].text);
    return middle || (rest && !number.empty() && look_of(name.substr(0, 1)) == Look::number);
  }

  static void stitch(Row& row, const Row& rest) {
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      Cell& cell = row.cells[k];
      if (cell.text.empty()) {
        cell = rest.cells[k];
      } else if (k == 0) {
        cell.text += rest.cells[k].text;
      } else {
        append_wrapped(cell, rest.cells[k].text);
      }
    }
  }

  const ColumnGrid* grid_ = nullptr;
  Table table_;
  std::vector<Row> heading_;  // of the part that is read, until its first row
  std::vector<TableLine> rows_;
  std::vector<Block> blocks_;
  bool page_begins_ = false;
};

// The heading repeats right behind a part of the table: its line of "STT".
std::optional<std::size_t> repeated_heading(Lines lines, std::size_t end) {
  constexpr std::size_t reach = 6;
  bool page = false;
  for (std::size_t k = end; k < std::min(lines.size(), end + reach); ++k) {
    page = page || begins_page(lines[k]);
    if (!is_column_heading(lines, k)) continue;
    const bool near = column_heading_begin(lines, k, end) == end;
    return page && near ? std::optional(k) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Found> find_column_table(Lines lines, std::size_t at, std::size_t floor) {
  if (!is_column_heading(lines, at)) return std::nullopt;
  TableReader reader;
  std::optional<Found> found;
  std::optional<ColumnGrid> grid;
  std::optional<std::size_t> stt = at;
  std::optional<Part> before;
  while (stt) {
    Part part = find_part(lines, *stt, found ? found->end : floor, before ? &*before : nullptr);
    auto plan = plan_part(part, grid ? &*grid : nullptr);
    if (!plan) break;
    std::size_t end = 0;
    for (std::size_t k = 0; k < plan->sections.size(); ++k) {
      const Section& section = plan->sections[k];
      end = reader.read(part.spaced, section, plan->grids[k]);
      if (end != section.end) break;
    }
    grid = std::move(plan->grids.back());
    if (end == 0) break;
    if (!found) found = Found{{}, part.begin, part.begin};
    found->end = part.begin + end;
    stt = repeated_heading(lines, found->end);
    before = std::move(part);
  }
  if (found) found->blocks = reader.take_blocks();
  return found;
}

}  // namespace cchc::layout
