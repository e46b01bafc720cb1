// Sentences with names in braces.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace cchc::text {

// Appends what a name stands for; false where there is nothing for it.
using Resolve = std::function<bool(std::string_view name, std::string& out)>;

// The pattern with its {names} replaced. [A part in brackets] is left out where one of its names
// stands for nothing; elsewhere such a name stays as it is, so that a test sees it. Brackets do not
// nest.
std::string fill(std::string_view pattern, const Resolve& resolve);

}  // namespace cchc::text
