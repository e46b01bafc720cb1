// `sarif`: 2.1.0, one run for all reports. Results are written as they come; files that could not
// be checked are repeated at the end as notifications of the tool.
#include <vector>

#include "emit/escape.hpp"
#include "emit/formats.hpp"
#include "emit/full_message.hpp"
#include "emit/phrases.hpp"
#include "emit/place.hpp"
#include "emit/sarif_rules.hpp"
#include "emit/table_row.hpp"
#include "emit/uri.hpp"

namespace cchc::emit {
namespace {

using Shape = JsonWriter::Shape;

constexpr std::size_t longest_row = 160;  // of a related cell's text

// Braces would be placeholders and brackets links.
std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).begin_object(Shape::one_line);
  json.key("text").string(literal(text));
  json.end_object();
}

// Word-processor files have no lines, so that their regions stay out.
void write_physical_location(JsonWriter& json, std::string_view uri, const Location& location) {
  json.key("physicalLocation").begin_object(Shape::one_line);
  json.key("artifactLocation").begin_object();
  json.key("uri").string(uri);
  json.end_object();
  if (location.in_text()) {
    json.key("region").begin_object();
    json.key("startLine").number(location.line);
    if (location.column != 0) json.key("startColumn").number(location.column);
    json.end_object();
  }
  json.end_object();
}

void write_logical_location(JsonWriter& json, std::string_view name, const Finding& finding) {
  if (name.empty()) return;
  json.key("logicalLocations").begin_array(Shape::one_line);
  json.begin_object();
  json.key("name").string(name);
  if (!finding.code.empty()) {
    json.key("fullyQualifiedName").string(finding.form + '/' + finding.code);
  }
  json.end_object();
  json.end_array();
}

class SarifEmitter : public Emitter {
 public:
  SarifEmitter(std::ostream& out, Language language) : out_(out), language_(language) {}

  void begin() override {
    json_.begin_object();
    json_.key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json");
    json_.key("version").string("2.1.0");
    json_.key("runs").begin_array();
    json_.begin_object();
    json_.key("tool");
    write_sarif_tool(json_, language_);
    json_.key("language").string(language_ == Language::vietnamese ? "vi" : "en");
    json_.key("columnKind").string("unicodeCodePoints");
    json_.key("results").begin_array();
    flush();
  }

  void report(const CheckedReport& checked) override {
    const std::string uri = file_uri(checked.report.path);
    for (const auto& finding : checked.findings) write_result(checked.report, finding, uri);
    if (checked.failed && !checked.findings.empty()) {
      const Finding& failure = checked.findings.front();
      failures_.push_back({uri, failure.rule->id, full_message(failure, language_)});
    }
    flush();
  }

  void end(const Summary& /*summary*/) override {
    json_.end_array();
    write_invocation();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    buffer_ += '\n';
    flush();
  }

 private:
  struct Failure {
    std::string uri;
    std::string_view rule;
    std::string message;
  };

  void write_rule_reference(std::string_view id, std::string_view id_key,
                            std::string_view index_key) {
    json_.key(id_key).string(id);
    const std::size_t index = sarif_rule_index(id);
    if (index < rules().size()) json_.key(index_key).number(index);
  }

  void write_result(const Report& report, const Finding& finding, std::string_view uri) {
    json_.begin_object();
    write_rule_reference(finding.rule->id, "ruleId", "ruleIndex");
    json_.key("level").string(sarif_level(finding.severity));
    write_text(json_, "message", full_message(finding, language_));
    json_.key("locations").begin_array();
    json_.begin_object();
    write_physical_location(json_, uri, finding.location);
    write_logical_location(json_, name_of_place(report, finding), finding);
    json_.end_object();
    json_.end_array();
    write_related(report, finding, uri);
    json_.key("partialFingerprints").begin_object(Shape::one_line);
    json_.key("cchc/v1").string(finding.fingerprint);
    json_.end_object();
    write_properties(finding);
    json_.end_object();
  }

  // Of a row its name; of a paragraph or cell without one, where it stands in the file.
  [[nodiscard]] std::string name_of_place(const Report& report, const Finding& finding) const {
    return finding.location.in_text() ? row_name(report, finding.form, finding.code, language_)
                                      : place(report, finding, language_);
  }

  void write_related(const Report& report, const Finding& finding, std::string_view uri) {
    if (finding.related.empty()) return;
    json_.key("relatedLocations").begin_array();
    std::uint64_t number = 0;
    for (const auto& related : finding.related) {
      json_.begin_object(Shape::one_line);
      json_.key("id").number(++number);
      write_physical_location(json_, uri, related.location);
      write_text(json_, "message", related_text(report, related));
      json_.end_object();
    }
    json_.end_array();
  }

  [[nodiscard]] std::string related_text(const Report& report, const Related& related) const {
    const auto index = static_cast<std::size_t>(related.observation);
    if (is_prose(related)) return std::string(phrases(language_).prose);
    if (related.observation < 0 || index >= report.observations.size()) {
      const std::string name = row_name(report, related.form, related.code, language_);
      return name + ' ' + std::string(phrases(language_).absent);
    }
    return row_line(report.observations[index], related.code, Column::value, longest_row, language_)
        .text;
  }

  void write_properties(const Finding& finding) {
    json_.key("properties").begin_object(Shape::one_line);
    json_.key("form").string(finding.form);
    json_.key("code").string(finding.code);
    if (finding.actual) json_.key("actual").string(finding.actual->to_string());
    if (finding.expected) json_.key("expected").string(finding.expected->to_string());
    json_.key("inferred").boolean(finding.inferred);
    json_.end_object();
  }

  void write_invocation() {
    json_.key("invocations").begin_array();
    json_.begin_object();
    json_.key("executionSuccessful").boolean(failures_.empty());
    json_.key("toolExecutionNotifications").begin_array();
    for (const auto& failure : failures_) {
      json_.begin_object();
      json_.key("level").string("error");
      write_text(json_, "message", failure.message);
      json_.key("associatedRule").begin_object(Shape::one_line);
      write_rule_reference(failure.rule, "id", "index");
      json_.end_object();
      json_.key("locations").begin_array(Shape::one_line);
      json_.begin_object();
      write_physical_location(json_, failure.uri, {});
      json_.end_object();
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void flush() {
    out_ << buffer_;
    buffer_.clear();
  }

  std::ostream& out_;
  Language language_;
  std::string buffer_;
  JsonWriter json_{buffer_, JsonWriter::Style::pretty};
  std::vector<Failure> failures_;
};

}  // namespace

std::unique_ptr<Emitter> make_sarif(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<SarifEmitter>(out, options.language);
}

}  // namespace cchc::emit
