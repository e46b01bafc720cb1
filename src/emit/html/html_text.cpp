#include "emit/html/html_text.hpp"

#include "text/escape.hpp"
#include "text/markup.hpp"

namespace cchc::emit::html {

std::string escaped(std::string_view text) { return text::escape_markup(text::escape(text)); }
std::string escaped_cell(std::string_view text) {
  return text::escape_markup(text::escape_cell(text));
}

}  // namespace cchc::emit::html
