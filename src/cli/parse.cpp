#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "cli/suggest.hpp"

namespace cchc::cli {
namespace {

bool is_choice(std::string_view choices, std::string_view value) {
  for (std::size_t begin = 0; begin <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', begin), choices.size());
    if (choices.substr(begin, end - begin) == value) return true;
    begin = end + 1;
  }
  return false;
}

std::string listed(std::string_view choices) {
  std::string list;
  for (const char c : choices) list += c == '|' ? std::string(", ") : std::string(1, c);
  return list;
}

std::string option_name(const OptionRow& row) { return fmt::format("--{}", row.name); }

std::string cli11_name(const OptionRow& row) {
  return row.letter == 0 ? option_name(row) : fmt::format("-{},--{}", row.letter, row.name);
}

const Command* find_command(std::string_view name) {
  const auto all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Command& row) { return row.name == name; });
  return found == all.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_unknown(const std::string& argument, Language language) {
  const std::string name = argument.substr(0, argument.find('='));
  std::vector<std::string> known;
  for (const OptionRow& row : option_rows()) known.push_back(option_name(row));
  const std::string likely = closest(name, known);
  if (likely.empty()) refuse(language, {"không có tùy chọn {}", "there is no option {}"}, name);
  refuse(language,
         {"không có tùy chọn {}; ý bạn là {}?", "there is no option {}; did you mean {}?"}, name,
         likely);
}

// What is no option: words, after `--` whatever they look like.
std::vector<std::string> words_of(const std::vector<std::string>& remaining, Language language) {
  std::vector<std::string> words;
  bool only_words = false;
  for (const std::string& argument : remaining) {
    if (!only_words && argument == "--") {
      only_words = true;
    } else if (!only_words && argument.size() > 1 && argument[0] == '-') {
      refuse_unknown(argument, language);
    } else {
      words.push_back(argument);
    }
  }
  return words;
}

void check_choice(std::string_view choices, const std::string& value, const std::string& where,
                  Language language) {
  if (choices.empty() || is_choice(choices, value)) return;
  refuse(language,
         {"{}: giá trị “{}” không hợp lệ; chọn một trong: {}",
          "{}: there is no value “{}”; choose one of: {}"},
         where, value, listed(choices));
}

void parse_with_cli11(CLI::App& app, const std::vector<std::string>& arguments, Language language) {
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ArgumentMismatch&) {
    // CLI11 has two reasons: the last option's value is not there, or a flag was given one.
    const auto flag =
        std::find_if(arguments.begin(), arguments.end(), [](const std::string& argument) {
          const OptionRow* row =
              argument.starts_with("--") && argument.find('=') != std::string::npos
                  ? find_option(argument.substr(2, argument.find('=') - 2))
                  : nullptr;
          return row != nullptr && row->kind == ValueKind::none;
        });
    if (flag != arguments.end()) {
      refuse(language, {"tùy chọn {} không nhận giá trị", "the option {} takes no value"},
             flag->substr(0, flag->find('=')));
    }
    refuse(language, {"tùy chọn {} thiếu giá trị", "the option {} lacks its value"},
           arguments.back());
  } catch (const CLI::ParseError& error) {
    refuse(language, {"tham số không đúng: {}", "wrong arguments: {}"}, error.what());
  }
}

void check_command(const GivenArguments& given, Language language) {
  for (const GivenOption& option : given.options) {
    if ((option.row->commands & given.command->bit) == 0) {
      refuse(language,
             {"tùy chọn {} không dùng với lệnh này; xem: cchc-check {}--help",
              "the option {} does not go with this command; see: cchc-check {}--help"},
             option.where,
             given.command->name.empty() ? "" : fmt::format("{} ", given.command->name));
    }
  }
}

}  // namespace

namespace {

// "en" of "en_US.UTF-8": people give the names of locales.
std::string_view language_part(std::string_view name) {
  return name.substr(0, name.find_first_of("_.@"));
}

}  // namespace

