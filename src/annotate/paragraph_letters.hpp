// The letters of one paragraph with the bytes of XML that they are written in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/anchors.hpp"

namespace cchc::annotating {

struct Bytes {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// An element's start tag, and where the element stands.
struct OpenElement {
  std::string_view name;   // without its prefix
  std::string_view named;  // as written: "w:r"
  Bytes tag;
};

// The element that holds some letters: <w:t> of Word, none elsewhere.
struct TextNode {
  Bytes content;
  OpenElement element;
  OpenElement run;      // directly around it
  Bytes properties;     // of that run
  Bytes outermost;      // what holds all this directly in the paragraph
  bool direct = false;  // that is the run itself
};

struct ParagraphLetters {
  std::string text;               // NFC, without white space
  std::vector<std::size_t> ends;  // in `text`, of each letter
  std::vector<Bytes> places;      // in the XML, of each letter
  std::vector<std::size_t> of_node;
  std::vector<TextNode> nodes;
};

// What of a format is text of the paragraph itself.
struct TextMarkup {
  std::string_view text_element;  // empty: all text is
  std::string_view run_element;
  std::string_view properties;
  const std::vector<std::string_view>& left_out;  // elements that hold other text
};

ParagraphLetters read_letters(std::string_view xml, const Anchor& paragraph,
                              const TextMarkup& markup);

// `words` as ParagraphLetters::text has them.
std::string letters_of(std::string_view words);

}  // namespace cchc::annotating
