// Text of any kind through every stage and into a format.
#include <cstddef>
#include <cstdint>

#include "stages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cchc::LoadOptions options{.encoding = "utf-8"};
  cchc::fuzzing::run_stages(cchc::load_bytes({reinterpret_cast<const char*>(data), size}, options),
                            size);
  return 0;
}
