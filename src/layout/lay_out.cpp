#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "cchc/layout.hpp"
#include "layout/lost_grid.hpp"
#include "layout/pages.hpp"
#include "layout/shape.hpp"

namespace cchc {
namespace {

// In the order in which they are asked: the surest evidence first; cells a line come last.
constexpr std::array<layout::Recogniser, 6> recognisers = {
    layout::find_ruled_table, layout::find_dashed_table, layout::find_catdoc_table,
    layout::find_tab_table,   layout::find_column_table, layout::find_matrix_table};

std::optional<layout::Found> find_table(layout::Lines lines, std::size_t at, std::size_t floor) {
  for (const auto recogniser : recognisers) {
    if (auto found = recogniser(lines, at, floor)) return found;
  }
  return std::nullopt;
}

bool is_line_of_text(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr && paragraph->location.in_text();
}

std::vector<Paragraph> take_lines(std::vector<Block>& blocks) {
  std::vector<Paragraph> lines;
  lines.reserve(blocks.size());
  for (Block& block : blocks) lines.push_back(std::move(std::get<Paragraph>(block)));
  return lines;
}

// Tables that cannot be read have no rows, only their place.
void add_prose(std::vector<Block>& blocks, std::span<Paragraph> lines) {
  const auto lost = layout::find_lost_grids(lines);
  auto next = lost.begin();
  for (std::size_t k = 0; k < lines.size(); ++k) {
    Paragraph& line = lines[k];
    if (next != lost.end() && *next == k) {
      blocks.emplace_back(Table{{}, line.location});
      ++next;
    }
    line.text = layout::own_text(line);
    if (!line.text.empty()) blocks.emplace_back(std::move(line));
  }
}

struct Tables {
  std::vector<layout::Found> found;  // in order
  std::size_t cells_a_line = 0;      // of these, those printed a cell a line
};

// `by_cells`: tables printed a cell a line too.
Tables find_tables(layout::Lines lines, bool by_cells) {
  Tables tables;
  std::size_t prose = 0;
  for (std::size_t at = 0; at < lines.size();) {
    auto found = find_table(lines, at, prose);
    std::size_t ordered = 0;
    if (!found && by_cells) {
      found = layout::find_cell_per_line(lines, at, prose);
      ordered = 1;
    }
    if (!found) {
      ++at;
      continue;
    }
    tables.cells_a_line += ordered;
    prose = at = found->end;
    tables.found.push_back(std::move(*found));
  }
  return tables;
}

std::size_t count_lost(layout::Lines lines, const Tables& tables) {
  std::size_t lost = 0;
  std::size_t prose = 0;
  for (const layout::Found& found : tables.found) {
    lost += layout::find_lost_grids(lines.subspan(prose, found.begin - prose)).size();
    prose = found.end;
  }
  return lost + layout::find_lost_grids(lines.subspan(prose)).size();
}

std::vector<Block> lay_out_lines(std::vector<Paragraph> lines) {
  layout::drop_page_furniture(lines);
  Tables tables = find_tables(lines, true);
  // One converter wrote all of them: where most lost their cells' order, so did the others, however
  // whole they look.
  if (tables.cells_a_line > 0 && count_lost(lines, tables) > tables.cells_a_line) {
    tables = find_tables(lines, false);
  }
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  const std::span all(lines);
  std::size_t prose = 0;
  for (layout::Found& found : tables.found) {
    add_prose(blocks, all.subspan(prose, found.begin - prose));
    std::move(found.blocks.begin(), found.blocks.end(), std::back_inserter(blocks));
    prose = found.end;
  }
  add_prose(blocks, all.subspan(prose));
  return blocks;
}

std::size_t count_tabs(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block);
  if (paragraph == nullptr) return 0;
  return static_cast<std::size_t>(std::count(paragraph->text.begin(), paragraph->text.end(), '\t'));
}

// Paragraphs of a word-processor file that are rows, cell by tab stop: several on end, and cells
// enough that it is no table of contents and no letterhead. Blank cells at a row's end have no
// tabs.
bool are_rows(std::span<const Block> blocks) {
  constexpr std::size_t least_rows = 3;   // lines; two with tabs are a letterhead
  constexpr std::size_t tabs_of_row = 2;  // three cells
  const auto rows = std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return count_tabs(block) >= tabs_of_row;
  });
  return static_cast<std::size_t>(rows) >= std::max(least_rows, blocks.size() / 2);
}

void lay_out_rows(std::span<Block> rows, std::vector<Block>& blocks) {
  std::vector<Paragraph> lines;
  lines.reserve(rows.size());
  for (Block& row : rows) lines.push_back(std::get<Paragraph>(std::move(row)));
  for (std::size_t at = 0; at < lines.size();) {
    auto found = layout::find_tab_table(lines, at, at);
    if (!found) {
      blocks.emplace_back(std::move(lines[at++]));
      continue;
    }
    std::move(found->blocks.begin(), found->blocks.end(), std::back_inserter(blocks));
    at = found->end;
  }
}

std::vector<Block> lay_out_paragraphs(std::vector<Block> all) {
  std::vector<Block> blocks;
  blocks.reserve(all.size());
  const std::span<Block> span(all);
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = at;
    while (end < all.size() && count_tabs(all[end]) > 0) ++end;
    if (end > at && are_rows(span.subspan(at, end - at))) {
      lay_out_rows(span.subspan(at, end - at), blocks);
      at = end;
      continue;
    }
    end = std::max(end, at + 1);
    for (; at < end; ++at) {
      if (auto* const paragraph = std::get_if<Paragraph>(&all[at])) {
        std::string& text = paragraph->text;
        text.erase(0, std::min(text.find_first_not_of('\t'), text.size()));
      }
      blocks.push_back(std::move(all[at]));
    }
  }
  return blocks;
}

}  // namespace

Document lay_out(Document document) {
  if (std::all_of(document.blocks.begin(), document.blocks.end(), is_line_of_text)) {
    document.blocks = lay_out_lines(take_lines(document.blocks));
  } else if (std::any_of(document.blocks.begin(), document.blocks.end(),
                         [](const Block& block) { return count_tabs(block) > 0; })) {
    document.blocks = lay_out_paragraphs(std::move(document.blocks));
  }
  return document;
}

}  // namespace cchc
