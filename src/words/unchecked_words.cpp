// What could not be checked, and why.
#include <array>

#include "base/name_table.hpp"
#include "cchc/words.hpp"
#include "words/sentence.hpp"

namespace cchc::words {
namespace {

struct RelationWords {
  RelationKind value;
  std::string_view name;
  Bilingual text;
};

constexpr NameTable relations{std::array{
    RelationWords{RelationKind::ratio,
                  "ratio",
                  {"kiểm tra được tỷ lệ ở chỉ tiêu {cell}", "the ratio at {cell}"}},
    RelationWords{
        RelationKind::sum, "sum", {"kiểm tra được tổng ở chỉ tiêu {cell}", "the total at {cell}"}},
    RelationWords{
        RelationKind::at_most,
        "at-most",
        {"so sánh được chỉ tiêu {cell} với tổng số của nó", "whether {cell} exceeds its whole"}},
    RelationWords{RelationKind::at_least,
                  "at-least",
                  {"so sánh được chỉ tiêu {cell} với các chỉ tiêu thành phần",
                   "whether {cell} is less than its parts"}},
    RelationWords{RelationKind::equal,
                  "equal",
                  {"so sánh được chỉ tiêu {cell} với số liệu ghi ở nơi khác",
                   "whether {cell} agrees with the figure given elsewhere"}},
    RelationWords{RelationKind::difference,
                  "difference",
                  {"kiểm tra được hiệu ở chỉ tiêu {cell}", "the difference at {cell}"}},
    RelationWords{RelationKind::change,
                  "change",
                  {"kiểm tra được mức tăng, giảm ở chỉ tiêu {cell}", "the change at {cell}"}},
}};
static_assert(relations.is_complete());

using Reason = Unchecked::Reason;

struct ReasonWords {
  Reason value;
  std::string_view name;
  Bilingual text;
};

constexpr NameTable reasons{std::array{
    ReasonWords{Reason::blank, "blank", {"chỉ tiêu {cells:,} còn trống", "{cells:,} blank"}},
    ReasonWords{Reason::absent,
                "absent",
                {"chỉ tiêu {cells:,} không có trong báo cáo", "{cells:,} not in the report"}},
    ReasonWords{
        Reason::unreadable,
        "unreadable",
        {"chỉ tiêu {cells:,} không đọc được thành số", "{cells:,} not readable as a number"}},
    ReasonWords{Reason::ambiguous,
                "ambiguous",
                {"chỉ tiêu {cells:,} có thể hiểu hai cách", "{cells:,} can be read in two ways"}},
    ReasonWords{Reason::shifted,
                "shifted",
                {"chỉ tiêu {cells:,} nằm lệch cột", "{cells:,} in the wrong column"}},
    ReasonWords{Reason::overflow,
                "overflow",
                {"số quá lớn để tính chính xác", "figures too large for exact arithmetic"}},
    ReasonWords{Reason::unit,
                "unit",
                {"không rõ đơn vị tính của chỉ tiêu {cells:,} bằng bao nhiêu đồng",
                 "what the unit of {cells:,} is worth is not known"}},
    ReasonWords{Reason::unclear,
                "unclear",
                {"có thể tính từ các ô theo nhiều cách", "it can be made up in several ways"}},
    ReasonWords{Reason::not_understood,
                "not-understood",
                {"không rõ phải tính từ những ô nào", "which cells it is made of is not clear"}},
}};
static_assert(reasons.is_complete());

constexpr Bilingual because = {" vì ", ": "};
constexpr Bilingual sentence_of_both = {"chưa ", "could not check "};

}  // namespace

std::string unchecked(const Unchecked& unchecked, Language language) {
  const Facts facts = {{"cell", unchecked.cell}, {"cells", unchecked.cells}};
  std::string text(sentence_of_both.in(language));
  text += sentence(relations[unchecked.relation].text.in(language), facts, language);
  text += because.in(language);
  return text + sentence(reasons[unchecked.reason].text.in(language), facts, language);
}

}  // namespace cchc::words
