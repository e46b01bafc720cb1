// Which encoding bytes of text are in, told by what they would read like.
#pragma once

#include <string>
#include <string_view>

namespace cchc::load {

struct Decoded {
  std::string text;  // well-formed UTF-8 without byte order mark; U+FFFD for what fits no reading
  std::string encoding;  // as IANA names it, or "tcvn3", "vni"
};

// `encoding`: as in LoadOptions.
Decoded decode(std::string_view bytes, std::string_view encoding);

}  // namespace cchc::load
