// XML as a stream of events, by libxml2's SAX parser: no tree, no copies, no entities, no network.
//
// Names are compared as numbers. A reader lists the names that it knows; the parser interns them in
// libxml2's dictionary beforehand, so that an element costs one look-up by address.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cchc/load.hpp"

namespace cchc::load {

using Token = std::uint16_t;  // 0: a name that the reader does not know

struct Namespace {
  std::uint8_t id;  // several URIs may share one (strict and transitional)
  std::string_view uri;
};

struct Name {
  std::uint8_t name_space;
  std::string_view local;
  Token token;
};

struct Vocabulary {
  std::span<const Namespace> namespaces;
  std::span<const Name> names;
};

// The attributes of the element that starts; valid during that event. Values are asked for by
// local name, since no element has two of one name that differ in their namespace.
class Attributes {
 public:
  Attributes(const unsigned char** values, std::size_t count) : values_(values), count_(count) {}

  [[nodiscard]] std::optional<std::string_view> find(std::string_view local) const;
  [[nodiscard]] std::string_view get(std::string_view local) const;  // empty where missing
  // Where missing or no whole number, `otherwise`.
  [[nodiscard]] int number(std::string_view local, int otherwise) const;

 private:
  const unsigned char** values_;  // libxml2's: local name, prefix, URI, begin, end of each
  std::size_t count_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(Token token, const Attributes& attributes) = 0;
  virtual void end(Token token) = 0;
  virtual void text(std::string_view piece) = 0;  // a run of text may come in several pieces
};

// Stands between the parser and a reader and hides subtrees from it.
class Pruning : public XmlHandler {
 public:
  explicit Pruning(XmlHandler& reader) : reader_(reader) {}
  void start(Token token, const Attributes& attributes) final;
  void end(Token token) final;
  void text(std::string_view piece) final;

 protected:
  // Whether the reader shall see this element; asked only of elements in what it does see.
  virtual bool enters(Token token, const Attributes& attributes) = 0;
  virtual void leaves(Token /*token*/) {}

 private:
  XmlHandler& reader_;
  int hidden_depth_ = 0;
};

// Thrown by a handler to stop with an error that is no fault of the XML.
struct StopReading {
  LoadError error;
};

// Elements may be nested this deep.
inline constexpr std::uint64_t max_depth = 256;

// `part` names the bytes in an error ("word/styles.xml"). A DOCTYPE is an error: no package may
// have one, and nothing good comes of it.
//
// Where `position` is given, it holds the byte offset of each event while the handler is called:
// at a start the '>' or "/>" that closes the tag, at an end the first byte behind the element.
std::optional<LoadError> parse_xml(std::string_view bytes, std::string_view part,
                                   const Vocabulary& vocabulary, XmlHandler& handler,
                                   std::size_t* position = nullptr);

}  // namespace cchc::load
