#include "cli/file_setup.hpp"

#include <chrono>

#include "base/allowance.hpp"
#include "batch/interrupt.hpp"
#include "cli/rule_options.hpp"
#include "cli/schema_files.hpp"
#include "cli/words.hpp"
#include "load/text/encoding.hpp"

namespace cchc::cli {
namespace {

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
  setup.limits = {std::chrono::milliseconds(options.max_time), options.max_memory,
                  [] { return batch::interrupted_by() != 0; }};
  setup.rules = rule_settings(options);
  choose_schemas(options, setup, language);
  return setup;
}

const batch::FileSetup& FileSetups::for_path(const std::string& path) { return entry(path).setup; }

const FileSetups::Entry& FileSetups::entry(const std::string& path) {
  return entry_of(sources_.config_of(path));
}

const FileSetups::Entry& FileSetups::entry_of(ConfigFile* config) {
  std::unique_ptr<Entry>& known = by_config_[config];
  if (known != nullptr) return *known;
  // Schemas that a stranger sent cost no more than a file of his.
  const auto make = [this](const ConfigFile* from, std::string broken) {
    const base::Allowance allowance({std::chrono::seconds(20), std::uint64_t{1} << 29U});
    const FileOptions options = sources_.file_options(from);
    return std::make_unique<Entry>(
        Entry{make_setup(options, language_), options.fail_on, std::move(broken)});
  };
  if (config == nullptr) {
    known = make(nullptr, {});
    return *known;
  }
  try {
    known = make(config, config->broken);
  } catch (const base::CostExceeded&) {
    known =
        make(nullptr, fmt::format("{}: {}", config->path,
                                  say(language_, {"các biểu mẫu quá lớn", "schemas too large"})));
    config->broken = known->broken;
  } catch (const UsageError& error) {
    known = make(nullptr, in_one_line(error));  // throws where the configuration is not to blame
    config->broken = known->broken;
  }
  return *known;
}

}  // namespace cchc::cli
