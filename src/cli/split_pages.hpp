// `--split-by report`: each report's page in a file of its own, to be sent back to who wrote it.
#pragma once

#include <cstddef>
#include <ostream>

#include "cchc/emit.hpp"
#include "cli/options.hpp"
#include "cli/output_tree.hpp"

namespace cchc::cli {

class SplitPages : public Emitter {
 public:
  // Refuses where there is no folder to write to. `page`: how each is made; `err` is told how many.
  SplitPages(const Options& options, TreeSource source, EmitOptions page, std::ostream& err);

  // Throws OutputError where a page could not be written; those before it are whole.
  void report(const CheckedReport& report) override;
  void end(const Summary& summary) override;

 private:
  const Options& options_;
  EmitOptions page_;
  std::ostream& err_;
  OutputTree tree_;
  std::size_t pages_ = 0;
};

}  // namespace cchc::cli
