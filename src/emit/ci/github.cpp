// `github`: workflow commands, which a job's log turns into annotations of the files.
#include <fmt/format.h>

#include "emit/formats.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/full_message.hpp"
#include "emit/terminal/place.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

std::string_view command_of(Severity severity) {
  return severity == Severity::info ? "notice" : severity_id(severity);
}

// The commands' own escapes; properties are also separated by ':' and ','.
std::string encode(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string encode_data(std::string_view text) { return encode(text, "%\r\n"); }
std::string encode_property(std::string_view text) { return encode(text, "%\r\n:,"); }

class GithubEmitter : public Emitter {
 public:
  GithubEmitter(std::ostream& out, Language language) : out_(out), language_(language) {}

  void report(const CheckedReport& checked) override {
    for (const auto& finding : checked.findings) {
      out_ << command(checked.report, finding) << '\n';
    }
  }

  void end(const Summary& summary) override {
    if (summary.not_done == 0) return;
    out_ << "::error title=cchc-check::" << encode_data(interrupted_sentence(summary, language_))
         << '\n';
  }

 private:
  [[nodiscard]] std::string command(const Report& report, const Finding& finding) const {
    const Location& location = finding.location;
    std::string line = fmt::format("::{} file={}", command_of(finding.severity),
                                   text::with_line_ends(report.path, "%0D", "%0A", [](auto name) {
                                     return encode_property(text::escape(name));
                                   }));
    if (location.line != 0) line += fmt::format(",line={}", location.line);
    if (location.line != 0 && location.column != 0) line += fmt::format(",col={}", location.column);
    line += fmt::format(",title={} {}::", finding.rule->id, finding.rule->name);
    if (!location.in_text()) {
      const std::string where = place(report, finding, language_);
      if (!where.empty()) line += encode_data(where + ": ");
    }
    return line + encode_data(full_message(finding, language_));
  }

  std::ostream& out_;
  Language language_;
};

}  // namespace

std::unique_ptr<Emitter> make_github(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<GithubEmitter>(out, options.language);
}

}  // namespace cchc::emit
