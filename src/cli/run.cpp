#include "cli/run.hpp"

#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"

namespace cchc::cli {
namespace {

Options options_of(const GivenArguments& given, Language language) {
  Options options;
  options.language = language;
  options.arguments = given.words;
  apply(default_values(), *given.command, options);
  apply(environment_values(), *given.command, options);
  apply(given.options, *given.command, options);
  return options;
}

void check_words(const Command& command, const Options& options) {
  const std::size_t count = options.arguments.size();
  if (count < command.least_words) {
    refuse(options.language,
           {"còn thiếu tham số; cách dùng: cchc-check {}",
            "an argument is missing; usage: cchc-check {}"},
           command.usage);
  }
  if (count > command.most_words) {
    refuse(options.language,
           {"thừa tham số “{}”; cách dùng: cchc-check {}",
            "one argument too many, “{}”; usage: cchc-check {}"},
           options.arguments[command.most_words], command.usage);
  }
}

int run_asked(const std::vector<std::string>& arguments, Language language,
              const Streams& streams) {
  if (arguments.empty()) {
    print_short_help(language, streams.err);
    return exit_usage;
  }
  const GivenArguments given = parse_arguments(arguments, language);
  const Options options = options_of(given, language);
  if (options.help) {
    print_help(*given.command, options.language, streams.out);
    return exit_clean;
  }
  if (options.version) {
    print_version(streams.out);
    return exit_clean;
  }
  check_words(*given.command, options);
  if (options.output.empty()) return given.command->run(options, streams);

  OutputFile file(options.output, options.language);
  const int status = given.command->run(options, {streams.in, file.stream(), streams.err});
  file.commit();
  return status;
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
        std::ostream& err) {
  const Language language = early_language(arguments);
  try {
    const int status = run_asked(arguments, language, {in, out, err});
    require_written(out, language);
    return status;
  } catch (const UsageError& error) {
    err << say(language, {"cchc-check: lỗi: {}\n", "cchc-check: error: {}\n"}, error.message);
  } catch (const OutputError& error) {
    if (!error.closed_pipe) {
      err << say(language, {"cchc-check: lỗi: {}\n", "cchc-check: error: {}\n"}, error.message);
    }
  }
  return exit_usage;
}

}  // namespace cchc::cli
