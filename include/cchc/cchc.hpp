// The whole of it in one call: a file, or bytes, to a checked report. Words for its findings are in
// words.hpp, formats in emit.hpp; the stages by themselves in load.hpp, layout.hpp, extract.hpp and
// check.hpp.
//
//   for (const cchc::Finding& finding : cchc::check_file("bao-cao.docx").findings)
//     std::cout << cchc::words::message(finding, cchc::Language::vietnamese) << '\n';
//
// Nothing here writes to a stream or to state that others see, so that reports can be checked in as
// many threads as one likes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cchc/checked_report.hpp"
#include "cchc/extract.hpp"
#include "cchc/load.hpp"

namespace cchc {

// What the stages are told. Reports point to the schemas, which must outlive them; the built-in
// ones always do.
struct CheckSettings {
  LoadOptions load;
  std::span<const Schema* const> schemas = builtin_schemas();
  bool schema_given = false;     // the only one, and used however badly it fits
  Level level = Level::unknown;  // of the body that reports; unknown: recognised
  RuleSettings rules;
};

// Never throws on bad input: a file that cannot be read or checked gives a report that has failed,
// with its finding. `path` is how the report is called; "-" reads standard input.
CheckedReport check_file(const std::string& path, const CheckSettings& settings = {});

// The same for bytes that are in memory.
CheckedReport check_bytes(std::string_view bytes, const std::string& path,
                          const CheckSettings& settings = {});

// The same from where loading ended.
CheckedReport check_loaded(LoadResult&& loaded, const std::string& path,
                           const CheckSettings& settings = {});

}  // namespace cchc
