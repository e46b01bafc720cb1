#include "extract/prose/quantity_name.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "lexicon/periods.hpp"
#include "lexicon/prose_units.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/same_words.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest_name = 240;  // bytes
constexpr std::size_t longest_cue = 8;     // words
constexpr std::size_t fewest_words = 3;  // that tell one quantity from others: "tiếp nhận hồ (sơ)"

// Before a figure: it is a change, a rest, a goal or only about.
constexpr CueSet passing = change_cues | reaching_cues |
                           set_of(Cue::above, Cue::below, Cue::about, Cue::still, Cue::rest,
                                  Cue::among, Cue::goal, Cue::versus, Cue::same_period, Cue::times);
// Behind a figure: another matter begins.
constexpr CueSet ends = change_cues | set_of(Cue::reaches, Cue::equals, Cue::still, Cue::rest,
                                             Cue::among, Cue::whole, Cue::namely, Cue::versus);

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}
bool is_year(std::string_view word) {
  return word.size() == 4 && word.starts_with("20") && is_number(word.substr(2));
}

std::uint64_t mixed(std::uint64_t key, std::uint64_t more) {
  constexpr std::uint64_t prime = 1'099'511'628'211U;
  return key * prime + more;
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

std::size_t longest_of(std::span<const std::string_view> list,
                       const std::vector<std::string_view>& words, std::size_t at) {
  std::size_t longest = 0;
  for (const std::string_view phrase : list) {
    if (phrase.front() == words[at].front())
      longest = std::max(longest, words_of(phrase, words, at));
  }
  return longest;
}

std::size_t filler_at(const std::vector<std::string_view>& words, std::size_t at) {
  std::size_t longest = 0;
  for (const auto list : {lexicon::name_fillers(), lexicon::name_ends(), lexicon::leading_words()})
    longest = std::max(longest, longest_of(list, words, at));
  return longest;
}

// "tổng số", "toàn huyện"; "tổng kinh phí", where only the first word is no part of the name.
std::size_t scope_at(const std::vector<std::string_view>& words, std::size_t at) {
  if (const std::size_t scope = longest_of(lexicon::whole_scopes(), words, at)) return scope;
  const bool sums = words[at] == "tong" && at + 1 < words.size() &&
                    longest_of(lexicon::summed_nouns(), words, at + 1) > 0;
  return sums ? 1 : 0;
}

// "don vi phat sinh", "don vi da tiep nhan": who it is goes without saying.
std::size_t subject_at(const std::vector<std::string_view>& words, std::size_t at) {
  if (at != 0) return 0;
  const std::size_t count = longest_of(lexicon::own_subjects(), words, at);
  if (count == 0 || count >= words.size()) return 0;
  const bool acts =
      words[count] == "da" || std::ranges::any_of(lexicon::same_meanings(), [&](const auto& verb) {
        return words_of(verb.words, words, count) > 0 || words_of(verb.meant, words, count) > 0;
      });
  return acts ? count : 0;
}

std::uint64_t key_of(std::vector<std::string_view> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::uint64_t key = 1;
  for (const std::string_view word : words) key = mixed(key, text::hash(word));
  return key;
}

Quantity quantity_of(const ProseFigure& figure, const lexicon::ProseUnit& unit) {
  Quantity quantity;
  quantity.value = figure.value;
  quantity.kind = kind_of(unit.kind);
  quantity.unit = unit.name;
  quantity.factor = Rational(Decimal(unit.factor));
  quantity.location = figure.location;
  quantity.range = range_of(quantity);
  return quantity;
}

}  // namespace

