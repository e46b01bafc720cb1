// A sentence's pattern with facts filled in.
#pragma once

#include <string>
#include <string_view>

#include "cchc/fact.hpp"
#include "cchc/language.hpp"

namespace cchc::words {

// What {name} or {name:form} stands for; false where there is no such fact, or nothing in it. Forms
// of lists: "+", "/", ";" and "," put these between, "&" a word before the last, "()" adds up in
// brackets where there are several; "or" is for what may be meant ("1, 2, …"). A form that begins
// with "(" is for a place within brackets: names bring none of their own. "form" is a row's form
// alone. "kind" says whether a figure is whole, "size" writes a number of bytes. {division} is,
// within brackets, the numerator's cells over the denominator's.
bool append_fact(std::string& out, const Facts& facts, std::string_view name, Language language);

// text::fill with facts.
std::string sentence(std::string_view pattern, const Facts& facts, Language language);

}  // namespace cchc::words
