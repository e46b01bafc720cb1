// Stage 5: checked reports to bytes, one format an emitter. Emitters know nothing of how anything
// was found, and read neither clock nor environment: colours and language are given to them.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cchc/checked_report.hpp"
#include "cchc/coverage.hpp"

namespace cchc {

struct Summary {
  std::size_t reports = 0;
  std::size_t checked = 0;
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t without_table = 0;  // of the checked ones: no indicator was found in them
  Coverage coverage;
  // Of a run that a signal ended before its end: which one, and how many files are left.
  int interrupted_by = 0;
  std::size_t not_done = 0;
};

struct EmitOptions {
  Language language = Language::vietnamese;
  bool color = false;
  bool show_unchecked = false;
  bool show_claims = false;  // `text`: what the prose states, with verdicts
  bool quiet = false;
  std::string csv_dialect = "rfc4180";  // excel, excel-vi
  bool csv_all_rows = false;            // rows without a value too
  std::size_t width = 80;               // columns that `text` is laid out for; at least 40
  bool wrap = false;                    // `text`: sentences wider than that, as a terminal wants it
  bool terminal = false;                // `csv`: what terminals obey is shown escaped
  // `text`: of the table of a run: "input" (as they came), "name", "gravity" (the gravest first).
  std::string sort = "input";
  bool statistics = false;  // `text`, `json`: how often each rule spoke
  // SARIF names files below this folder (the working folder, absolute) relative to it.
  std::string folder = {};
  // JUnit names the rules that ran; null: all of them.
  const RuleSettings* rules = nullptr;
  // JUnit fails a test case from this severity on, as the exit status does; nothing: never.
  std::optional<Severity> fail_on = Severity::error;
};

// Counts one more report.
void add_to_summary(Summary& summary, const CheckedReport& report);

// The run in a few lines, for standard error: "Đã kiểm tra 12 báo cáo: 4 lỗi, …", and what was
// looked at. Each line with its end.
std::string run_totals(const Summary& summary, Language language);

// Called in this order: begin, report for each in the order of the input, end. Writes to `out` as
// it goes, so that a run of any length needs the memory of one report.
class Emitter {
 public:
  virtual ~Emitter() = default;
  virtual void begin() {}
  virtual void report(const CheckedReport& report) = 0;
  virtual void end(const Summary& summary) = 0;
};

// The folder for temporary files, which `xlsx` needs, could not be written to: it is full, or not
// there. Thrown when the emitter is made or ends.
struct TemporaryFolderError : std::system_error {
  TemporaryFolderError(int error, std::string name)
      : std::system_error(error, std::generic_category(), name), folder(std::move(name)) {}
  std::string folder;
};

// What a run must know of a format before it writes it.
struct FormatTraits {
  std::string_view id;         // "text", as --format takes it
  std::string_view extension;  // of its files, without a dot
  bool binary = false;         // nothing for a terminal
  bool totals = false;         // for people: the run's totals are its foot
  bool statistics = false;     // has a place for how often each rule spoke
  bool findings = true;        // false: of figures only; findings go elsewhere
};

// Nothing where there is none of that id.
std::optional<FormatTraits> find_format(std::string_view id);

// Null where there is no such format ("text", "concise", "json", "csv", …).
std::unique_ptr<Emitter> make_emitter(std::string_view format, std::ostream& out,
                                      const EmitOptions& options);

}  // namespace cchc
