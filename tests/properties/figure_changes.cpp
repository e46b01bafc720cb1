#include "properties/figure_changes.hpp"

#include <algorithm>
#include <optional>

namespace cchc::test {
namespace {

// Digits without the decimal mark: 9937 with scale 2 for 99,37.
std::string digits_of(const Decimal& figure) {
  std::string digits = figure.to_string();
  std::erase(digits, '.');
  return digits;
}

std::optional<Decimal> figure_of(const std::string& digits, int scale) {
  const auto decimals = static_cast<std::size_t>(scale);
  if (scale < 0 || digits.size() <= decimals) return std::nullopt;
  if (digits.size() > decimals + 1 && digits.front() == '0') return std::nullopt;
  std::string plain = digits;
  if (scale > 0) plain.insert(plain.size() - decimals, ".");
  return Decimal::parse(plain);
}

}  // namespace

const char* name_of(Change change) {
  constexpr const char* names[] = {"digit",   "transposed",   "lost",
                                   "doubled", "decimal slip", "neighbour"};
  return names[static_cast<std::size_t>(change)];
}

std::vector<Decimal> changed_figures(const Decimal& figure, Change change,
                                     const std::vector<Decimal>& neighbours) {
  std::vector<Decimal> results;
  const auto add = [&](const std::string& digits, int scale) {
    const auto changed = figure_of(digits, scale);
    if (changed && *changed != figure) results.push_back(*changed);
  };
  const std::string digits = digits_of(figure);
  const int scale = figure.scale();
  for (std::size_t at = 0; at < digits.size(); ++at) {
    std::string copy = digits;
    switch (change) {
      case Change::digit:
        for (char digit = '0'; digit <= '9'; ++digit) {
          copy[at] = digit;
          add(copy, scale);
        }
        break;
      case Change::transposed:
        if (at + 1 == digits.size()) break;
        std::swap(copy[at], copy[at + 1]);
        add(copy, scale);
        break;
      case Change::lost: {
        const bool decimal = at + static_cast<std::size_t>(scale) >= digits.size();
        copy.erase(at, 1);
        add(copy, decimal ? scale - 1 : scale);
        break;
      }
      case Change::doubled:
        copy.insert(at, 1, digits[at]);
        add(copy, at + static_cast<std::size_t>(scale) >= digits.size() ? scale + 1 : scale);
        break;
      case Change::decimal_slip:
      case Change::neighbour:
        break;
    }
  }
  if (change == Change::decimal_slip) {
    add(digits, scale + 1);
    add("0" + digits, scale + 1);
    add(digits, scale - 1);
    add(digits + "0", scale);
  }
  if (change == Change::neighbour) {
    for (const Decimal& neighbour : neighbours) {
      if (neighbour != figure) results.push_back(neighbour);
    }
  }
  std::sort(results.begin(), results.end());
  results.erase(std::unique(results.begin(), results.end()), results.end());
  return results;
}

std::string written(const Decimal& figure, const std::string& separator) {
  std::string plain = figure.to_string();
  std::string decimals;
  if (const auto point = plain.find('.'); point != std::string::npos) {
    decimals = "," + plain.substr(point + 1);
    plain.erase(point);
  }
  if (!separator.empty()) {
    for (std::size_t at = plain.size(); at > 3;) {
      at -= 3;
      plain.insert(at, separator);
    }
  }
  return plain + decimals;
}

}  // namespace cchc::test
