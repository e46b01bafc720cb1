// What a file is, by its first bytes. Names and extensions of reports lie too often to be asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::load {

enum class Container : std::uint8_t {
  text,
  zip,        // a package; which one is told by its entries
  word_xml,   // a main part without its package
  flat_word,  // Flat OPC: a package in one XML file
  open_xml,   // OpenDocument in one XML file
  html,
  web_archive,  // MHTML
  blank,        // nothing but white space
  legacy_doc,
  encrypted,  // an Office file behind a password
  spreadsheet,
  pdf,
  rtf,
  image,
  other,   // a known kind that is not read; `detail` names it
  binary,  // no known kind
};

struct Sniffed {
  Container container = Container::text;
  std::string detail;
};

Sniffed sniff(std::string_view bytes);

}  // namespace cchc::load
