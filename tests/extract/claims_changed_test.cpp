// A changed digit in a claim that was right: found wherever it is wrong in every reading that the
// sentence allows. Left open are: what still holds within rounding; what a hedge excuses, a fifth
// of "gần", "khoảng" and all that is more of "hơn", "trên"; and a list behind "trong đó" or in
// brackets that falls short, unless its names leave nothing out. The oracle here shares nothing
// with the program but the notation.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "extract/claim_notation.hpp"
#include "extract/prose/prose.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

struct Written {
  double value = 0;
  double half = 0;  // half a unit of its last digit
  double low = 0;   // what it may stand for
  double high = 0;
};

struct Stated {
  char verdict = '=';
  char kind = 'S';
  Written reported;
  std::vector<Written> terms;
};

Written number(std::string text) {
  const auto comma = text.find(',');
  const auto decimals = comma == std::string::npos ? 0 : text.size() - comma - 1;
  if (comma != std::string::npos) text[comma] = '.';
  const double value = std::stod(text);
  return {value, 0.5 * std::pow(10.0, -static_cast<double>(decimals)), value, value};
}

Stated parse(const std::string& claim) {
  std::istringstream words(claim);
  std::string word;
  words >> word;
  Stated stated{word[0], word[1], {}, {}};
  while (words >> word) {
    if (word.back() == ':') {
      word.pop_back();
      stated.reported = number(word);
    } else if (word.front() != '(') {
      stated.terms.push_back(number(word));
    }
  }
  return stated;
}

// The number that follows `word` in the text, if any: "gần 1.200 hồ sơ".
std::optional<double> number_behind(const std::string& text, const std::string& word) {
  const auto at = text.find(word + ' ');
  if (at == std::string::npos) return std::nullopt;
  std::string digits;
  for (std::size_t k = at + word.size() + 1; k < text.size(); ++k) {
    if (text[k] == '.') continue;
    if ((text[k] < '0' || text[k] > '9') && text[k] != ',') break;
    digits += text[k];
  }
  while (!digits.empty() && digits.back() == ',') digits.pop_back();
  if (digits.empty() || digits.front() == ',') return std::nullopt;
  return number(digits).value;
}

// Money, measures and scales are rounded; hedges excuse their size.
void widen(const std::string& text, Written& written) {
  for (const char* const rounded : {"đồng", "ha", "nghìn", "trđ", "tỷ", "000đ"}) {
    if (text.find(rounded) == std::string::npos) continue;
    written.low = written.value - written.half;
    written.high = written.value + written.half;
  }
  for (const char* const hedge : {"gần", "khoảng", "Khoảng", "ước", "Ước"}) {
    if (number_behind(text, hedge) != written.value) continue;
    written.low = 0.8 * written.value;
    written.high = 1.2 * written.value;
  }
  for (const char* const hedge : {"hơn", "Hơn", "trên", "Trên"}) {
    if (number_behind(text, hedge) == written.value) written.high = 1000 * written.value;
  }
}

bool still_holds(const std::string& text, Stated s) {
  constexpr double tiny = 1e-9;
  const bool sum = s.kind == 'S' || s.kind == 'L';
  for (Written& term : s.terms) widen(text, term);
  widen(text, s.reported);
  if (!sum) {
    s.reported.low = std::min(s.reported.low, s.reported.value - s.reported.half);
    s.reported.high = std::max(s.reported.high, s.reported.value + s.reported.half);
    if (s.terms.size() != 2 || s.terms[1].low <= 0) return false;
    return 100 * s.terms[0].low / s.terms[1].high <= s.reported.high + tiny &&
           100 * s.terms[0].high / s.terms[1].low >= s.reported.low - tiny;
  }
  double low = 0;
  double high = 0;
  for (const Written& term : s.terms) {
    low += term.low;
    high += term.high;
  }
  return low <= s.reported.high + tiny && high >= s.reported.low - tiny;
}

struct Tally {
  int changed = 0;
  int found = 0;
  std::string missed;
};

