// Every option as a row: how it is written, what it takes, what it means, where it is stored. The
// parser, the help, the configuration file, shell completion and the man page read this table and
// nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "cli/words.hpp"

namespace cchc::cli {

enum class OptionGroup : std::uint8_t { rules, reports, output, files, limits, general };
inline constexpr OptionGroup option_groups[] = {OptionGroup::reports, OptionGroup::rules,
                                                OptionGroup::output,  OptionGroup::files,
                                                OptionGroup::limits,  OptionGroup::general};
Words group_title(OptionGroup group);

// Commands that take an option, as bits.
using CommandSet = std::uint8_t;
inline constexpr CommandSet for_check = 1;
inline constexpr CommandSet for_rules = 2;
inline constexpr CommandSet for_explain = 4;
inline constexpr CommandSet for_schema = 8;
inline constexpr CommandSet for_inspect = 16;
inline constexpr CommandSet for_merge = 32;
inline constexpr CommandSet for_generate = 64;
inline constexpr CommandSet for_annotate = 128;
inline constexpr CommandSet for_all = 255;

// Where an option may be set besides the command line.
enum class Scope : std::uint8_t {
  command_line,  // nowhere else
  run,           // in the configuration of the first path
  file,          // in the configuration nearest to each file
};

// What a configuration may set that was found by itself, in or above the folder of the reports:
// whoever sent the reports may have sent it too. It says what is checked and how it is shown, and
// nothing by which anything else is read, written or used up.
enum class WhenFound : std::uint8_t {
  taken,
  refused,
  within_folder,   // a path that does not leave the folder of the configuration
  up_to_fallback,  // an amount not above the option's own default
};

// What a value names, so that a shell can complete it and a configuration file can be relative.
enum class ValueKind : std::uint8_t { none, word, file, folder, rule, schema };

struct OptionRow {
  std::string_view name{};  // "format": --format
  char letter = 0;          // 'f': -f; 0: none
  OptionGroup group = OptionGroup::general;
  Scope scope = Scope::run;
  CommandSet commands = for_check;
  ValueKind kind = ValueKind::none;  // none: a flag
  std::string_view value{};          // "FORMAT" in the help
  std::string_view choices{};        // "text|json": all that is allowed; empty: free
  char separator = ',';              // between the items of a list; NUL: an item is given whole
  bool keeps_braces = false;         // a separator between braces separates nothing
  Words help{};
  std::string_view fallback{};     // the value that stands where nobody gives one
  std::string_view environment{};  // a variable that sets it
  WhenFound when_found = WhenFound::taken;
  bool adds_up = false;  // the items of every source count, not the strongest one's only
  // Throws UsageError where an item of the list makes no sense.
  void (*check)(const std::string& item, Language language) = nullptr;
  // Of an option that is an amount; throws UsageError where the text is none.
  std::uint64_t (*amount)(const std::string& text, Language language) = nullptr;
  // Exactly one of the two. `set` stores a value (a flag's is empty) and throws UsageError where it
  // makes no sense; `list` gives the list that values are appended to.
  void (*set)(Options& options, const std::string& value) = nullptr;
  std::vector<std::string>& (*list)(Options& options) = nullptr;
};

std::span<const OptionRow> option_rows();
const OptionRow* find_option(std::string_view name);

}  // namespace cchc::cli
