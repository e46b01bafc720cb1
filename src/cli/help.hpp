// Help and version, from the tables of commands and options.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace cchc::cli {

void print_help(const Command& command, Language language, std::ostream& out);

// What a call without arguments gets: one screen's quarter that leads on.
void print_short_help(Language language, std::ostream& out);

// What an option does, with its choices, its default and its variable.
std::string option_help(const OptionRow& row, std::string_view choices, Language language);

struct Example {
  std::string_view line;
  Words what;
};
std::span<const Example> examples();

struct StatusMeaning {
  std::string_view number;
  Words meaning;
};
std::span<const StatusMeaning> status_meanings();

// The program's version and those of the schemas in it.
void print_version(std::ostream& out);

}  // namespace cchc::cli
