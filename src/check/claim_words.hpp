// A claim as a formula, the same in every language: "412 = 200 + 212", "75% = 90 : 120".
#pragma once

#include <string>

#include "cchc/prose.hpp"

namespace cchc::words {

std::string claim(const Claim& claim);

}  // namespace cchc::words
