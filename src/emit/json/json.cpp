// `json`: one document, written report by report. `jsonl`: the same reports, a line each.
#include "cchc/version.hpp"
#include "emit/formats.hpp"
#include "emit/json/json_values.hpp"

namespace cchc::emit {
namespace {

constexpr std::uint64_t format_version = 1;

class JsonEmitter : public Emitter {
 public:
  JsonEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), language_(options.language), with_statistics_(options.statistics) {}

  void begin() override {
    json_.begin_object();
    json_.key("version").number(format_version);
    json_.key("tool").begin_object(JsonWriter::Shape::one_line);
    json_.key("name").string("cchc-check");
    json_.key("version").string(cchc::version);
    json_.end_object();
    json_.key("reports").begin_array();
    flush();
  }

  void report(const CheckedReport& report) override {
    write_report(json_, report, language_);
    statistics_.add(report);
    flush();
  }

  void end(const Summary& summary) override {
    json_.end_array();
    json_.key("summary");
    write_summary(json_, summary, with_statistics_ ? &statistics_ : nullptr);
    json_.end_object();
    buffer_ += '\n';
    flush();
  }

 private:
  void flush() {
    out_ << buffer_;
    buffer_.clear();
  }

  std::ostream& out_;
  Language language_;
  bool with_statistics_;
  Statistics statistics_;
  std::string buffer_;
  JsonWriter json_{buffer_, JsonWriter::Style::pretty};
};

class JsonLinesEmitter : public Emitter {
 public:
  JsonLinesEmitter(std::ostream& out, Language language) : out_(out), language_(language) {}

  void report(const CheckedReport& report) override {
    buffer_.clear();
    JsonWriter json(buffer_, JsonWriter::Style::compact);
    write_report(json, report, language_);
    buffer_ += '\n';
    out_ << buffer_;
  }

  void end(const Summary& /*summary*/) override {}

 private:
  std::ostream& out_;
  Language language_;
  std::string buffer_;
};

}  // namespace

std::unique_ptr<Emitter> make_json(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<JsonEmitter>(out, options);
}

std::unique_ptr<Emitter> make_jsonl(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<JsonLinesEmitter>(out, options.language);
}

}  // namespace cchc::emit
