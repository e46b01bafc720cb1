#include <algorithm>

#include "load/readers.hpp"
#include "load/sniff_markup.hpp"
#include "text/normalize.hpp"

namespace cchc::load {

// UTF-8 alone, a paragraph a line; encodings are told apart here later.
LoadResult read_text(std::string_view bytes, const LoadOptions& /*options*/) {
  Document document;
  document.encoding = "UTF-8";
  bytes = strip_byte_order_mark(bytes);
  Location location{1, 1, 0, 0, 0};
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    std::string line(bytes.substr(0, end));
    if (line.ends_with('\r')) line.pop_back();
    text::normalize(line);
    document.blocks.emplace_back(Paragraph{std::move(line), location});
    ++location.line;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return document;
}

}  // namespace cchc::load
