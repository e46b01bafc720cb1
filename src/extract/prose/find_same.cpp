#include "extract/prose/find_same.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extract/prose/quantity_name.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::int64_t fewest = 10;      // smaller figures stand everywhere
constexpr std::int64_t by_chance = 100;  // what is below it may be the same of two things

struct Statement {
  std::size_t sentence = 0;
  bool free = false;  // nothing narrows what it is about
  bool of_all = false;
  Quantity quantity;
};

// Two digits exchanged, or of three and more one wrong or left out.
bool look_mistyped(const Decimal& a, const Decimal& b) {
  if (a.scale() != b.scale()) return false;
  std::string shorter = std::to_string(a.units());
  std::string longer = std::to_string(b.units());
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  const auto [here, there] = std::ranges::mismatch(shorter, longer);
  if (shorter.size() + 1 == longer.size())
    return shorter.size() > 2 && std::equal(here, shorter.end(), there + 1, longer.end());
  if (shorter.size() != longer.size()) return false;
  const bool one_wrong = std::equal(here + 1, shorter.end(), there + 1, longer.end());
  return one_wrong ? shorter.size() > 2 : std::ranges::is_permutation(shorter, longer);
}

class SameFinder {
 public:
  SameFinder(const std::vector<ProseSentence>& sentences, const std::vector<bool>& free,
             const Metadata& metadata, std::vector<Claim>& claims)
      : sentences_(sentences), free_(free), names_(metadata), claims_(claims) {}

  void find() {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      for (std::size_t f = 0; f < sentences_[s].figures.size(); ++f) look_at(s, f);
    }
  }

 private:
  void look_at(std::size_t s, std::size_t f) {
    const ProseSentence& sentence = sentences_[s];
    const ProseFigure& figure = sentence.figures[f];
    if (figure.over || figure.other_value || figure.value.units() < fewest) return;
    if (f + 1 < sentence.figures.size() && sentence.figures[f + 1].over) return;
    const auto name = names_.name_of(sentence, f);
    if (!name) return;
    const bool free = free_[s] && stands_free(sentence, *name);
    const Statement statement{s, free, free && name->of_all, name->quantity};
    const auto [known, fresh] = by_whole_.emplace(name->whole, statement);
    bool told = false;
    if (!fresh) {
      told = compare(known->second, statement, *name, true);
      if (statement.of_all && !known->second.of_all) known->second = statement;
    }
    const auto [other, first] = by_own_.emplace(name->own, statement);
    if (!first && !told) compare(other->second, statement, *name, false);
  }

  // Nothing in its own sentence stands before it that may narrow it.
  [[nodiscard]] static bool stands_free(const ProseSentence& sentence, const QuantityName& name) {
    constexpr std::size_t longest = 400;  // bytes; bounds the work
    return name.begin <= longest &&
           !lexicon::has_any(text::fold(std::string_view(sentence.text).substr(0, name.begin)),
                             lexicon::narrowing_words());
  }

  // `all_told`: what the sentences say before is the same too.
  bool compare(const Statement& earlier, const Statement& later, const QuantityName& name,
               bool all_told) {
    if (earlier.sentence == later.sentence) return false;
    const Quantity& a = earlier.quantity;
    const Quantity& b = later.quantity;
    Claim claim;
    claim.kind = Claim::Kind::same;
    if (a.exact() == b.exact()) {
      if (!all_told && b.value.units() < by_chance) return false;
      claim.verdict = Claim::Verdict::agrees;
    } else if (!all_told) {
      return false;
    } else if (a.range.meets(b.range)) {
      claim.verdict = Claim::Verdict::rounded;
    } else {
      if (!speak_of_one(earlier, later) || explains(earlier, b) || explains(later, a)) return false;
      claim.verdict = Claim::Verdict::disagrees;
    }
    claim.reported = figure_of(b);
    claim.operands = {figure_of(a)};
    if (a.unit == b.unit) claim.expected = a.value;
    claim.text = words_of(sentences_[later.sentence], name.begin, name.end);
    claim.location = claim.reported.location;
    claims_.push_back(std::move(claim));
    return true;
  }

  // Both of the whole, or one of it and the other a slip of the hand away.
  static bool speak_of_one(const Statement& earlier, const Statement& later) {
    if (earlier.of_all && later.of_all) return true;
    return (earlier.of_all || later.of_all) && earlier.free && later.free &&
           earlier.quantity.unit == later.quantity.unit &&
           look_mistyped(earlier.quantity.value, later.quantity.value);
  }

  // The sentence gives the other figure too, or how far it is from its own.
  [[nodiscard]] bool explains(const Statement& statement, const Quantity& other) const {
    const Rational& own = statement.quantity.exact();
    const Rational apart = own < other.exact() ? other.exact() - own : own - other.exact();
    const auto& figures = sentences_[statement.sentence].figures;
    return std::any_of(figures.begin(), figures.end(), [&](const ProseFigure& figure) {
      return figure.value == other.value || Rational(figure.value) == apart;
    });
  }

  const std::vector<ProseSentence>& sentences_;
  const std::vector<bool>& free_;
  NameReader names_;
  std::vector<Claim>& claims_;
  std::unordered_map<std::uint64_t, Statement> by_whole_;
  std::unordered_map<std::uint64_t, Statement> by_own_;
};

}  // namespace

void find_same(const std::vector<ProseSentence>& sentences, const std::vector<bool>& free,
               const Metadata& metadata, std::vector<Claim>& claims) {
  SameFinder(sentences, free, metadata, claims).find();
  find_repeats(claims);
  find_retold(sentences, metadata, claims);
}

}  // namespace cchc::extract