// The report's own period adds nothing to `period`: "quý III", "6 tháng đầu năm", "năm 2024",
// "tháng 9", "đến ngày 15/9/2024".
std::size_t NameReader::period_at(const Words& words, std::size_t at, std::uint64_t& period) const {
  const auto word = [&](std::size_t k) {
    return at + k < words.size() ? words[at + k] : std::string_view{};
  };
  if (const auto quarter = word(0) == "qui" ? lexicon::quarter_number(word(1)) : std::nullopt) {
    const bool same =
        own_ && own_->kind == Period::Kind::quarter && own_->index == static_cast<int>(*quarter);
    if (!same) period = mixed(period, static_cast<std::uint64_t>(*quarter));
    return 2;
  }
  if (word(1) == "thang" && lexicon::months_counted(word(0))) {
    if (!is_own_months(*lexicon::months_counted(word(0)), word(2) == "cuoi"))
      period = mixed(period, text::hash(word(0)) + (word(2) == "cuoi" ? 1U : 0U));
    if (word(2) != "dau" && word(2) != "cuoi") return 2;
    return word(3) == "nam" && !is_year(word(4)) ? 4 : 3;
  }
  if (word(0) == "nam" && is_year(word(1))) {
    if (!own_ || std::to_string(own_->year) != word(1)) period = mixed(period, text::hash(word(1)));
    return 2;
  }
  const bool day = word(0) == "ngai" && is_number(word(1));
  const bool month = word(0) == "thang" && is_number(word(1));
  if (!day && !month) return 0;
  std::size_t count = 1;
  for (; is_number(word(count)) || word(count) == "thang" || word(count) == "nam"; ++count) {
    if (word(count) == "nam" && !is_year(word(count + 1))) break;
    period = mixed(period, text::hash(word(count)));
  }
  return count;
}

bool NameReader::is_own_months(int months, bool last) const {
  if (!own_) return false;
  constexpr int half = 6;
  constexpr int three_quarters = 9;
  if (months == half) return own_->kind == Period::Kind::half_year && own_->index == (last ? 2 : 1);
  return months == three_quarters && own_->kind == Period::Kind::nine_months;
}

bool NameReader::names_other_period(std::string_view folded) const {
  const Words words = lexicon::split_words(folded);
  std::uint64_t period = 0;
  for (std::size_t at = 0; at < words.size(); ++at) period_at(words, at, period);
  return period != 0;
}

void NameReader::read_words(const std::string& folded, Telling& telling) const {
  const Words words = lexicon::split_words(folded);
  for (std::size_t at = 0; at < words.size();) {
    if (const std::size_t period = period_at(words, at, telling.period)) {
      at += period;
    } else if (const std::size_t scope = scope_at(words, at)) {
      telling.of_all = true;
      at += scope;
    } else if (const std::size_t filler = filler_at(words, at)) {
      at += filler;
    } else if (const std::size_t subject = subject_at(words, at)) {
      at += subject;
    } else {
      const auto same = std::ranges::find_if(lexicon::same_meanings(), [&](const auto& meaning) {
        return words_of(meaning.words, words, at) > 0;
      });
      if (same == lexicon::same_meanings().end()) {
        telling.words.push_back(words[at++]);
        continue;
      }
      at += lexicon::count_words(same->words);
      for (const std::string_view word : lexicon::split_words(same->meant))
        telling.words.push_back(word);
    }
  }
}

void NameReader::open(const ProseSentence& sentence) {
  sentence_ = &sentence;
  // "6 tháng đầu năm" is a period.
  const auto is_period = [](const ProseFigure& figure) {
    return lexicon::first_word(figure.unit) == "thang";
  };
  std::vector<PlacedFigure> placed;
  for (const ProseFigure& figure : sentence.figures) {
    if (is_period(figure)) continue;
    placed.emplace_back();
    placed.back().begin = figure.begin;
    placed.back().end = figure.end;
  }
  tokens_ = words_of_text(sentence.text, placed);
  hashes_.assign(tokens_.size(), 0);
  figures_.assign(sentence.figures.size(), tokens_.size());
  std::size_t figure = 0;
  for (std::size_t t = 0; t < tokens_.size(); ++t) {
    if (tokens_[t].kind == ProseToken::Kind::word) hashes_[t] = tokens_[t].hash;
    if (tokens_[t].kind != ProseToken::Kind::figure) continue;
    while (is_period(sentence.figures[figure])) ++figure;
    figures_[figure++] = t;
  }
  opening_ = 0;
  opening_counts_ = false;
  while (opening_ < tokens_.size() && !parts(opening_)) {
    opening_counts_ = opening_counts_ || tokens_[opening_].kind == ProseToken::Kind::figure;
    ++opening_;
  }
  read_opening();
}

