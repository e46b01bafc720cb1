#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/claim_finding.hpp"
#include "check/examination.hpp"
#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/prose_words.hpp"
#include "check/row_names.hpp"
#include "check/rule_list.hpp"
#include "lexicon/row_names.hpp"
#include "lexicon/units.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::checking {
namespace {

constexpr std::size_t longest_name = 400;  // bytes before a figure; official names have up to 255

struct Phrase {
  std::size_t begin = 0;  // in the sentence
  std::string folded;
};

// The words right before a figure, back to the mark before them.
Phrase words_before(const ProseSentence& sentence, const ProseFigure& figure) {
  std::string_view text = std::string_view(sentence.text).substr(0, figure.begin);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.remove_suffix(1);
  const auto mark = text.find_last_of(",;:.()");
  Phrase phrase;
  if (mark != std::string_view::npos) phrase.begin = mark + 1;
  if (text.size() - phrase.begin <= longest_name)
    phrase.folded = text::fold(text.substr(phrase.begin));
  return phrase;
}

// Nothing stands before the name that may narrow it: the sentence begins with it, or only a period
// stands there, or another figure with its own name.
bool stands_alone(const ProseSentence& sentence, const Phrase& phrase, const ProseFigure& figure) {
  const std::string before = text::fold(std::string_view(sentence.text).substr(0, phrase.begin));
  if (lexicon::has_any(before, lexicon::narrowing_words())) return false;
  return name_key(before).words == 0 || sentence.figures.front().begin < figure.begin;
}

class Comparison {
 public:
  Comparison(const Examination& examination, const Rule& rule, std::vector<Finding>& findings)
      : report_(examination.report), rule_(rule), findings_(findings) {}

  void run() {
    if (report_.prose.empty() || report_.observations.empty()) return;
    const RowNames names(report_);
    for (const ProseSentence& sentence : report_.prose) {
      for (const ProseFigure& figure : sentence.figures) look_at(names, sentence, figure);
    }
  }

 private:
  void look_at(const RowNames& names, const ProseSentence& sentence, const ProseFigure& figure) {
    if (figure.other_value || figure.over) return;
    const Phrase phrase = words_before(sentence, figure);
    const CellId row = cell_named(names, phrase.folded, figure);
    if (!row.known()) return;
    const Observation& cell = report_.cell(row);
    if (!is_certain(cell) || !counts_the_same(cell, figure) || agree(cell, figure)) return;
    if (speaks_of_other(sentence) || !stands_alone(sentence, phrase, figure)) return;
    if (is_told_elsewhere(sentence, cell) || is_of_neighbour(cell, figure)) return;
    if (may_be_of_part(row, sentence, figure)) return;
    add(row, sentence, figure);
  }

  // "Số hồ sơ đã tiếp nhận: 500", "đã tiếp nhận 500 hồ sơ". One cell, or none.
  [[nodiscard]] static CellId cell_named(const RowNames& names, std::string_view before,
                                         const ProseFigure& figure) {
    CellId found = names.find(name_key(before));
    if (figure.unit == "%") return found;
    for (std::size_t end = 0; end < figure.unit.size() && !before.empty();) {
      end = std::min(figure.unit.find(' ', end + 1), figure.unit.size());
      const std::string whole = std::string(before) + ' ' + figure.unit.substr(0, end);
      const CellId other = names.find(name_key(whole));
      if (other.known() && found.known() && other != found) return {};
      found = std::max(found, other);
    }
    return found;
  }

  // Of another period, a plan or a running total.
  [[nodiscard]] bool speaks_of_other(const ProseSentence& sentence) const {
    const std::string folded = text::fold(sentence.text);
    return lexicon::has_any(folded, lexicon::other_period_words()) ||
           (report_.metadata.period && names_other_period(folded, *report_.metadata.period));
  }

