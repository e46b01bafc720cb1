// Findings in words. Emitters ask here, so that every format says the same.
//
// Texts may hold what the report wrote; whoever prints them escapes control characters.
#pragma once

#include <string>
#include <string_view>

#include "cchc/decimal.hpp"
#include "cchc/finding.hpp"
#include "cchc/schema.hpp"

namespace cchc {

// The rule's sentence with its facts filled in; says so where the relation was inferred.
std::string message(const Finding& finding, Language language);

// The likeliest slip in words, without the word "hint" before it; empty where there is none.
std::string hint(const Finding& finding, Language language);
std::string hint(const Suggestion& suggestion, Language language);

// As Vietnamese write it: thousands grouped by dots, decimals after a comma ("1.902", "90,83").
std::string format_vietnamese(const Decimal& value);

// "lỗi", "cảnh báo", "lưu ý"; "error", "warning", "info".
std::string_view severity_word(Severity severity, Language language);

// "ratio", "sum", "at-most", "at-least", "equal".
std::string_view relation_id(RelationKind kind);

// "blank", "absent", "unreadable", "ambiguous", "shifted", "overflow".
std::string_view reason_id(Unchecked::Reason reason);

// What kept a relation from being checked, in a sentence.
std::string message(const Unchecked& unchecked, Language language);

}  // namespace cchc
