// Lines of any kind as the results that `merge` reads back, and out again.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "batch/report_reader.hpp"
#include "cchc/emit.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  cchc::batch::SchemaDirectory schemas;
  cchc::batch::ReportReader reader(in, schemas);
  std::ostringstream out;
  const auto text = cchc::make_emitter("text", out, {});
  const auto json = cchc::make_emitter("jsonl", out, {});
  try {
    while (const auto report = reader.next()) {
      text->report(*report);
      json->report(*report);
    }
  } catch (const cchc::batch::ReportReadError&) {
  }
  return 0;
}
