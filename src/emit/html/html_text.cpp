#include "emit/html/html_text.hpp"

#include "emit/escape.hpp"

namespace cchc::emit::html {
namespace {

std::string quoted(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string escaped(std::string_view text) { return quoted(escape(text)); }
std::string escaped_cell(std::string_view text) { return quoted(escape_cell(text)); }

}  // namespace cchc::emit::html
