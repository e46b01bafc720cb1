#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "load/encoding.hpp"
#include "load/readers.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

void list_undecodable(std::string_view line, std::uint32_t number, Document& document) {
  for (auto start = line.find(replacement_bytes); start != std::string_view::npos;
       start = line.find(replacement_bytes, start)) {
    const std::size_t first = start;
    UndecodableBytes lost;
    lost.location.line = number;
    lost.location.column =
        static_cast<std::uint32_t>(text::count_letters(line.substr(0, first))) + 1;
    for (; line.substr(start).starts_with(replacement_bytes); start += replacement_bytes.size()) {
      ++lost.count;
    }
    document.undecodable.push_back(lost);
  }
}

// Blank lines give no paragraph; the next line's number tells of them.
void split_lines(std::string_view text, Document& document) {
  std::uint32_t number = 0;
  while (!text.empty()) {
    ++number;
    const auto end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\f\v") != std::string_view::npos || line.starts_with('\f')) {
      document.blocks.emplace_back(
          Paragraph{std::string(line), Location{.line = number, .column = 1}});
      list_undecodable(line, number, document);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  }
}

}  // namespace

LoadResult read_text(std::string_view bytes, const LoadOptions& options) {
  const bool recognise = options.encoding.empty();
  std::optional<Decoded> decoded = recognise ? decode(bytes) : decode_as(bytes, options.encoding);
  if (!decoded) {
    if (recognise) return LoadError{LoadProblem::binary, {}, 0};
    return LoadError{LoadProblem::read_failed, "unknown encoding " + options.encoding, 0};
  }
  text::normalize(decoded->text);
  if (text::trim(decoded->text).empty()) return LoadError{LoadProblem::empty, {}, 0};
  Document document;
  document.encoding = std::move(decoded->encoding);
  split_lines(decoded->text, document);
  return document;
}

}  // namespace cchc::load
