// What a figure may have been before fingers slipped.
#pragma once

#include <vector>

#include "cchc/finding.hpp"

namespace cchc::checking {

struct DigitSlip {
  How how = How::wrong_digit;
  Decimal right;  // what should have been typed
  int cost = 0;   // the lower, the likelier; comparable between all slips
};

// Every figure that one slip turns into `written`: two neighbouring digits exchanged, one wrong,
// lost or too many, the decimal mark moved or lost; where `in_money` a factor of 1 000 too.
//
// The cost of a slip is its rarity times the number of figures that it might as well have left
// behind: of nine wrong digits that one may hit each is as likely as any other, while two
// neighbouring digits can be exchanged in one way only.
std::vector<DigitSlip> digit_slips(const Decimal& written, bool in_money);

}  // namespace cchc::checking
