// The words, figures and marks of a paragraph, one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/prose/phrasing.hpp"

namespace cchc::extract {

struct ProseToken {
  enum class Kind : std::uint8_t { word, figure, mark };
  Kind kind = Kind::word;
  char mark = 0;  // ',' ';' ':' '(' ')' '=' '/' '%' '-' '~' (and so on), '\n' a new line
  std::uint32_t figure = 0;
  std::uint64_t hash = 0;  // of a word, in small letters; 0 for the others
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<ProseToken> words_of_text(std::string_view text,
                                      const std::vector<PlacedFigure>& figures);

}  // namespace cchc::extract
