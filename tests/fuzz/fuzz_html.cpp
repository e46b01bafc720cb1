// Pages: bytes as they are behind a tag that makes them HTML.
#include <cstddef>
#include <cstdint>
#include <string>

#include "stages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string page = "<html><body>";
  page.append(reinterpret_cast<const char*>(data), size);
  cchc::fuzzing::run_stages(cchc::load_bytes(page), size);
  return 0;
}
