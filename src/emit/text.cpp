// `text`: for people. Findings as a compiler shows them, then how the report stands.
#include <fmt/format.h>

#include "emit/escape.hpp"
#include "emit/finding_block.hpp"
#include "emit/finding_line.hpp"
#include "emit/formats.hpp"
#include "emit/phrases.hpp"
#include "emit/place.hpp"
#include "emit/tally.hpp"

namespace cchc::emit {
namespace {

class TextEmitter : public Emitter {
 public:
  TextEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), options_(options), paint_(options.color) {}

  void report(const CheckedReport& checked) override {
    for (const auto& finding : checked.findings) {
      out_ << (options_.quiet
                   ? finding_line(checked.report, finding, options_.language, paint_) + "\n"
                   : finding_block(checked.report, finding, block_options(), paint_) + "\n");
    }
    if (options_.show_unchecked) list_unchecked(checked);
    if (!options_.quiet && !checked.failed) out_ << closing_line(checked) << '\n';
  }

  void end(const Summary& /*summary*/) override {}

 private:
  [[nodiscard]] BlockOptions block_options() const { return {options_.language, options_.width}; }

  void list_unchecked(const CheckedReport& checked) {
    const bool name_form = has_forms(checked.report);
    for (const auto& unchecked : checked.unchecked) {
      out_ << escape(checked.report.path) << ": "
           << unchecked_sentence(unchecked, name_form, options_.language) << '\n';
    }
  }

  [[nodiscard]] std::string closing_line(const CheckedReport& checked) const {
    const Tally tally = count_findings(checked.findings);
    const std::string found =
        checked.findings.empty()
            ? paint_(Tint::green, phrases(options_.language).nothing_found)
            : counts(tally.errors, tally.warnings, tally.infos, options_.language);
    return fmt::format("{}: {}; {}", paint_(Tint::bold, escape(checked.report.path)), found,
                       relations_checked(checked, options_.language));
  }

  std::ostream& out_;
  EmitOptions options_;
  Painter paint_;
};

}  // namespace

std::unique_ptr<Emitter> make_text(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<TextEmitter>(out, options);
}

}  // namespace cchc::emit
