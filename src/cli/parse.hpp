// Arguments to Options: which command, which options from which source.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/given.hpp"

namespace cchc::cli {

struct GivenArguments {
  const Command* command = nullptr;
  std::vector<GivenOption> options;
  std::vector<std::string> words;  // paths, or what the command asks for
};

// The language before anything else is known, for messages about the arguments themselves:
// --lang, then CCHC_LANG, then Vietnamese.
Language early_language(const std::vector<std::string>& arguments);

// Throws UsageError.
GivenArguments parse_arguments(const std::vector<std::string>& arguments, Language language);

// The items of a list option, however they were put together; another option's values as they are.
std::vector<std::string> items_of(const OptionRow& row, std::vector<std::string> values);

// Stores what one source gives; a list's former items give way unless it adds up. Throws
// UsageError.
void apply(const std::vector<GivenOption>& given, const Command& command, Options& options);

// What the table gives where nobody says anything, and what environment variables say.
std::vector<GivenOption> default_values();
std::vector<GivenOption> environment_values();

}  // namespace cchc::cli
