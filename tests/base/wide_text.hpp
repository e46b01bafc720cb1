// Rationals as the case files write them: "7", "-1/3", "90.83".
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cchc/decimal.hpp"

namespace cchc::test {

Int128 parse_wide(std::string_view text);
std::string wide_text(Int128 value);

Rational parse_rational(std::string_view text);
std::string rational_text(const Rational& value);  // "2/3"; a whole one without "/1"

// What `compute` gives, or "overflow" or "undefined" where it throws that.
std::string outcome(const std::function<std::string()>& compute);

}  // namespace cchc::test