void NameReader::read_opening() {
  opening_words_ = folded(0, opening_);
  Telling told;
  read_words(opening_words_, told);
  opening_of_all_ = told.of_all;
  opening_period_ = told.period;
}

// Whether a token ends a clause: a mark, but no comma within "cán bộ, công chức".
bool NameReader::parts(std::size_t token) const {
  constexpr std::string_view marks = ",;:()\n-~";
  if (tokens_[token].kind != ProseToken::Kind::mark ||
      marks.find(tokens_[token].mark) == std::string_view::npos)
    return false;
  const bool joins = tokens_[token].mark == ',' && token > 0 && token + 1 < tokens_.size() &&
                     lexicon::joins_by_comma(hashes_[token - 1], hashes_[token + 1]);
  return !joins;
}

lexicon::CueMatch NameReader::cue_at(std::size_t token) const {
  if (hashes_[token] == 0) return {Cue::none, 0};
  const std::size_t count = std::min(longest_cue, hashes_.size() - token);
  return lexicon::find_cue(std::span(hashes_).subspan(token, count));
}

std::optional<NameReader::Clause> NameReader::clause_of(std::size_t figure) const {
  Clause clause;
  clause.figure = clause.begin = figures_[figure];
  const auto is_mark = [this](std::size_t token, char mark) {
    return tokens_[token].kind == ProseToken::Kind::mark && tokens_[token].mark == mark;
  };
  while (clause.begin > 0 && (is_mark(clause.begin - 1, ':') || is_mark(clause.begin - 1, '=')))
    --clause.begin;
  clause.name_end = clause.begin;
  while (clause.begin > 0 && tokens_[clause.begin - 1].kind != ProseToken::Kind::figure &&
         !parts(clause.begin - 1))
    --clause.begin;
  // "đã hoàn thành 31 nhiệm vụ trong tổng số 45 nhiệm vụ được giao"
  for (std::size_t t = clause.begin; t < clause.name_end; ++t) {
    if (cue_at(t).cue == Cue::base) clause.begin = t;
  }
  clause.behind = clause.figure + 1;
  if (clause.behind < tokens_.size() && is_mark(clause.behind, '%')) ++clause.behind;
  clause.end = clause.behind;
  while (clause.end < tokens_.size() && tokens_[clause.end].kind != ProseToken::Kind::figure &&
         !parts(clause.end)) {
    const lexicon::CueMatch match = cue_at(clause.end);
    if ((bit(match.cue) & ends) != 0 || lexicon::ends_name(hashes_[clause.end])) break;
    clause.end += std::max<std::size_t>(match.words, 1);
  }
  clause.end = std::min(clause.end, tokens_.size());
  const std::size_t last = clause.end - 1;
  if (tokens_[last].end - tokens_[clause.begin].begin > longest_name) return std::nullopt;
  return clause;
}

bool NameReader::tells_plainly(const Clause& clause) const {
  for (std::size_t t = clause.begin; t < clause.name_end;) {
    const lexicon::CueMatch match = cue_at(t);
    if ((bit(match.cue) & passing) != 0) return false;
    t += std::max<std::size_t>(match.words, 1);
    if (match.cue == Cue::on && t == clause.name_end) return false;  // "trên 300 hồ sơ"
  }
  return true;
}

std::string NameReader::folded(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  const std::size_t from = tokens_[begin].begin;
  return text::fold(std::string_view(sentence_->text).substr(from, tokens_[end - 1].end - from));
}

bool NameReader::counts_within(std::size_t begin, std::size_t end) const {
  return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                     tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const auto& token) { return token.kind == ProseToken::Kind::figure; });
}

