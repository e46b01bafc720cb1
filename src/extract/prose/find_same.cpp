#include "extract/prose/find_same.hpp"

#include <algorithm>
#include <set>
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
  bool of_all = false;
  Quantity quantity;
};

ClaimFigure figure_of(const Quantity& quantity) {
  ClaimFigure figure;
  figure.value = quantity.value;
  figure.unit = quantity.unit;
  figure.factor = quantity.factor;
  figure.location = quantity.location;
  return figure;
}

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
  void look_at(std::size_t s, std::size_t f) {
    const ProseSentence& sentence = sentences_[s];
    const ProseFigure& figure = sentence.figures[f];
    if (figure.over || figure.other_value || figure.value.units() < fewest) return;
    if (f + 1 < sentence.figures.size() && sentence.figures[f + 1].over) return;
    const auto name = names_.name_of(sentence, f);
    if (!name) return;
    const Statement statement{s, name->of_all && of_all_[s] && stands_free(sentence, *name),
                              name->quantity};
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
    constexpr std::size_t longest = 400;  // bytes
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
      if (!earlier.of_all || !later.of_all || explains(earlier, b) || explains(later, a))
        return false;
      claim.verdict = Claim::Verdict::disagrees;
    }
    claim.reported = figure_of(b);
    claim.operands = {figure_of(a)};
    if (a.unit == b.unit) claim.expected = a.value;
    const std::string_view text = sentences_[later.sentence].text;
    claim.text = text::strip_marks(text.substr(name.begin, name.end - name.begin));
    claim.location = claim.reported.location;
    claims_.push_back(std::move(claim));
    return true;
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
  const std::vector<bool>& of_all_;
  NameReader names_;
  std::vector<Claim>& claims_;
  std::unordered_map<std::uint64_t, Statement> by_whole_;
  std::unordered_map<std::uint64_t, Statement> by_own_;
};

ClaimFigure part_again(const Claim& earlier, const ClaimFigure& part) {
  const auto same = std::find_if(
      earlier.operands.begin(), earlier.operands.end(),
      [&](const auto& other) { return other.value == part.value && other.unit == part.unit; });
  return same == earlier.operands.end() ? ClaimFigure{} : *same;
}

// "cung cấp 1.858 dịch vụ (mức độ 3: 571, chiếm 30,73%; mức độ 4: 1.057, chiếm 56,89%)", further
// down "1.858 dịch vụ (571 …, chiếm 30,73%; 1.057 …, chiếm 56,89%)": two parts of one total, or
// part and share, are no chance.
class RepeatedLists {
 public:
  explicit RepeatedLists(std::vector<Claim>& claims) : claims_(claims) {
    for (const Claim& claim : claims_) {
      if (claim.kind == Claim::Kind::same) note(claim);
    }
  }

  void find() {
    std::vector<Claim> again;
    for (const Claim& claim : claims_) {
      if (claim.kind == Claim::Kind::sum) read(claim, claim.reported, again);
      if (claim.kind == Claim::Kind::ratio) read(claim, claim.operands[1], again);
    }
    for (Claim& claim : again) claims_.push_back(std::move(claim));
  }

 private:
  bool note(const Claim& claim) {
    return told_.emplace(claim.location, claim.reported.value.units()).second;
  }

  // `whole`: what its parts are of.
  void read(const Claim& claim, const ClaimFigure& whole, std::vector<Claim>& again) {
    if (whole.value.units() < by_chance) return;
    auto& before = claim.kind == Claim::Kind::sum ? sums_ : ratios_;
    std::int64_t key = whole.value.units();
    if (claim.kind == Claim::Kind::ratio) key = key * 1'000'003 + claim.operands[0].value.units();
    const auto [known, fresh] = before.emplace(key, &claim);
    const Claim& earlier = *known->second;
    if (fresh || earlier.location == claim.location) return;
    std::vector<Claim> found;
    if (claim.kind == Claim::Kind::sum) {
      if (earlier.reported.value != claim.reported.value ||
          earlier.reported.unit != claim.reported.unit)
        return;
      for (const ClaimFigure& part : claim.operands) {
        const ClaimFigure same = part_again(earlier, part);
        if (same.value == part.value && part.value.units() >= fewest)
          found.push_back(make(claim, part, same));
      }
      if (found.size() < 2) return;
    } else if (earlier.reported.value == claim.reported.value &&
               earlier.operands[0].value == claim.operands[0].value &&
               earlier.operands[1].value == claim.operands[1].value) {
      found.push_back(make(claim, claim.reported, earlier.reported));
    }
    for (Claim& same : found) {
      if (note(same)) again.push_back(std::move(same));
    }
  }

  static Claim make(const Claim& list, const ClaimFigure& part, const ClaimFigure& before) {
    Claim claim;
    claim.kind = Claim::Kind::same;
    claim.verdict = Claim::Verdict::agrees;
    claim.reported = part;
    claim.operands = {before};
    claim.expected = before.value;
    claim.text = list.text;
    claim.location = part.location;
    return claim;
  }

  std::vector<Claim>& claims_;
  std::set<std::pair<Location, std::int64_t>> told_;
  std::unordered_map<std::int64_t, const Claim*> sums_;    // by the total
  std::unordered_map<std::int64_t, const Claim*> ratios_;  // by part and whole
};

}  // namespace

void find_same(const std::vector<ProseSentence>& sentences, const std::vector<bool>& of_all,
               const std::optional<Period>& own, std::vector<Claim>& claims) {
  SameFinder(sentences, of_all, own, claims).find();
  RepeatedLists(claims).find();
}

}  // namespace cchc::extract
