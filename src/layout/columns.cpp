// Columns by runs of spaces, as `pdftotext -layout` prints tables.
#include <algorithm>
#include <utility>
#include <vector>

#include "layout/column_grid.hpp"
#include "layout/column_heading.hpp"
#include "layout/column_reader.hpp"
#include "layout/column_shifts.hpp"
#include "layout/heading_tree.hpp"
#include "layout/matrix_lines.hpp"
#include "layout/shape.hpp"
#include "layout/signature_lines.hpp"
#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// Where prose begins for certain: three long lines from the left margin with no gap in them.
std::size_t prose_begin(std::span<const SpacedLine> lines, std::size_t from) {
  constexpr std::size_t run = 3;           // lines; a name may wrap over two
  constexpr std::uint32_t long_line = 50;  // letters; columns of names are narrower
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
  constexpr double column =
      2;  // of strain, as a line that does not fit; protects from columns seen twice
  const auto columns = [](const Plan& plan) {
    return column * static_cast<double>(plan.grids.front().size());
  };
  const double doubled = sections->headed ? columns(*whole) - columns(*sections) : 0;
  return sections->strain < whole->strain + doubled ? sections : whole;
}

std::span<const SpacedLine> heading_of(const Part& part) {
  return std::span(part.spaced).first(part.body);
}

// The title of the next form, with a gap above it.
std::size_t first_title(Lines lines, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k) {
    if (blank_lines_before(lines, k) > 0 && is_form_title(content(lines[k]))) return k;
  }
  return end;
}

// `before`: the part of the page before, if the heading repeats.
Part find_part(Lines lines, std::size_t stt, std::size_t floor, const Part* before) {
  Part part;
  part.begin = column_heading_begin(lines, stt, floor);
  std::size_t end = part.begin;
  while (end < lines.size() && (end <= stt + 1 || !is_column_heading(lines, end))) ++end;
  if (end < lines.size()) end = column_heading_begin(lines, end, stt + 1);
  end = first_title(lines, stt + 1, end);
  for (std::size_t k = part.begin; k < end; ++k) {
    part.spaced.emplace_back(lines[k]);
    if (!part.spaced.back().is_odd()) continue;
    part.spaced.pop_back();
    break;
  }
  const std::size_t number = stt - part.begin;
  part.body = before == nullptr ? column_heading_end(part.spaced, number)
                                : repeated_heading_end(part.spaced, number, heading_of(*before));
  const std::size_t prose = std::max(
      std::min(prose_begin(part.spaced, part.body), signature_begin(part.spaced, part.body)),
      part.body);
  part.spaced.erase(part.spaced.begin() + static_cast<std::ptrdiff_t>(prose), part.spaced.end());
  return part;
}

// The heading repeats right behind a part of the table: its line of "STT".
std::optional<std::size_t> repeated_heading(Lines lines, std::size_t end) {
  constexpr std::size_t reach =
      6;  // lines; a page's head and number, and a heading's first lines stand in them
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
  if (!is_column_heading(lines, at) || heads_matrix(lines, at)) return std::nullopt;
  TableReader reader;
  std::optional<Found> found;
  std::optional<ColumnGrid> grid;
  std::optional<std::size_t> stt = at;
  std::optional<Part> before;
  while (stt) {
    Part part = find_part(lines, *stt, found ? found->end : floor, before ? &*before : nullptr);
    auto plan = plan_part(part, grid ? &*grid : nullptr);
    if (!plan) {
      const std::size_t rest =
          found ? reader.read_rest(std::span(part.spaced).subspan(part.body)) : 0;
      if (rest > 0) found->end = part.begin + part.body + rest;
      break;
    }
    std::size_t end = 0;
    for (std::size_t k = 0; k < plan->sections.size(); ++k) {
      const Section& section = plan->sections[k];
      std::vector<Row> heading;
      if (section.heading > 0) {
        heading = read_heading_tree(
            heading_of(part),
            plan->grids[k].first_extents(lines_of(part, section), section.heading));
      }
      end = reader.read(part.spaced, section, plan->grids[k], std::move(heading));
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
