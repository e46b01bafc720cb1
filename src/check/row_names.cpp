#include "check/row_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/period.hpp"
#include "lexicon/headings.hpp"
#include "lexicon/periods.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::checking {
namespace {

constexpr std::size_t fewest_words = 3;  // of a name that tells its row from others
constexpr CellId several;

using Words = std::vector<std::string_view>;

// How many of the words from `at` on are this phrase; 0 where they are not.
std::size_t words_of(std::string_view phrase, const Words& words, std::size_t at) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const auto end = std::min(phrase.find(' '), phrase.size());
    if (at + count >= words.size() || words[at + count] != phrase.substr(0, end)) return 0;
    ++count;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return count;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && word.starts_with("20") &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Period months_counted(int months, bool last) {
  Period period;
  if (months == 3) period = {Period::Kind::quarter, 0, static_cast<std::uint8_t>(last ? 4 : 1)};
  if (months == 6) period = {Period::Kind::half_year, 0, static_cast<std::uint8_t>(last ? 2 : 1)};
  if (months == 9) period.kind = Period::Kind::nine_months;
  return period;
}

struct NamedPeriod {
  std::size_t words = 0;  // 0: none
  Period period;
};

// "qui iii nam 2024", "3 thang dau nam 2024", "nam 2024"; the year may be left out.
NamedPeriod period_at(const Words& words, std::size_t at) {
  const auto word = [&](std::size_t k) {
    return at + k < words.size() ? words[at + k] : std::string_view{};
  };
  NamedPeriod named;
  if (const auto quarter = word(0) == "qui" ? lexicon::quarter_number(word(1)) : std::nullopt) {
    named.words = 2;
    named.period.kind = Period::Kind::quarter;
    named.period.index = static_cast<std::uint8_t>(*quarter);
  } else if (const auto months =
                 word(1) == "thang" ? lexicon::months_counted(word(0)) : std::nullopt) {
    const bool last = word(2) == "cuoi";
    named.words = last || word(2) == "dau" ? 3 : 2;
    named.period = months_counted(*months, last);
  }
  if (word(named.words) == "nam" && (named.words > 0 || is_year(word(1)))) ++named.words;
  if (named.words > 0 && is_year(word(named.words))) {
    std::from_chars(word(named.words).data(), word(named.words).data() + 4, named.period.year);
    ++named.words;
  }
  return named;
}

using Fillers = std::unordered_map<std::string_view, std::vector<std::string_view>>;

// By their first words.
const Fillers& fillers() {
  static const Fillers table = [] {
    Fillers fresh;
    for (const std::string_view filler : lexicon::name_fillers())
      fresh[lexicon::first_word(filler)].push_back(filler);
    return fresh;
  }();
  return table;
}

std::size_t words_to_drop(const Words& words, std::size_t at) {
  if (const std::size_t period = period_at(words, at).words) return period;
  const auto known = fillers().find(words[at]);
  if (known == fillers().end()) return 0;
  for (const std::string_view filler : known->second) {
    const std::size_t count = words_of(filler, words, at);
    if (count == 0) continue;
    // "trong quý III": the period's own word is not the filler's.
    return count > 1 && period_at(words, at + count - 1).words > 0 ? count - 1 : count;
  }
  return 0;
}

// A name in brackets that takes something out: "(chỉ thống kê …)", "(không tính …)".
bool is_narrowed(const std::string& label) {
  constexpr std::array<std::string_view, 6> brackets = {"(chỉ",   "(Chỉ", "(không",
                                                        "(Không", "(trừ", "(Trừ"};
  return std::any_of(brackets.begin(), brackets.end(), [&](std::string_view bracket) {
    return label.find(bracket) != std::string::npos;
  });
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() ? b : a + ' ' + b;
}

bool is_of_this_period(ColumnRole role) {
  return role == ColumnRole::value || role == ColumnRole::result || role == ColumnRole::level ||
         role == ColumnRole::body || role == ColumnRole::share;
}

// Headings that name nothing: "Số liệu", "Kết quả", "Tổng số".
bool names_nothing(const std::string& folded) {
  using lexicon::HeadingRole;
  const HeadingRole role = lexicon::heading_role(folded);
  return name_key(folded).words == 0 ||
         ((role == HeadingRole::value || role == HeadingRole::result) &&
          lexicon::split_words(folded).size() <= 3);
}

}  // namespace

NameKey name_key(std::string_view folded) {
  for (const std::string_view end : lexicon::name_ends()) {
    if (folded.size() > end.size() && folded.ends_with(end) &&
        folded[folded.size() - end.size() - 1] == ' ')
      folded.remove_suffix(end.size() + 1);
  }
  const Words all = lexicon::split_words(folded);
  Words telling;
  for (std::size_t at = 0; at < all.size();) {
    if (const std::size_t count = words_to_drop(all, at)) {
      at += count;
    } else {
      telling.push_back(all[at++]);
    }
  }
  std::sort(telling.begin(), telling.end());
  telling.erase(std::unique(telling.begin(), telling.end()), telling.end());
  NameKey key;
  key.words = telling.size();
  for (const std::string_view word : telling)
    key.hash = key.hash * 1'099'511'628'211U + text::hash(word);
  return key;
}

bool names_other_period(std::string_view folded, const Period& own) {
  const Words words = lexicon::split_words(folded);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (NamedPeriod named = period_at(words, at); named.words > 0) {
      if (named.period.year == 0) named.period.year = own.year;
      if (!agree(own, named.period)) return true;
      at += named.words - 1;
      continue;
    }
    // A month by itself; "ngày 15 tháng 9" is a day.
    const bool month =
        words[at] == "thang" && at + 1 < words.size() && words[at + 1].front() <= '9';
    if (month && (at < 2 || words[at - 2] != "ngai")) return true;
  }
  return false;
}

RowNames::RowNames(const Report& report) {
  cells_.reserve(report.observations.size() * 2);
  for (std::size_t k = 0; k < report.observations.size(); ++k) learn(report, CellId(k));
}

void RowNames::learn(const Report& report, CellId index) {
  const Observation& cell = report.cell(index);
  const Observation* const above = cell.parent.known() ? &report.cell(cell.parent) : nullptr;
  if (is_narrowed(cell.label) || (above != nullptr && is_narrowed(above->label))) return;
  std::string row = text::fold_core(cell.label);
  if (!cell.table.known() || !cell.column.known()) {
    add(row, index);
    return;
  }
  const ReportTable& table = report.tables[*cell.table];
  const TableColumn& column = table.columns[*cell.column];
  if (!is_of_this_period(column.role)) return;
  const bool total = cell.row.known() && table.rows[*cell.row].kind == RowKind::total;
  if (total) row.clear();
  std::string whole = row;
  std::string last = row;
  bool named = false;
  for (const std::string& heading : column.path) {
    const std::string folded = text::fold_core(heading);
    if (names_nothing(folded)) continue;
    whole = joined(whole, folded);
    last = joined(row, folded);
    named = true;
  }
  if (total && !named) return;
  add(whole, index);
  if (last != whole) add(last, index);
}

void RowNames::add(std::string_view folded, CellId index) {
  const NameKey key = name_key(folded);
  if (key.words < fewest_words) return;
  const auto [place, fresh] = cells_.emplace(key.hash, index);
  if (!fresh && place->second != index) place->second = several;
}

CellId RowNames::find(const NameKey& key) const {
  if (key.words < fewest_words) return {};
  const auto found = cells_.find(key.hash);
  return found == cells_.end() ? CellId() : found->second;
}

}  // namespace cchc::checking
