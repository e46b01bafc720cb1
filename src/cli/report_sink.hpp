// What becomes of checked reports, one after the other: known findings out, the format's emitter,
// totals, and at the end the exit status. The same for a run over files and for merged results.
#pragma once

#include <memory>
#include <optional>

#include "cchc/emit.hpp"
#include "cli/baseline.hpp"
#include "cli/command.hpp"
#include "cli/output_tree.hpp"
#include "cli/progress.hpp"
#include "emit/terminal/statistics.hpp"

namespace cchc::cli {

class ReportSink {
 public:
  // `source`: the reports that there will be; empty: nobody knows.
  ReportSink(const Options& options, const RuleSettings& rules, TreeSource source,
             const Streams& streams);

  // `fail_on` and the rules that were run are what its own configuration says; the rules stay where
  // they are until finish(). False: the output takes nothing any more.
  bool add(CheckedReport&& report, FailOn fail_on, const RuleSettings& rules);

  // Ends the output and says on the error stream what is to be said of the run, of which `not_done`
  // files were not checked because it was interrupted. Returns the exit status; throws OutputError
  // where the output or the baseline could not be written.
  int finish(std::size_t not_done);

 private:
  void say_end(std::size_t not_done);
  void say_stale();
  void write_baseline();

  const Options& options_;
  Streams streams_;
  FormatTraits format_;
  Baseline baseline_;
  Baseline former_;  // what stood where the new baseline goes
  std::optional<BaselineWriter> baseline_writer_;
  Progress progress_;
  std::unique_ptr<Emitter> emitter_;
  std::unique_ptr<Emitter> side_;  // findings beside a format that has no place for them
  std::optional<emit::Statistics> statistics_;  // beside a format that has no place for them
  Summary summary_;
  bool fails_ = false;
  bool both_on_terminal_;
};

}  // namespace cchc::cli
