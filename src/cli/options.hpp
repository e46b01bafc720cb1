// What a run is asked to do, as plain values. The option table (option_table.hpp) fills them, its
// defaults included; the stages and the batches know nothing of how it was asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cchc/load.hpp"
#include "cchc/schema.hpp"

namespace cchc::cli {

enum class FailOn : std::uint8_t { error, warning, info, never };
enum class ColorChoice : std::uint8_t { automatic, always, never };

// What may differ from folder to folder, by their cchc-check.toml.
struct FileOptions {
  std::vector<std::string> select;    // rules by id, prefix or name
  std::vector<std::string> ignore;    // the same
  std::vector<std::string> severity;  // RULE=LEVEL
  std::string schema;                 // a file, an id, "none"; empty: recognise
  std::vector<std::string> schema_folders;
  Level level = Level::unknown;
  LoadOptions load;
  std::uint64_t max_time = 0;    // milliseconds of the processor
  std::uint64_t max_memory = 0;  // bytes
  FailOn fail_on = FailOn::error;
};

struct Options {
  std::vector<std::string> arguments;  // paths, or what a command asks for

  FileOptions file;

  std::vector<std::string> files_from;  // lists of more paths; "-": standard input
  bool null_separated = false;          // names in lists
  bool list_files = false;              // instead of checking them
  std::vector<std::string> include;     // while walking folders
  std::vector<std::string> exclude;
  std::size_t jobs = 1;

  std::string baseline;        // known findings to leave out; empty: none
  std::string write_baseline;  // where to write those of this run; empty: nowhere

  std::string format;
  std::string output;  // empty: standard output
  Language language = Language::vietnamese;
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
  bool progress = true;
  bool statistics = false;
  std::string sort;  // of the table of a run: "input", "name", "gravity"
  bool show_unchecked = false;
  bool show_claims = false;
  std::string csv_dialect;
  bool csv_all_rows = false;
  bool split_by_report = false;  // `output` is a folder: a page a report

  std::string stage;  // of `inspect`

  std::string config;                        // empty: look for one
  std::vector<std::string> trusted_folders;  // configurations found in them may set everything
  bool show_config = false;
};

}  // namespace cchc::cli
