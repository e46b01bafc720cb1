#include "check/noted_value.hpp"

#include <algorithm>
#include <sstream>

#include "text/utf8.hpp"

namespace cchc::testing {
namespace {

std::optional<Decimal> read_decimal(std::string text) {
  std::erase(text, '.');
  std::replace(text.begin(), text.end(), ',', '.');
  return Decimal::parse(text);
}

}  // namespace

IndicatorKind kind_of_unit(const std::string& unit) {
  if (unit.empty()) return IndicatorKind::heading;
  if (unit.find('=') != std::string::npos) return IndicatorKind::code;
  if (unit.find('%') != std::string::npos) return IndicatorKind::percent;
  if (unit.find("đồng") != std::string::npos) return IndicatorKind::money;
  return IndicatorKind::count;
}

std::vector<std::pair<std::int32_t, std::string>> codes_of_unit(const std::string& unit) {
  std::vector<std::pair<std::int32_t, std::string>> codes;
  std::istringstream stream(unit);
  for (std::string entry; std::getline(stream, entry, ';');) {
    const auto equals = entry.find('=');
    if (equals == std::string::npos) continue;
    codes.emplace_back(std::stoi(entry.substr(equals + 1)),
                       std::string(text::trim(std::string_view(entry).substr(0, equals))));
  }
  return codes;
}

void read_value(Observation& row, const std::string& raw) {
  row.raw = raw;
  std::string text = raw;
  if (text.empty() || text == "-") return;
  if (text == "Không") {
    row.reading = Reading::none_word;
    return;
  }
  if (text.back() == '%') {
    row.percent_sign = true;
    text.pop_back();
  }
  const auto stroke = text.find('/');
  row.value = read_decimal(text.substr(0, stroke));
  if (stroke != std::string::npos) row.of = read_decimal(text.substr(stroke + 1));
  row.reading = row.kind == IndicatorKind::code ? Reading::code : Reading::number;
  if (row.of) row.reading = Reading::fraction;
  if (!row.value) row.reading = Reading::unreadable;
}

}  // namespace cchc::testing
