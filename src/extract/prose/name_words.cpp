#include "extract/prose/name_words.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lexicon/bodies.hpp"
#include "lexicon/periods.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/same_words.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}
bool is_year(std::string_view word) {
  return word.size() == 4 && word.starts_with("20") && is_number(word.substr(2));
}

std::size_t words_of(std::string_view phrase, const std::vector<std::string_view>& words,
                     std::size_t at) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::string_view word = lexicon::first_word(phrase);
    if (at + count >= words.size() || words[at + count] != word) return 0;
    ++count;
    phrase = lexicon::behind_words(phrase, word);
  }
  return count;
}

// What the lexicon knows of a phrase in a name.
enum class Role : std::uint8_t { scope, filler, summed, subject, meaning };

struct Known {
  std::string_view words;
  Role role = Role::filler;
  std::string_view meant;  // of a meaning
};

// By their first words, so that most words of a text are looked up once and no more.
const std::vector<Known>* known_at(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::vector<Known>> fresh;
    const auto add = [&](std::span<const std::string_view> list, Role role) {
      for (const std::string_view phrase : list)
        fresh[lexicon::first_word(phrase)].push_back({phrase, role, {}});
    };
    add(lexicon::whole_scopes(), Role::scope);
    add(lexicon::summed_nouns(), Role::summed);
    add(lexicon::own_subjects(), Role::subject);
    for (const auto list :
         {lexicon::name_fillers(), lexicon::name_ends(), lexicon::leading_words()})
      add(list, Role::filler);
    for (const lexicon::SameMeaning& same : lexicon::same_meanings())
      fresh[lexicon::first_word(same.words)].push_back({same.words, Role::meaning, same.meant});
    return fresh;
  }();
  const auto found = table.find(word);
  return found == table.end() ? nullptr : &found->second;
}

struct Found {
  std::size_t words = 0;
  std::string_view meant;
};

// The longest of that role; of meanings the first.
Found longest_at(Role role, const std::vector<std::string_view>& words, std::size_t at) {
  Found longest;
  const auto* const known = at < words.size() ? known_at(words[at]) : nullptr;
  if (known == nullptr) return longest;
  for (const Known& phrase : *known) {
    if (phrase.role != role || (role == Role::meaning && longest.words > 0)) continue;
    const std::size_t count = words_of(phrase.words, words, at);
    if (count > longest.words) longest = {count, phrase.meant};
  }
  return longest;
}

// "tổng số", "toàn huyện"; "tổng kinh phí", where only the first word is no part of the name.
std::size_t scope_at(const std::vector<std::string_view>& words, std::size_t at) {
  if (const std::size_t scope = longest_at(Role::scope, words, at).words) return scope;
  const bool sums = words[at] == "tong" && longest_at(Role::summed, words, at + 1).words > 0;
  return sums ? 1 : 0;
}

// "don vi phat sinh", "don vi da tiep nhan": who it is goes without saying.
std::size_t subject_at(const std::vector<std::string_view>& words, std::size_t at) {
  if (at != 0) return 0;
  const std::size_t count = longest_at(Role::subject, words, at).words;
  if (count == 0 || count >= words.size()) return 0;
  const bool acts =
      words[count] == "da" || std::ranges::any_of(lexicon::same_meanings(), [&](const auto& verb) {
        return words_of(verb.words, words, count) > 0 || words_of(verb.meant, words, count) > 0;
      });
  return acts ? count : 0;
}

}  // namespace

std::uint64_t mixed(std::uint64_t key, std::uint64_t more) {
  constexpr std::uint64_t prime = 1'099'511'628'211U;
  return key * prime + more;
}

std::uint64_t key_of(std::vector<std::string_view> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::uint64_t key = 1;
  for (const std::string_view word : words) key = mixed(key, text::hash(word));
  return key;
}

