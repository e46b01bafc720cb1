#include "lexicon/units.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "lexicon/phrase_set.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::lexicon {
namespace {

// Folded, as all that follows.
constexpr std::array scales = {
    ScaleWord{"chuc", 10},      ScaleWord{"tram", 100},         ScaleWord{"nghin", 1'000},
    ScaleWord{"ngan", 1'000},   ScaleWord{"ng", 1'000},         ScaleWord{"trieu", 1'000'000},
    ScaleWord{"tr", 1'000'000}, ScaleWord{"ti", 1'000'000'000},
};

// Đồng, alone or glued to its scale, and money that is not đồng.
constexpr std::array money = {
    MoneyWord{"dong", 1},
    MoneyWord{"d", 1},
    MoneyWord{"vnd", 1},
    MoneyWord{"nghind", 1'000},
    MoneyWord{"ngand", 1'000},
    MoneyWord{"ngd", 1'000},
    MoneyWord{"kvnd", 1'000},
    MoneyWord{"trd", 1'000'000},
    MoneyWord{"trdong", 1'000'000},
    MoneyWord{"trieud", 1'000'000},
    MoneyWord{"trieudong", 1'000'000},
    MoneyWord{"trvnd", 1'000'000},
    MoneyWord{"trieuvnd", 1'000'000},
    MoneyWord{"tid", 1'000'000'000},
    MoneyWord{"tidong", 1'000'000'000},
    MoneyWord{"tivnd", 1'000'000'000},
    MoneyWord{"usd", 0},
    MoneyWord{"eur", 0},
    MoneyWord{"euro", 0},
    MoneyWord{"jpi", 0},
    MoneyWord{"cni", 0},
    MoneyWord{"ndt", 0},
};

constexpr std::array measures = {
    MeasureWord{"diem", Dimension::points, 1},      MeasureWord{"m", Dimension::length, 1},
    MeasureWord{"met", Dimension::length, 1},       MeasureWord{"km", Dimension::length, 1'000},
    MeasureWord{"m2", Dimension::area, 1},          MeasureWord{"ha", Dimension::area, 10'000},
    MeasureWord{"hecta", Dimension::area, 10'000},  MeasureWord{"km2", Dimension::area, 1'000'000},
    MeasureWord{"kg", Dimension::mass, 1'000},      MeasureWord{"ta", Dimension::mass, 100'000},
    MeasureWord{"tan", Dimension::mass, 1'000'000}, MeasureWord{"phut", Dimension::time, 60},
    MeasureWord{"gio", Dimension::time, 3'600},     MeasureWord{"nam", Dimension::none, 1},
};

// What is counted. Other words ("Ngày", "Thứ hạng", "Tốt, khá") may ask for dates, ranks or words,
// so nothing is said of them.
constexpr PhraseSet things(std::array<std::string_view, 72>{
    "van ban",    "ho so",     "thu tuc",    "nguoi",     "can bo",     "cong chuc",    "vien chuc",
    "don vi",     "co quan",   "nhiem vu",   "van de",    "phieu",      "so luong",     "ban",
    "to chuc",    "dich vu",   "phan anh",   "kien nghi", "cuoc",       "luot",         "hoi nghi",
    "lop",        "buoi",      "vu",         "i kien",    "tai khoan",  "he thong",     "xa",
    "huien",      "phuong",    "phong",      "de an",     "ke hoach",   "mo hinh",      "sang kien",
    "quiet dinh", "chung thu", "mai",        "tin",       "bai",        "doanh nghiep", "ho",
    "dau viec",   "qui trinh", "truong hop", "don",       "cong trinh", "du an",        "bien che",
    "hop dong",   "lanh dao",  "doan",       "to",        "thiet bi",   "giao dich",    "thon",
    "vu viec",    "cau hoi",   "cong viec",  "hoc vien",  "dang vien",  "diem cau",     "dac khu",
    "khu pho",    "bao cao",   "trung tam",  "tap the",   "ca nhan",    "nghi quiet",   "thong bao",
    "giai phap",  "san pham"});
// The same, of words that begin other things too ("Thư", "thứ hạng"): they must stand alone.
constexpr std::array<std::string_view, 11> lone_things = {
    "thu", "cai", "chiec", "bo", "lan", "viec", "truong", "chi tieu", "ap", "ban tin", "lop hoc"};

// Words that stand with things in a unit's cell.
constexpr PhraseSet beside_things(std::array<std::string_view, 17>{
    "so luong", "so", "va", "hoac", "qui pham phap luat", "thu tuc hanh chinh", "hanh chinh",
    "cong truc tuien", "cong", "dien tu", "su nghiep", "cong lap", "cap", "viec", "ki so", "moi",
    "phuc vu hanh chinh cong"});

constexpr std::array<std::string_view, 19> no_amounts = {
    "ngai", "thang", "nam", "gio", "diem", "hang", "thu hang", "muc",      "bac", "lan",
    "dat",  "x",     "tan", "ta",  "kg",   "lit",  "m3",       "co khong", "phut"};

constexpr std::array<std::string_view, 5> leads = {"don vi tinh", "dvt", "tinh bang", "tinh theo",
                                                   "don vi do"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::int64_t times(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t most = 1'000'000'000'000'000;  // figures of 18 digits leave no more room
  return a == 0 || b == 0 || a > most / b ? 0 : a * b;
}

// Reads "1 000", "tram trieu", "nghin ti" from the front; 1 where there is none.
class ScaleReader {
 public:
  explicit ScaleReader(std::string_view folded) : rest_(folded) {
    read_digits();
    while (!rest_.empty()) {
      const std::string_view word = first_word(rest_);
      const auto* const scale = std::find_if(scales.begin(), scales.end(),
                                             [&](const ScaleWord& s) { return s.word == word; });
      if (scale == scales.end()) break;
      last_ = word;
      take(word, scale->factor);
    }
  }

  [[nodiscard]] std::string_view rest() const { return rest_; }
  [[nodiscard]] std::int64_t factor() const { return factor_; }
  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] std::string_view last() const { return last_; }  // of the words; empty for figures

 private:
  void take(std::string_view word, std::int64_t by) {
    factor_ = times(factor_, by);
    any_ = true;
    rest_ = behind_words(rest_, word);
  }

  void read_digits() {
    std::string digits;
    while (!rest_.empty() && is_digit(rest_.front()) && digits.size() < 12) {
      const auto end = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
      digits += rest_.substr(0, end);
      rest_.remove_prefix(end);
      if (!rest_.starts_with(' ')) break;
      rest_.remove_prefix(1);
    }
    if (digits.empty()) return;
    any_ = true;
    // A round number: what is left of a unit's name ("m2", "2 cấp") is no scale.
    const bool round =
        digits.front() == '1' && digits.find_first_not_of('0', 1) == std::string::npos;
    factor_ = round ? std::stoll(digits) : 0;
  }

  std::string_view rest_;
  std::string_view last_;
  std::int64_t factor_ = 1;
  bool any_ = false;
};

std::optional<Unit> read_money(std::string_view folded, std::string_view printed) {
  const ScaleReader scale(folded);
  const std::string_view word = first_word(scale.rest());
  const auto* const found =
      std::find_if(money.begin(), money.end(), [&](const MoneyWord& m) { return m.word == word; });
  if (found == money.end()) {
    // "Tỷ", "triệu" without a word behind: of money, since things would be named.
    const bool alone = scale.rest().empty() && (scale.last() == "ti" || scale.last() == "trieu");
    if (alone) return Unit{IndicatorKind::money, Dimension::money, scale.factor()};
    return std::nullopt;
  }
  std::string_view rest = behind_words(scale.rest(), word);
  if (word == "dong" && starts_with_words(rest, "chi")) return std::nullopt;  // comrade
  while (std::any_of(money.begin(), money.end(),
                     [&](const MoneyWord& m) { return m.word == first_word(rest); })) {
    rest = behind_words(rest, first_word(rest));  // "triệu đồng (VNĐ)"
  }
  if (printed.find('/') != std::string_view::npos && !rest.empty())
    return Unit{IndicatorKind::measure, Dimension::rate, times(scale.factor(), found->factor)};
  return Unit{IndicatorKind::money, Dimension::money, times(scale.factor(), found->factor)};
}

// "chiệu đồng": money whose scale nobody knows. "Hợp đồng", "hội đồng" are none.
bool may_be_money(std::string_view folded, std::string_view printed) {
  constexpr std::array<std::string_view, 4> others = {"hop dong", "hoi dong", "cong dong",
                                                      "dong chi"};
  constexpr std::array<std::string_view, 5> currencies = {"vnd", "usd", "do la", "euro",
                                                          "nhan dan te"};
  constexpr std::size_t most_words = 4;
  if (count_words(folded) > most_words || has_any(folded, others)) return false;
  if (has_any(folded, currencies)) return true;
  const bool marked = printed.find("đồng") != std::string_view::npos ||
                      printed.find("Đồng") != std::string_view::npos ||
                      printed.find("ĐỒNG") != std::string_view::npos;
  return marked && has_words(folded, "dong");
}

std::optional<Unit> read_measure(std::string_view folded) {
  const ScaleReader scale(folded);
  const auto* const found =
      std::find_if(measures.begin(), measures.end(),
                   [&](const MeasureWord& m) { return m.words == scale.rest(); });
  if (found == measures.end()) return std::nullopt;
  return Unit{IndicatorKind::measure, found->dimension, times(scale.factor(), found->factor)};
}

bool is_percent(std::string_view folded) {
  return folded == "%" || starts_with_words(folded, "ti le") || has_words(folded, "phan tram");
}

bool is_thing(std::string_view folded) {
  constexpr std::size_t short_text = 4;  // words; in longer ones the thing comes first
  if (std::find(lone_things.begin(), lone_things.end(), folded) != lone_things.end()) return true;
  for (const std::string_view lead : {std::string_view("tong so"), std::string_view("so")}) {
    if (starts_with_words(folded, lead) && things.longest_start(behind_words(folded, lead)) != 0)
      return true;
  }
  if (things.longest_start(folded) != 0) return true;
  return count_words(folded) <= short_text && things.is_in(folded);
}

std::string_view without_lead(std::string_view folded) {
  for (const std::string_view lead : leads) {
    if (starts_with_words(folded, lead) && folded.size() > lead.size())
      return behind_words(folded, lead);
  }
  return folded;
}

constexpr std::size_t longest_unit = 120;  // bytes

Unit unit_of(std::string_view printed, std::string_view all) {
  const std::string_view folded = without_lead(all);
  if (is_percent(folded)) return {IndicatorKind::percent, Dimension::none, 1};
  if (const auto unit = read_money(folded, printed)) return *unit;
  if (const auto unit = read_measure(folded)) return *unit;
  const ScaleReader scale(folded);
  if (scale.any() && things.longest_start(scale.rest()) != 0)
    return {IndicatorKind::count, Dimension::number, scale.factor()};
  if (may_be_money(folded, printed)) return {IndicatorKind::money, Dimension::money, 0};
  if (is_thing(folded)) return {IndicatorKind::count, Dimension::number, 1};
  return {};
}

// Whether a text names things that are counted and nothing else.
bool names_things_only(std::string_view folded) {
  std::string_view rest = ScaleReader(without_lead(folded)).rest();
  if (std::find(lone_things.begin(), lone_things.end(), rest) != lone_things.end()) return true;
  bool any = false;
  while (!rest.empty()) {
    const std::size_t thing = things.longest_start(rest);
    const std::size_t other = beside_things.longest_start(rest);
    if (thing == 0 && other == 0) return false;
    any = any || thing != 0;
    rest.remove_prefix(std::min(rest.size(), std::max(thing, other) + 1));
  }
  return any;
}

}  // namespace

Unit read_unit(std::string_view printed) {
  printed = text::trim(printed);
  if (printed.empty() || printed.size() > longest_unit) return {};
  return unit_of(printed, text::fold(printed));
}

bool is_unit(std::string_view printed) {
  printed = text::trim(printed);
  if (printed.empty() || printed.size() > longest_unit) return false;
  const std::string all = text::fold(printed);
  const Unit unit = unit_of(printed, all);
  if (unit.kind == IndicatorKind::unknown) return false;
  if (unit.kind == IndicatorKind::percent) return all == "%" || all == "ti le %" || all == "ti le";
  return unit.kind != IndicatorKind::count || names_things_only(all);
}

bool is_no_amount(std::string_view folded) {
  return std::find(no_amounts.begin(), no_amounts.end(), folded) != no_amounts.end();
}

bool is_extent(std::string_view folded) {
  return std::any_of(measures.begin(), measures.end(), [&](const MeasureWord& measure) {
    const bool extent =
        measure.dimension == Dimension::length || measure.dimension == Dimension::area;
    return extent && measure.words == folded;
  });
}

std::span<const ScaleWord> scale_words() { return scales; }
std::span<const MoneyWord> money_words() { return money; }
std::span<const MeasureWord> measure_words() { return measures; }
std::span<const std::string_view> counted_things() { return things.words(); }

}  // namespace cchc::lexicon
