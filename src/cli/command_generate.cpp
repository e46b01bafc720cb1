#include "cchc/rule.hpp"
#include "cli/completion.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const Rule* rule : rules()) ids.emplace_back(rule->id);
  return ids;
}

std::vector<std::string> schema_ids() {
  std::vector<std::string> ids;
  for (const Schema* schema : builtin_schemas()) ids.emplace_back(schema->id);
  return ids;
}

}  // namespace

std::vector<std::string> split_choices(std::string_view choices) {
  std::vector<std::string> parts;
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    parts.emplace_back(choices.substr(0, end));
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return parts;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

std::vector<std::string> known_values(const OptionRow& row) {
  if (row.kind == ValueKind::rule) return rule_ids();
  if (row.kind != ValueKind::schema) return split_choices(row.choices);
  std::vector<std::string> values = schema_ids();
  values.emplace_back("none");
  return values;
}

std::vector<std::string> known_words(const Command& command) {
  if (command.bit == for_explain) return rule_ids();
  if (command.bit == for_schema) return {"list", "show", "validate"};
  if (command.bit == for_generate) return {"bash", "zsh", "fish", "man"};
  return {};
}

int run_generate(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const std::string& what = options.arguments.front();
  if (what == "bash") {
    print_bash_completion(streams.out);
  } else if (what == "zsh") {
    print_zsh_completion(options.language, streams.out);
  } else if (what == "fish") {
    print_fish_completion(options.language, streams.out);
  } else if (what == "man") {
    print_manual(options.language, streams.out);
  } else {
    refuse(options.language,
           {"không có “{}”; hãy chọn: bash, zsh, fish, man",
            "there is no “{}”; choose one of: bash, zsh, fish, man"},
           what);
  }
  return exit_clean;
}

}  // namespace cchc::cli
