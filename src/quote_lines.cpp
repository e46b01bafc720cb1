#include "quote_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/metadata/period.hpp"
#include "text/fold.hpp"

namespace cchc {
namespace {

const std::string* text_at(const Table& table, const Location& place) {
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      if (cell.location == place) return &cell.text;
    }
  }
  return nullptr;
}

const std::string* text_at(const Document& document, const Location& place) {
  for (const Block& block : document.blocks) {
    if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
      if (paragraph->location == place) return &paragraph->text;
    } else if (const auto* const text = text_at(std::get<Table>(block), place)) {
      return text;
    }
  }
  return nullptr;
}

// Words and marks between spaces, as they stand in `text`.
std::vector<std::string_view> pieces_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string_view> pieces;
  while (true) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return pieces;
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    pieces.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

std::string_view without_marks_around(std::string_view words) {
  constexpr std::string_view marks = "()[]*_.,;:/\"";
  const auto begin = words.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return words.substr(begin, words.find_last_not_of(marks) + 1 - begin);
}

// From the beginning of one to the end of the other.
std::string_view joined(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

// The fewest words of `text` that state the period; empty where they cannot be told from others.
std::string_view words_of(const Period& period, std::string_view text) {
  constexpr std::size_t most_pieces = 14;  // "từ ngày 15 tháng 12 năm 2024 đến ngày …"
  const std::vector<std::string_view> pieces = pieces_of(text);
  for (const int year : {0, static_cast<int>(period.year)}) {
    for (std::size_t length = 1; length <= std::min(most_pieces, pieces.size()); ++length) {
      for (std::size_t first = 0; first + length <= pieces.size(); ++first) {
        const std::string_view words = joined(pieces[first], pieces[first + length - 1]);
        if (extract::read_period(text::fold(words), year) == period)
          return without_marks_around(words);
      }
    }
  }
  return {};
}

// The period that a finding says to be another than the title's.
const Period* period_told(const Finding& finding) {
  constexpr std::array<std::string_view, 5> names = {"opening", "closing", "enclosure",
                                                     "other_title", "other_annex"};
  for (const std::string_view name : names) {
    const Fact* const fact = finding.facts.find(name);
    if (fact != nullptr) return std::get_if<Period>(fact);
  }
  return nullptr;
}

// A figure of the prose that the finding is about.
std::string_view figure_told(const Finding& finding) {
  const Fact* const fact = finding.facts.find("prose");
  const auto* const figure = fact == nullptr ? nullptr : std::get_if<Quantity>(fact);
  return figure == nullptr ? std::string_view{} : std::string_view(figure->written);
}

// Where it is long its beginning and its end.
std::string shortened(std::string_view line) {
  constexpr std::size_t most = 14;
  constexpr std::size_t first = 6;
  const std::string text = text::strip_marks(line);
  const std::vector<std::string_view> pieces = pieces_of(text);
  if (pieces.size() <= most) return text;
  const std::size_t last = pieces.size() - (most - first);
  return std::string(joined(pieces.front(), pieces[first - 1])) + " … " +
         std::string(joined(pieces[last], pieces.back()));
}

void quote_line(std::string_view text, Finding& finding) {
  std::string_view key = figure_told(finding);
  if (const Period* const period = period_told(finding)) {
    key = words_of(*period, text);
    if (!key.empty()) finding.facts.add("words", Name{std::string(key)});
  }
  const auto at = key.empty() ? std::string_view::npos : text.find(key);
  std::string line =
      shortened(at == std::string_view::npos ? text : text.substr(0, at + key.size()));
  if (!line.empty()) finding.facts.add("line", Name{std::move(line)});
}

bool needs_line(const Finding& finding) {
  const Location& place = finding.location;
  if (!place.known() || place.in_text() || place.in_sheet()) return false;
  if (finding.facts.find("text") != nullptr) return false;
  return place.table == 0 || finding.code.empty();
}

}  // namespace

void quote_lines(const Document& document, std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (!needs_line(finding)) continue;
    if (const std::string* const text = text_at(document, finding.location))
      quote_line(*text, finding);
  }
}

}  // namespace cchc
