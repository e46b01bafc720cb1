// Figures: whatever is read as a decimal is written and read again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cchc/decimal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto value = cchc::Decimal::parse(text);
  if (value && cchc::Decimal::parse(value->to_string()) != value) std::abort();
  return 0;
}
