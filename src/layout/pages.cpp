#include "layout/pages.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "layout/column_heading.hpp"
#include "layout/running_line.hpp"
#include "layout/shape.hpp"
#include "layout/spaced_line.hpp"
#include "layout/words.hpp"
#include "lexicon/page_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

constexpr std::size_t edge = 3;  // lines of a head or foot; protects the text between

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A line with its figures set apart, so that "Trang 3/8" and "Trang 4/8" are alike.
struct Masked {
  std::string text;
  std::vector<std::int64_t> numbers;
};

Masked mask(std::string_view text) {
  constexpr std::size_t longest_number = 9;  // digits; more do not fit the type
  Masked masked;
  for (std::size_t k = 0; k < text.size();) {
    if (!is_digit(text[k])) {
      const bool space = text[k] == ' ' || text[k] == '\t';
      if (!space) masked.text += text[k];
      if (space && !masked.text.empty() && masked.text.back() != ' ') masked.text += ' ';
      ++k;
      continue;
    }
    const std::size_t begin = k;
    std::int64_t number = 0;
    for (; k < text.size() && is_digit(text[k]); ++k) {
      if (k - begin < longest_number) number = number * 10 + (text[k] - '0');
    }
    masked.text += '#';
    masked.numbers.push_back(number);
  }
  while (masked.text.ends_with(' ')) masked.text.pop_back();
  return masked;
}

