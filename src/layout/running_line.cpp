#include "layout/running_line.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "layout/column_heading.hpp"
#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "lexicon/bodies.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t reach = 8;  // lines of a tall row, or of a heading; bounds the work

bool is_apart(Lines lines, std::size_t at) {
  return begins_page(lines[at]) || blank_lines_before(lines, at) > 0 ||
         (at + 1 < lines.size() &&
          (begins_page(lines[at + 1]) || blank_lines_before(lines, at + 1) > 0));
}

// Where the names of a table begin, of a line that begins with a row's number; none of any other.
std::optional<std::uint32_t> names_begin(const SpacedLine& line) {
  const auto& words = line.words();
  if (line.is_odd() || words.size() < 3 || line.chunks().size() < 2) return std::nullopt;
  if (look_of(line.text(0, 1)) != Look::number || look_of(line.text(1, 2)) != Look::text) {
    return std::nullopt;
  }
  return words[1].at.begin;
}

bool has_figure(const SpacedLine& line) {
  return std::any_of(line.chunks().begin(), line.chunks().end(), [&](const Chunk& chunk) {
    const Look look = look_of(line.text(chunk));
    return look != Look::text;
  });
}

// A row, or the heading again, before anything else begins.
bool table_goes_on(Lines lines, std::size_t at) {
  const std::size_t end = std::min(lines.size(), at + reach);
  for (std::size_t k = at; k < end; ++k) {
    if (is_form_title(content(lines[k]))) return false;
    if (names_begin(SpacedLine(lines[k])) || is_column_heading(lines, k)) return true;
    // The number of a tall row stands alone before its unit.
    const SpacedLine line(lines[k]);
    if (line.chunks().size() > 1 && look_of(line.text(0, 1)) == Look::number) return true;
  }
  return false;
}

std::optional<std::uint32_t> names_above(Lines lines, std::size_t at) {
  constexpr std::size_t far = 3 * reach;  // a number in the middle of a tall row has no name beside
  const std::size_t first = at < far ? 0 : at - far;
  for (std::size_t k = at; k > first; --k) {
    if (is_form_title(content(lines[k - 1]))) return std::nullopt;
    if (const auto begin = names_begin(SpacedLine(lines[k - 1]))) return begin;
    const SpacedLine line(lines[k - 1]);
    const auto& chunks = line.chunks();
    const bool name_alone = !chunks.empty() && chunks.front().at.begin > 3;
    if (k + 1 < at && name_alone && look_of(line.text(chunks.front())) == Look::text &&
        look_of(SpacedLine(lines[k]).text(0, 1)) == Look::number) {
      return chunks.front().at.begin;
    }
  }
  return std::nullopt;
}

// Of the rows below, where a heading stands right above.
std::optional<std::uint32_t> names_below(Lines lines, std::size_t at) {
  bool headed = false;
  for (std::size_t k = at; k > 0 && at - k < reach && !headed; --k) {
    if (is_form_title(content(lines[k - 1]))) return std::nullopt;
    headed = is_column_heading(lines, k - 1);
  }
  for (std::size_t k = at + 1; headed && k < std::min(lines.size(), at + reach); ++k) {
    if (const auto begin = names_begin(SpacedLine(lines[k]))) return begin;
  }
  return std::nullopt;
}

bool same_words(const SpacedLine& a, const SpacedLine& b) {
  if (a.words().size() != b.words().size()) return false;
  for (std::size_t k = 0; k < a.words().size(); ++k) {
    if (a.text(k, k + 1) != b.text(k, k + 1)) return false;
  }
  return true;
}

// A page's first line, apart from what follows it: the name of a body at the left, words at the
// right. It need not reach over the names: names are as wide as the page lets them.
bool is_page_head(Lines lines, std::size_t at, const SpacedLine& line) {
  constexpr std::size_t phrase = 3;  // words; no unit has so many
  const auto& chunks = line.chunks();
  const Chunk& right = chunks.back();
  const bool apart = at + 1 < lines.size() &&
                     (blank_lines_before(lines, at + 1) > 0 || is_column_heading(lines, at + 1));
  return begins_page(lines[at]) && apart && right.end - right.first >= phrase &&
         lexicon::body_at(line.text(chunks.front())) != nullptr;
}

// A title below, as an annex's first page has it under a letter's head.
bool heads_title(Lines lines, std::size_t at) {
  const SpacedLine below(lines[at + 1]);
  return below.chunks().size() == 1 && has_only_capitals(below.text(below.chunks().front()));
}

}  // namespace

bool is_running_line(Lines lines, std::size_t at) {
  constexpr std::uint32_t wide = 6;  // letters between the left and the right; words stand nearer
  if (at == 0 || at + 1 >= lines.size() || !is_apart(lines, at)) return false;
  const SpacedLine line(lines[at]);
  const auto& chunks = line.chunks();
  if (line.is_odd() || chunks.size() < 2 || chunks.size() > 3 || has_figure(line)) return false;
  if (look_of(line.text(0, 1)) == Look::number) return false;  // a row without a value
  if (chunks[1].at.begin < chunks[0].at.end + wide) return false;
  if (line.source().text.find(':') != std::string::npos) return false;
  if (begins_in_the_middle(line.text(chunks[0])) || is_heading(line.text(chunks[0]))) return false;
  auto names = names_above(lines, at);
  if (!names) names = names_below(lines, at);
  constexpr std::uint32_t drift = 2;  // of a page against the one before
  if (!names || chunks[0].at.begin + drift >= *names) return false;
  const bool across = chunks[0].at.end > *names + drift;
  const bool head = is_page_head(lines, at, line) && !heads_title(lines, at);
  return (across || head) && table_goes_on(lines, at + 1);
}

DoubledHeading doubled_heading(Lines lines, std::size_t at) {
  const std::size_t begin = column_heading_begin(lines, at, 0);
  const std::size_t end = std::min(lines.size(), at + reach);
  for (std::size_t k = at + 1; k < end; ++k) {
    if (!is_column_heading(lines, k)) continue;
    const std::size_t next = column_heading_begin(lines, k, at + 1);
    const std::size_t count = next - begin;
    if (next + count > lines.size()) break;
    for (std::size_t j = 0; j < count; ++j) {
      if (!same_words(SpacedLine(lines[begin + j]), SpacedLine(lines[next + j]))) return {at, at};
    }
    return {begin, next};
  }
  return {at, at};
}

}  // namespace cchc::layout
