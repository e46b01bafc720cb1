// Findings in words. Every format asks here, so that all say the same.
//
// Texts may hold what the report wrote; whoever prints them escapes control characters.
#pragma once

#include <string>

#include "cchc/decimal.hpp"
#include "cchc/finding.hpp"
#include "cchc/rule.hpp"

namespace cchc::words {

// The rule's sentence with the finding's facts filled in. That a relation was inferred is not said
// here: it is Finding::inferred, which each format shows in its own way.
std::string message(const Finding& finding, Language language);

// The likeliest slip in words, without the word "hint" before it; empty where there is none.
std::string hint(const Finding& finding, Language language);
std::string hint(const Suggestion& suggestion, Language language);

// As Vietnamese write it: thousands grouped by dots, decimals after a comma ("1.902", "90,83").
std::string format_vietnamese(const Decimal& value);

}  // namespace cchc::words
