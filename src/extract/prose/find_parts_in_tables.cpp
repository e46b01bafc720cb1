#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/cell.hpp"
#include "extract/prose/find_in_tables.hpp"
#include "extract/prose/name_words.hpp"
#include "extract/prose/table_claim.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr int most_wholes = 8;           // with one figure that are looked at; bounds the work
constexpr std::int64_t by_chance = 100;  // a smaller total may be that of another thing

// The telling words of a name, in order of the alphabet, once each.
class NameSet {
 public:
  NameSet(const NameWords& reader, std::string folded) : text_(std::move(folded)) {
    reader.read(text_, told_);
    std::ranges::sort(told_.words);
    told_.words.erase(std::unique(told_.words.begin(), told_.words.end()), told_.words.end());
  }
  NameSet(const NameSet&) = delete;
  NameSet& operator=(const NameSet&) = delete;

  [[nodiscard]] bool has(std::string_view word) const {
    return std::ranges::binary_search(told_.words, word);
  }
  [[nodiscard]] const std::vector<std::string_view>& words() const { return told_.words; }
  [[nodiscard]] std::uint64_t period() const { return told_.period; }

 private:
  std::string text_;  // the words stand in it
  Telling told_;
};

// What one says and the other does not goes without saying under that total: "trực tiếp" is "Tiếp
// nhận trực tiếp" under "Số hồ sơ tiếp nhận".
bool same_under(const NameSet& whole, const NameSet& part, const NameSet& row) {
  const auto told_above = [&](const NameSet& one, const NameSet& other) {
    return std::ranges::all_of(
        one.words(), [&](std::string_view word) { return other.has(word) || whole.has(word); });
  };
  const bool tells = std::ranges::any_of(
      part.words(), [&](std::string_view word) { return !whole.has(word) && row.has(word); });
  return tells && part.period() == row.period() && told_above(part, row) && told_above(row, part);
}

class ListsInTables {
 public:
  explicit ListsInTables(Report& report) : report_(report), words_(report.metadata) {}

  void find() {
    const std::size_t count = report_.claims.size();
    for (std::size_t k = 0; k < count; ++k) {
      if (report_.claims[k].kind == Claim::Kind::sum) look_at(k);
    }
  }

 private:
  // Of a list's parts, the rows that have their figures.
  struct Pairing {
    std::vector<CellId> rows;       // of each part; none where no row has its figure
    std::vector<CellId> left_over;  // rows with figures that no part has
    std::size_t paired = 0;
  };

  void look_at(std::size_t index) {
    learn();
    const Claim& claim = report_.claims[index];
    const auto named = told_at_.find(claim.reported.location);
    if (named != told_at_.end()) {
      const Claim& whole = report_.claims[named->second];
      if (whole.verdict == Claim::Verdict::agrees) compare(index, whole.cell, true);
      return;
    }
    if (claim.reported.value.scale() != 0 || claim.reported.value.units() < by_chance) return;
    const auto [first, last] = wholes_.equal_range(claim.reported.value.units());
    int left = most_wholes;
    for (auto whole = first; whole != last && left-- > 0; ++whole) {
      if (compare(index, whole->second, false)) return;
    }
  }

  // `named`: the sentence names the whole as the table does.
  bool compare(std::size_t index, CellId whole, bool named) {
    const auto rows = parts_.find(*whole);
    if (rows == parts_.end()) return false;
    const Pairing pairing = pair(report_.claims[index], rows->second);
    const std::size_t parts = report_.claims[index].operands.size();
    if (pairing.paired == parts && parts > 1) return complete(index, pairing);
    if (named && pairing.paired > 0) {
      for (std::size_t k = 0; k < parts; ++k) {
        if (!pairing.rows[k].known())
          tell(report_.claims[index].operands[k], whole, pairing.left_over);
      }
    }
    return false;
  }

  [[nodiscard]] Pairing pair(const Claim& list, const std::vector<CellId>& rows) const {
    Pairing pairing;
    pairing.left_over = rows;
    for (const ClaimFigure& part : list.operands) {
      const auto row = std::ranges::find_if(
          pairing.left_over, [&](CellId cell) { return *report_.cell(cell).value == part.value; });
      const bool found = row != pairing.left_over.end();
      pairing.rows.push_back(found ? *row : CellId());
      if (!found) continue;
      ++pairing.paired;
      pairing.left_over.erase(row);
    }
    return pairing;
  }

