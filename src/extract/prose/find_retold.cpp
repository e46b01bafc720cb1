// Figures that a later sentence tells again, with most of the words of the first.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "extract/prose/find_same.hpp"
#include "extract/prose/quantity_name.hpp"

namespace cchc::extract {
namespace {

// Of the telling words of two clauses: what share of the shorter stands in the longer one too, and
// how many at least. Learned from paragraphs that tell one figure of two things.
constexpr double most_of_shorter = 0.75;
constexpr std::size_t fewest_common = 2;
constexpr double most_alone = 0.6;  // of the longer, that the shorter does not have

constexpr std::int64_t fewest = 10;      // smaller figures stand everywhere
constexpr std::int64_t by_chance = 100;  // what is below it may be the same of two things

class Retold {
 public:
  Retold(const std::vector<ProseSentence>& sentences, const Metadata& metadata,
         std::vector<Claim>& claims)
      : sentences_(sentences), names_(metadata), claims_(claims) {
    for (const Claim& claim : claims_) {
      if (claim.kind == Claim::Kind::same) told_.insert(claim.reported.location);
    }
  }

  void find() {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      for (std::size_t f = 0; f < sentences_[s].figures.size(); ++f) look_at(s, f);
    }
  }

 private:
  struct Earlier {
    std::size_t sentence = 0;
    NamedFigure figure;
  };

  void look_at(std::size_t s, std::size_t f) {
    const ProseFigure& figure = sentences_[s].figures[f];
    if (figure.other_value || figure.value.units() < fewest) return;
    auto named = names_.figure_named(sentences_[s], f, [](const Quantity&) { return true; });
    if (!named || named->told.words.size() < fewest_common) return;
    // Round shares ("100%") are told of everything.
    if (named->quantity.kind == Quantity::Kind::percent && figure.value.scale() == 0) return;
    const Rational value = named->quantity.exact();
    // What is rounded to three digits is off by no more.
    const auto first = earlier_.lower_bound(value * Rational(199, 200));
    const auto last = earlier_.upper_bound(value * Rational(201, 200));
    if (!told_.contains(figure.location)) {
      constexpr int most_earlier = 32;  // with one figure; bounds the work
      int looked = 0;
      for (auto known = first; known != last && looked < most_earlier; ++known, ++looked) {
        if (known->second.sentence == s || !is_same(known->second.figure, *named)) continue;
        add(known->second.figure, *named, sentences_[s]);
        break;
      }
    }
    earlier_.emplace(value, Earlier{s, std::move(*named)});
  }

  static bool is_same(const NamedFigure& a, const NamedFigure& b) {
    if (!a.quantity.range.meets(b.quantity.range) || a.period != b.period ||
        a.told.states != b.told.states || a.quantity.kind != b.quantity.kind ||
        (a.quantity.kind == Quantity::Kind::measure && a.quantity.unit != b.quantity.unit))
      return false;
    std::vector<std::uint64_t> common;
    std::ranges::set_intersection(a.told.words, b.told.words, std::back_inserter(common));
    const auto shorter = static_cast<double>(std::min(a.told.words.size(), b.told.words.size()));
    const auto longer = static_cast<double>(std::max(a.told.words.size(), b.told.words.size()));
    const auto count = static_cast<double>(common.size());
    const std::size_t wanted =
        b.quantity.value.units() < by_chance ? fewest_common + 1 : fewest_common;
    return common.size() >= wanted && count >= most_of_shorter * shorter &&
           longer - count <= most_alone * longer;
  }

  void add(const NamedFigure& earlier, const NamedFigure& later, const ProseSentence& sentence) {
    Claim claim;
    claim.kind = Claim::Kind::same;
    claim.verdict = earlier.quantity.exact() == later.quantity.exact() ? Claim::Verdict::agrees
                                                                       : Claim::Verdict::rounded;
    claim.reported = figure_of(later.quantity);
    claim.operands = {figure_of(earlier.quantity)};
    if (earlier.quantity.unit == later.quantity.unit) claim.expected = earlier.quantity.value;
    claim.text = words_of(sentence, later.begin, later.end);
    claim.location = claim.reported.location;
    claims_.push_back(std::move(claim));
  }

  const std::vector<ProseSentence>& sentences_;
  NameReader names_;
  std::vector<Claim>& claims_;
  std::set<Location> told_;
  std::multimap<Rational, Earlier> earlier_;
};

}  // namespace

void find_retold(const std::vector<ProseSentence>& sentences, const Metadata& metadata,
                 std::vector<Claim>& claims) {
  Retold(sentences, metadata, claims).find();
}

}  // namespace cchc::extract
