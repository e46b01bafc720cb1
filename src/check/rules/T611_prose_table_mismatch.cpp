#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/examination.hpp"
#include "check/figure.hpp"
#include "check/finding_builder.hpp"
#include "check/rule_list.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::checking {
namespace {

constexpr std::size_t fewest_words = 4;    // of a name that tells its row from others
constexpr std::size_t longest_name = 400;  // bytes before a figure

template <std::size_t Size>
std::string_view without_lead(std::string_view text,
                              const std::array<std::string_view, Size>& words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return text.substr(word.size());
  }
  return text;
}

// "Tổng số hồ sơ …", "Số hồ sơ …" and "Hồ sơ …" are one name.
std::string name_key(std::string_view folded) {
  constexpr std::array<std::string_view, 5> leads = {"tong so luong ", "so luong ", "tong so ",
                                                     "tong ", "so "};
  constexpr std::array<std::string_view, 6> ends = {" la",   " dat", " co",
                                                    " duoc", " gom", " nhu sau"};
  folded = without_lead(folded, leads);
  for (const std::string_view end : ends) {
    if (folded.ends_with(end)) folded.remove_suffix(end.size());
  }
  return std::string(folded);
}

bool tells_a_row(std::string_view key) {
  return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1 >= fewest_words;
}

// The words right before a figure, back to the mark before them.
std::string name_before(const ProseSentence& sentence, const ProseFigure& figure) {
  std::string_view text = std::string_view(sentence.text).substr(0, figure.begin);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.remove_suffix(1);
  const auto mark = text.find_last_of(",;:.()");
  if (mark != std::string_view::npos) text.remove_prefix(mark + 1);
  if (text.size() > longest_name) return {};
  return name_key(text::fold(text));
}

// Sentences that speak of another period, a plan or a running total.
bool speaks_of_other(std::string_view sentence) {
  constexpr std::array<std::string_view, 8> words = {
      "cùng kỳ", "năm trước", "kỳ trước", "quý trước", "lũy kế", "luỹ kế", "kế hoạch", "dự kiến"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return sentence.find(word) != std::string_view::npos;
  });
}

class Comparison {
 public:
  Comparison(const Examination& examination, const Rule& rule, std::vector<Finding>& findings)
      : report_(examination.report), rule_(rule), findings_(findings) {}

  void run() {
    if (report_.prose.empty()) return;
    learn_rows();
    for (const ProseSentence& sentence : report_.prose) {
      if (speaks_of_other(sentence.text)) continue;
      for (const ProseFigure& figure : sentence.figures) look_at(sentence, figure);
    }
  }

 private:
  static constexpr std::int32_t several = -1;

  void learn_rows() {
    for (std::size_t k = 0; k < report_.observations.size(); ++k) {
      std::string key = name_key(text::fold_core(report_.observations[k].label));
      if (!tells_a_row(key)) continue;
      const auto [place, fresh] = rows_.emplace(std::move(key), static_cast<std::int32_t>(k));
      if (!fresh) place->second = several;
    }
  }

  void look_at(const ProseSentence& sentence, const ProseFigure& figure) {
    if (figure.other_value || figure.over) return;
    const std::string key = name_before(sentence, figure);
    if (!tells_a_row(key)) return;
    const auto found = rows_.find(key);
    if (found == rows_.end() || found->second == several) return;
    const Observation& row = report_.observations[static_cast<std::size_t>(found->second)];
    if (!is_certain(row) || !counts_the_same(row, figure) || agree(row, figure)) return;
    const bool elsewhere =
        std::any_of(sentence.figures.begin(), sentence.figures.end(),
                    [&](const ProseFigure& other) { return other.value == *row.value; });
    if (!elsewhere) add(found->second, figure);
  }

  // Counts with counts and shares with shares; money only in one unit.
  static bool counts_the_same(const Observation& row, const ProseFigure& figure) {
    const bool share = figure.unit == "%";
    if (row.kind == IndicatorKind::percent) return share;
    if (share || row.kind == IndicatorKind::code) return false;
    const std::string unit = text::fold(row.unit);
    if (row.kind == IndicatorKind::count)
      return figure.unit.empty() || figure.unit.starts_with(unit);
    return !unit.empty() && figure.unit.starts_with(unit);
  }

  static bool agree(const Observation& row, const ProseFigure& figure) {
    if (row.kind == IndicatorKind::count) return *row.value == figure.value;
    return Interval::rounded(*row.value).meets(Interval::rounded(figure.value));
  }

  void add(std::int32_t row, const ProseFigure& figure) {
    Finding finding = about_row(rule_, report_, row);
    const Observation& cell = report_.observations[static_cast<std::size_t>(row)];
    finding.location = figure.location;
    finding.actual = figure.value;
    finding.expected = cell.value;
    add_fact(finding, "prose", cchc::Quantity{figure.value});
    add_fact(finding, "table", cchc::Quantity{*cell.value});
    add_fact(finding, "label", label_of(cell));
    add_related(finding, report_, row);
    findings_.push_back(std::move(finding));
  }

  const Report& report_;
  const Rule& rule_;
  std::vector<Finding>& findings_;
  std::unordered_map<std::string, std::int32_t> rows_;
};

void check(const Examination& examination, const Rule& rule, std::vector<Finding>& findings) {
  Comparison(examination, rule, findings).run();
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
        {.title = "Số liệu trong lời văn khác với bảng",
         .message = "Lời văn ghi {prose} cho “{label}”, nhưng bảng (chỉ tiêu {cell}) ghi {table}.",
         .why =
             "Cùng một chỉ tiêu thì lời văn và bảng phải ghi một số. Chỉ so khi câu văn gọi đúng "
             "tên chỉ tiêu.",
         .mend = "Đối chiếu với số liệu gốc rồi sửa chỗ ghi sai.",
         .bad = bad,
         .good = good},
    .english = {.title = "Prose and table give different figures",
                .message =
                    "The prose gives {prose} for “{label}”, but the table ({cell}) has {table}.",
                .why = "One indicator has one figure. Compared only where the sentence gives the "
                       "indicator's own name.",
                .mend = "Compare both with the original figures.",
                .bad = bad,
                .good = good},
    .check = check,
};

}  // namespace cchc::checking
