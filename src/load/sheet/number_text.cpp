#include "load/sheet/number_text.hpp"

#include <algorithm>
#include <charconv>

#include "text/utf8.hpp"

namespace cchc::load::sheet {
namespace {

constexpr int longest_number = 400;  // digits that are written out
constexpr std::size_t significant = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void tidy(DecimalText& value) {
  const auto first = value.digits.find_first_not_of('0');
  if (first == std::string::npos) {
    value.digits.clear();
    value.point = 0;
    value.negative = false;
    return;
  }
  value.digits.erase(0, first);
  value.point -= static_cast<int>(first);
  value.digits.erase(value.digits.find_last_not_of('0') + 1);
}

// Keeps the first `count` digits, the last one rounded.
void keep_digits(DecimalText& value, std::size_t count) {
  if (count >= value.digits.size()) return;
  const bool up = value.digits[count] >= '5';
  value.digits.resize(count);
  if (up) {
    std::size_t k = count;
    while (k > 0 && value.digits[k - 1] == '9') --k;
    value.digits.resize(k);
    if (k == 0) {
      value.digits = "1";
      ++value.point;
    } else {
      ++value.digits[k - 1];
    }
  }
  tidy(value);
}

}  // namespace

std::optional<DecimalText> parse_decimal(std::string_view text) {
  text = text::trim(text);
  DecimalText value;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    value.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  bool after_point = false;
  std::size_t k = 0;
  for (; k < text.size(); ++k) {
    if (is_digit(text[k])) {
      value.digits += text[k];
      if (!after_point) ++value.point;
    } else if (text[k] == '.' && !after_point) {
      after_point = true;
    } else {
      break;
    }
  }
  if (value.digits.empty() || value.digits.size() > longest_number) return std::nullopt;
  if (k < text.size()) {
    if (text[k] != 'e' && text[k] != 'E') return std::nullopt;
    std::string_view power = text.substr(k + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    const bool whole = error == std::errc{} && end == power.data() + power.size();
    if (!whole || exponent > longest_number || exponent < -longest_number) return std::nullopt;
    value.point += exponent;
  }
  tidy(value);
  keep_digits(value, significant);
  return value;
}

DecimalText rounded(DecimalText value, int decimals) {
  const int kept = value.point + decimals;
  if (kept < 0) return {};
  keep_digits(value, static_cast<std::size_t>(kept));
  return value;
}

std::string write_decimal(const DecimalText& number, const Notation& notation) {
  const DecimalText value = rounded(number, notation.decimals);
  const auto digit = [&](int place) {  // counted from the point to the right
    const int k = value.point + place;
    const bool there = k >= 0 && k < static_cast<int>(value.digits.size());
    return there ? value.digits[static_cast<std::size_t>(k)] : '0';
  };
  const int whole = std::max({value.point, notation.digits_at_least, 0});
  std::string text = value.negative ? "-" : "";
  for (int place = -whole; place < 0; ++place) {
    text += digit(place);
    if (notation.grouped && place < -1 && (-place - 1) % 3 == 0) text += '.';
  }
  const int decimals =
      std::max(notation.decimals_at_least, static_cast<int>(value.digits.size()) - value.point);
  if (decimals > 0 && whole == 0 && notation.digits_at_least == 0) text += '0';
  if (decimals > 0) text += ',';
  for (int place = 0; place < decimals; ++place) text += digit(place);
  return text;
}

std::string write_general(const DecimalText& value) {
  constexpr int shown_digits = 11;
  const int decimals = std::max(0, shown_digits - 1 - std::max(value.point, 1));
  return write_decimal(value, {.decimals = decimals});
}

std::string in_vietnamese(std::string_view shown, std::string_view value, bool percent) {
  auto stored = parse_decimal(value);
  const auto first = shown.find_first_of("0123456789");
  if (!stored || first == std::string_view::npos) return std::string(shown);
  if (percent && !stored->is_zero()) stored->point += 2;
  const auto last = shown.find_last_of("0123456789");
  const std::string_view figure = shown.substr(first, last - first + 1);
  stored->negative = false;
  for (const char mark : {',', '.'}) {
    const auto point = figure.rfind(mark);
    const bool has_decimals = point != std::string_view::npos && figure.find(mark) == point;
    std::string plain;
    int decimals = 0;
    for (std::size_t k = 0; k < figure.size(); ++k) {
      if (has_decimals && k == point) {
        plain += '.';
      } else if (is_digit(figure[k])) {
        plain += figure[k];
        if (has_decimals && k > point) ++decimals;
      }
    }
    const auto read = parse_decimal(plain);
    if (!read || !(*read == rounded(*stored, decimals))) continue;
    const std::string_view whole = figure.substr(0, has_decimals ? point : figure.size());
    const bool grouped =
        std::any_of(whole.begin(), whole.end(), [](char c) { return !is_digit(c); });
    std::string text(shown.substr(0, first));
    text += write_decimal(
        *read, {.decimals = decimals, .decimals_at_least = decimals, .grouped = grouped});
    return text.append(shown.substr(last + 1));
  }
  return std::string(shown);
}

}  // namespace cchc::load::sheet
