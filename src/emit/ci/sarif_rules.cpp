#include "emit/ci/sarif_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cchc/version.hpp"

namespace cchc::emit {
namespace {

using Shape = JsonWriter::Shape;

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json.key(key).begin_object(Shape::one_line);
  json.key("text").string(text);
  json.end_object();
}

std::string example(std::string_view title, std::string_view rows) {
  return rows.empty() ? "" : fmt::format("\n\n{}\n```\n{}\n```", title, rows);
}

void write_help(JsonWriter& json, const Rule& rule, Language language) {
  const RuleText& text = rule.text(language);
  if (text.mend.empty()) return;
  const bool vietnamese = language == Language::vietnamese;
  json.key("help").begin_object();
  json.key("text").string(text.mend);
  std::string markdown = fmt::format("{}\n\n{}", text.why, text.mend);
  if (rule.example == Example::wrong_and_right) {
    markdown += example(vietnamese ? "Ví dụ sai:" : "Wrong:", text.bad);
    markdown += example(vietnamese ? "Viết đúng:" : "Put right:", text.good);
  } else if (rule.example == Example::told_and_not) {
    markdown += example(vietnamese ? "Ví dụ bị nhắc:" : "Told:", text.bad);
    markdown += example(vietnamese ? "Ví dụ không bị nhắc:" : "Not told:", text.good);
  }
  json.key("markdown").string(markdown);
  json.end_object();
}

void write_rule(JsonWriter& json, const Rule& rule, Language language) {
  const RuleText& text = rule.text(language);
  json.begin_object();
  json.key("id").string(rule.id);
  json.key("name").string(rule.name);
  write_text(json, "shortDescription", text.title);
  write_text(json, "fullDescription", text.why);
  write_help(json, rule, language);
  json.key("defaultConfiguration").begin_object(Shape::one_line);
  json.key("level").string(sarif_level(rule.severity));
  json.end_object();
  json.end_object();
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  return severity == Severity::info ? "note" : severity_id(severity);
}

void write_sarif_tool(JsonWriter& json, Language language) {
  json.begin_object();
  json.key("driver").begin_object();
  json.key("name").string("cchc-check");
  json.key("version").string(cchc::version);
  json.key("semanticVersion").string(cchc::version);
  json.key("language").string(language == Language::vietnamese ? "vi" : "en");
  json.key("rules").begin_array();
  for (const Rule* rule : rules()) write_rule(json, *rule, language);
  json.end_array();
  json.end_object();
  json.end_object();
}

std::size_t sarif_rule_index(std::string_view id) {
  const auto all = rules();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Rule* rule) { return rule->id == id; });
  return static_cast<std::size_t>(found - all.begin());
}

}  // namespace cchc::emit
