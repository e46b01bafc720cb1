#include "cli/completion.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + '\'';
}

void print_option(const OptionRow& row, Language language, std::ostream& out) {
  out << "complete -c cchc-check";
  if (row.letter != 0) out << " -s " << row.letter;
  out << " -l " << row.name;
  const std::string known = joined(known_values(row), " ");
  const bool takes_path =
      row.kind == ValueKind::file || row.kind == ValueKind::folder || row.kind == ValueKind::schema;
  if (row.kind != ValueKind::none) out << (takes_path ? " -r -F" : " -x");
  if (!known.empty()) out << " -a " << quoted(known);
  out << " -d " << quoted(row.help.in(language)) << '\n';
}

}  // namespace

void print_fish_completion(Language language, std::ostream& out) {
  out << "# fish completion of cchc-check (cchc-check generate fish)\n";
  for (const Command& command : commands()) {
    if (command.name.empty()) continue;
    out << fmt::format("complete -c cchc-check -n __fish_use_subcommand -a {} -d {}\n",
                       command.name, quoted(command.summary.in(language)));
    const std::string known = joined(known_words(command), " ");
    if (known.empty()) continue;
    out << fmt::format("complete -c cchc-check -n '__fish_seen_subcommand_from {}' -a {}\n",
                       command.name, quoted(known));
  }
  for (const OptionRow& row : option_rows()) print_option(row, language, out);
}

}  // namespace cchc::cli
