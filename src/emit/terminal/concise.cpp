// `concise`: a line a finding, for grep and editors.
#include "emit/formats.hpp"
#include "emit/terminal/finding_line.hpp"

namespace cchc::emit {
namespace {

class ConciseEmitter : public Emitter {
 public:
  ConciseEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), language_(options.language), paint_(options.color) {}

  void report(const CheckedReport& checked) override {
    std::string lines;
    for (const auto& finding : checked.findings) {
      lines += finding_line(checked.report, finding, language_, paint_);
      lines += '\n';
    }
    out_ << lines;
  }

  void end(const Summary& /*summary*/) override {}

 private:
  std::ostream& out_;
  Language language_;
  Painter paint_;
};

}  // namespace

std::unique_ptr<Emitter> make_concise(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<ConciseEmitter>(out, options);
}

}  // namespace cchc::emit
