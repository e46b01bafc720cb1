#include <algorithm>
#include <array>
#include <type_traits>

#include "cchc/words.hpp"
#include "text/fill.hpp"
#include "words/sentence.hpp"

namespace cchc::words {
namespace {

constexpr std::size_t most_listed = 4;
constexpr std::array<std::string_view, 5> roman = {"", "I", "II", "III", "IV"};
constexpr std::array<std::string_view, 5> ordinal = {"", "first", "second", "third", "fourth"};

bool is_vietnamese(Language language) { return language == Language::vietnamese; }

// A unit inside of a sentence: "triệu đồng" for "Triệu đồng".
std::string in_sentence(std::string_view unit) {
  std::string text(unit);
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] + 32);
  return text;
}

struct Style {
  Language language = Language::vietnamese;
  std::string_view form;   // what stands behind the colon of {name:form}
  bool bracketed = false;  // no brackets of its own
};

// ":(,": a list with commas, for a place within brackets.
Style style_of(std::string_view form, Language language) {
  const bool bracketed = form.starts_with('(') && form != "()";
  if (bracketed) form.remove_prefix(1);
  return {language, form, bracketed};
}

// " (mục 3.3)"; ", mục 3.3" within brackets.
std::string aside(const std::string& text, const Style& style) {
  return style.bracketed ? ", " + text : " (" + text + ')';
}

std::string one(const std::string& text, const Style& /*style*/) { return text; }
std::string one(const Name& name, const Style& /*style*/) { return name.text; }

// A limit of bytes as its option takes it.
std::string size_words(std::int64_t bytes) {
  constexpr std::int64_t mega = std::int64_t{1} << 20U;
  constexpr std::int64_t kilo = std::int64_t{1} << 10U;
  if (bytes >= mega && bytes % mega == 0) return std::to_string(bytes / mega) + " MB";
  if (bytes >= kilo && bytes % kilo == 0) return std::to_string(bytes / kilo) + " KB";
  return number(Decimal(bytes)) + " byte";
}

std::string one(std::int64_t count, const Style& style) {
  return style.form == "size" ? size_words(count) : number(Decimal(count));
}

bool is_plain_figure(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// Whether it is whole is what its mark makes doubtful.
std::string kind_of_number(const Decimal& value, Language language) {
  if (value.is_whole()) return is_vietnamese(language) ? " (số nguyên)" : " (a whole number)";
  return is_vietnamese(language) ? " (có phần thập phân)" : " (with decimals)";
}

// As its cell has it, so that a search in the file finds it.
std::string one(const Quantity& quantity, const Style& style) {
  std::string text = is_plain_figure(quantity.written) ? quantity.written : number(quantity.value);
  if (style.form == "kind") text += kind_of_number(quantity.value, style.language);
  if (!quantity.unit.empty()) text += ' ' + in_sentence(quantity.unit);
  return text;
}

std::string name_alone(const CellName& cell, Language language) {
  const bool vietnamese = is_vietnamese(language);
  if (!cell.label.empty()) return "“" + cell.label + "”";
  std::string name = cell.number.empty() ? cell.code : cell.number;
  if (!cell.above.empty()) name += (vietnamese ? " mục “" : " of “") + cell.above + "”";
  return name;
}

// Where to look for a row without a number of its own.
std::string outline_of(const CellName& cell, const Style& style) {
  if (cell.label.empty()) return "";
  const bool vietnamese = is_vietnamese(style.language);
  std::string text;
  if (!cell.above.empty()) text += (vietnamese ? " của “" : " of “") + cell.above + "”";
  if (!cell.number.empty()) text += aside((vietnamese ? "mục " : "under ") + cell.number, style);
  return text;
}

std::string form_alone(const CellName& cell, Language language) {
  if (is_vietnamese(language) && !cell.form_called.empty()) return cell.form_called;
  return (is_vietnamese(language) ? "biểu mẫu " : "form ") + cell.form;
}

std::string form_of(const CellName& cell, const Style& style) {
  return cell.tell_form ? aside(form_alone(cell, style.language), style) : "";
}

std::string column_of(const CellName& cell, const Style& style) {
  if (cell.column.empty()) return "";
  const std::string quoted = "“" + cell.column + "”";
  const std::string word = is_vietnamese(style.language) ? ", cột " : ", column ";
  if (cell.column_number.empty()) return word + quoted;
  if (style.bracketed) return word + cell.column_number + ' ' + quoted;
  return word + quoted + " (" + cell.column_number + ')';
}

// Brackets never follow each other: (mục 3, Phụ lục 2).
std::string behind_name(const CellName& cell, const Style& style) {
  std::string text = outline_of(cell, style) + column_of(cell, style);
  if (text.ends_with(')') && cell.tell_form) {
    text.pop_back();
    return text + form_of(cell, {style.language, {}, true}) + ')';
  }
  return text + form_of(cell, style);
}

std::string one(const CellName& name, const Style& style) {
  if (style.form == "form") return form_alone(name, style.language);
  return name_alone(name, style.language) + behind_name(name, style);
}
std::string one(const Period& value, const Style& style) { return period(value, style.language); }
std::string one(const Date& value, const Style& style) {
  if (style.form != "day" || !is_vietnamese(style.language)) return date(value);
  return (value.day != 0 ? "ngày " : value.month != 0 ? "tháng " : "năm ") + date(value);
}

std::string one(const Location& location, const Style& style) {
  const bool vietnamese = is_vietnamese(style.language);
  if (location.in_text()) {
    return (vietnamese ? "dòng " : "line ") + std::to_string(location.line);
  }
  if (location.in_sheet()) {
    return (vietnamese ? "dòng " : "row ") + std::to_string(location.row);
  }
  return {};  // nobody can look a paragraph's number up
}

std::string one(Level level, const Style& style) {
  return std::string(level_word(level, style.language));
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += between;
    text += item;
  }
  return text;
}