Language early_language(const std::vector<std::string>& arguments) {
  const char* const variable = std::getenv("CCHC_LANG");
  std::string_view id = variable == nullptr ? "" : language_part(variable);
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with("--lang=")) {
      id = arguments[i];
      id.remove_prefix(id.find('=') + 1);
    }
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) id = arguments[i + 1];
  }
  return id == "en" ? Language::english : Language::vietnamese;
}

GivenArguments parse_arguments(const std::vector<std::string>& arguments, Language language) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<std::pair<const OptionRow*, CLI::Option*>> options;
  for (const OptionRow& row : option_rows()) {
    CLI::Option* const option = row.kind == ValueKind::none
                                    ? app.add_flag(cli11_name(row))->disable_flag_override()
                                    : app.add_option(cli11_name(row));
    options.emplace_back(&row, option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
  }
  parse_with_cli11(app, arguments, language);

  GivenArguments given;
  for (const auto& [row, option] : options) {
    if (option->count() == 0) continue;
    given.options.push_back({row, items_of(*row, option->results()), option_name(*row)});
  }
  const std::vector<std::string> remaining = app.remaining();
  given.words = words_of(remaining, language);
  // After `--` even "rules" is a file.
  const bool may_begin_with_command = !given.words.empty() && remaining.front() != "--";
  given.command = may_begin_with_command ? find_command(given.words.front()) : nullptr;
  if (given.command == nullptr) {
    given.command = find_command("");
  } else {
    given.words.erase(given.words.begin());
  }
  check_command(given, language);
  return given;
}

namespace {

// A list's items; those that another source gave give way unless the list adds up.
void apply_list(const GivenOption& option, bool is_first, Options& options) {
  std::vector<std::string>& list = option.row->list(options);
  if (is_first && !option.row->adds_up) list.clear();
  for (const std::string& item : option.values) {
    if (option.row->check != nullptr) option.row->check(item, options.language);
    list.push_back(item);
  }
}

}  // namespace

void apply(const std::vector<GivenOption>& given, const Command& command, Options& options) {
  std::set<const OptionRow*> applied;
  for (const GivenOption& option : given) {
    const OptionRow& row = *option.row;
    const bool own_formats = row.name == "format" && !command.formats.empty();
    const std::string_view choices = own_formats ? command.formats : row.choices;
    const bool is_first = applied.insert(&row).second;
    if (row.list == nullptr) {
      check_choice(choices, option.values.back(), option.where, options.language);
    }
    try {
      if (row.list != nullptr) {
        apply_list(option, is_first, options);
      } else {
        row.set(options, option.values.back());
      }
    } catch (const UsageError& error) {
      throw UsageError{fmt::format("{}: {}", option.where, error.message), error.lines};
    }
  }
}

namespace {

std::size_t end_of_item(const OptionRow& row, std::string_view value, std::size_t begin) {
  int depth = 0;
  for (std::size_t at = begin; at < value.size(); ++at) {
    if (value[at] == row.separator && depth <= 0) return at;
    if (row.keeps_braces && value[at] == '{') ++depth;
    if (row.keeps_braces && value[at] == '}') --depth;
  }
  return value.size();
}

}  // namespace

std::vector<std::string> items_of(const OptionRow& row, std::vector<std::string> values) {
  if (row.list == nullptr) return values;
  std::vector<std::string> items;
  for (const std::string& value : values) {
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = end_of_item(row, value, begin);
      if (end > begin) items.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return items;
}

std::vector<GivenOption> default_values() {
  std::vector<GivenOption> values;
  for (const OptionRow& row : option_rows()) {
    if (!row.fallback.empty()) values.push_back({&row, {std::string(row.fallback)}, {}});
  }
  return values;
}

std::vector<GivenOption> environment_values() {
  std::vector<GivenOption> values;
  for (const OptionRow& row : option_rows()) {
    if (row.environment.empty()) continue;
    const std::string name(row.environment);
    const char* const variable = std::getenv(name.c_str());
    if (variable == nullptr || *variable == '\0') continue;
    std::string value = variable;
    if (!row.choices.empty()) {
      value = language_part(value);
      // Other programs' settings stop no run.
      if (!is_choice(row.choices, value)) continue;
    }
    values.push_back({&row, items_of(row, {value}), name});
  }
  return values;
}

}  // namespace cchc::cli
