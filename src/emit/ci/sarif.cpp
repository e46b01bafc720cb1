// `sarif`: 2.1.0, one run for all reports. Results are written as they come; files that could not
// be checked are repeated at the end as notifications of the tool.
#include <algorithm>
#include <csignal>
#include <map>
#include <string>
#include <vector>

#include "emit/ci/sarif_rules.hpp"
#include "emit/ci/uri.hpp"
#include "emit/formats.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/full_message.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/table_row.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

using Shape = JsonWriter::Shape;

constexpr std::size_t longest_row = 160;  // of a related cell's text
// What relative names start from. Where that lies is not said: the same reports give the same bytes
// on every machine, and who reads the log knows where they have them.
constexpr std::string_view working_folder = "%SRCROOT%";
constexpr int exit_code_of_signals = 128;  // plus the signal's number

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

// Who shows results in a file wants a line of each. Word-processor files have none: there it is the
// row of the table, or the paragraph, in reading order; of the report as a whole it is the first.
std::uint32_t line_of(const Location& location) {
  return std::max(location.in_text() ? location.line : location.row, std::uint32_t{1});
}

void write_physical_location(JsonWriter& json, const FileUri& uri, const Location& location) {
  json.key("physicalLocation").begin_object(Shape::one_line);
  json.key("artifactLocation").begin_object();
  json.key("uri").string(uri.text);
  if (uri.relative) json.key("uriBaseId").string(working_folder);
  json.end_object();
  json.key("region").begin_object();
  json.key("startLine").number(line_of(location));
  if (location.in_text() && location.column != 0) json.key("startColumn").number(location.column);
  json.end_object();
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
  SarifEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), language_(options.language), folder_(options.folder) {}

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
    write_base();
    json_.key("results").begin_array();
    flush();
  }

  void report(const CheckedReport& checked) override {
    const FileUri uri = file_uri(checked.report.path, folder_);
    times_.clear();
    for (const auto& finding : checked.findings) write_result(checked.report, finding, uri);
    if (checked.failed && !checked.findings.empty()) {
      const Finding& failure = checked.findings.front();
      failures_.push_back({uri, failure.rule->id, full_message(failure, language_)});
    }
    flush();
  }

  void end(const Summary& summary) override {
    json_.end_array();
    write_invocation(summary);
    json_.end_object();
    json_.end_array();
    json_.end_object();
    buffer_ += '\n';
    flush();
  }

 private:
  struct Failure {
    FileUri uri;
    std::string_view rule;
    std::string message;
  };

  void write_rule_reference(std::string_view id, std::string_view id_key,
                            std::string_view index_key) {
    json_.key(id_key).string(id);
    const std::size_t index = sarif_rule_index(id);
    if (index < rules().size()) json_.key(index_key).number(index);
  }

  void write_base() {
    json_.key("originalUriBaseIds").begin_object();
    json_.key(working_folder).begin_object(Shape::one_line);
    write_text(json_, "description",
               language_ == Language::vietnamese ? "thư mục nơi chạy cchc-check"
                                                 : "the folder that cchc-check ran in");
    json_.end_object();
    json_.end_object();
  }

  void write_result(const Report& report, const Finding& finding, const FileUri& uri) {
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
    // What GitHub tells alerts apart by: a hash and which of those of that hash it is.
    json_.key("primaryLocationLineHash")
        .string(finding.fingerprint + ':' + std::to_string(++times_[finding.fingerprint]));
    json_.end_object();
    write_properties(finding);
    json_.end_object();
  }

  // Of a row its name; of a paragraph or cell without one, where it stands in the file.
  [[nodiscard]] std::string name_of_place(const Report& report, const Finding& finding) const {
    return finding.location.in_text() ? row_name(report, finding.form, finding.code, language_)
                                      : place(report, finding, language_);
  }

  void write_related(const Report& report, const Finding& finding, const FileUri& uri) {
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
    const auto index = *related.observation;
    if (is_prose(related)) return std::string(phrases(language_).prose);
    if (!related.observation.known() || index >= report.observations.size()) {
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

  void write_invocation(const Summary& summary) {
    const bool interrupted = summary.not_done != 0;
    json_.key("invocations").begin_array();
    json_.begin_object();
    json_.key("executionSuccessful").boolean(failures_.empty() && !interrupted);
    if (interrupted) write_signal(summary.interrupted_by);
    json_.key("toolExecutionNotifications").begin_array();
    for (const auto& failure : failures_) write_notification(failure);
    if (interrupted) {
      json_.begin_object();
      json_.key("level").string("error");
      write_text(json_, "message", interrupted_sentence(summary, language_));
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void write_signal(int signal) {
    if (signal == 0) return;
    json_.key("exitCode").number(exit_code_of_signals + static_cast<std::uint64_t>(signal));
    if (signal == SIGINT) json_.key("exitSignalName").string("SIGINT");
    if (signal == SIGTERM) json_.key("exitSignalName").string("SIGTERM");
    json_.key("exitSignalNumber").number(static_cast<std::uint64_t>(signal));
  }

  void write_notification(const Failure& failure) {
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

  void flush() {
    out_ << buffer_;
    buffer_.clear();
  }

  std::ostream& out_;
  Language language_;
  std::string folder_;
  std::string buffer_;
  JsonWriter json_{buffer_, JsonWriter::Style::pretty};
  std::vector<Failure> failures_;
  std::map<std::string, int> times_;  // that a fingerprint was seen in this report
};

}  // namespace

std::unique_ptr<Emitter> make_sarif(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<SarifEmitter>(out, options);
}

}  // namespace cchc::emit
