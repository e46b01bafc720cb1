// What has to be known of a small XML part before something is added to it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "load/container/xml_events.hpp"

namespace cchc::annotating {

// An element of a part, from its first byte to the first behind it.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Root {
  std::string prefix;           // "w"; empty where the default namespace is used
  std::string tag;              // the start tag, as written
  std::size_t tag_end = 0;      // the '>' or "/>" that closes it
  std::size_t content_end = 0;  // where its end tag begins
};
// Nothing where the bytes are no well-formed XML in UTF-8.
std::optional<Root> find_root(std::string_view xml);

// Puts `text` last into the root element, also where it was written as empty.
std::string append_to_root(std::string_view xml, const Root& root, std::string_view text);

// Calls `visit` for every element that the vocabulary names, when it ends, with the attributes that
// were asked for by name. False where the XML is damaged.
struct Found {
  load::Token token = 0;
  load::Token parent = 0;
  Span span;
  Span parent_span;  // its end is 0: the parent is still open
  std::string attribute;
  std::string text;  // directly in it
};
bool visit_elements(std::string_view xml, const load::Vocabulary& vocabulary,
                    std::string_view attribute, const std::function<void(const Found&)>& visit);

}  // namespace cchc::annotating
