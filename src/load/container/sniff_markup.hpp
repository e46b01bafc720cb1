// Text or markup: told by the root element, whatever the encoding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "load/container/sniff.hpp"

namespace cchc::load {

enum class Utf16 : std::uint8_t { no, little, big };

// By the byte order mark, else by the bytes that stand where the upper half of a letter would.
Utf16 guess_utf16(std::string_view bytes);

// Without a UTF-8 or UTF-16 byte order mark.
std::string_view strip_byte_order_mark(std::string_view bytes);

// The first 16 KiB from the first '<' on, with everything but ASCII left out; enough to find a root
// element. Empty where something else than white space stands before the '<'.
std::string markup_head(std::string_view bytes, Utf16 wide);

// text, word_xml, open_xml, html, spreadsheet, image or other, of what markup_head gave.
Sniffed sniff_markup(std::string_view head);

}  // namespace cchc::load