std::string alternatives(const std::vector<std::string>& items, Language language) {
  if (items.size() == 2) return joined(items, is_vietnamese(language) ? " hoặc " : " or ");
  if (items.size() < 2) return joined(items, "");
  return items[0] + ", " + items[1] + ", …";
}

std::string enumeration(std::vector<std::string> items) {
  if (items.size() > most_listed) {
    items = {items[0], items[1], "…", items.back()};
  }
  return joined(items, ", ");
}

// Rows without numbers that stand together: “a”, “b” (mục 3.1.3).
bool share_outline(const std::vector<CellName>& cells, const Style& style) {
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [&](const CellName& cell) {
           return !cell.label.empty() &&
                  behind_name(cell, style) == behind_name(cells.front(), style);
         });
}

bool is_taken(const Quantity& quantity) { return quantity.taken; }
bool is_taken(const CellName& cell) { return cell.taken; }
bool is_taken(const std::string& /*text*/) { return false; }

// "120 + 30 − 45"
template <typename Item>
std::string added_up(const std::vector<Item>& list, const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t k = 0; k < items.size(); ++k) {
    if (k != 0) text += is_taken(list[k]) ? " − " : " + ";
    text += items[k];
  }
  return text;
}

// "1, 2 và 3"
std::string enumerated_with_and(const std::vector<std::string>& items, Language language) {
  if (items.size() < 2) return joined(items, "");
  const std::vector<std::string> first(items.begin(), items.end() - 1);
  return joined(first, ", ") + (is_vietnamese(language) ? " và " : " and ") + items.back();
}

template <typename Item>
std::string put_together(const std::vector<Item>& list, std::vector<std::string>& items,
                         const Style& style) {
  if (style.form == "or") return alternatives(items, style.language);
  if (style.form == "+") return added_up(list, items);
  if (style.form == "()") {
    const std::string text = added_up(list, items);
    return items.size() > 1 ? "(" + text + ")" : text;
  }
  if (style.form == "/") return joined(items, " / ");
  if (style.form == "&") return enumerated_with_and(items, style.language);
  if (style.form == ",") return joined(items, ", ");
  if (style.form == ";") return joined(items, "; ");
  return enumeration(std::move(items));
}

template <typename Item>
std::string one(const std::vector<Item>& list, const Style& style) {
  std::vector<std::string> items;
  items.reserve(list.size());
  if constexpr (std::is_same_v<Item, CellName>) {
    if (share_outline(list, style)) {
      for (const CellName& cell : list) items.push_back(name_alone(cell, style.language));
      return put_together(list, items, style) + behind_name(list.front(), style);
    }
  }
  for (const Item& item : list) items.push_back(one(item, style));
  Style between = style;
  if constexpr (std::is_same_v<Item, CellName>) {
    // Names with commas of their own are told apart by semicolons.
    const bool commas = std::any_of(list.begin(), list.end(), [&](const CellName& cell) {
      return behind_name(cell, style).starts_with(", ");
    });
    if (commas && style.form == ",") between.form = ";";
  }
  return put_together(list, items, between);
}

