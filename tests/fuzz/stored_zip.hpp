// A sound package of parts that are stored as they are: nothing is compressed, since that would
// take most of a fuzzer's time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cchc::fuzzing {

inline std::uint32_t checksum(std::string_view bytes) {
  static const auto table = [] {
    constexpr std::uint32_t polynomial = 0xEDB88320U;
    std::array<std::uint32_t, 256> values{};
    for (std::uint32_t k = 0; k < values.size(); ++k) {
      std::uint32_t value = k;
      for (int bit = 0; bit < 8; ++bit) value = value >> 1U ^ (value % 2 == 1 ? polynomial : 0);
      values.at(k) = value;
    }
    return values;
  }();
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char c : bytes)
    value = table.at((value ^ static_cast<unsigned char>(c)) & 0xFFU) ^ value >> 8U;
  return ~value;
}

inline void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int k = 0; k < bytes; ++k, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

// What the entry's own header and the directory's say alike: from the version to the name's length.
inline std::string entry_facts(std::string_view name, std::string_view bytes) {
  constexpr std::uint64_t midnight_of_1980 = 0x00210000;
  std::string facts;
  append_number(facts, 20, 2);
  append_number(facts, 0, 4);  // no flags, stored
  append_number(facts, midnight_of_1980, 4);
  append_number(facts, checksum(bytes), 4);
  append_number(facts, bytes.size(), 4);
  append_number(facts, bytes.size(), 4);
  append_number(facts, name.size(), 2);
  append_number(facts, 0, 2);
  return facts;
}

using Entry = std::pair<std::string_view, std::string_view>;  // name and bytes

inline std::string stored_zip(std::span<const Entry> entries) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : entries) {
    const std::string facts = entry_facts(name, bytes);
    append_number(directory, 0x02014B50, 4);
    append_number(directory, 20, 2);
    directory += facts;
    append_number(directory, 0, 10);  // no comment, first disk, no attributes
    append_number(directory, out.size(), 4);
    directory += name;
    append_number(out, 0x04034B50, 4);
    out.append(facts).append(name).append(bytes);
  }
  const std::size_t begin = out.size();
  out += directory;
  append_number(out, 0x06054B50, 4);
  append_number(out, 0, 4);
  append_number(out, entries.size(), 2);
  append_number(out, entries.size(), 2);
  append_number(out, directory.size(), 4);
  append_number(out, begin, 4);
  append_number(out, 0, 2);
  return out;
}

}  // namespace cchc::fuzzing
