#include "extract/prose/find_same.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/periods.hpp"
#include "lexicon/prose_units.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/same_words.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t longest_before = 200;  // bytes
constexpr std::size_t longest_behind = 80;
constexpr std::size_t fewest_words = 3;  // that tell one quantity from others: "tiếp nhận hồ (sơ)"
constexpr std::string_view marks = ",;:.()[]\n";

struct Statement {
  std::size_t sentence = 0;
  std::size_t figure = 0;
  bool of_all = false;
};

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

std::size_t words_of(std::string_view phrase, const Words& words, std::size_t at) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::string_view word = lexicon::first_word(phrase);
    if (at + count >= words.size() || words[at + count] != word) return 0;
    ++count;
    phrase = lexicon::behind_words(phrase, word);
  }
  return count;
}

// The telling words of a name and the period that it gives; 0 words where it may be of anything.
class NameReader {
 public:
  explicit NameReader(const std::optional<Period>& own) : own_(own) {}

  // Whether words name a period other than the report's.
  [[nodiscard]] bool names_other_period(const std::string& folded) const {
    const Words words = lexicon::split_words(folded);
    std::uint64_t period = 0;
    for (std::size_t at = 0; at < words.size(); ++at) period_at(words, at, period);
    return period != 0;
  }

  // 0 where the words tell too little, or a figure stands among them.
  std::uint64_t key_of(const std::string& folded) {
    const Words all = lexicon::split_words(folded);
    Words telling;
    std::uint64_t period = 0;
    for (std::size_t at = 0; at < all.size();) {
      if (const std::size_t count = period_at(all, at, period)) {
        at += count;
      } else if (const std::size_t filler = filler_at(all, at)) {
        at += filler;
      } else if (is_number(all[at])) {
        return 0;
      } else {
        telling.push_back(all[at++]);
      }
    }
    std::sort(telling.begin(), telling.end());
    telling.erase(std::unique(telling.begin(), telling.end()), telling.end());
    if (telling.size() < fewest_words) return 0;
    std::uint64_t key = period + 1;
    for (const std::string_view word : telling) key = mixed(key, text::hash(word));
    return key;
  }

 private:
  static std::uint64_t mixed(std::uint64_t key, std::uint64_t more) {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    return key * prime + more;
  }

  // "qui iii", "6 thang dau nam", "nam 2024"; the report's own adds nothing to `period`.
  std::size_t period_at(const Words& words, std::size_t at, std::uint64_t& period) const {
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
      if (!own_ || std::to_string(own_->year) != word(1))
        period = mixed(period, text::hash(word(1)));
      return 2;
    }
    return 0;
  }

  [[nodiscard]] bool is_own_months(int months, bool last) const {
    if (!own_) return false;
    constexpr int half = 6;
    constexpr int three_quarters = 9;
    if (months == half)
      return own_->kind == Period::Kind::half_year && own_->index == (last ? 2 : 1);
    return months == three_quarters && own_->kind == Period::Kind::nine_months;
  }

  static bool is_year(std::string_view word) {
    return word.size() == 4 && word.starts_with("20") && is_number(word.substr(2));
  }

  static std::size_t filler_at(const Words& words, std::size_t at) {
    if (const std::size_t whole = longest_of(lexicon::whole_scopes(), words, at)) return whole;
    if (const std::size_t filler = longest_of(lexicon::name_fillers(), words, at)) return filler;
    return longest_of(lexicon::name_ends(), words, at);
  }

  static std::size_t longest_of(std::span<const std::string_view> list, const Words& words,
                                std::size_t at) {
    std::size_t longest = 0;
    for (const std::string_view phrase : list) {
      if (phrase.front() != words[at].front()) continue;
      longest = std::max(longest, words_of(phrase, words, at));
    }
    return longest;
  }

  const std::optional<Period>& own_;
};

class SameFinder {
 public:
  SameFinder(const std::vector<ProseSentence>& sentences, const std::vector<bool>& of_all,
             const std::optional<Period>& own, std::vector<Claim>& claims)
      : sentences_(sentences), of_all_(of_all), names_(own), claims_(claims) {}