std::vector<std::uint64_t> sorted_words(const Telling& told) {
  std::vector<std::uint64_t> words;
  words.reserve(told.words.size());
  for (const std::string_view word : told.words) words.push_back(text::hash(word));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// The report's own period adds nothing to `period`: "quý III", "6 tháng đầu năm", "năm 2024",
// "tháng 9", "đến ngày 15/9/2024".
std::size_t NameWords::period_at(const Words& words, std::size_t at, std::uint64_t& period,
                                 bool loosely) const {
  const auto word = [&](std::size_t k) {
    return at + k < words.size() ? words[at + k] : std::string_view{};
  };
  std::size_t count = 0;
  if (const auto quarter = word(0) == "qui" ? lexicon::quarter_number(word(1)) : std::nullopt) {
    const bool same =
        own_ && own_->kind == Period::Kind::quarter && own_->index == static_cast<int>(*quarter);
    if (!same) period = mixed(period, static_cast<std::uint64_t>(*quarter));
    count = 2;
    if (is_year(word(2))) {  // "quý III/2024"
      if (!own_ || std::to_string(own_->year) != word(2))
        period = mixed(period, text::hash(word(2)));
      return 3;
    }
  } else if (word(1) == "thang" && lexicon::months_counted(word(0))) {
    const bool last = word(2) == "cuoi";
    if (!is_own_months(*lexicon::months_counted(word(0)), last))
      period = mixed(period, text::hash(word(0)) + (last ? 1U : 0U));
    count = last || word(2) == "dau" ? 3 : 2;
    if (count == 3 && word(3) == "nam" && !is_year(word(4))) return 4;
  }
  if (word(count) == "nam" && is_year(word(count + 1))) {
    // The year by itself is no quarter of it.
    const bool whole = loosely || count > 0 || (own_ && own_->kind == Period::Kind::year);
    if (!whole || !own_ || std::to_string(own_->year) != word(count + 1))
      period = mixed(period, text::hash(word(count + 1)));
    return count + 2;
  }
  if (count > 0) return count;
  const bool day = word(0) == "ngai" && is_number(word(1));
  const bool month = word(0) == "thang" && is_number(word(1));
  if (!day && !month) return 0;
  // "tháng 8", "tháng 8/2024", "tháng 8 năm 2024" in the report of that month.
  if (month && own_ && own_->kind == Period::Kind::month &&
      word(1) == std::to_string(own_->index)) {
    const std::size_t year = word(2) == "nam" ? 3 : 2;
    if (!is_year(word(year))) return 2;
    if (word(year) == std::to_string(own_->year)) return year + 1;
  }
  count = 1;
  for (; is_number(word(count)) || word(count) == "thang" || word(count) == "nam"; ++count) {
    if (word(count) == "nam" && !is_year(word(count + 1))) break;
    period = mixed(period, text::hash(word(count)));
  }
  return count;
}

bool NameWords::is_own_months(int months, bool last) const {
  if (!own_) return false;
  switch (months) {
    case 3:
      return own_->kind == Period::Kind::quarter && own_->index == (last ? 4 : 1);
    case 6:
      return own_->kind == Period::Kind::half_year && own_->index == (last ? 2 : 1);
    case 9:
      return own_->kind == Period::Kind::nine_months;
    default:
      return own_->kind == Period::Kind::year;
  }
}

bool NameWords::names_other_period(std::string_view folded) const {
  const Words words = lexicon::split_words(folded);
  std::uint64_t period = 0;
  for (std::size_t at = 0; at < words.size() && period == 0;)
    at += std::max<std::size_t>(period_at(words, at, period, false), 1);
  return period != 0;
}

// "UBND xã Tân Hòa", "xã Tân Hòa", "UBND xã", "xã"; "Bộ phận Một cửa".
NameWords::NameWords(const Metadata& metadata) : own_(metadata.period) {
  for (const std::string_view office : lexicon::own_offices()) bodies_.emplace_back(office);
  const std::string name = text::fold(metadata.organization);
  if (name.empty()) return;
  const std::string_view place = lexicon::starts_with_words(name, lexicon::committee)
                                     ? lexicon::behind_words(name, lexicon::committee)
                                     : name;
  bodies_.push_back(name);
  bodies_.emplace_back(place);
  if (const auto* const word = lexicon::place_at(place)) {
    bodies_.emplace_back(word->folded);
    bodies_.push_back(std::string(lexicon::committee) + ' ' + std::string(word->folded));
  }
  std::ranges::sort(bodies_, std::greater<>(), &std::string::size);
}

NameWords::Own NameWords::own_of(Level level) {
  return level == Level::commune || level == Level::department ? Own::untold : Own::told;
}

std::size_t NameWords::own_body_at(const Words& words, std::size_t at) const {
  for (const std::string& body : bodies_) {
    if (const std::size_t count = words_of(body, words, at)) return count;
  }
  return 0;
}

void NameWords::read(const std::string& folded, Telling& telling, Own own) const {
  const Words words = lexicon::split_words(folded);
  for (std::size_t at = 0; at < words.size();) {
    if (const std::size_t body = own == Own::told ? 0 : own_body_at(words, at)) {
      at += body;
      continue;
    }
    if (const std::size_t period = period_at(words, at, telling.period, own == Own::loosely)) {
      at += period;
    } else if (known_at(words[at]) == nullptr) {
      telling.words.push_back(words[at++]);
    } else if (const std::size_t scope = scope_at(words, at)) {
      telling.of_all = true;
      at += scope;
    } else if (const std::size_t filler = longest_at(Role::filler, words, at).words) {
      // "trong quý III": the period's own word is not the filler's.
      std::uint64_t period_behind = 0;
      const bool leads = filler > 1 && period_at(words, at + filler - 1, period_behind, false) > 0;
      at += leads ? filler - 1 : filler;
    } else if (const std::size_t subject = subject_at(words, at)) {
      at += subject;
    } else {
      const Found same = longest_at(Role::meaning, words, at);
      if (same.words == 0) {
        telling.words.push_back(words[at++]);
        continue;
      }
      at += same.words;
      for (const std::string_view word : lexicon::split_words(same.meant))
        telling.words.push_back(word);
    }
  }
}

}  // namespace cchc::extract
