// Text of any kind through every stage and into every format that shows all of a report.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "cchc/cchc.hpp"
#include "cchc/emit.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cchc::CheckSettings settings;
  settings.load.encoding = "utf-8";
  const cchc::CheckedReport checked =
      cchc::check_bytes({reinterpret_cast<const char*>(data), size}, "a.txt", settings);
  if (checked.failed) return 0;
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
