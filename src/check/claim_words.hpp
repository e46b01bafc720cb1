// A claim as a formula, the same in every language: "412 = 200 + 212", "75% ≠ 96 : 120 = 80%",
// "412 ? 200 + 150" where the words leave it open.
#pragma once

#include <string>

#include "cchc/prose.hpp"

namespace cchc::words {

std::string claim(const Claim& claim);

// One of its figures as its words have it, with its unit.
std::string figure(const Claim& claim, const ClaimFigure& figure);

}  // namespace cchc::words