// “a” chia “b”, mục 3.3
std::string division(const std::vector<CellName>& above, const std::vector<CellName>& below,
                     const Style& style) {
  std::vector<CellName> both = above;
  both.insert(both.end(), below.begin(), below.end());
  const std::string_view between = is_vietnamese(style.language) ? " chia " : " over ";
  const Style added = {style.language, "+", style.bracketed};
  if (above.size() != 1 || below.size() != 1 || !share_outline(both, style))
    return one(above, added) + std::string(between) + one(below, added);
  return name_alone(above.front(), style.language) + std::string(between) +
         name_alone(below.front(), style.language) + behind_name(below.front(), style);
}

std::vector<CellName> cells_of(const Facts& facts, std::string_view name) {
  const Fact* const fact = facts.find(name);
  if (fact == nullptr) return {};
  if (const auto* const cell = std::get_if<CellName>(fact)) return {*cell};
  const auto* const cells = std::get_if<std::vector<CellName>>(fact);
  return cells == nullptr ? std::vector<CellName>() : *cells;
}

std::string words_of(const Fact& fact, const Style& style) {
  return std::visit([&](const auto& value) { return one(value, style); }, fact);
}

}  // namespace

std::string fact(const Fact& fact, Language language) {
  return words_of(fact, style_of({}, language));
}

std::string number(const Decimal& value) {
  std::string text = value.to_string();
  const auto mark = text.find('.');
  const auto first_digit = static_cast<std::size_t>(value.is_negative() ? 1 : 0);
  auto end = mark == std::string::npos ? text.size() : mark;
  if (mark != std::string::npos) text[mark] = ',';
  while (end > first_digit + 3) {
    end -= 3;
    text.insert(end, 1, '.');
  }
  return text;
}

std::string period(const Period& period, Language language) {
  const bool vietnamese = is_vietnamese(language);
  const std::string year = std::to_string(period.year);
  const std::size_t index = period.index < roman.size() ? period.index : 0;
  switch (period.kind) {
    case Period::Kind::quarter:
      if (vietnamese) return "quý " + std::string(roman.at(index)) + " năm " + year;
      return "the " + std::string(ordinal.at(index)) + " quarter of " + year;
    case Period::Kind::half_year:
      if (vietnamese) return (index == 2 ? "6 tháng cuối năm " : "6 tháng đầu năm ") + year;
      return "the " + std::string(ordinal.at(index)) + " half of " + year;
    case Period::Kind::nine_months:
      return (vietnamese ? "9 tháng đầu năm " : "the first nine months of ") + year;
    case Period::Kind::month:
      return (vietnamese ? "tháng " : "month ") + std::to_string(period.index) +
             (vietnamese ? " năm " : " of ") + year;
    case Period::Kind::week:
      return (vietnamese ? "tuần " : "week ") + std::to_string(period.index) +
             (vietnamese ? " năm " : " of ") + year;
    case Period::Kind::days:
      if (vietnamese) return "từ ngày " + date(period.from) + " đến ngày " + date(period.to);
      return date(period.from) + " to " + date(period.to);
    case Period::Kind::year:
      break;
  }
  return (vietnamese ? "năm " : "the year ") + year;
}

std::string date(const Date& date) {
  std::string text;
  if (date.day != 0) text += (date.day < 10 ? "0" : "") + std::to_string(date.day) + '/';
  if (date.month != 0) text += std::to_string(date.month) + '/';
  return text + std::to_string(date.year);
}

std::string cell(const CellName& cell, Language language) {
  return one(cell, style_of({}, language));
}

bool append_fact(std::string& out, const Facts& facts, std::string_view name, Language language) {
  const auto colon = name.find(':');
  const auto form = colon == std::string_view::npos ? std::string_view() : name.substr(colon + 1);
  const Style style = style_of(form, language);
  if (name == "division") {
    out += division(cells_of(facts, "numerator_cell"), cells_of(facts, "denominator_cell"),
                    {language, {}, true});
    return true;
  }
  const Fact* fact = facts.find(name.substr(0, colon));
  if (fact == nullptr) return false;
  const std::string text = words_of(*fact, style);
  out += text;
  return !text.empty();
}

std::string sentence(std::string_view pattern, const Facts& facts, Language language) {
  return text::fill(pattern, [&](std::string_view name, std::string& out) {
    return append_fact(out, facts, name, language);
  });
}

}  // namespace cchc::words
