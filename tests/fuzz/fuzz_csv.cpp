// Rows of cells: each byte is a cell or ends a row, written with quotes and separators of any
// dialect.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "markup.hpp"
#include "stages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  constexpr char separators[] = {',', ';', '\t', '|'};
  const char separator = separators[data[0] % 4];
  std::string text = "STT";
  for (const char* const name : {"Chỉ tiêu", "Đơn vị tính", "Số liệu"}) {
    text.append(1, separator).append(name);
  }
  text += '\n';
  for (std::size_t k = 1; k < size; ++k) {
    const std::uint8_t byte = data[k];
    if (byte < 32) {
      text += byte % 2 == 0 ? "\r\n" : "\n";
    } else if (byte < 48) {
      text += '"';
    } else if (byte < 96) {
      text += separator;
    } else {
      text += cchc::fuzzing::texts[byte % std::size(cchc::fuzzing::texts)];
    }
  }
  cchc::fuzzing::run_stages(cchc::load_bytes(text), size);
  return 0;
}
