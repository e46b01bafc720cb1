#include <nlohmann/json.hpp>

#include "cchc/rule.hpp"
#include "cchc/words.hpp"
#include "cli/command.hpp"

namespace cchc::cli {
namespace {

void print_text(Language language, std::ostream& out) {
  std::size_t width = 0;
  for (const Rule* rule : rules()) width = std::max(width, rule->name.size());
  for (const Rule* rule : rules()) {
    out << fmt::format("{}  {:<{}}  {:<8}  {}\n", rule->id, rule->name, width,
                       words::severity(rule->severity, language), rule->text(language).title);
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

// As GitHub and others make it of the section's heading.
std::string anchor_of(const Rule& rule) {
  std::string anchor(rule.id);
  anchor.front() = static_cast<char>(anchor.front() - 'A' + 'a');
  return anchor + '-' + std::string(rule.name);
}

void print_table(Language language, std::ostream& out) {
  out << Words{"| Mã | Tên | Mức độ | Quy tắc |\n", "| Id | Name | Severity | Rule |\n"}.in(
             language)
      << "| --- | --- | --- | --- |\n";
  for (const Rule* rule : rules()) {
    out << fmt::format("| [{0}](#{1}) | {2} | {3} | {4} |\n", rule->id, anchor_of(*rule),
                       rule->name, words::severity(rule->severity, language),
                       rule->text(language).title);
  }
}

void print_section(const Rule& rule, Language language, std::ostream& out) {
  const RuleText& text = rule.text(language);
  const auto block = [&](const Words& title, std::string_view rows) {
    out << fmt::format("\n{}\n\n```text\n{}\n```\n", title.in(language), rows);
  };
  out << fmt::format("\n## {} {}\n\n**{}** ({})\n\n{}\n", rule.id, rule.name, text.title,
                     words::severity(rule.severity, language), text.why);
  if (rule.example == Example::wrong_and_right) {
    block({"Ví dụ sai:", "Wrong:"}, text.bad);
    block({"Viết đúng:", "Put right:"}, text.good);
  } else if (rule.example == Example::told_and_not) {
    block({"Ví dụ bị nhắc:", "Told:"}, text.bad);
    block({"Ví dụ không bị nhắc:", "Not told:"}, text.good);
  }
  out << fmt::format("\n{} {}\n", Words{"Cách sửa:", "How to mend it:"}.in(language), text.mend);
}

// The whole rule book as a page; docs/rules.md and docs/rules.vi.md are made by it.
void print_markdown(Language language, std::ostream& out) {
  out << Words{"# Các quy tắc của cchc-check\n\n", "# The rules of cchc-check\n\n"}.in(language);
  print_table(language, out);
  for (const Rule* rule : rules()) print_section(*rule, language, out);
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
