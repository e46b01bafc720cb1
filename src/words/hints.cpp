// The sentences of the likely slips.
#include <array>

#include "base/name_table.hpp"
#include "cchc/words.hpp"
#include "text/fill.hpp"
#include "words/sentence.hpp"

namespace cchc {
namespace {

constexpr NameTable slips{std::array{
    NamedValue{Slip::other_pair, "other-pair"},
    NamedValue{Slip::swapped, "swapped"},
    NamedValue{Slip::complement, "complement"},
    NamedValue{Slip::decimal_mark, "decimal-mark"},
    NamedValue{Slip::transposed, "transposed"},
    NamedValue{Slip::mistyped, "mistyped"},
    NamedValue{Slip::left_out, "left-out"},
    NamedValue{Slip::counted_twice, "counted-twice"},
    NamedValue{Slip::unit_factor, "unit-factor"},
}};
static_assert(slips.is_complete());

// {value} and {should_be:or} stand for nothing where only the cell is certain, {unsure} for nothing
// where it is not. {told} and {source}, places of the prose, bring their brackets along.
constexpr Bilingual other_pair = {
    "{written} đúng bằng {part} : {whole}, lấy ở {pair}{cut_off}; có thể đã lấy nhầm cặp số[; chỉ "
    "tiêu {cell} có lẽ phải ghi {value}][{unsure}; hãy kiểm tra lại chỉ tiêu {cell} và các số liệu "
    "dùng "
    "để tính][; phần lời{told} ghi trước hạn {early}, đúng hạn {punctual}: chỉ tiêu "
    "{count_cell} "
    "có lẽ chưa cộng số trước hạn, có thể phải là {count}]",
    "{written} is {part} / {whole} of {pair}{cut_off}; perhaps another pair was divided[; {cell} "
    "should probably read {value}][{unsure}; check {cell} and the figures that it is made of][; "
    "the "
    "prose{told} has {early} early and {punctual} on time: {count_cell} probably lacks the "
    "early "
    "ones, perhaps for {count}]"};
constexpr Bilingual swapped = {"có thể đã đổi chỗ {how}; chỉ tiêu {cell} có lẽ phải ghi {value}",
                               "perhaps {how} were exchanged; {cell} should probably read {value}"};
constexpr Bilingual complement = {
    "{written} đúng bằng 100 − {value}, có thể đã ghi nhầm phần còn lại; chỉ tiêu {cell} có lẽ "
    "phải "
    "ghi {value}",
    "{written} is exactly 100 − {value}, perhaps the remainder was written; {cell} should probably "
    "read {value}"};
constexpr Bilingual one_cell = {
    "ở chỉ tiêu {cell} có thể đã {how}: ghi {is}[, có lẽ là {should_be:or}][{unsure}; hãy đối "
    "chiếu "
    "với số liệu gốc]",
    "at {cell} perhaps {how}: it reads {is}[, perhaps for {should_be:or}][{unsure}; compare it "
    "with "
    "its source]"};
constexpr Bilingual one_part = {
    "chênh lệch {part} đúng bằng chỉ tiêu {part_cell}, có thể {how}; chỉ tiêu {cell} có lẽ phải "
    "ghi {value}",
    "the difference of {part} is exactly {part_cell}, perhaps it was {how}; {cell} should probably "
    "read {value}"};
constexpr Bilingual from_prose = {
    "phần lời{source} ghi {part} và {whole}, khớp với tỷ lệ đã ghi; chỉ tiêu {cell} có lẽ phải "
    "ghi {value}",
    "the prose{source} has {part} and {whole}, which make this ratio; {cell} should probably "
    "read {value}"};

struct HowWords {
  How value;
  std::string_view name;
  Slip slip;
  const Bilingual* sentence;
  Bilingual how;  // {how} of the sentence
};

constexpr NameTable hows{std::array{
    HowWords{How::other_pair, "other-pair", Slip::other_pair, &other_pair, {}},
    HowWords{How::other_pair_cut_off, "other-pair-cut-off", Slip::other_pair, &other_pair, {}},
    HowWords{
        How::swapped_cells,
        "swapped-cells",
        Slip::swapped,
        &swapped,
        {"số liệu của chỉ tiêu {above} và chỉ tiêu {below}", "the figures of {above} and {below}"}},
    HowWords{How::swapped_parts,
             "swapped-parts",
             Slip::swapped,
             &swapped,
             {"tử số và mẫu số khi tính tỷ lệ (lấy {below:(} chia {above:(})",
              "numerator and denominator of the ratio ({below:(} over {above:(})"}},
    HowWords{How::complement, "complement", Slip::complement, &complement, {}},
    HowWords{How::digits_exchanged,
             "digits-exchanged",
             Slip::transposed,
             &one_cell,
             {"đảo vị trí hai chữ số", "two neighbouring digits exchanged"}},
    HowWords{How::wrong_digit,
             "wrong-digit",
             Slip::mistyped,
             &one_cell,
             {"gõ nhầm một chữ số", "one digit mistyped"}},
    HowWords{How::lost_digit,
             "lost-digit",
             Slip::mistyped,
             &one_cell,
             {"gõ thiếu một chữ số", "one digit lost"}},
    HowWords{How::doubled_digit,
             "doubled-digit",
             Slip::mistyped,
             &one_cell,
             {"gõ trùng một chữ số", "one digit typed twice"}},
    HowWords{How::extra_digit,
             "extra-digit",
             Slip::mistyped,
             &one_cell,
             {"gõ thừa một chữ số", "one digit too many"}},
    HowWords{How::moved_mark,
             "moved-mark",
             Slip::decimal_mark,
             &one_cell,
             {"đặt sai dấu thập phân", "the decimal mark misplaced"}},
    HowWords{How::lost_mark,
             "lost-mark",
             Slip::decimal_mark,
             &one_cell,
             {"gõ thiếu dấu thập phân", "the decimal mark lost"}},
    HowWords{How::stray_mark,
             "stray-mark",
             Slip::decimal_mark,
             &one_cell,
             {"gõ thừa dấu phân cách", "a stray separator written"}},
    HowWords{How::stray_minus,
             "stray-minus",
             Slip::mistyped,
             &one_cell,
             {"gõ thừa dấu trừ", "a stray minus written"}},
    HowWords{How::lost_zeros,
             "lost-zeros",
             Slip::mistyped,
             &one_cell,
             {"gõ thiếu chữ số 0", "zeros lost"}},
    HowWords{How::extra_zero,
             "extra-zero",
             Slip::mistyped,
             &one_cell,
             {"gõ thừa một chữ số 0", "one zero too many"}},
    HowWords{How::extra_zeros,
             "extra-zeros",
             Slip::mistyped,
             &one_cell,
             {"gõ thừa chữ số 0", "too many zeros"}},
    HowWords{How::padded,
             "padded",
             Slip::mistyped,
             &one_cell,
             {"làm tròn thành {rounded} rồi viết thêm chữ số 0",
              "decimals added to the rounded {rounded}"}},
    HowWords{How::neighbour,
             "neighbour",
             Slip::mistyped,
             &one_cell,
             {"ghi nhầm số liệu của dòng {beside}", "the figure of row {beside} written"}},
    HowWords{How::wrong_figure,
             "wrong-figure",
             Slip::mistyped,
             &one_cell,
             {"ghi nhầm số (chỉ cần sửa ô này thì mọi phép tính liên quan đều khớp)",
              "a wrong figure written (mending this cell alone makes everything agree)"}},
    HowWords{How::wrong_result,
             "wrong-result",
             Slip::mistyped,
             &one_cell,
             {"ghi nhầm số (chỉ cần sửa ô này thì mọi phép tính liên quan đều khớp)",
              "a wrong figure written (mending this cell alone makes everything agree)"}},
    HowWords{How::left_out,
             "left-out",
             Slip::left_out,
             &one_part,
             {"khi cộng đã bỏ sót chỉ tiêu này", "left out of the total"}},
    HowWords{How::counted_twice,
             "counted-twice",
             Slip::counted_twice,
             &one_part,
             {"chỉ tiêu này bị cộng hai lần", "added twice"}},
    HowWords{How::thousandfold,
             "thousandfold",
             Slip::unit_factor,
             &one_cell,
             {"nhầm đơn vị tính (lệch 1.000 lần)", "units off by a factor of 1.000"}},
    HowWords{How::mistaken_unit,
             "mistaken-unit",
             Slip::unit_factor,
             &one_cell,
             {"ghi nhầm đơn vị tính", "the wrong unit written"}},
    HowWords{How::otherwise_in_prose, "otherwise-in-prose", Slip::mistyped, &from_prose, {}},
}};
static_assert(hows.is_complete());

constexpr Bilingual cut_off = {" (cắt bớt phần thập phân, chưa làm tròn)", " (decimals cut off)"};
constexpr Bilingual in_prose = {"phần lời", "prose"};

// " (dòng 75)"; nothing where no number leads there.
void append_place(std::string& out, const Fact& place, Language language) {
  const std::string words = words::fact(place, language);
  if (!words.empty()) out += " (" + words + ')';
}

// The pair of other figures: cells of the table, or a place in the prose.
bool append_pair(std::string& out, const Suggestion& suggestion, Language language) {
  if (suggestion.source.known()) {
    out += in_prose.in(language);
    append_place(out, suggestion.source, language);
    return true;
  }
  out += Bilingual{"chỉ tiêu ", ""}.in(language);
  return words::append_fact(out, suggestion.facts, "pair:&", language);
}

// A count behind a rounded share: any of a range.
bool append_range(std::string& out, const Suggestion& suggestion, Language language) {
  const bool any_would_do =
      suggestion.how == How::wrong_figure || suggestion.how == How::wrong_result;
  const Fact* const fact = suggestion.facts.find("should_be");
  const auto* const values = fact == nullptr ? nullptr : std::get_if<std::vector<Quantity>>(fact);
  if (!any_would_do || values == nullptr || values->size() != 2) return false;
  out += Bilingual{"khoảng ", "about "}.in(language);
  out += words::number(values->front().value) + "–" + words::number(values->back().value);
  return true;
}

constexpr std::size_t most_rivals_named = 3;
constexpr Bilingual cannot_tell = {
    "chưa xác định được ô nào sai; hãy đối chiếu từng số với số liệu gốc",
    "it cannot be told which figure is wrong; compare each with its source"};
constexpr Bilingual one_of_them = {
    "chưa xác định được ô nào sai: có thể chỉ tiêu {cells}; hãy đối chiếu với số liệu gốc",
    "it cannot be told which figure is wrong: perhaps {cells}; compare them with their source"};

// "1.1 phải ghi 31, 1.2 phải ghi 41 hoặc 1 phải ghi 99".
std::string rivals_in_words(const Finding& finding, Language language) {
  if (finding.rivals > most_rivals_named) return std::string(cannot_tell.in(language));
  std::string cells;
  std::size_t named = 0;
  const Suggestion* before = nullptr;
  for (const Suggestion& rival : finding.suggestions) {
    const bool same_cell =
        before != nullptr && before->form == rival.form && before->code == rival.code;
    before = &rival;
    if (same_cell || named == finding.rivals) continue;
    if (named++ > 0) {
      cells += named == finding.rivals ? Bilingual{" hoặc ", " or "}.in(language) : ", ";
    }
    words::append_fact(cells, rival.facts, "cell", language);
    if (rival.only_cell) {
      cells += Bilingual{" ghi nhầm", " is wrong"}.in(language);
      continue;
    }
    cells += Bilingual{" phải ghi ", " should read "}.in(language);
    if (!append_range(cells, rival, language)) cells += words::number(rival.value);
  }
  if (named < finding.rivals) return std::string(cannot_tell.in(language));
  return text::fill(one_of_them.in(language), [&](std::string_view /*name*/, std::string& out) {
    out += cells;
    return true;
  });
}

}  // namespace

std::string_view slip_id(Slip slip) { return slips[slip].name; }
std::string_view how_id(How how) { return hows[how].name; }
std::optional<How> how_from_id(std::string_view id) { return hows.find(id); }
Slip slip_of(How how) { return hows[how].slip; }

namespace words {

std::string hint(const Suggestion& suggestion, Language language) {
  const HowWords& how = hows[suggestion.how];
  return text::fill(how.sentence->in(language), [&](std::string_view name, std::string& out) {
    if (name == "pair") return append_pair(out, suggestion, language);
    if (name == "unsure") return suggestion.only_cell;
    if (name == "value") {
      if (suggestion.only_cell) return false;
      out += number(suggestion.value);
    } else if (name == "source") {
      append_place(out, suggestion.source, language);
    } else if (name == "told") {
      const Fact* const told = suggestion.facts.find(name);
      if (told == nullptr) return false;
      append_place(out, *told, language);
    } else if (name == "how") {
      out += sentence(how.how.in(language), suggestion.facts, language);
    } else if (name == "cut_off") {
      if (suggestion.how == How::other_pair_cut_off) out += cut_off.in(language);
    } else if (name == "should_be:or" && suggestion.only_cell) {
      return false;
    } else if (name == "should_be:or" && append_range(out, suggestion, language)) {
      return true;
    } else {
      return append_fact(out, suggestion.facts, name, language);
    }
    return true;
  });
}

std::string hint(const Finding& finding, Language language) {
  if (finding.suggestions.empty()) return "";
  if (finding.rivals > 1) return rivals_in_words(finding, language);
  return hint(finding.suggestions.front(), language);
}

}  // namespace words
}  // namespace cchc
