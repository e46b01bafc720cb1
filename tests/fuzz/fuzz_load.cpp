// Bytes of any kind into the first stage.
#include <cstddef>
#include <cstdint>

#include "cchc/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cchc::LoadOptions options;
  options.max_expanded_size = std::uint64_t{1} << 24U;
  cchc::load_bytes({reinterpret_cast<const char*>(data), size}, options);
  return 0;
}
