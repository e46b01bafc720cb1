// What the program itself says, in both languages. A text stands where it is used; this is only
// the pair.
#pragma once

#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/language.hpp"

namespace cchc::cli {

using Words = Bilingual;

// The words with their {} filled in.
template <typename... Arguments>
std::string say(Language language, const Words& words, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(words.in(language)), arguments...);
}

// One of the program's own messages, always one line: what it quotes (names of files, texts from a
// schema), line ends included, is made harmless for a terminal.
void tell(std::ostream& err, std::string_view message);

// Wrong usage: the program says it, points to --help and ends with status 2.
struct UsageError {
  std::string message;
  std::vector<std::string> lines = {};  // below it, a problem each
};

void tell(std::ostream& err, const UsageError& error);

// The same in one line.
std::string in_one_line(const UsageError& error);

template <typename... Arguments>
[[noreturn]] void refuse(Language language, const Words& words, const Arguments&... arguments) {
  throw UsageError{say(language, words, arguments...), {}};
}

}  // namespace cchc::cli
