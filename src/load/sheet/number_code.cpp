#include "load/sheet/number_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cchc::load::sheet {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// A piece of a section: a literal, or a run of one placeholder.
struct Piece {
  bool literal = false;
  std::string text;
};

// Up to the ';' that ends the section. Colours, conditions, fillers and paddings are left out.
std::vector<Piece> read_section(std::string_view& code) {
  std::vector<Piece> pieces;
  const auto put = [&](bool literal, std::string_view text) {
    const bool joins = !pieces.empty() && pieces.back().literal == literal &&
                       (literal || lower(pieces.back().text.back()) == lower(text.front()));
    if (joins) {
      pieces.back().text += text;
    } else {
      pieces.push_back({literal, std::string(text)});
    }
  };
  std::size_t k = 0;
  for (; k < code.size() && code[k] != ';'; ++k) {
    const char c = code[k];
    if (c == '"') {
      const auto end = std::min(code.find('"', k + 1), code.size());
      if (end > k + 1) put(true, code.substr(k + 1, end - k - 1));
      k = end;
    } else if (c == '\\' && k + 1 < code.size()) {
      put(true, code.substr(++k, 1));
    } else if (c == '_' || c == '*') {
      ++k;
    } else if (c == '[') {
      const auto end = std::min(code.find(']', k), code.size());
      const std::string_view inner = code.substr(k + 1, end - k - 1);
      if (inner.starts_with('$')) {
        const std::string_view sign = inner.substr(1, inner.find('-') - 1);
        if (!sign.empty()) put(true, sign);
      } else if (!inner.empty() && std::string_view("hms").find(lower(inner[0])) != inner.npos) {
        put(false, inner);  // time that has passed
      }
      k = end;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      put(true, code.substr(k, 1));
    } else {
      put(false, code.substr(k, 1));
    }
  }
  code.remove_prefix(std::min(k + 1, code.size()));
  return pieces;
}

bool is_date(const std::vector<Piece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    const char c = lower(piece.text.front());
    return !piece.literal && (c == 'd' || c == 'm' || c == 'y' || c == 'h' || c == 's');
  });
}

bool is_general(const std::vector<Piece>& pieces) {
  const auto found = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return !piece.literal && lower(piece.text.front()) == 'g';
  });
  return found != pieces.end();
}

