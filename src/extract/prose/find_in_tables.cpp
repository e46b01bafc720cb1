#include "extract/prose/find_in_tables.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell.hpp"
#include "extract/prose/cell_names.hpp"
#include "extract/prose/cells_by_value.hpp"
#include "extract/prose/table_claim.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/same_words.hpp"
#include "lexicon/units.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t longest_before = 400;  // bytes before a name; bounds the work
constexpr std::size_t most_figures = 64;     // of a sentence that may be wrong; bounds the work

class TableClaims {
 public:
  explicit TableClaims(Report& report)
      : report_(report),
        words_(report.metadata),
        names_(report),
        sentences_(report.metadata),
        cells_(report),
        has_parts_(report.observations.size()) {
    for (const Observation& cell : report.observations) {
      if (cell.parent.known()) has_parts_[*cell.parent] = true;
    }
  }

  void find(const std::vector<bool>& narrowed) {
    for (std::size_t s = 0; s < report_.prose.size(); ++s) {
      const ProseSentence& sentence = report_.prose[s];
      of_other_.reset();
      for (std::size_t f = 0; f < sentence.figures.size(); ++f) {
        const ProseFigure& figure = sentence.figures[f];
        if (figure.over) continue;
        if (figure.other_value || !told_by_name(sentence, narrowed[s], figure))
          tell_by_value(sentence, f);
      }
    }
  }

 private:
  // Where the sentence names a cell as the table does, whatever figure it gives.
  bool told_by_name(const ProseSentence& sentence, bool narrowed, const ProseFigure& figure) {
    const Phrase phrase = words_before(sentence, figure);
    const CellId named = cell_named(phrase.folded, figure);
    if (!named.known()) return false;
    const Observation& cell = report_.cell(named);
    if (!is_certain(cell) || !counts_the_same(cell, sentence, figure)) return false;
    if (speaks_of_other(sentence) || !stands_alone(sentence, phrase, figure)) return false;
    const Claim::Verdict verdict = compare(cell, figure);
    if (verdict == Claim::Verdict::disagrees &&
        (sentence.figures.size() > most_figures || (narrowed && may_be_less(cell, figure)) ||
         is_told_elsewhere(sentence, cell) || is_of_neighbour(cell, figure) ||
         may_be_of_part(named, sentence, figure)))
      return false;
    report_.claims.push_back(claim_of_cell(report_, named, verdict, sentence, phrase, figure));
    return true;
  }

  // Where a cell has the figure, and the sentence most of its name.
  void tell_by_value(const ProseSentence& sentence, std::size_t index) {
    const ProseFigure& figure = sentence.figures[index];
    auto named = sentences_.figure_named(
        sentence, index, [this](const Quantity& quantity) { return cells_.may_have(quantity); });
    if (!named) return;
    const ToldWords& around = sentences_.told_in(sentence);
    CellId cell = cells_.find(*named, around);
    if (!cell.known() && figure.other_value) {
      named->quantity = read_otherwise(named->quantity);
      cell = cells_.find(*named, around);
    }
    if (!cell.known()) return;
    const Rational here = cells_.value_of(cell);
    const auto verdict =
        here == named->quantity.exact() ? Claim::Verdict::agrees : Claim::Verdict::rounded;
    Claim claim =
        claim_of_cell(report_, cell, verdict, sentence, words_before(sentence, figure), figure);
    claim.text = words_of(sentence, named->begin, named->end);
    claim.reported.value = named->quantity.value;
    report_.claims.push_back(std::move(claim));
  }

  // "Số hồ sơ đã tiếp nhận: 500", "đã tiếp nhận 500 hồ sơ". One cell, or none.
  [[nodiscard]] CellId cell_named(const std::string& before, const ProseFigure& figure) const {
    CellId found = names_.find(before);
    if (figure.unit == "%") return found;
    for (std::size_t end = 0; end < figure.unit.size() && !before.empty();) {
      end = std::min(figure.unit.find(' ', end + 1), figure.unit.size());
      const CellId other = names_.find(before + ' ' + figure.unit.substr(0, end));
      if (other.known() && found.known() && other != found) return {};
      found = std::max(found, other);
    }
    return found;
  }

  // Of a goal, another period, a plan or a running total.
  bool speaks_of_other(const ProseSentence& sentence) {
    if (of_other_) return *of_other_;
    const std::string folded = text::fold(sentence.text);
    return of_other_.emplace(sentences_.tells(sentence, bit(Cue::goal)) ||
                             lexicon::has_any(folded, lexicon::other_period_words()) ||
                             (report_.metadata.period && words_.names_other_period(folded)));
  }

  // Nothing stands before the name that may narrow it: the sentence begins with it, or only a
  // period stands there, or another figure with its own name.
  [[nodiscard]] bool stands_alone(const ProseSentence& sentence, const Phrase& phrase,
                                  const ProseFigure& figure) const {
    if (phrase.begin > longest_before) return false;
    std::string_view text = std::string_view(sentence.text).substr(0, phrase.begin);
    // "Kết quả giải quyết TTHC: …" is the chapter's heading once more.
    const auto heading = std::min(text.find(':'), text.size());
    if (lexicon::has_any(text::fold(text.substr(0, heading)), lexicon::chapter_words()))
      text.remove_prefix(heading);
    const std::string before = text::fold(text);
    if (lexicon::has_any(before, lexicon::narrowing_words())) return false;
    Telling told;
    words_.read(before, told);
    return told.words.empty() || sentence.figures.front().begin < figure.begin;
  }