  // Counts with counts and shares with shares; money and measures where both units are known.
  static bool counts_the_same(const Observation& cell, const ProseFigure& figure) {
    const bool share = figure.unit == "%";
    if (cell.kind == IndicatorKind::percent) return share;
    if (share || cell.kind == IndicatorKind::code) return false;
    const std::string unit = text::fold(cell.unit);
    if (cell.kind == IndicatorKind::count)
      return figure.unit.empty() || unit.empty() || figure.unit.starts_with(unit) ||
             !lexicon::is_unit(unit);
    return unit_of(figure).dimension != lexicon::Dimension::none &&
           unit_of(figure).dimension == lexicon::read_unit(cell.unit).dimension;
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

  static bool agree(const Observation& cell, const ProseFigure& figure) {
    if (cell.kind == IndicatorKind::count) return *cell.value == figure.value;
    const auto range = [](const Decimal& value, const lexicon::Unit& unit) {
      const bool scaled = unit.dimension == lexicon::Dimension::money && unit.factor > 0;
      return Interval::rounded(value) * Rational(Decimal(scaled ? unit.factor : 1));
    };
    if (cell.kind == IndicatorKind::percent)
      return range(*cell.value, {}).meets(range(figure.value, {}));
    return range(*cell.value, lexicon::read_unit(cell.unit))
        .meets(range(figure.value, unit_of(figure)));
  }

  // A heading above may narrow a sentence to one level or field ("b) Cấp xã"): it is then of no
  // more than the whole cell. Looked for where the table tells such parts, and of items of lists.
  [[nodiscard]] bool may_be_of_part(CellId index, const ProseSentence& sentence,
                                    const ProseFigure& figure) const {
    const Observation& cell = report_.cell(index);
    const bool is_share = cell.kind == IndicatorKind::percent;
    if (!is_share && Rational(*cell.value) < Rational(figure.value)) return false;
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
    return std::any_of(report_.observations.begin(), report_.observations.end(),
                       [&](const Observation& other) { return other.parent == index; });
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

  void add(CellId row, const ProseSentence& sentence, const ProseFigure& figure) {
    Finding finding = about_row(rule_, report_, row);
    const Observation& cell = report_.cell(row);
    finding.location = figure.location;
    finding.actual = figure.value;
    finding.expected = cell.value;
    add_fact(finding, "prose", cchc::Quantity{figure.value, {}, written_in(sentence, figure)});
    add_fact(finding, "table", cchc::Quantity{*cell.value, {}, cell.raw});
    add_fact(finding, "label", label_of(cell));
    add_related(finding, report_, row);
    findings_.push_back(std::move(finding));
  }

  const Report& report_;
  const Rule& rule_;
  std::vector<Finding>& findings_;
};

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  Comparison(examination, rule, findings).run();
  report_claims(examination, {Claim::Kind::same}, Claim::Verdict::disagrees, rule, findings);
}

constexpr std::string_view bad =
    "Số văn bản chỉ đạo CCHC đã ban hành: 18 văn bản.\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";
constexpr std::string_view good =
    "Số văn bản chỉ đạo CCHC đã ban hành: 16 văn bản.\n"
    "1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | 16";

}  // namespace

const Rule T611 = {
    .id = "T611",
    .name = "prose-table-mismatch",
    .severity = Severity::warning,
    .vietnamese =
        {.title = "Số liệu trong lời văn khác với bảng hoặc với chỗ khác trong lời văn",
         .message =
             "Lời văn ghi {prose}[ cho “{label}”, nhưng bảng (chỉ tiêu {cell}) ghi {table}][, "
             "nhưng ở trên đã ghi {elsewhere} cho cùng số liệu này: “{text}”].",
         .why =
             "Cùng một chỉ tiêu thì lời văn và bảng phải ghi một số. Chỉ so khi lời văn gọi đúng "
             "tên chỉ tiêu (hoặc tên dòng và tên cột), trong cùng kỳ báo cáo. Hai chỗ trong lời "
             "văn "
             "chỉ được so khi cùng nói về toàn bộ (“tổng số”, “toàn huyện”) bằng cùng những từ đó.",
         .mend = "Đối chiếu với số liệu gốc rồi sửa chỗ ghi sai.",
         .bad = bad,
         .good = good},
    .english = {.title = "Prose gives another figure than the table or the prose elsewhere",
                .message =
                    "The prose gives {prose}[ for “{label}”, but the table ({cell}) has {table}][, "
                    "but {elsewhere} further up for the same thing: “{text}”].",
                .why = "One indicator has one figure. Compared only where the sentence gives the "
                       "indicator's own name (or those of row and column) in the same period. Two "
                       "places of the prose are compared where both speak of the whole (“tổng số”, "
                       "“toàn huyện”) in the same words.",
                .mend = "Compare both with the original figures.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