// The sentence's first clause and the one right before, where no figure stands in them; and what
// takes something out behind: "(không tính hồ sơ liên thông)".
std::string NameReader::context_of(const Clause& clause) const {
  std::string context;
  if (clause.begin > 0 && !opening_counts_ && opening_ < clause.begin) context = opening_words_;
  if (clause.begin > 0 && parts(clause.begin - 1)) {
    std::size_t begin = clause.begin - 1;
    while (begin > 0 && !parts(begin - 1)) --begin;
    if (begin > opening_ && !counts_within(begin, clause.begin - 1))
      context += ' ' + folded(begin, clause.begin - 1);
  }
  if (clause.end < tokens_.size() && parts(clause.end)) {
    std::size_t end = clause.end + 1;
    while (end < tokens_.size() && !parts(end)) ++end;
    if (!counts_within(clause.end, end)) {
      const std::string behind = folded(clause.end + 1, end);
      const bool excepts = std::ranges::any_of(
          lexicon::exception_words(),
          [&](std::string_view words) { return lexicon::starts_with_words(behind, words); });
      if (excepts || tokens_[clause.end].mark == '(') context += ' ' + behind;
    }
  }
  return context.starts_with(' ') ? context.substr(1) : context;
}

std::optional<QuantityName> NameReader::name_of(const ProseSentence& sentence, std::size_t figure) {
  if (sentence_ != &sentence) open(sentence);
  if (figures_[figure] == tokens_.size()) return std::nullopt;
  const auto clause = clause_of(figure);
  if (!clause || !tells_plainly(*clause)) return std::nullopt;
  const bool percent = tokens_[clause->behind - 1].kind == ProseToken::Kind::mark;
  const std::size_t most = std::min(longest_cue, hashes_.size() - clause->behind);
  const lexicon::ProseUnit unit =
      percent ? lexicon::prose_unit_named("%")
              : lexicon::find_prose_unit(std::span(hashes_).subspan(clause->behind, most));
  QuantityName name;
  name.quantity = quantity_of(sentence.figures[figure], unit);
  if (name.quantity.kind == Quantity::Kind::aside || name.quantity.kind == Quantity::Kind::times)
    return std::nullopt;
  const std::string before = folded(clause->begin, clause->name_end);
  const std::string behind =
      folded(std::min(clause->behind + unit.words, clause->end), clause->end);
  const std::string context = context_of(*clause);
  for (const std::string* const words : {&before, &behind, &context}) {
    if (lexicon::has_any(*words, lexicon::other_period_words())) return std::nullopt;
  }
  Telling told;
  read_words(before, told);
  const bool named = told.words.size() >= fewest_words;
  const auto counters = lexicon::bare_counters();
  if (!named || std::ranges::find(counters, behind) == counters.end()) read_words(behind, told);
  Telling more;
  read_words(context, more);
  if (told.period == 0) told.period = more.period;
  const bool behind_figures = opening_counts_ && opening_ < clause->begin;
  if (told.period == 0 && behind_figures) told.period = opening_period_;
  const std::uint64_t measured =
      mixed(static_cast<std::uint64_t>(name.quantity.kind),
            name.quantity.kind == Quantity::Kind::measure ? text::hash(name.quantity.unit) : 0);
  const std::uint64_t what = mixed(measured, told.period);
  std::sort(told.words.begin(), told.words.end());
  told.words.erase(std::unique(told.words.begin(), told.words.end()), told.words.end());
  if (told.words.size() < fewest_words) return std::nullopt;
  name.own = mixed(key_of(told.words), what);
  Words all = told.words;
  all.insert(all.end(), more.words.begin(), more.words.end());
  name.whole = mixed(key_of(std::move(all)), what);
  name.of_all = (told.of_all || more.of_all) && (!behind_figures || opening_of_all_) &&
                context.size() <= longest_name;
  name.begin = tokens_[clause->begin].begin;
  name.end = tokens_[clause->end - 1].end;
  return name;
}

}  // namespace cchc::extract
