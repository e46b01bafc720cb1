// The commands as a table: a name, a line of help, a function. One file each (command_*.cpp).
#pragma once

#include <istream>
#include <ostream>
#include <span>
#include <string_view>

#include "cli/option_table.hpp"
#include "cli/options.hpp"

namespace cchc::cli {

// Exit statuses that other programs rely on; the gravest of a run wins.
enum ExitStatus : int {
  exit_clean = 0,
  exit_findings = 1,
  exit_usage = 2,  // also: the output could not be written
  exit_unread = 3,
  exit_interrupted = 128,  // and the number of the signal: 130 for Ctrl-C
};

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

class OptionSources;

// What a command was asked for.
struct Invocation {
  const Options& options;
  OptionSources& sources;  // for options that differ from file to file
};

struct Command {
  std::string_view name{};  // empty: checking, which needs no word
  CommandSet bit = 0;
  std::string_view usage{};
  Words summary{};
  std::string_view formats{};   // choices of --format; empty: the option's own
  std::size_t least_words = 0;  // arguments that it cannot do without
  std::size_t most_words = 0;
  bool writes_files = false;  // puts what --output names there by itself
  int (*run)(const Invocation& invocation, const Streams& streams) = nullptr;
};

std::span<const Command> commands();

int run_check(const Invocation& invocation, const Streams& streams);
int run_rules(const Invocation& invocation, const Streams& streams);
int run_explain(const Invocation& invocation, const Streams& streams);
int run_schema(const Invocation& invocation, const Streams& streams);
int run_inspect(const Invocation& invocation, const Streams& streams);
int run_annotate(const Invocation& invocation, const Streams& streams);
int run_merge(const Invocation& invocation, const Streams& streams);
int run_generate(const Invocation& invocation, const Streams& streams);

}  // namespace cchc::cli
