// Is this Vietnamese? Told by whether the words that carry marks are syllables of the language.
#pragma once

#include <cstddef>
#include <string_view>

namespace cchc::load {

struct Evidence {
  std::size_t syllables = 0;  // words with marks that Vietnamese spelling allows
  std::size_t others = 0;     // words with marks, or other letters than ASCII's, that it does not

  [[nodiscard]] std::ptrdiff_t balance() const {
    return static_cast<std::ptrdiff_t>(syllables) - 2 * static_cast<std::ptrdiff_t>(others);
  }
};

// Looks at the first words with marks of `text`, UTF-8, NFC or NFD, in any case.
Evidence weigh_vietnamese(std::string_view text);

}  // namespace cchc::load
