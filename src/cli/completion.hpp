// Completion for shells and the manual page, from the tables of commands and options, so that
// they cannot fall behind.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace cchc::cli {

void print_bash_completion(std::ostream& out);
void print_zsh_completion(Language language, std::ostream& out);
void print_fish_completion(Language language, std::ostream& out);
void print_manual(Language language, std::ostream& out);

// What a value may be: the option's choices, or the rules or schemas that there are. Empty: free.
std::vector<std::string> known_values(const OptionRow& row);
// What may follow a command's name.
std::vector<std::string> known_words(const Command& command);

std::string joined(const std::vector<std::string>& words, std::string_view separator);
// "text|json" as two.
std::vector<std::string> split_choices(std::string_view choices);

}  // namespace cchc::cli
