#include "cli/run.hpp"

#include <exception>

#include "cli/config_notes.hpp"
#include "cli/help.hpp"
#include "cli/option_sources.hpp"
#include "cli/output.hpp"
#include "cli/own_files.hpp"
#include "cli/placeholders.hpp"

namespace cchc::cli {
namespace {

void check_words(const Command& command, const Options& options) {
  const std::size_t count = options.arguments.size();
  if (count < command.least_words && options.files_from.empty()) {
    refuse(options.language,
           {"còn thiếu tham số; cách dùng: cchc-check {}",
            "an argument is missing; usage: cchc-check {}"},
           placeholders(command.usage, options.language));
  }
  if (count > command.most_words) {
    refuse(options.language,
           {"thừa tham số “{}”; cách dùng: cchc-check {}",
            "one argument too many, “{}”; usage: cchc-check {}"},
           options.arguments[command.most_words], placeholders(command.usage, options.language));
  }
}

int run_command(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const Command& command = invocation.sources.command();
  require_separate_files(options);
  const bool opens_outputs = command.writes_files || options.split_by_report;
  if (opens_outputs || options.output.empty() || options.output == "-")
    return command.run(invocation, streams);
  OutputFile file(options.output, options.language);
  const int status = command.run(invocation, {streams.in, file.stream(), streams.err});
  if (status < exit_interrupted) {
    file.commit();
  } else {
    tell(streams.err,
         say(options.language, {"cchc-check: {} không được ghi", "cchc-check: {} was not written"},
             options.output));
  }
  return status;
}

int run_asked(const std::vector<std::string>& arguments, Language language,
              const Streams& streams) {
  if (arguments.empty()) {
    print_short_help(language, streams.err);
    return exit_usage;
  }
  OptionSources sources(parse_arguments(arguments, language), language);
  if (sources.given("help")) {
    print_help(sources.command(), language, streams.out);
    return exit_clean;
  }
  if (sources.given("version")) {
    print_version(streams.out);
    return exit_clean;
  }
  const Options options = sources.options();
  if (options.show_config) {
    print_config(sources.in_force(), options.language, streams.out);
    return exit_clean;
  }
  check_words(sources.command(), options);
  const int status = run_command({options, sources}, streams);
  tell_configs(sources, options.language, streams.err);
  return status;
}

constexpr Words failure = {"cchc-check: lỗi: {}", "cchc-check: error: {}"};

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
        std::ostream& err) {
  const Language language = early_language(arguments);
  try {
    const int status = run_asked(arguments, language, {in, out, err});
    require_written(out, language);
    return status;
  } catch (const UsageError& error) {
    tell(err, UsageError{say(language, failure, error.message), error.lines});
  } catch (const OutputError& error) {
    if (!error.closed_pipe) tell(err, say(language, failure, error.message));
  } catch (const std::exception& error) {
    // Out of memory, most likely; nothing of the kind may end in an abort.
    tell(err, say(language, failure, error.what()));
  }
  return exit_usage;
}

}  // namespace cchc::cli
