// `junit`: a test suite a report, a test case a rule that ran. Findings from --fail-on up fail
// their case, lesser ones are its output.
#include <fmt/format.h>

#include <map>
#include <vector>

#include "cchc/words.hpp"
#include "emit/formats.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/finding_line.hpp"
#include "text/escape.hpp"
#include "text/markup.hpp"

namespace cchc::emit {
namespace {

struct TestCase {
  const Rule* rule = nullptr;
  std::vector<const Finding*> failures;
  std::vector<const Finding*> remarks;
};

class JunitEmitter : public Emitter {
 public:
  JunitEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), language_(options.language), fail_on_(options.fail_on) {
    for (const Rule* rule : rules()) {
      if (options.rules == nullptr || options.rules->enabled(*rule)) ran_.push_back(rule);
    }
  }

  void begin() override {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cchc-check\">\n";
  }

  void report(const CheckedReport& checked) override {
    const auto cases = cases_of(checked);
    std::size_t failed = 0;
    std::string body;
    for (const auto& [id, test] : cases) {
      if (!test.failures.empty()) ++failed;
      body += test_case(checked, test);
    }
    const std::size_t errors = checked.failed ? failed : 0;
    out_ << fmt::format(
        " <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\">\n{}"
        " </testsuite>\n",
        text::escape_markup(text::escape(checked.report.path)), cases.size(), failed - errors,
        errors, body);
  }

  // An interrupted run is an error of its own: reports that it did not reach prove nothing.
  void end(const Summary& summary) override {
    if (summary.not_done != 0) {
      const std::string sentence = text::escape_markup(interrupted_sentence(summary, language_));
      out_ << fmt::format(
          " <testsuite name=\"cchc-check\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
          "  <testcase classname=\"cchc-check\" name=\"interrupted\">\n"
          "   <error type=\"interrupted\" message=\"{0}\">{0}</error>\n"
          "  </testcase>\n </testsuite>\n",
          sentence);
    }
    out_ << "</testsuites>\n";
  }

 private:
  using Cases = std::map<std::string_view, TestCase>;  // by id

  // On a file that could not be read no rule ran but the one that says so.
  [[nodiscard]] Cases cases_of(const CheckedReport& checked) const {
    Cases cases;
    if (!checked.failed && !checked.skipped) {
      for (const Rule* rule : ran_) cases[rule->id].rule = rule;
    }
    for (const auto& finding : checked.findings) {
      TestCase& test = cases[finding.rule->id];
      test.rule = finding.rule;
      (fails(checked, finding) ? test.failures : test.remarks).push_back(&finding);
    }
    return cases;
  }

  [[nodiscard]] bool fails(const CheckedReport& checked, const Finding& finding) const {
    return checked.failed || (fail_on_ && finding.severity >= *fail_on_);
  }

  [[nodiscard]] std::string test_case(const CheckedReport& checked, const TestCase& test) const {
    std::string out = fmt::format(
        R"(  <testcase classname="{}" name="{} {}" file="{}")",
        text::escape_markup(text::escape(checked.report.path)), test.rule->id, test.rule->name,
        text::with_line_ends(checked.report.path, "&#13;", "&#10;", [](std::string_view name) {
          return text::escape_markup(text::escape(name));
        }));
    if (test.failures.empty() && test.remarks.empty()) return out + "/>\n";
    out += ">\n";
    if (!test.failures.empty()) {
      const auto* const element = checked.failed ? "error" : "failure";
      const Finding& first = *test.failures.front();
      out += fmt::format("   <{0} type=\"{1}\" message=\"{2}\">{3}</{0}>\n", element,
                         severity_id(first.severity),
                         text::escape_markup(text::escape(words::message(first, language_))),
                         lines(checked.report, test.failures));
    }
    if (!test.remarks.empty()) {
      out += fmt::format("   <system-out>{}</system-out>\n", lines(checked.report, test.remarks));
    }
    return out + "  </testcase>\n";
  }

  [[nodiscard]] std::string lines(const Report& report,
                                  const std::vector<const Finding*>& findings) const {
    std::string text;
    for (const auto* finding : findings) {
      text += finding_line(report, *finding, language_, Painter(false)) + '\n';
      const std::string slip = words::hint(*finding, language_);
      if (!slip.empty())
        text += fmt::format("  {}: {}\n", phrases(language_).hint, text::escape(slip));
    }
    return text::escape_markup(text);
  }

  std::ostream& out_;
  Language language_;
  std::optional<Severity> fail_on_;
  std::vector<const Rule*> ran_;
};

}  // namespace

std::unique_ptr<Emitter> make_junit(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<JunitEmitter>(out, options);
}

}  // namespace cchc::emit
