#include "extract/prose/quantity_name.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "lexicon/prose_units.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/same_words.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest_name = 240;  // bytes; bounds the work
constexpr std::size_t longest_cue = 8;     // words; bounds the work
constexpr std::size_t fewest_words =
    3;  // words, "tiếp nhận hồ (sơ)"; fewer tell one quantity from no other

// Before a figure: it is a change or a goal; or only about, or a rest, which has not the name
// alone.
constexpr CueSet hedges = set_of(Cue::above, Cue::below, Cue::about);
constexpr CueSet no_figure =
    change_cues | reaching_cues | set_of(Cue::goal, Cue::versus, Cue::same_period, Cue::times);
constexpr CueSet passing = no_figure | hedges | set_of(Cue::still, Cue::rest, Cue::among);
// Behind a figure: another matter begins.
constexpr CueSet ends = change_cues | set_of(Cue::reaches, Cue::equals, Cue::still, Cue::rest,
                                             Cue::among, Cue::whole, Cue::namely, Cue::versus);

Quantity quantity_of(const ProseFigure& figure, const lexicon::ProseUnit& unit) {
  Quantity quantity;
  quantity.value = figure.value;
  quantity.other = figure.other_value;
  quantity.kind = kind_of(unit.kind);
  quantity.unit = unit.name;
  quantity.factor = Rational(Decimal(unit.factor));
  quantity.location = figure.location;
  quantity.range = range_of(quantity);
  return quantity;
}

constexpr CueSet ways =
    set_of(Cue::direct, Cue::online, Cue::postal, Cue::full_service, Cue::partial_service);
constexpr CueSet deadlines = set_of(Cue::early, Cue::on_time, Cue::late);
constexpr CueSet telling =
    ways | deadlines |
    set_of(Cue::settled, Cue::pending, Cue::received, Cue::carried, Cue::in_time, Cue::incoming,
           Cue::outgoing, Cue::added, Cue::amended, Cue::repealed, Cue::men, Cue::women,
           Cue::excellent, Cue::good, Cue::fair, Cue::average, Cue::poor, Cue::level_three,
           Cue::level_four);

// "gần 14.500": about as exact as its zeros tell.
Interval about(const Quantity& quantity) {
  std::int64_t unit = 1;
  for (std::int64_t rest = quantity.value.units(); rest != 0 && rest % 10 == 0; rest /= 10)
    unit *= 10;
  const Rational slack = Rational(Decimal(unit, quantity.value.scale())) * quantity.factor;
  const Rational low = quantity.exact() - slack;
  return {low < Rational() ? Rational() : low, quantity.exact() + slack};
}

CueSet without_what_goes_unsaid(CueSet states) {
  states &= telling;
  if ((states & ways) != 0) states &= ~bit(Cue::received);
  if ((states & deadlines) != 0) states &= ~bit(Cue::settled);
  if ((states & set_of(Cue::incoming, Cue::outgoing)) != 0)
    states &= ~set_of(Cue::settled, Cue::received);
  return states;
}

// Of all tokens; adds the cues.
std::string plain_words(std::string_view text, std::span<const ProseToken> tokens,
                        std::span<const std::uint64_t> hashes, CueSet& cues) {
  std::string words;
  std::size_t from = tokens.empty() ? 0 : tokens.front().begin;
  const auto add = [&](std::string_view more) {
    if (more.empty()) return;
    if (!words.empty()) words += ' ';
    words += more;
  };
  const auto fold_up_to = [&](std::size_t to) {
    if (from < to) add(text::trim(text::fold(text.substr(from, to - from))));
  };
  const auto put = [&](std::size_t t, std::size_t count, char kind, int number) {
    fold_up_to(tokens[t].begin);
    add(kind + std::to_string(number));
    from = tokens[t + count - 1].end;
  };
  for (std::size_t t = 0; t < tokens.size();) {
    const auto next = hashes.subspan(t, std::min(longest_cue, hashes.size() - t));
    const lexicon::CueMatch cue = next[0] == 0 ? lexicon::CueMatch{} : lexicon::find_cue(next);
    const lexicon::NounMatch noun = next[0] == 0 ? lexicon::NounMatch{} : lexicon::find_noun(next);
    const std::size_t count = std::max({cue.words, noun.words, std::size_t{1}});
    cues |= bit(cue.cue);
    if (noun.words > cue.words) {
      put(t, count, '#', noun.noun);
    } else if ((bit(cue.cue) & telling) != 0) {
      put(t, count, '=', static_cast<int>(cue.cue));
    }
    t += count;
  }
  if (!tokens.empty()) fold_up_to(tokens.back().end);
  return words;
}

}  // namespace

PlainName plain_name(std::string_view text) {
  const std::vector<ProseToken> tokens = words_of_text(text, {});
  std::vector<std::uint64_t> hashes;
  for (const ProseToken& token : tokens) hashes.push_back(token.hash);
  PlainName name;
  name.words = plain_words(text, tokens, hashes, name.states);
  name.states = without_what_goes_unsaid(name.states);
  return name;
}

ClaimFigure figure_of(const Quantity& quantity) {
  ClaimFigure figure;
  figure.value = quantity.value;
  figure.unit = quantity.unit;
  figure.factor = quantity.factor;
  figure.location = quantity.location;
  return figure;
}

std::string words_of(const ProseSentence& sentence, std::size_t begin, std::size_t end) {
  return text::strip_marks(std::string_view(sentence.text).substr(begin, end - begin));
}

