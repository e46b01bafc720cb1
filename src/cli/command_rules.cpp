#include <nlohmann/json.hpp>

#include "cchc/rule.hpp"
#include "cli/command.hpp"

namespace cchc::cli {
namespace {

void print_text(Language language, std::ostream& out) {
  std::size_t width = 0;
  for (const Rule* rule : rules()) width = std::max(width, rule->name.size());
  for (const Rule* rule : rules()) {
    out << fmt::format("{}  {:<{}}  {:<7}  {}\n", rule->id, rule->name, width,
                       severity_id(rule->severity), rule->text(language).title);
  }
}

void print_json(Language language, std::ostream& out) {
  auto list = nlohmann::ordered_json::array();
  for (const Rule* rule : rules()) {
    const RuleText& text = rule->text(language);
    list.push_back({{"id", rule->id},
                    {"name", rule->name},
                    {"severity", severity_id(rule->severity)},
                    {"title", text.title},
                    {"why", text.why},
                    {"mend", text.mend}});
  }
  out << list.dump(2) << '\n';
}

void print_markdown(Language language, std::ostream& out) {
  out << Words{"| Mã | Tên | Mức độ | Quy tắc |\n", "| Id | Name | Severity | Rule |\n"}.in(
             language)
      << "| --- | --- | --- | --- |\n";
  for (const Rule* rule : rules()) {
    out << fmt::format("| {} | {} | {} | {} |\n", rule->id, rule->name, severity_id(rule->severity),
                       rule->text(language).title);
  }
}

}  // namespace

int run_rules(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  if (options.format == "json") {
    print_json(options.language, streams.out);
  } else if (options.format == "md") {
    print_markdown(options.language, streams.out);
  } else {
    print_text(options.language, streams.out);
  }
  return exit_clean;
}

}  // namespace cchc::cli
