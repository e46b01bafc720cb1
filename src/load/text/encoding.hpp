// Which encoding bytes of text are in, told by what they would read like.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cchc::load {

struct Decoded {
  std::string text;  // well-formed UTF-8 without byte order mark; U+FFFD for what fits no reading
  std::string encoding;  // as IANA names it, or "tcvn3", "vni"
};

// Text of four bytes a character, told by its byte order mark or by its zeros; nothing where the
// bytes are none.
std::optional<std::string> utf32_as_utf8(std::string_view bytes);

// The likeliest reading. Nothing where the bytes are no text: zeros or many control characters.
std::optional<Decoded> decode(std::string_view bytes);

// In the encoding that somebody names, as in LoadOptions. Nothing where no encoding has this name.
std::optional<Decoded> decode_as(std::string_view bytes, const std::string& encoding);

}  // namespace cchc::load
