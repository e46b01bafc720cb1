#include "layout/lost_grid.hpp"

#include <algorithm>
#include <string_view>

#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t longest_heading =
    200;  // bytes of a line with all headings; longer ones are sentences

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_figure(std::string_view text) {
  const Look look = look_of(text);
  return (look == Look::number || look == Look::figure) &&
         std::any_of(text.begin(), text.end(), is_digit);
}

enum class Part { none, number, other, whole };

// "STT", "Chỉ tiêu thống kê (…)", "Đơn vị tính" alone in a line, or "STT Chỉ tiêu …" in one.
Part part_of_heading(std::string_view text) {
  if (text.empty() || text.size() > longest_heading) return Part::none;
  if (is_number_heading(text)) return Part::number;
  const auto space = text.find(' ');
  if (space != std::string_view::npos && is_number_heading(text.substr(0, space)) &&
      (text.starts_with("STT") || is_name_heading(text::trim(text.substr(space))))) {
    return Part::whole;
  }
  constexpr std::size_t longest = 80;  // letters; longer ones are sentences
  const bool heading = is_whole_heading(text) || is_unit_heading(text) || is_name_heading(text);
  return heading && text::count_letters(text) <= longest ? Part::other : Part::none;
}

// The heading of the numbers, and another near it.
bool begins_grid(Lines lines, std::size_t at) {
  constexpr std::size_t reach = 8;  // lines; bounds the work
  const Part part = part_of_heading(text::trim(content(lines[at])));
  if (part == Part::whole) return true;
  if (part != Part::number) return false;
  std::size_t others = 0;
  const std::size_t first = at < reach ? 0 : at - reach;
  for (std::size_t k = first; k < std::min(at + reach + 1, lines.size()); ++k) {
    if (part_of_heading(text::trim(content(lines[k]))) == Part::other) ++others;
  }
  return others > 0;
}

struct Evidence {
  std::size_t numbers = 0;  // lines that a row's number begins
  std::size_t lone = 0;     // lines of a figure and nothing else
  std::size_t rows = 0;     // lines from a row's number to a figure
  std::size_t spaced = 0;   // of these, those with wide gaps between their parts
};

void see(const Paragraph& source, Evidence& evidence) {
  constexpr std::size_t longest_line = 400;  // bytes; longer ones are paragraphs
  if (source.text.size() > longest_line) return;
  const SpacedLine line(source);
  const std::size_t words = line.words().size();
  if (words == 0) return;
  const std::string_view first = line.text(0, 1);
  const bool numbered = look_of(first) == Look::number;
  if (words == 1) {
    if (is_figure(first)) ++evidence.lone;
    if (numbered) ++evidence.numbers;
    return;
  }
  if (!numbered) return;
  ++evidence.numbers;
  if (words < 3 || !is_figure(line.text(words - 1, words))) return;
  ++evidence.rows;
  if (line.chunks().size() > 2) ++evidence.spaced;
}

bool is_grid(const Evidence& evidence) {
  constexpr std::size_t least_lone = 6;  // figures alone in their lines; fewer stand in lists, too
  constexpr std::size_t least_rows = 3;  // number, name and figure in one line
  if (2 * evidence.spaced > evidence.rows) return false;
  return evidence.rows >= least_rows ||
         (evidence.lone >= least_lone && evidence.numbers >= least_rows);
}

}  // namespace

std::vector<std::size_t> find_lost_grids(Lines lines) {
  constexpr std::size_t reach = 60;  // lines
  constexpr std::size_t heading = 8;
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!begins_grid(lines, at)) continue;
    Evidence evidence;
    std::size_t end = std::min(at + 1 + reach, lines.size());
    for (std::size_t k = at + 1; k < end; ++k) {
      if (k > at + heading && begins_grid(lines, k)) {
        end = k;
        break;
      }
      see(lines[k], evidence);
    }
    if (!is_grid(evidence)) continue;
    found.push_back(at);
    at = end - 1;
  }
  return found;
}

}  // namespace cchc::layout
