#include <fmt/format.h>

#include "emit/coverage.hpp"
#include "emit/formats.hpp"
#include "emit/html/page.hpp"
#include "emit/html/report_section.hpp"
#include "emit/html/run_table.hpp"
#include "emit/phrases.hpp"

namespace cchc::emit {
namespace {

// The summary leads the page and is known last: sections are kept until the end. Of several reports
// only rows that matter are shown, so that a folder's page stays small enough to be opened and
// sent.
class HtmlEmitter : public Emitter {
 public:
  HtmlEmitter(std::ostream& out, const EmitOptions& options)
      : out_(out), options_(options), table_(options.language) {}

  void report(const CheckedReport& checked) override {
    const std::string id = fmt::format("r{}", table_.size() + 1);
    if (table_.size() == 0)
      alone_ = html::report_section(checked, id, html::Extent::whole, options_.language);
    sections_ += html::report_section(checked, id, html::Extent::findings, options_.language);
    table_.add(checked, id);
  }

  void end(const Summary& summary) override {
    const bool several = table_.size() > 1;
    const bool vietnamese = options_.language == Language::vietnamese;
    out_ << html::page_begin(vietnamese ? "Kết quả kiểm tra báo cáo cải cách hành chính"
                                        : "Findings in administrative-reform reports",
                             options_.language);
    if (summary.not_done != 0)
      out_ << "<p class=\"error\">" << interrupted_sentence(summary, options_.language) << "</p>\n";
    if (several) {
      out_ << table_.write();
      out_ << fmt::format("<p class=\"facts\">{}.</p>\n",
                          coverage_words(summary.coverage, options_.language));
    }
    out_ << (several ? sections_ : alone_) << html::page_end(several);
  }

 private:
  std::ostream& out_;
  EmitOptions options_;
  html::RunTable table_;
  std::string alone_;
  std::string sections_;
};

}  // namespace

std::unique_ptr<Emitter> make_html(std::ostream& out, const EmitOptions& options) {
  return std::make_unique<HtmlEmitter>(out, options);
}

}  // namespace cchc::emit
