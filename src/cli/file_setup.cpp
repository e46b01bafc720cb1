#include "cli/file_setup.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/schema_files.hpp"
#include "cli/suggest.hpp"
#include "cli/words.hpp"
#include "load/encoding.hpp"

namespace cchc::cli {
namespace {

[[noreturn]] void refuse_rule(const std::string& selector, Language language) {
  std::vector<std::string> known;
  for (const Rule* rule : rules()) {
    known.emplace_back(rule->id);
    known.emplace_back(rule->name);
  }
  const std::string likely = closest(selector, known);
  refuse(language,
         {"không có quy tắc nào mang mã, nhóm hay tên “{}”{}; xem: cchc-check rules",
          "no rule has the id, prefix or name “{}”{}; see: cchc-check rules"},
         selector,
         likely.empty() ? "" : say(language, {" (gần nhất: {})", " (nearest: {})"}, likely));
}

std::optional<Severity> severity_from(std::string_view id) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (severity_id(severity) == id) return severity;
  }
  return std::nullopt;
}

void set_severity(RuleSettings& rules, const std::string& item, Language language) {
  const std::size_t sign = item.find('=');
  const auto severity =
      severity_from(item.substr(sign == std::string::npos ? item.size() : sign + 1));
  if (sign == std::string::npos || !severity) {
    refuse(language,
           {"severity: “{}” phải có dạng QUY TẮC=MỨC, với mức là error, warning hoặc info; ví dụ "
            "A402=error",
            "severity: “{}” must read RULE=LEVEL with error, warning or info for a level; for "
            "instance A402=error"},
           item);
  }
  const std::string selector = item.substr(0, sign);
  if (!rules.set_severity(selector, *severity)) refuse_rule(selector, language);
}

RuleSettings rule_settings(const FileOptions& options, Language language) {
  RuleSettings settings;
  for (const std::string& selector : options.select) {
    if (!settings.select(selector)) refuse_rule(selector, language);
  }
  for (const std::string& selector : options.ignore) {
    if (!settings.ignore(selector)) refuse_rule(selector, language);
  }
  for (const std::string& item : options.severity) set_severity(settings, item, language);
  return settings;
}

void choose_schemas(const FileOptions& options, batch::FileSetup& setup, Language language) {
  if (options.schema == "none") return;
  SchemaLibrary library(options.schema_folders, language);
  setup.schema_given = !options.schema.empty();
  if (!setup.schema_given) {
    setup.schemas = library.schemas();
  } else if (const Schema* const schema = library.find(options.schema)) {
    setup.schemas.push_back(schema);
  } else {
    setup.schemas.push_back(&library.read(options.schema));
  }
  setup.schema_files = library.take_files();
}

}  // namespace

batch::FileSetup make_setup(const FileOptions& options, Language language) {
  const std::string& encoding = options.load.encoding;
  if (!encoding.empty() && !load::decode_as("", encoding)) {
    refuse(language,
           {"không có bảng mã “{}”; ví dụ: utf-8, utf-16le, windows-1258, tcvn3, vni",
            "there is no encoding “{}”; for instance: utf-8, utf-16le, windows-1258, tcvn3, vni"},
           encoding);
  }
  batch::FileSetup setup;
  setup.load = options.load;
  setup.level = options.level;
  setup.rules = rule_settings(options, language);
  choose_schemas(options, setup, language);
  return setup;
}

const batch::FileSetup& FileSetups::for_path(const std::string& path) {
  const ConfigFile* const config = sources_.config_of(path);
  std::unique_ptr<batch::FileSetup>& setup = by_config_[config];
  if (setup == nullptr) {
    setup =
        std::make_unique<batch::FileSetup>(make_setup(sources_.file_options(config), language_));
  }
  return *setup;
}

}  // namespace cchc::cli
