#include "extract/table/value.hpp"
#include "lexicon/codes.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

IndicatorKind kind_of_unit(std::string_view unit) {
  return codes_of_unit(unit).empty() ? lexicon::read_unit(unit).kind : IndicatorKind::code;
}

std::vector<std::pair<std::int32_t, std::string>> codes_of_unit(std::string_view unit) {
  std::vector<std::pair<std::int32_t, std::string>> codes;
  std::size_t start = 0;
  for (std::size_t sign = unit.find('='); sign != std::string_view::npos;
       sign = unit.find('=', start)) {
    std::size_t digits = sign + 1;
    while (digits < unit.size() && unit[digits] == ' ') ++digits;
    std::size_t end = digits;
    while (end < unit.size() && is_digit(unit[end])) ++end;
    if (end == digits || end - digits > 4) {
      start = sign + 1;
      continue;
    }
    std::string_view word = text::trim(unit.substr(start, sign - start));
    while (!word.empty() && (word.front() == ';' || word.front() == ',' || word.front() == '.')) {
      word = text::trim(word.substr(1));
    }
    codes.emplace_back(std::stoi(std::string(unit.substr(digits, end - digits))),
                       std::string(word));
    start = end;
  }
  if (codes.empty() && lexicon::asks_yes_or_no(text::fold(unit))) {
    const auto slash = unit.find('/');
    if (slash != std::string_view::npos) {
      codes.emplace_back(word_only, std::string(text::trim(unit.substr(0, slash))));
      codes.emplace_back(word_only, std::string(text::trim(unit.substr(slash + 1))));
    }
  }
  return codes;
}

}  // namespace cchc::extract
