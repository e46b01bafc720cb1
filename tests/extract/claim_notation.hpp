// Claims in the short notation of tests/extract/claims/*.cases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"
#include "cchc/prose.hpp"

namespace cchc::test {

// "=S 412: 200 212", "!R 85: 90 120 (90 130)"
std::string notation(const Claim& claim);

// A paragraph a line, as a text file holds them; ⏎ stands for a new line.
Document paragraphs(std::string_view text);

// The claims that say something; those that the words leave open are left out.
std::vector<std::string> claims_of(std::string_view text);

}  // namespace cchc::test
