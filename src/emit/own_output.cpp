#include "emit/own_output.hpp"

#include <algorithm>

#include "emit/phrases.hpp"

namespace cchc::emit {
namespace {

constexpr auto none = std::string_view::npos;

// "error[A401]: " where a finding's line has it.
bool has_finding(std::string_view line) {
  for (const std::string_view severity : {": error[", ": warning[", ": info["}) {
    const std::size_t found = line.find(severity);
    if (found == none) continue;
    const std::string_view id = line.substr(found + severity.size());
    const bool is_id = id.size() > 5 && id[0] >= 'A' && id[0] <= 'Z' && id.substr(4, 2) == "]:" &&
                       id.substr(1, 3).find_first_not_of("0123456789") == none;
    if (is_id) return true;
  }
  return false;
}

bool has(std::string_view text, std::string_view word) { return text.find(word) != none; }

// The heading of the table of a run.
bool heads_table(std::string_view line, Language language) {
  const Phrases& words = phrases(language);
  return has(line, words.errors) && has(line, words.warnings) && has(line, words.gravest);
}

bool begins_table(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  return head.starts_with("report,organization,level,period,") ||
         head.starts_with("report;organization;level;period;");
}

}  // namespace

bool is_own_output(std::string_view head) {
  if (begins_table(head) || has(head, "<testsuites name=\"cchc-check\"") ||
      has(head, "content=\"cchc-check")) {
    return true;
  }
  // What the program says begins at once: a report that quotes it further down is one.
  constexpr int lines_looked_at = 8;
  for (int k = 0; k < lines_looked_at && !head.empty(); ++k) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, end);
    if (has_finding(line) || heads_table(line, Language::vietnamese) ||
        heads_table(line, Language::english)) {
      return true;
    }
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

}  // namespace cchc::emit
