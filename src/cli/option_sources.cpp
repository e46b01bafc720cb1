#include "cli/option_sources.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace cchc::cli {
namespace {

std::string config_option(const GivenArguments& given) {
  for (const GivenOption& option : given.options) {
    if (option.row->name == "config") return option.values.back();
  }
  return {};
}

std::string quoted(const std::string& value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

std::string toml_value(const GivenOption& option) {
  if (option.row->kind == ValueKind::none) return "true";
  if (option.row->list == nullptr) return quoted(option.values.back());
  std::string text = "[";
  for (const std::string& value : option.values) {
    if (text.size() > 1) text += ", ";
    text += quoted(value);
  }
  return text + ']';
}

GivenOption joined(GivenOption one, const GivenOption& more) {
  one.values.insert(one.values.end(), more.values.begin(), more.values.end());
  one.where += ", " + more.where;
  return one;
}

}  // namespace

OptionSources::OptionSources(GivenArguments given, Language early)
    : given_(std::move(given)), early_(early), configs_(config_option(given_), early) {
  trust_folders();
}

void OptionSources::trust_folders() {
  const auto trust = [this](const std::vector<GivenOption>& options) {
    for (const GivenOption& option : options) {
      if (option.row->name == "trust-folder") configs_.trust(option.values);
    }
  };
  trust(given_.options);
  if (const ConfigFile* const own = configs_.own()) trust(own->options);
}

bool OptionSources::given(std::string_view option) const {
  return std::any_of(given_.options.begin(), given_.options.end(),
                     [option](const GivenOption& given) { return given.row->name == option; });
}

ConfigFile* OptionSources::run_config() {
  const bool on_reports =
      (given_.command->bit & (for_check | for_inspect | for_merge)) != CommandSet{0};
  if (!on_reports && given_.command->bit != for_schema) return nullptr;
  return configs_.for_path(!on_reports || given_.words.empty() ? "-" : given_.words.front());
}

// A configuration is written for checking; the other commands take from it what they know.
std::vector<GivenOption> OptionSources::configured(const ConfigFile* config) const {
  std::vector<GivenOption> options;
  if (config == nullptr || !config->broken.empty()) return options;
  std::copy_if(config->options.begin(), config->options.end(), std::back_inserter(options),
               [this](const GivenOption& option) {
                 return (option.row->commands & given_.command->bit) != 0;
               });
  return options;
}

std::vector<std::vector<GivenOption>> OptionSources::layers(const ConfigFile* config) {
  return {default_values(), configured(configs_.own()), configured(config), environment_values(),
          given_.options};
}

Options OptionSources::compose(const ConfigFile* config) {
  Options options;
  options.language = early_;
  options.arguments = given_.words;
  for (const auto& layer : layers(config)) apply(layer, *given_.command, options);
  return options;
}

Options OptionSources::options() {
  ConfigFile* const config = run_config();
  try {
    return compose(config);
  } catch (const UsageError& error) {
    if (config == nullptr) throw;
    Options without = compose(nullptr);  // throws where it is the command line that is wrong
    config->broken = in_one_line(error);
    return without;
  }
}

FileOptions OptionSources::file_options(const ConfigFile* config) { return compose(config).file; }

std::vector<GivenOption> OptionSources::in_force() {
  std::vector<GivenOption> result;
  const ConfigFile* const config = run_config();
  if (config != nullptr && !config->broken.empty()) throw UsageError{config->broken, {}};
  const auto all = layers(config);
  for (const OptionRow& row : option_rows()) {
    if (row.scope == Scope::command_line || (row.commands & given_.command->bit) == 0) continue;
    std::optional<GivenOption> strongest;
    for (const auto& layer : all) {
      bool adds = row.adds_up;
      for (const GivenOption& option : layer) {
        if (option.row != &row) continue;
        strongest = adds && strongest ? joined(*std::move(strongest), option) : option;
        adds = row.list != nullptr;
      }
    }
    if (strongest) result.push_back(std::move(*strongest));
  }
  return result;
}

void print_config(const std::vector<GivenOption>& in_force, Language language, std::ostream& out) {
  for (const GivenOption& option : in_force) {
    const std::string where =
        option.where.empty() ? say(language, {"mặc định", "default"}) : option.where;
    out << fmt::format("{} = {}  # {}\n", option.row->name, toml_value(option), where);
  }
}

}  // namespace cchc::cli
