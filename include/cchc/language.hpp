// The languages that the program speaks.
#pragma once

#include <cstdint>
#include <string_view>

namespace cchc {

enum class Language : std::uint8_t { vietnamese, english };

// A fixed text in both.
struct Bilingual {
  std::string_view vietnamese;
  std::string_view english;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::vietnamese ? vietnamese : english;
  }
  [[nodiscard]] constexpr bool empty() const { return english.empty(); }
};

}  // namespace cchc
