#include "cli/config_notes.hpp"

#include <algorithm>

namespace cchc::cli {
namespace {

bool is_about_what_is_checked(const OptionRow& row) {
  return row.group == OptionGroup::rules || row.group == OptionGroup::reports ||
         row.group == OptionGroup::files || row.group == OptionGroup::limits;
}

std::string shown(const GivenOption& option) {
  std::string text(option.row->name);
  for (std::size_t i = 0; i < option.values.size(); ++i) {
    if (option.row->kind == ValueKind::none) break;
    text.append(i == 0 ? " " : ", ").append(option.values[i]);
  }
  return text;
}

std::string what_it_says(const ConfigFile& file, const OptionSources& sources, bool of_run) {
  std::string text;
  for (const GivenOption& option : file.options) {
    const OptionRow& row = *option.row;
    const bool counts = (row.commands & sources.command().bit) != 0 &&
                        (row.scope == Scope::file || of_run) &&
                        (row.adds_up || !sources.given(row.name));
    if (!counts || !is_about_what_is_checked(row)) continue;
    text.append(text.empty() ? "" : "; ").append(shown(option));
  }
  return text;
}

}  // namespace

void tell_configs(OptionSources& sources, Language language, std::ostream& err) {
  constexpr Words warning = {"cchc-check: cảnh báo: {}", "cchc-check: warning: {}"};
  for (const std::string& passed_over : sources.configs().passed_over()) {
    tell(err, say(language,
                  {"cchc-check: cảnh báo: không dùng cấu hình {}",
                   "cchc-check: warning: configuration not used: {}"},
                  passed_over));
  }
  for (const auto& file : sources.configs().found()) {
    if (!file->broken.empty()) {
      tell(err, say(language, warning, file->broken));
      continue;
    }
    const std::string says = what_it_says(*file, sources, file.get() == sources.run_config());
    tell(err,
         say(language,
             {"cchc-check: đang dùng cấu hình {}{}", "cchc-check: configuration in force: {}{}"},
             file->path, says.empty() ? "" : fmt::format(" ({})", says)));
    for (const std::string& refused : file->refused) tell(err, say(language, warning, refused));
  }
}

}  // namespace cchc::cli