// Parts that leave nothing out, whatever else the list may name.
bool names_all(const std::string& text) {
  const std::vector<std::vector<const char*>> wholes = {
      {"đúng hạn", "quá hạn"},
      {"văn bản đến", "văn bản đi"},
      {" nam", " nữ"},
      {"tỉnh", "huyện", "xã"},
      {" mới", "sửa đổi", "bãi bỏ"},
      {"trực tiếp", "trực tuyến", "bưu chính"},
  };
  return std::any_of(wholes.begin(), wholes.end(), [&](const auto& whole) {
    return std::all_of(whole.begin(), whole.end(),
                       [&](const char* name) { return text.find(name) != std::string::npos; });
  });
}

// Whether the change leaves a list that may name only some parts short of its total.
bool falls_short(const std::string& text, const std::string& claim) {
  const bool may_name_some = text.find("rong đó") != std::string::npos ||
                             text.find('(') != std::string::npos || text.starts_with("Tổng số");
  if (!may_name_some || names_all(text)) return false;
  const Stated stated = parse(claim);
  double sum = 0;
  for (const Written& term : stated.terms) sum += term.value;
  return stated.kind == 'S' && sum < stated.reported.value;
}

void try_change(const std::string& text, std::size_t at, const std::string& before, Tally& tally) {
  std::string changed = text;
  changed[at] = changed[at] == '9' ? '3' : static_cast<char>(changed[at] + 1);
  std::vector<std::string> after;
  std::string open;
  for (const Claim& claim : extract::read_prose(test::paragraphs(changed), {}).claims) {
    after.push_back(test::notation(claim));
    if (after.back()[0] == '?') open = after.back();
  }
  const bool same = std::find(after.begin(), after.end(), before) != after.end();
  if (same) return;  // another claim's figure
  for (const std::string& claim : after) {
    if (claim[0] != '!' && claim[1] == before[1] && still_holds(changed, parse(claim))) return;
  }
  if (!open.empty() && falls_short(changed, open)) return;
  ++tally.changed;
  const bool found =
      std::any_of(after.begin(), after.end(), [](const std::string& c) { return c[0] == '!'; }) ||
      std::any_of(after.begin(), after.end(), [](const std::string& c) { return c[0] == '<'; });
  tally.found += found ? 1 : 0;
  if (!found) tally.missed += changed + '\n';
}

}  // namespace

TEST_CASE("claims: a changed figure is found") {
  Tally tally;
  const auto cases = test::read_case_lines(test::tests_folder() / "extract/claims/claims.cases");
  for (const auto& line : cases) {
    const std::string& text = line.fields.at(0);
    const auto claims = test::claims_of(text);
    if (claims.size() != 1 || claims.front() != line.fields.at(1)) continue;
    const char kind = claims.front()[1];
    if ((kind != 'S' && kind != 'L' && kind != 'R') || claims.front()[0] == '!') continue;
    std::size_t line_begin = 0;
    for (const ProseSentence& sentence :
         extract::read_prose(test::paragraphs(text), {}).sentences) {
      line_begin = text.find(sentence.text, line_begin);
      if (line_begin == std::string::npos) break;
      for (const ProseFigure& figure : sentence.figures) {
        const std::string written = sentence.text.substr(figure.begin, figure.end - figure.begin);
        for (std::size_t k = 0; k < written.size(); ++k) {
          if (written[k] >= '0' && written[k] <= '9')
            try_change(text, line_begin + figure.begin + k, claims.front(), tally);
        }
      }
    }
  }
  MESSAGE(tally.found << " of " << tally.changed << " changed figures found");
  INFO(tally.missed);
  CHECK(tally.changed > 300);
  CHECK(tally.found * 100 >= tally.changed * 97);
}

TEST_CASE("claims: the same figures written otherwise raise nothing") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/claims/rewritten.cases")) {
    for (const std::string& text : line.fields) {
      INFO(text);
      for (const std::string& claim : test::claims_of(text)) CHECK(claim[0] != '!');
      CHECK_FALSE(test::claims_of(text).empty());
    }
  }
}
