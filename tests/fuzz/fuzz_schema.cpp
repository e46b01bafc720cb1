// XML of any kind as a schema, which a stranger may have written.
#include <cstddef>
#include <cstdint>

#include "cchc/schema.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cchc::read_schema({reinterpret_cast<const char*>(data), size}, cchc::builtin_schemas(),
                    cchc::Language::vietnamese);
  return 0;
}
