#include "text/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <stdexcept>

namespace cchc::text {
namespace {

// U+0300 to U+037F are encoded with these lead bytes; nothing else that Vietnamese text holds is
// changed by composition.
bool may_decompose(const std::string& text) {
  return text.find('\xCC') != std::string::npos || text.find('\xCD') != std::string::npos;
}

}  // namespace

void normalize(std::string& text) {
  if (!may_decompose(text)) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
  std::string composed;
  composed.reserve(text.size());
  icu::StringByteSink<std::string> sink(&composed);
  composer->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
  text = std::move(composed);
}

}  // namespace cchc::text
