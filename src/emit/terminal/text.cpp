// `text`: for people. Findings as a compiler shows them, then how the report stands.
#include <fmt/format.h>

#include "cchc/words.hpp"
#include "emit/coverage.hpp"
#include "emit/formats.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/claim_line.hpp"
#include "emit/terminal/finding_block.hpp"
#include "emit/terminal/finding_line.hpp"
#include "emit/terminal/glance.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/statistics.hpp"
#include "emit/terminal/tally.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

class TextEmitter : public Emitter {
 public:
  TextEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), options_(options), paint_(options.color) {}

  void report(const CheckedReport& checked) override {
    if (!options_.quiet) write_findings(checked);
    if (options_.show_claims) list_claims(checked);
    if (options_.show_unchecked) list_unchecked(checked);
    if (glance_.size() == 0) alone_ = about_one_report(checked);
    glance_.add(checked, options_.language);
    statistics_.add(checked);
  }

  void end(const Summary& /*summary*/) override {
    if (glance_.size() == 1) {
      out_ << alone_;
    } else if (glance_.size() > 1) {
      out_ << glance_.write(options_, paint_);
    }
    if (options_.statistics) {
      const std::string table = statistics_.write(options_.width, options_.language, paint_);
      if (!table.empty()) out_ << '\n' << table;
    }
  }

 private:
  void write_findings(const CheckedReport& checked) {
    const BlockOptions options{options_.language, options_.width, options_.wrap};
    for (const auto& finding : checked.findings) {
      out_ << finding_block(checked.report, finding, options, paint_) << '\n';
    }
  }

  void list_claims(const CheckedReport& checked) {
    for (const Claim& claim : checked.report.claims)
      out_ << claim_line(checked.report, claim, options_.language, paint_) << '\n';
    if (!checked.report.claims.empty()) out_ << '\n';
  }

  void list_unchecked(const CheckedReport& checked) {
    for (const auto& unchecked : checked.unchecked) {
      const std::string form = row_name(checked.report, unchecked.cell.form, "", options_.language);
      out_ << fmt::format("{}: {}{}{}\n", paint_(Tint::bold, text::escape(checked.report.path)),
                          form, form.empty() ? "" : ": ",
                          text::escape(words::unchecked(unchecked, options_.language)));
    }
    if (!checked.unchecked.empty()) out_ << '\n';
  }

  // What is said in the end where the run is this report only; the table of a longer run says it
  // otherwise.
  [[nodiscard]] std::string about_one_report(const CheckedReport& checked) const {
    std::string text;
    if (options_.quiet) {
      for (const auto& finding : checked.findings) {
        text +=
            finding_line(checked.report, finding, options_.language, paint_, Gravity::words) + '\n';
      }
      if (!text.empty()) return text;
    }
    return checked.failed || checked.skipped ? text : text + closing_line(checked) + '\n';
  }

  [[nodiscard]] std::string closing_line(const CheckedReport& checked) const {
    const std::string found =
        checked.findings.empty()
            ? paint_(Tint::green, nothing_found(checked.known, options_.language))
            : counts(count_findings(checked), options_.language);
    const Coverage coverage = coverage_of(checked);
    std::string text =
        fmt::format("{}: {}\n{}", paint_(Tint::bold, text::escape(checked.report.path)), found,
                    coverage_words(coverage, options_.language));
    std::string see;
    if (coverage.unchecked() > 0 && !options_.show_unchecked) see = "--show-unchecked";
    if (coverage.claims_unclear > 0 && !options_.show_claims)
      see += see.empty() ? "--show-claims" : ", --show-claims";
    if (see.empty()) return text;
    return text + (options_.language == Language::vietnamese ? " (xem: " : " (see: ") + see + ')';
  }

  std::ostream& out_;
  EmitOptions options_;
  Painter paint_;
  Glance glance_;
  Statistics statistics_;
  std::string alone_;
};

}  // namespace

std::unique_ptr<Emitter> make_text(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<TextEmitter>(out, options);
}

}  // namespace cchc::emit