// "7", "- 7 -"
std::optional<std::int64_t> lone_number(const Paragraph& line) {
  std::string_view text = text::trim(content(line));
  if (text.starts_with('-') && text.ends_with('-') && text.size() > 2) {
    text = text::trim(text.substr(1, text.size() - 2));
  }
  if (text.empty() || text.size() > 3 || text.front() == '0') return std::nullopt;
  if (!std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  return mask(text).numbers.front();
}

// "Trang 3/8", "Trang số 3", "Page 3 of 8"
bool is_page_mark(std::string_view text) {
  constexpr std::size_t longest = 24;  // bytes; longer lines are text
  if (text.size() > longest) return false;
  std::size_t named = 0;
  std::size_t numbers = 0;
  const std::string folded = text::fold(text);
  for (std::size_t start = 0; start < folded.size();) {
    const auto end = std::min(folded.find(' ', start), folded.size());
    const std::string_view word = std::string_view(folded).substr(start, end - start);
    start = end + 1;
    if (lexicon::is_page_word(word)) {
      ++named;
    } else if (std::all_of(word.begin(), word.end(), is_digit)) {
      ++numbers;
    } else if (!lexicon::goes_with_page_word(word)) {
      return false;
    }
  }
  return named > 0 && (numbers == 1 || numbers == 2);
}

class Furniture {
 public:
  explicit Furniture(std::vector<Paragraph>& lines)
      : lines_(lines), dropped_(lines.size(), false) {}

  void drop() {
    drop_blank_end();
    if (lines_.empty()) return;
    find_marks();
    find_seams();
    if (!seams_.empty()) find_repeated();
    erase();
    drop_numbers();
    if (!heads_table_) return;
    drop_lone();
    drop_doubled();
  }

 private:
  [[nodiscard]] bool is_apart(std::size_t at) const {
    const Lines lines(lines_);
    return begins_page(lines_[at]) || at + 1 == lines.size() || begins_page(lines_[at + 1]) ||
           blank_lines_before(lines, at) > 0 || blank_lines_before(lines, at + 1) > 0 ||
           is_column_heading(lines, at + 1);
  }

  // Lines of a row have more parts, and their first is its number.
  [[nodiscard]] bool may_be_furniture(const SpacedLine& line) const {
    constexpr std::size_t most = 3;  // left, middle, right; protects rows of a table
    const auto& chunks = line.chunks();
    if (chunks.empty() || chunks.size() > most) return false;
    const std::string_view first = line.text(chunks.front());
    return chunks.size() == 1 || (look_of(first) != Look::number && look_of(first) != Look::marker);
  }

  // Behind the last page there is none, though each ends with a form feed.
  void drop_blank_end() {
    while (!lines_.empty() && text::trim(content(lines_.back())).empty()) lines_.pop_back();
    dropped_.resize(lines_.size());
  }

  void find_marks() {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::string_view text = content(lines_[k]);
      if (!lexicon::may_hold_page_word(text)) continue;  // nearly no line does
      const SpacedLine line(lines_[k]);
      if (!may_be_furniture(line) || !is_apart(k)) continue;
      if (is_page_mark(line.text(line.chunks().front())) ||
          is_page_mark(line.text(line.chunks().back()))) {
        dropped_[k] = true;
      }
    }
  }

  // A page begins at a form feed, beside a page's mark, and where the heading of a table repeats.
  void find_seams() {
    std::set<std::size_t> seams;
    std::set<std::string> headings;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (begins_page(lines_[k]) && k > 0) seams.insert(k);
      if (dropped_[k] && !near_seam(seams, k)) seams.insert(k + 1);
      if (!is_column_heading(lines_, k)) continue;
      heads_table_ = true;
      if (!headings.insert(mask(content(lines_[k])).text).second) {
        const std::size_t begin = column_heading_begin(lines_, k, 0);
        if (!near_seam(seams, begin)) seams.insert(begin);
      }
    }
    seams_.assign(seams.begin(), seams.end());
  }

  static bool near_seam(const std::set<std::size_t>& seams, std::size_t at) {
    const auto before = seams.lower_bound(at < edge ? 0 : at - edge);
    return before != seams.end() && *before <= at + 1;
  }

  struct Seen {
    std::size_t line = 0;
    std::int64_t page = 0;
    std::vector<std::int64_t> numbers;
  };

  void see(std::size_t at, std::int64_t page, bool foot) {
    if (dropped_[at] || lone_number(lines_[at])) return;
    const SpacedLine line(lines_[at]);
    if (!may_be_furniture(line)) return;
    Masked masked = mask(content(lines_[at]));
    seen_[{foot, std::move(masked.text)}].push_back({at, page, std::move(masked.numbers)});
  }

  // The lines above and below each seam, and the first and last of all, which count but stay.
  void find_repeated() {
    see_head(0, 1);
    std::int64_t page = 1;
    for (const std::size_t seam : seams_) {
      see_foot(seam, page);
      see_head(seam, ++page);
    }
    see_foot(lines_.size(), page);
    drop_common();
    for (auto& [key, places] : seen_) {
      if (places.size() < 2 || !counts_pages(places) || !stands_out(places)) continue;
      for (const Seen& place : places) {
        if (place.line >= edge || key.first) dropped_[place.line] = true;
      }
    }
  }

  // What stands within pages too, as the rest of names that wrap alike, is no head and no foot.
  void drop_common() {
    std::map<std::string, std::set<std::size_t>> edges;  // lines by their text
    for (const auto& [key, places] : seen_) {
      if (places.size() < 2) continue;
      for (const Seen& place : places) edges[key.second].insert(place.line);
    }
    if (edges.empty()) return;
    std::set<char> firsts;  // keeps most lines from being looked at
    for (const auto& [text, places] : edges) firsts.insert(text.empty() ? '\0' : text.front());
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::string_view line = text::trim(content(lines_[k]));
      if (line.empty() || !firsts.contains(is_digit(line.front()) ? '#' : line.front())) continue;
      const auto found = edges.find(mask(line).text);
      if (found == edges.end() || found->second.contains(k)) continue;
      seen_.erase({false, found->first});
      seen_.erase({true, found->first});
      edges.erase(found);
    }
  }

  void see_head(std::size_t begin, std::int64_t page) {
    for (std::size_t k = begin; k < std::min(begin + edge, lines_.size()); ++k) {
      const SpacedLine line(lines_[k]);
      const auto& chunks = line.chunks();
      const bool heading =
          std::any_of(chunks.begin(), chunks.end(),
                      [&](const Chunk& chunk) { return is_heading(line.text(chunk)); }) &&
          lines_[k].text.find(':') == std::string::npos;
      if (heading) return;
      see(k, page, false);
    }
  }

  void see_foot(std::size_t end, std::int64_t page) {
    for (std::size_t k = end; k > 0 && end - k < edge; --k) see(k - 1, page, true);
  }

  // Figures that stay the same, or count the pages.
  static bool counts_pages(const std::vector<Seen>& places) {
    const Seen& first = places.front();
    return std::all_of(places.begin(), places.end(), [&](const Seen& place) {
      for (std::size_t k = 0; k < place.numbers.size(); ++k) {
        const std::int64_t step = place.numbers[k] - first.numbers[k];
        if (step != 0 && step != place.page - first.page) return false;
      }
      return true;
    });
  }

  // Apart from the text in one place at least: the same row may end two pages.
  [[nodiscard]] bool stands_out(const std::vector<Seen>& places) const {
    constexpr std::size_t many = 3;  // pages; on two a line may come again by chance
    return places.size() >= many ||
           std::any_of(places.begin(), places.end(), [&](const Seen& place) {
             const bool last = place.line + 1 == lines_.size();
             return place.line > 0 &&
                    blank_lines_before(lines_, place.line) +
                            (last ? 0 : blank_lines_before(lines_, place.line + 1)) >
                        0;
           });
  }

  // A page's number alone in its line: with form feeds at a page's edge; without, far from the left
  // margin, where rows have their numbers.
  [[nodiscard]] std::vector<Seen> find_numbers() const {
    constexpr std::uint32_t margin = 16;  // letters
    const bool fed = std::any_of(lines_.begin(), lines_.end(), begins_page);
    std::vector<Seen> found;
    std::int64_t page = 1;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (k > 0 && begins_page(lines_[k])) ++page;
      const bool edge_of_page =
          k == 0 || begins_page(lines_[k]) || k + 1 == lines_.size() || begins_page(lines_[k + 1]);
      const auto number = lone_number(lines_[k]);
      if (!number || (fed && !edge_of_page)) continue;
      if (!fed) {
        const SpacedLine line(lines_[k]);
        if (line.words().front().at.begin < margin || !is_apart(k)) continue;
        page = static_cast<std::int64_t>(found.size()) + 1;
      }
      found.push_back({k, page, {*number}});
    }
    if (fed) return page == 1 ? std::vector<Seen>{} : found;
    return found.size() < 2 ? std::vector<Seen>{} : found;
  }

  void drop_numbers() {
    const auto candidates = find_numbers();
    if (candidates.empty()) return;
    std::map<std::int64_t, std::size_t> votes;
    for (const Seen& candidate : candidates) ++votes[candidate.numbers[0] - candidate.page];
    const auto most =
        std::max_element(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    // One alone must be the page's ordinal.
    const std::int64_t offset = most->second > 1 ? most->first : 0;
    for (const Seen& candidate : candidates) {
      if (candidate.numbers[0] - candidate.page == offset) dropped_[candidate.line] = true;
    }
    erase();
  }

  void drop_lone() {
    for (std::size_t k = 1; k + 1 < lines_.size(); ++k) dropped_[k] = is_running_line(lines_, k);
    erase();
  }

  void drop_doubled() {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (!is_column_heading(lines_, k)) continue;
      const auto doubled = doubled_heading(lines_, k);
      for (std::size_t at = doubled.begin; at < doubled.end; ++at) dropped_[at] = true;
    }
    erase();
  }

  // What stands behind a dropped line begins a page.
  void erase() {
    bool page = false;
    bool kept = false;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (dropped_[k]) {
        page = kept;
        lines_[k].text.clear();
      } else {
        if (page && !begins_page(lines_[k])) lines_[k].text.insert(0, 1, '\f');
        page = false;
        kept = true;
      }
    }
    std::erase_if(lines_, [](const Paragraph& line) { return line.text.empty(); });
    dropped_.assign(lines_.size(), false);
  }

  std::vector<Paragraph>& lines_;
  std::vector<bool> dropped_;
  bool heads_table_ = false;        // a heading of columns that spaces draw
  std::vector<std::size_t> seams_;  // lines that begin a page
  std::map<std::pair<bool, std::string>, std::vector<Seen>> seen_;
};

}  // namespace

void drop_page_furniture(std::vector<Paragraph>& lines) { Furniture(lines).drop(); }

}  // namespace cchc::layout
