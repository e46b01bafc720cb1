// The number of a row as a value: "3.2.1", "II.3.a", "A.1", "2.2a", "CT1.2", and of rows that bear
// none "3.2.3/1". The only thing that cuts, compares, orders or prints such numbers.
//
// Officers print them in many ways ("3.2.1.", "(1)", "1)a)", "I-1", "Phần I"); `read_printed` takes
// them all and gives one value, so that "A1", "A.1" and "A-1" are the same number. Letters follow
// the Vietnamese alphabet: a b c d đ e g h i k l m n o p q r s t u v x y. Many lists leave out đ,
// some use the Latin f, j, w and z; none of these is missed where it is left out.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cchc {

// One level of a number.
class CodePart {
 public:
  // In the order in which parts of different styles sort.
  enum class Style : std::uint8_t {
    arabic,        // 1
    small_letter,  // a
    small_roman,   // ii
    roman,         // II
    capital,       // A
    word,          // CT: letters that count nothing, before a number
    added,         // the letter of "2.2a": a row that was put in between 2.2 and 2.3
    copy,          // "(2)": the second row with this number
    ordinal,       // "/1": the first row without a number below
  };
  static constexpr std::uint32_t most_value = (1U << 24U) - 1;

  constexpr CodePart() = default;
  constexpr CodePart(Style style, std::uint32_t value)
      : bits_(static_cast<std::uint32_t>(style) << 24U | (value & most_value)) {}

  [[nodiscard]] constexpr Style style() const { return static_cast<Style>(bits_ >> 24U); }
  // Numbers as they count; letters by their place in the alphabet with all of đ, f, j, w and z.
  [[nodiscard]] constexpr std::uint32_t value() const { return bits_ & most_value; }
  // 1, a, i, I, A: what a list begins with.
  [[nodiscard]] constexpr bool is_first() const { return value() == 1; }
  [[nodiscard]] std::string to_string() const;

  friend constexpr auto operator<=>(CodePart, CodePart) = default;

 private:
  std::uint32_t bits_ = 0;  // style, then value: most comparisons of parts are one of integers
};

// The letter that a Roman numeral of one sign may be instead: letters i, v and x; nothing for
// others.
std::optional<CodePart> as_letter(CodePart part);

// How many steps a list of this style takes from one part to a later one: 1 to its next, 2 where
// one between them is missing. Letters that lists may leave out are no step. 0 where `to` is not
// later; nothing where the styles differ.
std::optional<std::uint32_t> steps(CodePart from, CodePart to);
bool follows(CodePart before, CodePart part);  // one step

class RowCode {
 public:
  static constexpr std::size_t most_parts = 12;

  constexpr RowCode() = default;

  // A code as `to_string` writes it, or with a part run into the one before ("A1" for "A.1").
  // Nothing where the text is no code: blank, "1.", "01", "a)", "24/7".
  static std::optional<RowCode> parse(std::string_view code);

  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] CodePart operator[](std::size_t index) const { return parts_.at(index); }
  [[nodiscard]] CodePart front() const { return parts_.front(); }  // not of an empty one
  [[nodiscard]] CodePart last() const { return parts_.at(count_ - 1U); }
  [[nodiscard]] const CodePart* begin() const { return parts_.data(); }
  [[nodiscard]] const CodePart* end() const { return parts_.data() + count_; }

  // False where there is no room for another part: then nothing changes.
  bool add(CodePart part);
  // All parts of `rest` behind its own; empty where they are too many.
  [[nodiscard]] RowCode with(const RowCode& rest) const;
  [[nodiscard]] RowCode with(CodePart part) const;
  [[nodiscard]] RowCode first(std::size_t parts) const;  // not more than there are
  [[nodiscard]] RowCode from(std::size_t part) const;    // without so many at its beginning

  // The number of the row that this one is a part of; empty at the top. A row that was put in or
  // bears another's number stands beside that: 2 for "2.2a" and for "2.2(2)".
  [[nodiscard]] RowCode parent() const;
  // The beginning that bears a number: 3.2.3 of "3.2.3/1/2". Itself where every part does.
  [[nodiscard]] RowCode numbered() const;
  // What the row itself may print: all behind the last ordinal; 2.1 of "/3.2.1".
  [[nodiscard]] RowCode own_number() const;
  // Whether the row bears a number of its own.
  [[nodiscard]] bool is_numbered() const;
  // Which of the rows with this number it is: 2 of "3.3.1(2)", 1 of "3.3.1".
  [[nodiscard]] std::uint32_t copy() const;
  [[nodiscard]] RowCode without_copy() const;
  // Whether it is `ancestor` with one part or more behind it. Everything is under an empty one.
  [[nodiscard]] bool is_under(const RowCode& ancestor) const;
  // Whether its last parts are all of `rest`.
  [[nodiscard]] bool ends_with(const RowCode& rest) const;

  [[nodiscard]] std::string to_string() const;

  // With another last part. Not of an empty one.
  [[nodiscard]] RowCode with_last(CodePart part) const;

  // Part by part, a number before those under it: 3.2, 3.2.1, 3.2.10, 3.3.
  friend std::strong_ordering operator<=>(const RowCode& a, const RowCode& b);
  friend bool operator==(const RowCode& a, const RowCode& b);

 private:
  std::array<CodePart, most_parts> parts_{};
  std::uint8_t count_ = 0;
};

// Whether `code` may be the next number: behind 3.2.1 come 3.2.1.1, 3.2.2, 3.3 and 4.
bool follows(const RowCode& before, const RowCode& code);

// A number as it stands in a cell.
struct PrintedCode {
  RowCode code;  // the likelier reading
  // "i", "v" and "x" are letters as well as Roman numerals; only the rows around can tell.
  std::optional<RowCode> other;
  bool named = false;      // a word stands before it: "Phần I", "Chỉ tiêu 1"
  bool bracketed = false;  // "1)", "(a)": often a level of its own below "1."
};

// The number that the cell of a row's number holds. Nothing where it holds none: blank, a lone dot,
// words ("Trong đó"), dates, "24/7", figures with more than three digits in a part.
std::optional<PrintedCode> read_printed(std::string_view cell);

// Whether a word that may stand anywhere in a table is a row's number by its look alone. Stricter
// than `read_printed`: "vi", "b" and "3,2" may be words and figures.
bool looks_like_number(std::string_view text);

// The number that a text begins with where it shares the cell with the name: "1.1. Số văn bản",
// "a) Số văn bản". `length`: its bytes with what separates it from the name.
struct LeadingCode {
  PrintedCode number;
  std::size_t length = 0;
};
std::optional<LeadingCode> read_leading(std::string_view text);

}  // namespace cchc