  // "tiếp nhận 412 hồ sơ, trong đó: trực tiếp 200; trực tuyến 210": the 2 by post stand in the
  // table.
  bool complete(std::size_t index, const Pairing& pairing) {
    Claim& claim = report_.claims[index];
    Rational sum;
    for (const ClaimFigure& part : claim.operands) sum = sum + Rational(part.value);
    for (const CellId row : pairing.left_over) sum = sum + Rational(*report_.cell(row).value);
    if (sum != Rational(claim.reported.value)) return false;
    if (claim.verdict != Claim::Verdict::unclear && claim.verdict != Claim::Verdict::disagrees)
      return true;
    for (const CellId row : pairing.left_over) {
      const Observation& cell = report_.cell(row);
      if (cell.value->is_zero()) continue;
      ClaimFigure part;
      part.value = *cell.value;
      part.location = cell.location;
      claim.operands.push_back(part);
    }
    claim.verdict = Claim::Verdict::agrees;
    claim.expected = claim.reported.value;
    return true;
  }

  // A part that no row of the table has: the one row that has its name says otherwise.
  void tell(const ClaimFigure& part, CellId whole, const std::vector<CellId>& rows) {
    const auto place = figures_.find(part.location);
    if (told_at_.contains(part.location) || place == figures_.end()) return;
    const auto [sentence, figure] = place->second;
    const Phrase phrase = words_before(*sentence, *figure);
    if (lexicon::has_any(phrase.folded, lexicon::other_period_words())) return;
    const NameSet of_whole(words_, text::fold_core(report_.cell(whole).label));
    const NameSet of_part(words_, phrase.folded + ' ' + figure->unit);
    CellId named;
    for (const CellId row : rows) {
      const NameSet of_row(words_, name_of_part(row));
      if (!same_under(of_whole, of_part, of_row)) continue;
      if (named.known()) return;
      named = row;
    }
    if (!named.known() || report_.cell(named).kind != IndicatorKind::count) return;
    report_.claims.push_back(
        claim_of_cell(report_, named, Claim::Verdict::disagrees, *sentence, phrase, *figure));
  }

  // Without "trong đó".
  [[nodiscard]] std::string name_of_part(CellId row) const {
    std::string folded = text::fold_core(report_.cell(row).label);
    for (const lexicon::ListOpener& opener : lexicon::list_openers()) {
      if (lexicon::starts_with_words(folded, opener.words))
        return folded.substr(std::min(opener.words.size() + 1, folded.size()));
    }
    return folded;
  }

  // Which rows are parts of which, and what stands where in the prose.
  void learn() {
    if (learned_) return;
    learned_ = true;
    for (std::size_t k = 0; k < report_.observations.size(); ++k) {
      const Observation& cell = report_.observations[k];
      if (!cell.parent.known() || !is_certain(cell) || !is_certain(report_.cell(cell.parent)))
        continue;
      auto& rows = parts_[*cell.parent];
      const Decimal& whole = *report_.cell(cell.parent).value;
      if (rows.empty() && whole.scale() == 0) wholes_.emplace(whole.units(), cell.parent);
      rows.emplace_back(k);
    }
    for (std::size_t k = 0; k < report_.claims.size(); ++k) {
      if (report_.claims[k].cell.known()) told_at_.emplace(report_.claims[k].location, k);
    }
    for (const ProseSentence& sentence : report_.prose) {
      for (const ProseFigure& figure : sentence.figures)
        figures_.emplace(figure.location, std::pair(&sentence, &figure));
    }
  }

  Report& report_;
  NameWords words_;
  bool learned_ = false;
  std::unordered_map<std::size_t, std::vector<CellId>> parts_;
  std::multimap<std::int64_t, CellId> wholes_;  // rows with parts, by their figures
  std::map<Location, std::size_t> told_at_;     // claims about cells
  std::map<Location, std::pair<const ProseSentence*, const ProseFigure*>> figures_;
};

}  // namespace

void find_parts_in_tables(Report& report) { ListsInTables(report).find(); }

}  // namespace cchc::extract