  // Counts with counts and shares with shares; money and measures where both units are known.
  static bool counts_the_same(const Observation& cell, const ProseSentence& sentence,
                              const ProseFigure& figure) {
    const bool share = figure.unit == "%";
    if (cell.kind == IndicatorKind::percent) return share;
    if (share || cell.kind == IndicatorKind::code) return false;
    const std::string unit = text::fold(cell.unit);
    if (cell.kind == IndicatorKind::count)
      return figure.unit.empty() || unit.empty() || figure.unit.starts_with(unit) ||
             !lexicon::is_unit(unit) || is_one_noun(cell, sentence, figure);
    return unit_of(figure).dimension != lexicon::Dimension::none &&
           unit_of(figure).dimension == lexicon::read_unit(cell.unit).dimension;
  }

  // "TTHC" and "thủ tục".
  static bool is_one_noun(const Observation& cell, const ProseSentence& sentence,
                          const ProseFigure& figure) {
    const auto noun = noun_at(cell.unit);
    return noun != 0 && noun == noun_at(std::string_view(sentence.text).substr(figure.end));
  }

  // The longest beginning of the words behind it that is a unit.
  static lexicon::Unit unit_of(const ProseFigure& figure) {
    for (std::size_t end = figure.unit.size(); end != 0 && end != std::string::npos;
         end = figure.unit.rfind(' ', end - 1)) {
      const std::string words = figure.unit.substr(0, end);
      if (lexicon::is_unit(words)) return lexicon::read_unit(words);
    }
    return {};
  }

  static Claim::Verdict compare(const Observation& cell, const ProseFigure& figure) {
    const auto verdict = [](bool exactly, bool rounded) {
      return exactly   ? Claim::Verdict::agrees
             : rounded ? Claim::Verdict::rounded
                       : Claim::Verdict::disagrees;
    };
    const bool same = *cell.value == figure.value;
    if (cell.kind == IndicatorKind::count) return verdict(same, false);
    const auto factor = [](const lexicon::Unit& unit) {
      const bool scaled = unit.dimension == lexicon::Dimension::money && unit.factor > 0;
      return Rational(Decimal(scaled ? unit.factor : 1));
    };
    const bool share = cell.kind == IndicatorKind::percent;
    const Rational here = share ? Rational(Decimal(1)) : factor(lexicon::read_unit(cell.unit));
    const Rational there = share ? Rational(Decimal(1)) : factor(unit_of(figure));
    const bool exactly = Rational(*cell.value) * here == Rational(figure.value) * there;
    const Interval range = Interval::rounded(*cell.value) * here;
    return verdict(exactly, range.meets(Interval::rounded(figure.value) * there));
  }

  // A part has no more than its whole; a share may have any.
  static bool may_be_less(const Observation& cell, const ProseFigure& figure) {
    return cell.kind == IndicatorKind::percent || Rational(figure.value) < Rational(*cell.value);
  }

  // A heading above may narrow a sentence to one level or field ("b) Cấp xã"): it is then of no
  // more than the whole cell. Looked for where the table tells such parts, and of items of lists.
  [[nodiscard]] bool may_be_of_part(CellId index, const ProseSentence& sentence,
                                    const ProseFigure& figure) const {
    const Observation& cell = report_.cell(index);
    if (!may_be_less(cell, figure)) return false;
    constexpr std::string_view items = "-+*";
    const bool is_item = items.find(sentence.text.front()) != std::string_view::npos;
    return is_broken_down(index) || (is_item && report_.metadata.level != Level::commune);
  }

  [[nodiscard]] bool is_broken_down(CellId index) const {
    const Observation& cell = report_.cell(index);
    if (cell.table.known() && cell.row.known()) {
      const ReportTable& table = report_.tables[*cell.table];
      if (table.rows[*cell.row].kind == RowKind::total) return true;
    }
    return has_parts_[*index];
  }

  static bool is_told_elsewhere(const ProseSentence& sentence, const Observation& cell) {
    return std::any_of(sentence.figures.begin(), sentence.figures.end(),
                       [&](const ProseFigure& other) { return other.value == *cell.value; });
  }

  // Of a matrix: another cell of the row has this figure, or what is left of the cell without one
  // ("từ kỳ trước") is it: the sentence may speak of those.
  [[nodiscard]] bool is_of_neighbour(const Observation& cell, const ProseFigure& figure) const {
    if (!cell.table.known() || !cell.column.known() || !cell.row.known()) return false;
    const ReportTable& table = report_.tables[*cell.table];
    const auto first = *table.rows[*cell.row].first;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      const Observation& other = report_.observations[first + k];
      if (!other.value || &other == &cell) continue;
      if (*other.value == figure.value ||
          Rational(*cell.value) - Rational(*other.value) == Rational(figure.value))
        return true;
    }
    return false;
  }

  Report& report_;
  NameWords words_;
  CellNames names_;
  NameReader sentences_;
  CellsByValue cells_;
  std::vector<bool> has_parts_;   // of each cell
  std::optional<bool> of_other_;  // what the sentence speaks of, once it was asked
};

}  // namespace

void find_in_tables(Report& report, const std::vector<bool>& narrowed) {
  if (!report.prose.empty() && !report.observations.empty()) TableClaims(report).find(narrowed);
}

}  // namespace cchc::extract
