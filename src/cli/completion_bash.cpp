#include "cli/completion.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

std::string names_of(const OptionRow& row) {
  return row.letter == 0 ? fmt::format("--{}", row.name)
                         : fmt::format("-{}|--{}", row.letter, row.name);
}

// A list as bash writes it; words are separated by line ends, for names of files have spaces.
std::string word_list(const std::vector<std::string>& words) {
  return fmt::format("$'{}'", joined(words, "\\n"));
}

// What bash offers after an option that takes a value.
std::string reply_to(const OptionRow& row) {
  const std::vector<std::string> known = known_values(row);
  std::string reply = "COMPREPLY=(";
  if (!known.empty()) reply += fmt::format("$(compgen -W {} -- \"$word\")", word_list(known));
  if (row.kind == ValueKind::file || row.kind == ValueKind::schema) {
    reply += " $(compgen -f -- \"$word\")";
  } else if (row.kind == ValueKind::folder) {
    reply += " $(compgen -d -- \"$word\")";
  }
  return reply + ")";
}

void print_values(std::ostream& out) {
  for (const OptionRow& row : option_rows()) {
    if (row.kind != ValueKind::none) {
      out << fmt::format("    {}) {}; return ;;\n", names_of(row), reply_to(row));
    }
  }
}

void print_commands(std::ostream& out) {
  for (const Command& command : commands()) {
    const std::vector<std::string> known = known_words(command);
    if (known.empty()) continue;
    const std::string_view files = command.bit == for_schema ? "" : "; files=";
    out << fmt::format("    {}) words={}{} ;;\n", command.name, word_list(known), files);
  }
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (!command.name.empty()) names.emplace_back(command.name);
  }
  return names;
}

std::vector<std::string> option_names() {
  std::vector<std::string> names;
  for (const OptionRow& row : option_rows()) names.push_back(fmt::format("--{}", row.name));
  return names;
}

}  // namespace

void print_bash_completion(std::ostream& out) {
  out << "# bash completion of cchc-check (cchc-check generate bash)\n"
         "_cchc_check() {\n"
         "  local IFS=$'\\n' words= files=yes\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  compopt -o filenames 2>/dev/null\n"
         "  if [[ $word == = ]]; then word=; fi\n"
         "  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
         "  case $before in\n";
  print_values(out);
  out << "  esac\n"
         "  if [[ $word == -* ]]; then\n"
      << fmt::format("    COMPREPLY=($(compgen -W {} -- \"$word\"))\n", word_list(option_names()))
      << "    return\n"
         "  fi\n"
         "  if ((COMP_CWORD == 1)); then\n"
      << fmt::format("    words={}\n", word_list(command_names())) << "  else\n"
      << "    case ${COMP_WORDS[1]} in\n";
  print_commands(out);
  out << "    esac\n"
         "  fi\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "  if [[ -n $files ]]; then COMPREPLY+=($(compgen -f -- \"$word\")); fi\n"
         "}\n"
         "complete -F _cchc_check cchc-check\n";
}

}  // namespace cchc::cli