  void find() {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      for (std::size_t f = 0; f < sentences_[s].figures.size(); ++f) look_at(s, f);
    }
  }

 private:
  [[nodiscard]] const ProseFigure& at(const Statement& statement) const {
    return sentences_[statement.sentence].figures[statement.figure];
  }

  struct Clause {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // From the mark before the figure to the mark, or the figure, behind it.
  [[nodiscard]] Clause clause_of(const ProseSentence& sentence, std::size_t f) const {
    const std::string_view text = sentence.text;
    const ProseFigure& figure = sentence.figures[f];
    std::size_t begin = figure.begin;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == ':')) --begin;
    const auto mark = begin == 0 ? std::string_view::npos : text.find_last_of(marks, begin - 1);
    Clause clause;
    clause.begin = mark == std::string_view::npos ? 0 : mark + 1;
    if (f > 0) clause.begin = std::max<std::size_t>(clause.begin, sentence.figures[f - 1].end);
    clause.end = std::min(text.find_first_of(marks, figure.end), text.size());
    if (f + 1 < sentence.figures.size())
      clause.end = std::min<std::size_t>(clause.end, sentence.figures[f + 1].begin);
    return clause;
  }

  void look_at(std::size_t s, std::size_t f) {
    const ProseSentence& sentence = sentences_[s];
    const ProseFigure& figure = sentence.figures[f];
    constexpr std::int64_t fewest = 10;
    if (figure.over || figure.other_value || figure.value.units() < fewest) return;
    if (f + 1 < sentence.figures.size() && sentence.figures[f + 1].over) return;
    const Clause clause = clause_of(sentence, f);
    if (figure.begin - clause.begin > longest_before || clause.end - figure.end > longest_behind)
      return;
    const std::string_view text = sentence.text;
    const std::string folded =
        text::fold(std::string(text.substr(clause.begin, figure.begin - clause.begin)) + ' ' +
                   (figure.unit == "%" ? "phần trăm " : "") +
                   std::string(text.substr(figure.end, clause.end - figure.end)));
    if (lexicon::has_any(folded, lexicon::other_period_words()) ||
        lexicon::has_any(folded, lexicon::passing_words()))
      return;
    const std::uint64_t key = names_.key_of(folded);
    if (key == 0 || names_.names_other_period(text::fold(text.substr(0, clause.begin)))) return;
    Statement statement{s, f, false};
    statement.of_all = of_all_[s] && lexicon::has_any(folded, lexicon::whole_scopes()) &&
                       stands_free(sentence, clause);
    const auto [known, fresh] = first_.emplace(key, statement);
    if (!fresh && known->second.sentence != s) compare(known->second, statement, clause);
  }

  // Nothing in its own sentence stands before it that may narrow it.
  [[nodiscard]] static bool stands_free(const ProseSentence& sentence, const Clause& clause) {
    const std::string_view before = std::string_view(sentence.text).substr(0, clause.begin);
    return before.find(':') == std::string_view::npos &&
           !lexicon::has_any(text::fold(before), lexicon::narrowing_words()) &&
           !lexicon::has_any(text::fold(before), lexicon::part_words());
  }

  void compare(const Statement& earlier, const Statement& later, const Clause& clause) {
    const Decimal& a = at(earlier).value;
    const Decimal& b = at(later).value;
    Claim claim;
    claim.kind = Claim::Kind::same;
    if (a == b) {
      constexpr std::int64_t by_chance = 100;
      if (b.units() < by_chance) return;
      claim.verdict = Claim::Verdict::agrees;
    } else {
      if (!earlier.of_all || !later.of_all || states(earlier.sentence, b) ||
          states(later.sentence, a))
        return;
      claim.verdict = Claim::Verdict::disagrees;
    }
    claim.reported = figure_of(at(later));
    claim.operands = {figure_of(at(earlier))};
    claim.expected = a;
    const std::string_view text = sentences_[later.sentence].text;
    claim.text = text::strip_marks(text.substr(clause.begin, clause.end - clause.begin));
    claim.location = claim.reported.location;
    claims_.push_back(std::move(claim));
  }

  static ClaimFigure figure_of(const ProseFigure& figure) {
    ClaimFigure made;
    made.value = figure.value;
    if (figure.unit == "%") made.unit = lexicon::prose_unit_named("%").name;
    made.location = figure.location;
    return made;
  }

  [[nodiscard]] bool states(std::size_t sentence, const Decimal& value) const {
    const auto& figures = sentences_[sentence].figures;
    return std::any_of(figures.begin(), figures.end(),
                       [&](const ProseFigure& figure) { return figure.value == value; });
  }

  const std::vector<ProseSentence>& sentences_;
  const std::vector<bool>& of_all_;
  NameReader names_;
  std::vector<Claim>& claims_;
  std::unordered_map<std::uint64_t, Statement> first_;
};

}  // namespace

void find_same(const std::vector<ProseSentence>& sentences, const std::vector<bool>& of_all,
               const std::optional<Period>& own, std::vector<Claim>& claims) {
  SameFinder(sentences, of_all, own, claims).find();
}

}  // namespace cchc::extract
