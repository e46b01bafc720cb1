// What could not be checked, and why.
#include <array>

#include "base/name_table.hpp"
#include "cchc/words.hpp"
#include "text/fill.hpp"
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
        {"so sánh được chỉ tiêu {cell} với tổng số tương ứng", "whether {cell} exceeds its whole"}},
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
    ReasonWords{Reason::blank, "blank", {"{which} còn trống", "{which} blank"}},
    ReasonWords{
        Reason::absent, "absent", {"{which} không có trong báo cáo", "{which} not in the report"}},
    ReasonWords{
        Reason::unreadable,
        "unreadable",
        {"số liệu của {which} không đọc được thành số", "{which} not readable as a number"}},
    ReasonWords{Reason::ambiguous,
                "ambiguous",
                {"số liệu của {which} có thể hiểu hai cách", "{which} can be read in two ways"}},
    ReasonWords{Reason::shifted,
                "shifted",
                {"số liệu của {which} nằm lệch cột", "{which} in the wrong column"}},
    ReasonWords{Reason::overflow,
                "overflow",
                {"số quá lớn để tính chính xác", "figures too large for exact arithmetic"}},
    ReasonWords{Reason::unit,
                "unit",
                {"không rõ đơn vị tính của {which} bằng bao nhiêu đồng",
                 "what the unit of {which} is worth is not known"}},
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

// {which} of a reason: the cells that keep it from being checked, or the cell itself.
std::string reason_in_words(const Unchecked& unchecked, const Facts& facts, Language language) {
  const bool itself = unchecked.cells.size() == 1 &&
                      unchecked.cells.front().form == unchecked.cell.form &&
                      unchecked.cells.front().code == unchecked.cell.code;
  return text::fill(reasons[unchecked.reason].text.in(language),
                    [&](std::string_view name, std::string& out) {
                      if (name != "which") return append_fact(out, facts, name, language);
                      if (itself) {
                        out += Bilingual{"chỉ tiêu này", "it is itself"}.in(language);
                        return true;
                      }
                      out += Bilingual{"chỉ tiêu ", ""}.in(language);
                      return append_fact(out, facts, "cells:,", language);
                    });
}

}  // namespace

std::string unchecked(const Unchecked& unchecked, Language language) {
  const Facts facts = {{"cell", unchecked.cell}, {"cells", unchecked.cells}};
  std::string text(sentence_of_both.in(language));
  text += sentence(relations[unchecked.relation].text.in(language), facts, language);
  text += because.in(language);
  return text + reason_in_words(unchecked, facts, language);
}

}  // namespace cchc::words
