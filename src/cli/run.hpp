// The program as a function: what `main` and the tests call.
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace cchc::cli {

// `arguments` without the program's name. Returns the exit status: 0 nothing at or above --fail-on,
// 1 findings, 2 wrong usage or output not written, 3 some file could not be checked, 130
// interrupted.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
        std::ostream& err);

}  // namespace cchc::cli
