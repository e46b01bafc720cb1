// Figures of the prose as they stand there, so that a search in the file finds them.
#pragma once

#include <string>

#include "cchc/prose.hpp"

namespace cchc::checking {

inline std::string written_in(const ProseSentence& sentence, const ProseFigure& figure) {
  return sentence.text.substr(figure.begin, figure.end - figure.begin);
}

}  // namespace cchc::checking
