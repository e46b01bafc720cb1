#include <utility>
#include <variant>
#include <vector>

#include "cchc/layout.hpp"
#include "layout/tabs.hpp"

namespace cchc {
namespace {

Paragraph* line_of_text(Block& block) {
  auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr && paragraph->location.in_text() ? paragraph : nullptr;
}

void drop_page_break(Paragraph& line) {
  const auto first = line.text.find_first_not_of('\f');
  if (first != 0) line.text.erase(0, first);
}

}  // namespace

Document lay_out(Document document) {
  std::vector<Block> blocks;
  blocks.reserve(document.blocks.size());
  Table table;
  const auto end_table = [&] {
    if (!table.rows.empty()) blocks.emplace_back(std::exchange(table, {}));
  };
  for (Block& block : document.blocks) {
    Paragraph* line = line_of_text(block);
    if (line != nullptr) drop_page_break(*line);
    if (line != nullptr && line->text.find('\t') != std::string::npos) {
      if (table.rows.empty()) table.location = line->location;
      table.rows.push_back(layout::split_tabs(*line));
      continue;
    }
    end_table();
    if (line == nullptr || !line->text.empty()) blocks.push_back(std::move(block));
  }
  end_table();
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace cchc
