// Text of any kind through every stage and into every format that shows all of a report.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "cchc/check.hpp"
#include "cchc/emit.hpp"
#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cchc::LoadOptions options{.encoding = "utf-8"};
  cchc::LoadResult loaded = cchc::load_bytes({reinterpret_cast<const char*>(data), size}, options);
  auto* const document = std::get_if<cchc::Document>(&loaded);
  if (document == nullptr) return 0;
  const cchc::Document tables = cchc::lay_out(std::move(*document));
  cchc::CheckedReport checked;
  checked.report = cchc::extract_report(tables, {.schemas = cchc::builtin_schemas()});
  cchc::CheckResult result = cchc::check(checked.report);
  checked.findings = std::move(result.findings);
  checked.unchecked = std::move(result.unchecked);
  cchc::Summary summary;
  cchc::add_to_summary(summary, checked);
  for (const char* const format : {"text", "json", "sarif", "csv"}) {
    std::ostringstream out;
    const auto emitter = cchc::make_emitter(format, out, {.show_unchecked = true});
    emitter->begin();
    emitter->report(checked);
    emitter->end(summary);
  }
  return 0;
}