void NameReader::open(const ProseSentence& sentence) {
  sentence_ = &sentence;
  told_.reset();
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
  opening_words_.clear();
  opening_of_all_ = false;
  opening_period_ = 0;
  opening_long_ = opening_ > 0 && tokens_[opening_ - 1].end > longest_name;
  if (opening_long_) return;
  opening_words_ = folded(0, opening_);
  // "Cải cách TTHC: …" is the chapter's heading once more.
  const bool heads = opening_ < tokens_.size() && tokens_[opening_].mark == ':';
  if (heads && lexicon::has_any(opening_words_, lexicon::chapter_words())) opening_words_.clear();
  Telling told;
  words_.read(opening_words_, told);
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

bool NameReader::tells_plainly(const Clause& clause, CueSet not_plain) const {
  for (std::size_t t = clause.begin; t < clause.name_end;) {
    const lexicon::CueMatch match = cue_at(t);
    if ((bit(match.cue) & not_plain) != 0) return false;
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

CueSet NameReader::cues_of(std::size_t begin, std::size_t end) const {
  CueSet cues = 0;
  for (std::size_t t = begin; t < end;) {
    const lexicon::CueMatch match = cue_at(t);
    cues |= bit(match.cue);
    t += std::max<std::size_t>(match.words, 1);
  }
  return cues;
}

std::string NameReader::plain(std::size_t begin, std::size_t end, CueSet& cues) const {
  if (begin >= end) return {};
  return plain_words(sentence_->text, std::span(tokens_).subspan(begin, end - begin),
                     std::span(hashes_).subspan(begin, end - begin), cues);
}

lexicon::ProseUnit NameReader::unit_of(const Clause& clause) const {
  if (tokens_[clause.behind - 1].kind == ProseToken::Kind::mark)
    return lexicon::prose_unit_named("%");
  const std::size_t most = std::min(longest_cue, hashes_.size() - clause.behind);
  return lexicon::find_prose_unit(std::span(hashes_).subspan(clause.behind, most));
}

const ToldWords& NameReader::told_in(const ProseSentence& sentence) {
  if (sentence_ != &sentence) open(sentence);
  if (told_) return *told_;
  Telling all;
  ToldWords told;
  const std::string words = plain(0, tokens_.size(), told.states);
  words_.read(words, all);
  told.words = sorted_words(all);
  told.states &= telling;
  return told_.emplace(std::move(told));
}

bool NameReader::tells(const ProseSentence& sentence, CueSet cues) {
  if (sentence_ != &sentence) open(sentence);
  return (cues_of(0, tokens_.size()) & cues) != 0;
}

std::optional<NamedFigure> NameReader::figure_named(const ProseSentence& sentence,
                                                    std::size_t figure, const Wanted& wanted) {
  if (sentence_ != &sentence) open(sentence);
  if (figures_[figure] == tokens_.size()) return std::nullopt;
  const auto clause = clause_of(figure);
  if (!clause || !tells_plainly(*clause, no_figure)) return std::nullopt;
  NamedFigure named;
  named.quantity = quantity_of(sentence.figures[figure], unit_of(*clause));
  if (named.quantity.kind == Quantity::Kind::aside || named.quantity.kind == Quantity::Kind::times)
    return std::nullopt;
  if ((cues_of(clause->begin, clause->name_end) & hedges) != 0)
    named.quantity.range = about(named.quantity);
  if (!wanted(named.quantity)) return std::nullopt;
  CueSet cues = 0;
  const std::string named_before = plain(clause->begin, clause->name_end, cues);
  const std::string named_behind = plain(clause->behind, clause->end, cues);
  const std::string before = folded(clause->begin, clause->name_end);
  const std::string behind = folded(clause->behind, clause->end);
  // "từ kỳ trước chuyển qua" is of this period.
  if ((cues & bit(Cue::carried)) == 0 && lexicon::has_any(before, lexicon::other_period_words()))
    return std::nullopt;
  for (const std::string* const words : {&behind, &std::as_const(opening_words_)}) {
    if (lexicon::has_any(*words, lexicon::other_period_words())) return std::nullopt;
  }
  Telling told;
  words_.read(named_before, told, NameWords::Own::loosely);
  words_.read(named_behind, told, NameWords::Own::loosely);
  named.told.words = sorted_words(told);
  Telling opening;
  words_.read(opening_words_, opening, NameWords::Own::loosely);
  named.period = told.period == 0 ? opening.period : told.period;
  named.told.states = without_what_goes_unsaid(cues);
  named.begin = tokens_[clause->begin].begin;
  named.end = tokens_[clause->end - 1].end;
  return named;
}

std::optional<QuantityName> NameReader::name_of(const ProseSentence& sentence, std::size_t figure) {
  if (sentence_ != &sentence) open(sentence);
  if (figures_[figure] == tokens_.size()) return std::nullopt;
  const auto clause = clause_of(figure);
  if (!clause || !tells_plainly(*clause, passing)) return std::nullopt;
  const lexicon::ProseUnit unit = unit_of(*clause);
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
  words_.read(before, told, own_);
  const bool named = told.words.size() >= fewest_words;
  const auto counters = lexicon::bare_counters();
  if (!named || std::ranges::find(counters, behind) == counters.end())
    words_.read(behind, told, own_);
  Telling more;
  words_.read(context, more, own_);
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
  std::vector<std::string_view> all = told.words;
  all.insert(all.end(), more.words.begin(), more.words.end());
  name.whole = mixed(key_of(std::move(all)), what);
  name.of_all = (told.of_all || more.of_all) && (!behind_figures || opening_of_all_) &&
                !(opening_long_ && opening_ < clause->begin) && context.size() <= longest_name;
  name.begin = tokens_[clause->begin].begin;
  name.end = tokens_[clause->end - 1].end;
  return name;
}

}  // namespace cchc::extract
