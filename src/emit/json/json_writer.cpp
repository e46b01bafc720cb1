#include "emit/json/json_writer.hpp"

#include <fmt/format.h>

#include <iterator>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace cchc::emit {
namespace {

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

void append_unicode_escape(std::string& out, char32_t code_point) {
  auto value = static_cast<unsigned>(code_point);
  if (value > 0xFFFF) {
    value -= 0x10000;
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", 0xD800 + (value >> 10U));
    value = 0xDC00 + (value & 0x3FFU);
  }
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
}

void append_code_point(std::string& out, char32_t code_point, std::string_view bytes) {
  switch (code_point) {
    case U'"':
      out += "\\\"";
      return;
    case U'\\':
      out += "\\\\";
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (text::is_deceptive(code_point)) {
    append_unicode_escape(out, code_point);
  } else if (code_point == text::replacement) {
    text::append_utf8(out, code_point);
  } else {
    out += bytes;
  }
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  out_ += style_ == Style::pretty ? ": " : ":";
  after_key_ = true;
  return *this;
}

void JsonWriter::string(std::string_view text) {
  separate();
  out_ += '"';
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    while (position < text.size() && stands_for_itself(text[position])) ++position;
    out_ += text.substr(start, position - start);
    if (position == text.size()) break;
    const std::size_t begin = position;
    const char32_t code_point = text::next_code_point(text, position);
    append_code_point(out_, code_point, text.substr(begin, position - begin));
  }
  out_ += '"';
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  out_ += fmt::format_int(value).c_str();
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::open(char bracket, Shape shape) {
  separate();
  out_ += bracket;
  ++depth_;
  if (shape == Shape::one_line && flat_from_ == 0) flat_from_ = depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  const bool was_flat = flat_from_ != 0;
  if (flat_from_ == depth_) flat_from_ = 0;
  --depth_;
  if (!first_ && !was_flat) new_line();
  out_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  if (flat_from_ == 0) {
    new_line();
  } else if (!first_ && style_ == Style::pretty) {
    out_ += ' ';
  }
  first_ = false;
}

void JsonWriter::new_line() {
  if (style_ == Style::compact) return;
  out_ += '\n';
  out_.append(depth_, ' ');
}

}  // namespace cchc::emit
