#include "emit/terminal/statistics.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "emit/phrases.hpp"
#include "emit/terminal/text_table.hpp"

namespace cchc::emit {

void Statistics::add(const CheckedReport& checked) {
  std::set<const Rule*> seen;
  for (const auto& finding : checked.findings) {
    Entry& entry = by_rule_[finding.rule->id];
    entry.rule = finding.rule;
    entry.severity = finding.severity;
    ++entry.findings;
    if (seen.insert(finding.rule).second) ++entry.reports;
  }
}

std::string Statistics::write(std::size_t width, Language language, const Painter& paint) const {
  if (by_rule_.empty()) return "";
  std::vector<Entry> entries;
  for (const auto& [id, entry] : by_rule_) entries.push_back(entry);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.findings > b.findings; });

  const Phrases& words = phrases(language);
  std::vector<std::array<TextCell, 5>> lines;
  lines.push_back({{{std::string(words.rule), Tint::bold},
                    {std::string(words.severity), Tint::bold},
                    {std::string(words.findings), Tint::bold},
                    {std::string(words.reports), Tint::bold},
                    {std::string(words.meaning), Tint::bold}}});
  for (const auto& entry : entries) {
    lines.push_back({{{std::string(entry.rule->id), tint_of(entry.severity)},
                      {std::string(severity_word(entry.severity, language))},
                      {grouped(entry.findings, language)},
                      {grouped(entry.reports, language)},
                      {std::string(entry.rule->text(language).title)}}});
  }
  std::array<TextColumn, 5> columns;
  columns[2].align_right = columns[3].align_right = true;
  columns[4].shrinks = true;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) columns.at(i).widen(line.at(i).text);
  }
  fit_columns(columns, width);
  std::string out;
  for (const auto& line : lines) out += table_line(line, columns, paint) + '\n';
  return out;
}

}  // namespace cchc::emit
