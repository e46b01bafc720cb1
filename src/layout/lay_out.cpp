#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "cchc/layout.hpp"
#include "layout/pages.hpp"
#include "layout/shape.hpp"

namespace cchc {
namespace {

// In the order in which they are asked: the surest evidence first.
constexpr std::array<layout::Recogniser, 6> recognisers = {
    layout::find_ruled_table, layout::find_dashed_table, layout::find_catdoc_table,
    layout::find_tab_table,   layout::find_column_table, layout::find_cell_per_line};

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

void add_prose(std::vector<Block>& blocks, std::span<Paragraph> lines) {
  for (Paragraph& line : lines) {
    line.text = layout::own_text(line);
    if (!line.text.empty()) blocks.emplace_back(std::move(line));
  }
}

std::vector<Block> lay_out_lines(std::vector<Paragraph> lines) {
  layout::drop_page_furniture(lines);
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  const std::span all(lines);
  std::size_t prose = 0;
  for (std::size_t at = 0; at < lines.size();) {
    auto found = find_table(all, at, prose);
    if (!found) {
      ++at;
      continue;
    }
    add_prose(blocks, all.subspan(prose, found->begin - prose));
    std::move(found->blocks.begin(), found->blocks.end(), std::back_inserter(blocks));
    prose = at = found->end;
  }
  add_prose(blocks, all.subspan(prose));
  return blocks;
}

}  // namespace

Document lay_out(Document document) {
  if (std::all_of(document.blocks.begin(), document.blocks.end(), is_line_of_text)) {
    document.blocks = lay_out_lines(take_lines(document.blocks));
  }
  return document;
}

}  // namespace cchc
