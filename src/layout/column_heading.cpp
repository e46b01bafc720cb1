#include "layout/column_heading.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "layout/words.hpp"
#include "lexicon/headings.hpp"
#include "lexicon/page_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t reach = 5;  // lines above and below that of "STT"; bounds the work

// Keeps most lines from being cut into words and folded.
bool may_hold_number_heading(std::string_view text) {
  const char first = text::first_letter(text);
  if (first != 's' && first != 't' && first != 'm') return false;
  return lexicon::may_hold_number_heading(text);
}

// "STT" or, where the column is narrow, "ST" over "T".
bool begins_with_number_heading(const SpacedLine& line, Lines lines, std::size_t at) {
  const std::size_t words = std::min<std::size_t>(line.words().size(), 3);
  for (std::size_t k = 1; k <= words; ++k) {
    if (is_number_heading(line.text(0, k))) return true;
  }
  if (words == 0 || at + 1 == lines.size()) return false;
  const SpacedLine below(lines[at + 1]);
  return line.text(0, 1) == "ST" && !below.words().empty() && below.text(0, 1) == "T";
}

bool has_heading(const SpacedLine& line, bool (*is_wanted)(std::string_view)) {
  return std::any_of(line.chunks().begin(), line.chunks().end(),
                     [&](const Chunk& chunk) { return is_wanted(line.text(chunk)); });
}

// A line of a wrapped heading below that of "STT". The first name of the table may begin with a
// heading's word too, but it is longer.
bool is_heading_part(std::string_view text) {
  constexpr std::size_t long_part = 28;  // letters; headings of narrow columns are shorter
  const bool closes = text.find(')') < text.find('(');
  if (begins_in_the_middle(text) || closes) return true;
  if (text::count_letters(text) > long_part) return false;
  return is_figure_heading(text);
}

// What may stand in a line above that of "STT". "Đơn vị" may be the unit of the row before.
bool is_upper_heading(std::string_view text) {
  return is_name_heading(text) || (is_heading(text) && text::count_letters(text) > 8);
}

// "Ghi" over "chú".
bool is_fragment_alone(const SpacedLine& line) {
  return line.words().size() == 1 && lexicon::is_heading_fragment(text::fold(line.text(0, 1)));
}

}  // namespace

bool is_column_heading(Lines lines, std::size_t at) {
  const std::string_view text = content(lines[at]);
  if (text.size() > 400 || !may_hold_number_heading(text)) return false;
  const SpacedLine line(lines[at]);
  if (!begins_with_number_heading(line, lines, at)) return false;
  bool name = false;
  bool wide = line.chunks().size() > 1;
  const std::size_t first = at < reach ? 0 : at - reach;
  for (std::size_t k = first; k < std::min(at + reach, lines.size()); ++k) {
    const SpacedLine near(lines[k]);
    const std::size_t number = k == at ? 1 : 0;  // "STT kỳ báo cáo" with a single space
    name =
        name || has_heading(near, is_name_heading) ||
        (near.words().size() > number && is_name_heading(near.text(number, near.words().size())));
    const bool indented = !near.chunks().empty() && near.chunks().front().at.begin > 3;
    // "1.   Tên   Người   12" below a heading with single spaces.
    const bool row = k > at && near.chunks().size() > 2 &&
                     look_of(near.text(near.chunks().front())) == Look::number;
    wide = wide || row || (indented && near.chunks().size() > 1);
  }
  return name && wide;
}

std::size_t column_heading_begin(Lines lines, std::size_t stt, std::size_t floor) {
  std::size_t begin = stt;
  for (std::size_t k = stt; k > floor && stt - k < reach; --k) {
    if (begins_page(lines[k]) || blank_lines_before(lines, k) > 0) break;
    const SpacedLine above(lines[k - 1]);
    const bool indented = !above.chunks().empty() && above.chunks().front().at.begin > 2;
    if (!indented || above.source().text.find(':') != std::string::npos) break;
    const bool heading = has_heading(above, is_upper_heading);
    const bool part = is_fragment_alone(above) || has_heading(above, begins_in_the_middle);
    if (!heading && !part) break;
    if (heading) begin = k - 1;
  }
  return begin;
}

std::size_t column_heading_end(std::span<const SpacedLine> lines, std::size_t stt_line) {
  const std::uint32_t number_end = lines[stt_line].words().front().at.end;
  std::size_t end = stt_line + 1;
  for (; end < std::min(lines.size(), stt_line + 1 + reach); ++end) {
    const auto& chunks = lines[end].chunks();
    if (chunks.empty()) break;
    // "ST" over "T" is no row T.
    const bool stt = lines[end].text(0, 1) == "T" && lines[stt_line].text(0, 1) == "ST";
    const bool numbered = chunks[0].at.begin < number_end && !stt &&
                          (look_of(lines[end].text(0, 1)) == Look::number ||
                           (chunks.size() > 2 && may_number_row(lines[end].text(chunks[0]))));
    if (numbered) break;
    if (!is_heading_part(lines[end].text(chunks.front())) && lines[end].text(0, 1) != "T") {
      break;
    }
  }
  return end;
}

std::size_t repeated_heading_end(std::span<const SpacedLine> lines, std::size_t stt,
                                 std::span<const SpacedLine> first) {
  std::multiset<std::string_view> expected;
  for (const SpacedLine& line : first) {
    for (std::size_t k = 0; k < line.words().size(); ++k) expected.insert(line.text(k, k + 1));
  }
  for (std::size_t end = 0; end < lines.size() && !expected.empty(); ++end) {
    for (std::size_t k = 0; k < lines[end].words().size(); ++k) {
      const auto found = expected.find(lines[end].text(k, k + 1));
      if (found == expected.end()) return column_heading_end(lines, stt);
      expected.erase(found);
    }
    if (expected.empty()) return std::max(end, stt) + 1;
  }
  return column_heading_end(lines, stt);
}

}  // namespace cchc::layout
