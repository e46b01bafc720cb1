// JSON as it is written, piece by piece: a run of any length needs no more memory than one report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::emit {

// Appends to a string that the caller empties when it likes. The order of calls is the order of
// the document; keys are only given inside objects.
class JsonWriter {
 public:
  enum class Style : std::uint8_t { compact, pretty };
  enum class Shape : std::uint8_t { lines, one_line };  // how a pretty container is laid out

  JsonWriter(std::string& out, Style style) : out_(out), style_(style) {}

  // Inside a container of one line everything is on that line.
  void begin_object(Shape shape = Shape::lines) { open('{', shape); }
  void end_object() { close('}'); }
  void begin_array(Shape shape = Shape::lines) { open('[', shape); }
  void end_array() { close(']'); }

  JsonWriter& key(std::string_view name);

  // Bytes that are no UTF-8 become U+FFFD; control characters and bidirectional marks are written
  // as \u escapes, so that a JSON file may be looked at in a terminal.
  void string(std::string_view text);
  void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();

 private:
  void open(char bracket, Shape shape);
  void close(char bracket);
  void separate();
  void new_line();

  std::string& out_;
  Style style_;
  std::uint32_t depth_ = 0;
  std::uint32_t flat_from_ = 0;  // depth of the outermost container of one line; 0: none is open
  bool first_ = true;            // nothing stands in the open container
  bool after_key_ = false;
};

}  // namespace cchc::emit
