// Help and version, from the tables of commands and options.
#pragma once

#include <ostream>

#include "cli/command.hpp"

namespace cchc::cli {

void print_help(const Command& command, Language language, std::ostream& out);

// What a call without arguments gets: one screen's quarter that leads on.
void print_short_help(Language language, std::ostream& out);

// The program's version and those of the schemas in it.
void print_version(std::ostream& out);

}  // namespace cchc::cli
