#include "cli/completion.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

// Within single quotes, and where a colon or a bracket would end the text.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
      continue;
    }
    if (c == ':' || c == '[' || c == ']' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

std::string action_of(const OptionRow& row) {
  const std::string known = joined(known_values(row), " ");
  switch (row.kind) {
    case ValueKind::none:
      return {};
    case ValueKind::file:
      return fmt::format(":{}:_files", escaped(row.value));
    case ValueKind::folder:
      return fmt::format(":{}:_files -/", escaped(row.value));
    case ValueKind::schema:
      return fmt::format(":{}:{{compadd {}; _files}}", escaped(row.value), known);
    case ValueKind::word:
    case ValueKind::rule:
      break;
  }
  return known.empty() ? fmt::format(":{}: ", escaped(row.value))
                       : fmt::format(":{}:({})", escaped(row.value), known);
}

void print_option(const OptionRow& row, Language language, std::ostream& out) {
  const std::string rest = fmt::format("[{}]{}'", escaped(row.help.in(language)), action_of(row));
  const std::string_view sign = row.kind == ValueKind::none ? "" : "=";
  const std::string_view repeated = row.list == nullptr ? "" : "*";
  if (row.letter == 0) {
    out << fmt::format("    '{}--{}{}{}\n", repeated, row.name, sign, rest);
  } else {
    out << fmt::format("    '(-{0} --{1})'{{-{0},--{1}{2}}}'{3}\n", row.letter, row.name, sign,
                       rest);
  }
}

}  // namespace

void print_zsh_completion(Language language, std::ostream& out) {
  out << "#compdef cchc-check\n# zsh completion of cchc-check (cchc-check generate zsh)\n"
         "_cchc_check() {\n"
         "  local -a commands options\n"
         "  commands=(\n";
  for (const Command& command : commands()) {
    if (command.name.empty()) continue;
    out << fmt::format("    '{}:{}'\n", command.name, escaped(command.summary.in(language)));
  }
  out << "  )\n  options=(\n";
  for (const OptionRow& row : option_rows()) print_option(row, language, out);
  out << "  )\n  case $words[2] in\n";
  for (const Command& command : commands()) {
    const std::string known = joined(known_words(command), " ");
    if (known.empty()) continue;
    out << fmt::format("    {}) _arguments $options '2:word:({})' '*:file:_files'; return ;;\n",
                       command.name, known);
  }
  out << "  esac\n"
         "  _arguments $options '1:command or report:{_describe command commands; _files}' "
         "'*:report:_files'\n"
         "}\n"
         "_cchc_check \"$@\"\n";
}

}  // namespace cchc::cli
