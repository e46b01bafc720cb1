// Row numbers: what is read as a code prints as one that reads as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cchc/row_code.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto code = cchc::RowCode::parse(text);
  if (code && cchc::RowCode::parse(code->to_string()) != code) std::abort();
  return 0;
}