struct Moment {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

// The calendar date of a count of days (algorithm of the proleptic Gregorian calendar by eras of
// 400 years).
void set_date(Moment& moment, std::int64_t days_since_1970) {
  constexpr std::int64_t era_days = 146097;
  const std::int64_t z = days_since_1970 + 719468;
  const std::int64_t era = (z >= 0 ? z : z - era_days + 1) / era_days;
  const std::int64_t day_of_era = z - era * era_days;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  moment.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  moment.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  moment.year = static_cast<int>(year_of_era + era * 400 + (moment.month <= 2 ? 1 : 0));
}

std::int64_t whole_number(const DecimalText& value) {
  std::int64_t whole = 0;
  for (int k = 0; k < value.point && k < 12; ++k) {
    const bool there = k < static_cast<int>(value.digits.size());
    whole = whole * 10 + (there ? value.digits[static_cast<std::size_t>(k)] - '0' : 0);
  }
  return whole;
}

Moment moment_of(const DecimalText& value, bool from_1904) {
  constexpr std::int64_t seconds_a_day = 86400;
  constexpr std::int64_t days_1900 = 25569;  // from the beginning of 1900's count to 1970
  constexpr std::int64_t days_1904 = 24107;
  constexpr std::int64_t no_such_day = 60;  // 29 February 1900, which the count has
  const std::int64_t days = whole_number(value);
  DecimalText part = value;
  if (part.point > 0) {
    part.digits.erase(0, std::min(part.digits.size(), static_cast<std::size_t>(part.point)));
    part.point = 0;
  }
  // Nine digits of a day are a tenth of a millisecond.
  std::int64_t billionths = 0;
  for (int k = 0; k < 9; ++k) {
    const int place = k + std::min(part.point, 0);
    const bool there = place >= 0 && place < static_cast<int>(part.digits.size());
    billionths = billionths * 10 + (there ? part.digits[static_cast<std::size_t>(place)] - '0' : 0);
  }
  const std::int64_t seconds = (billionths * seconds_a_day + 500'000'000) / 1'000'000'000;
  Moment moment;
  const bool early = !from_1904 && days < no_such_day;
  set_date(moment, days + (early ? 1 : 0) - (from_1904 ? days_1904 : days_1900));
  moment.hour = static_cast<int>(seconds / 3600 % 24);
  moment.minute = static_cast<int>(seconds / 60 % 60);
  moment.second = static_cast<int>(seconds % 60);
  return moment;
}

std::string show_date(const std::vector<Piece>& pieces, const Moment& moment) {
  std::string text;
  char last = ' ';  // the placeholder before: m behind h is minutes
  for (std::size_t k = 0; k < pieces.size(); ++k) {
    const Piece& piece = pieces[k];
    if (piece.literal) {
      text += piece.text;
      continue;
    }
    const char c = lower(piece.text.front());
    const bool two = piece.text.size() >= 2;
    const auto number = [&](int value) { text += fmt::format("{:0{}}", value, two ? 2 : 1); };
    const auto seconds_follow = [&] {
      for (std::size_t next = k + 1; next < pieces.size(); ++next) {
        if (pieces[next].literal || pieces[next].text.front() == ':') continue;
        return lower(pieces[next].text.front()) == 's';
      }
      return false;
    };
    if (c == 'y') text += fmt::format("{:04}", moment.year).substr(piece.text.size() > 2 ? 0 : 2);
    if (c == 'm' && (last == 'h' || seconds_follow())) {
      number(moment.minute);
    } else if (c == 'm') {
      text += fmt::format("{:0{}}", moment.month, piece.text.size() == 2 ? 2 : 1);
    }
    if (c == 'd' && piece.text.size() <= 2) number(moment.day);
    if (c == 'h') number(moment.hour);
    if (c == 's') number(moment.second);
    if (std::string_view("ymdhs").find(c) != std::string_view::npos) {
      last = c;
    } else if (c == '/' || c == '-' || c == '.' || c == ':' || c == ' ' || c == ',') {
      text += piece.text;
    }
  }
  return text;
}

// How a section writes a number: what stands around it, and its notation.
struct NumberShape {
  std::string before;
  std::string after;
  Notation notation{.digits_at_least = 0};
  int percents = 0;
  int thousands = 0;  // by which the number is divided
  bool has_digits = false;
};

NumberShape shape_of(const std::vector<Piece>& pieces) {
  NumberShape shape;
  bool after_point = false;
  bool exponent = false;
  std::size_t commas = 0;  // since the last digit
  for (const Piece& piece : pieces) {
    const char c = piece.text.front();
    const auto count = static_cast<int>(piece.text.size());
    if (!piece.literal && (c == '0' || c == '#' || c == '?')) {
      if (commas > 0 && !after_point) shape.notation.grouped = true;
      commas = 0;
      shape.has_digits = true;
      if (exponent) continue;
      if (after_point) {
        shape.notation.decimals += count;
        if (c == '0') shape.notation.decimals_at_least = shape.notation.decimals;
      } else if (c == '0') {
        shape.notation.digits_at_least += count;
      }
    } else if (!piece.literal && c == '.' && shape.has_digits && !after_point) {
      after_point = true;
    } else if (!piece.literal && c == '.' && !shape.has_digits) {
      after_point = shape.has_digits = true;
    } else if (!piece.literal && c == ',' && shape.has_digits) {
      commas += piece.text.size();
    } else if (!piece.literal && (c == 'E' || c == 'e')) {
      exponent = true;
    } else if (piece.literal || !exponent) {
      if (!piece.literal && c == '%') shape.percents += count;
      (shape.has_digits ? shape.after : shape.before) += piece.text;
    }
  }
  shape.thousands = static_cast<int>(commas);
  // In scientific notation and in fractions all that the number holds is shown.
  if (exponent) shape.notation = {.decimals = 10};
  return shape;
}

std::string show_shape(DecimalText value, const std::vector<Piece>& pieces) {
  NumberShape shape = shape_of(pieces);
  if (!shape.has_digits) return shape.before;
  if (!value.is_zero()) value.point += 2 * shape.percents - 3 * shape.thousands;
  const bool fraction = shape.after.find('/') != std::string::npos;
  if (fraction) return write_general(value);
  const bool bracketed = shape.before.ends_with('(') && shape.after.starts_with(')');
  if (bracketed) {
    shape.before.back() = '-';
    shape.after.erase(0, 1);
  }
  return shape.before + write_decimal(value, shape.notation) + shape.after;
}

}  // namespace

std::string_view builtin_code(int id) {
  switch (id) {
    case 1:
      return "0";
    case 2:
      return "0.00";
    case 3:
    case 37:
    case 38:
    case 41:
    case 42:
      return "#,##0";
    case 4:
    case 39:
    case 40:
    case 43:
    case 44:
      return "#,##0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    case 11:
    case 48:
      return "0.00E+00";
    case 15:
      return "d-mm-yy";
    case 16:
      return "d-mm";
    case 17:
      return "mm-yy";
    case 18:
    case 20:
      return "h:mm";
    case 19:
    case 21:
    case 46:
      return "h:mm:ss";
    case 22:
      return "dd/mm/yyyy h:mm";
    case 45:
    case 47:
      return "mm:ss";
    default:
      return id == 14 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "dd/mm/yyyy" : "";
  }
}

std::string show_number(const DecimalText& value, std::string_view code, bool from_1904) {
  if (code.empty()) return write_general(value);
  std::vector<std::vector<Piece>> sections;
  while (!code.empty() && sections.size() < 4) {
    const bool last = code.find(';') == std::string_view::npos;
    sections.push_back(read_section(code));
    if (last) break;
  }
  std::size_t chosen = 0;
  DecimalText shown = value;
  if (value.negative && sections.size() > 1) {
    chosen = 1;
    shown.negative = false;
  } else if (value.is_zero() && sections.size() > 2) {
    chosen = 2;
  }
  const auto& pieces = sections[chosen];
  if (pieces.empty()) return {};  // ";;;" shows nothing
  if (is_general(pieces)) return write_general(value);
  if (is_date(pieces)) {
    return value.negative || value.point > 7 ? write_general(value)
                                             : show_date(pieces, moment_of(value, from_1904));
  }
  if (pieces.front().text == "@") return write_general(value);
  return show_shape(shown, pieces);
}

}  // namespace cchc::load::sheet
