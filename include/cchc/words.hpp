// Findings in words, in either language: every sentence about a report is made here, of facts.
// Every format asks here, so that all say the same; a finding that was read back from JSON says
// what it said, in the language that is asked for.
//
// Texts may hold what the report wrote; whoever prints them escapes control characters.
#pragma once

#include <string>
#include <string_view>

#include "cchc/finding.hpp"
#include "cchc/language.hpp"

namespace cchc::words {

// The rule's sentence with the finding's facts filled in. That a relation was inferred is not said
// here: it is Finding::inferred, which each format shows in its own way.
std::string message(const Finding& finding, Language language);

// The likeliest slip, without the word "hint" before it; empty where there is none.
std::string hint(const Finding& finding, Language language);
std::string hint(const Suggestion& suggestion, Language language);

// "chưa kiểm tra được tỷ lệ ở chỉ tiêu 3.1 vì chỉ tiêu 3.1.1, 3.1.2 còn trống".
std::string unchecked(const Unchecked& unchecked, Language language);

// "lỗi", "cảnh báo", "lưu ý".
std::string_view severity(Severity severity, Language language);

// A fact alone. Lists: "2.3, 2.4, 2.5"; of more than four the middle is left out.
std::string fact(const Fact& fact, Language language);

// As Vietnamese write it: thousands grouped by dots, decimals after a comma ("1.902", "90,83").
std::string number(const Decimal& value);

// "quý III năm 2024", "the third quarter of 2024".
std::string period(const Period& period, Language language);

// "06/9/2024", as far as it is known: "9/2024", "2024".
std::string date(const Date& date);

// A row as a sentence names it: its number, or where it has none of its own its name and the number
// above it; with the form where that is to be told.
std::string cell(const CellName& cell, Language language);

}  // namespace cchc::words
