#include "load/text/markup_table.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "load/readers.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

constexpr auto none = std::string_view::npos;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether a tag of this name stands here, "<table" or "</table"; "<tablet" is none.
bool is_tag(std::string_view markup, std::string_view tag) {
  const bool named =
      markup.size() > tag.size() && std::equal(tag.begin(), tag.end(), markup.begin(),
                                               [](char a, char b) { return a == lower(b); });
  return named && std::string_view(" \t\n>/").find(markup[tag.size()]) != none;
}

// Behind the tag that closes the table; `none` where there is none.
std::size_t end_of_table(std::string_view text) {
  std::size_t open = 0;
  for (auto at = text.find('<'); at != none; at = text.find('<', at + 1)) {
    const std::string_view markup = text.substr(at);
    if (is_tag(markup, "<table")) ++open;
    if (is_tag(markup, "</table") && --open == 0) return text.find('>', at);
  }
  return none;
}

// Where rows and their cells begin in the text.
class Places {
 public:
  Places(std::string_view markup, std::uint32_t line) {
    std::size_t counted = 0;  // bytes
    std::size_t letters = 0;  // of the line, up to there
    int depth = 0;
    for (std::size_t at = 0; at < markup.size(); ++at) {
      if (markup[at] == '\n') {
        ++line;
        counted = at + 1;
        letters = 0;
      }
      if (markup[at] != '<') continue;
      const std::string_view tag = markup.substr(at);
      if (is_tag(tag, "<table")) ++depth;
      if (is_tag(tag, "</table")) --depth;
      if (depth != 1) continue;
      if (is_tag(tag, "<tr")) rows_.emplace_back();
      const bool cell = is_tag(tag, "<td") || is_tag(tag, "<th");
      if (!cell || rows_.empty()) continue;
      letters += text::count_letters(markup.substr(counted, at - counted));
      counted = at;
      rows_.back().push_back({.line = line, .column = static_cast<std::uint32_t>(letters) + 1});
    }
  }

  // Rows that hold nothing are no rows of the table that was read.
  void give_to(Table& table, const Location& start) {
    std::erase_if(rows_, [](const std::vector<Location>& cells) { return cells.empty(); });
    table.location = start;
    const bool same = rows_.size() == table.rows.size();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      auto& cells = table.rows[row].cells;
      for (std::size_t k = 0; k < cells.size(); ++k) {
        const bool known = same && k < rows_[row].size();
        cells[k].location = known ? rows_[row][k] : start;
        for (Table& nested : cells[k].tables) Places({}, 0).give_to(nested, cells[k].location);
      }
    }
  }

 private:
  std::vector<std::vector<Location>> rows_;
};

}  // namespace

bool opens_markup_table(std::string_view line) { return is_tag(text::trim(line), "<table"); }

std::optional<MarkupTable> read_markup_table(std::string_view text, std::uint32_t line,
                                             const LoadOptions& options) {
  const auto end = end_of_table(text);
  if (end == none) return std::nullopt;
  const std::string_view markup = text.substr(0, end + 1);
  LoadOptions utf8 = options;
  utf8.encoding = "UTF-8";
  LoadResult result = read_html(markup, utf8);
  auto* const page = std::get_if<Document>(&result);
  if (page == nullptr) return std::nullopt;
  MarkupTable out;
  out.blocks = std::move(page->blocks);
  const Location start{.line = line, .column = 1};
  for (Block& block : out.blocks) {
    if (auto* const table = std::get_if<Table>(&block)) {
      Places(markup, line).give_to(*table, start);
    } else {
      std::get<Paragraph>(block).location = start;
    }
  }
  out.bytes = std::min(text.find('\n', end), text.size());
  out.lines = static_cast<std::uint32_t>(std::count(markup.begin(), markup.end(), '\n')) + 1;
  const std::string_view behind = text::trim(text.substr(end + 1, out.bytes - end - 1));
  if (!behind.empty()) {
    const auto line_start = markup.rfind('\n') + 1;  // 0 where there is none
    const auto before = static_cast<std::size_t>(behind.data() - text.data()) - line_start;
    const auto letters = text::count_letters(text.substr(line_start, before));
    out.blocks.emplace_back(Paragraph{
        std::string(behind),
        {.line = line + out.lines - 1, .column = static_cast<std::uint32_t>(letters) + 1}});
  }
  return out;
}

}  // namespace cchc::load
