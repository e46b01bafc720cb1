#include "emit/workbook/packed_cells.hpp"

#include <utility>

namespace cchc::emit {
namespace {

constexpr char text_kind = 0x7F;  // other kinds are a figure's number of decimals

void append(std::string& bytes, std::uint64_t number) {
  while (number >= 0x80U) {
    bytes += static_cast<char>(static_cast<unsigned char>(number | 0x80U));
    number >>= 7U;
  }
  bytes += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view bytes, std::size_t& position) {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7U) {
    const auto byte = static_cast<unsigned char>(bytes[position++]);
    number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80U) return number;
  }
}

// The sign goes last, so that small negative numbers stay short.
std::uint64_t sign_last(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return number < 0 ? ~(bits << 1U) : bits << 1U;
}

std::int64_t sign_first(std::uint64_t number) {
  const std::uint64_t bits = number >> 1U;
  return static_cast<std::int64_t>((number & 1U) != 0 ? ~bits : bits);
}

}  // namespace

void CellPacker::add(const PackedCell& cell) {
  append(bytes_, cell.row - row_);
  row_ = cell.row;
  if (cell.is_text) {
    bytes_ += text_kind;
    append(bytes_, cell.text);
  } else {
    bytes_ += static_cast<char>(cell.figure.scale());
    append(bytes_, sign_last(cell.figure.units()));
  }
}

std::string CellPacker::take() {
  row_ = 0;
  bytes_.shrink_to_fit();
  return std::exchange(bytes_, {});
}

PackedCell unpack_cell(std::string_view bytes, std::size_t& position, std::uint32_t row) {
  PackedCell cell;
  cell.row = row + static_cast<std::uint32_t>(take_number(bytes, position));
  const char kind = bytes[position++];
  cell.is_text = kind == text_kind;
  const std::uint64_t number = take_number(bytes, position);
  if (cell.is_text) {
    cell.text = static_cast<std::uint32_t>(number);
  } else {
    cell.figure = Decimal(sign_first(number), kind);
  }
  return cell;
}

}  // namespace cchc::emit
