#include "layout/pages.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "layout/shape.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

// "7", "- 7 -"
std::optional<std::int64_t> lone_number(const Paragraph& line) {
  std::string_view text = text::trim(content(line));
  if (text.starts_with('-') && text.ends_with('-') && text.size() > 2) {
    text = text::trim(text.substr(1, text.size() - 2));
  }
  if (text.empty() || text.size() > 3 || text.front() == '0') return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

struct Candidate {
  std::size_t line = 0;
  std::int64_t offset = 0;  // of the number from the page's ordinal
};

std::vector<Candidate> find_candidates(const std::vector<Paragraph>& lines) {
  std::vector<Candidate> candidates;
  std::int64_t page = 1;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (begins_page(lines[k])) ++page;
    const bool first = k == 0 || begins_page(lines[k]);
    const bool last = k + 1 == lines.size() || begins_page(lines[k + 1]);
    if (!first && !last) continue;
    if (const auto number = lone_number(lines[k])) candidates.push_back({k, *number - page});
  }
  return page == 1 ? std::vector<Candidate>{} : candidates;
}

}  // namespace

void drop_page_numbers(std::vector<Paragraph>& lines) {
  const auto candidates = find_candidates(lines);
  if (candidates.empty()) return;
  std::map<std::int64_t, std::size_t> votes;
  for (const Candidate& candidate : candidates) ++votes[candidate.offset];
  const auto most = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  // One alone must be the page's ordinal.
  const std::int64_t offset = most->second > 1 ? most->first : 0;
  for (const Candidate& candidate : candidates) {
    if (candidate.offset != offset) continue;
    Paragraph& line = lines[candidate.line];
    const bool page = begins_page(line);
    line.text.clear();
    const std::size_t next = candidate.line + 1;
    if (page && next < lines.size() && !begins_page(lines[next]))
      lines[next].text.insert(0, 1, '\f');
  }
  std::erase_if(lines, [](const Paragraph& line) { return line.text.empty(); });
}

}  // namespace cchc::layout
