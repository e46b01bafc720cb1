// A claim that a sentence makes of a cell of the tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::extract {

struct Phrase {
  std::size_t begin = 0;  // in the sentence
  std::string folded;     // empty where it is longer than any name
};

// The words right before a figure, back to the mark before them.
Phrase words_before(const ProseSentence& sentence, const ProseFigure& figure);

// What a text begins by counting, as lexicon::find_noun tells it.
std::uint16_t noun_at(std::string_view text);

Claim claim_of_cell(const Report& report, CellId named, Claim::Verdict verdict,
                    const ProseSentence& sentence, const Phrase& phrase, const ProseFigure& figure);

}  // namespace cchc::extract
