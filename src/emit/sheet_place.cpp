#include "emit/sheet_place.hpp"

#include "text/escape.hpp"

namespace cchc::emit {

std::string cell_address(const Location& location) {
  constexpr std::uint32_t letters = 26;
  std::string address;
  for (std::uint32_t column = location.cell; column > 0; column = (column - 1) / letters) {
    address.insert(address.begin(), static_cast<char>('A' + (column - 1) % letters));
  }
  if (location.row != 0) address += std::to_string(location.row);
  return address;
}

std::string sheet_place(const Location& location, std::span<const std::string> sheets) {
  std::string place;
  if (location.sheet <= sheets.size()) place = text::escape(sheets[location.sheet - 1]);
  const std::string address = cell_address(location);
  if (!place.empty() && !address.empty()) place += '!';
  return place + address;
}

}  // namespace cchc::emit
