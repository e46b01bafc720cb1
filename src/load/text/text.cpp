#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "load/container/xml_events.hpp"
#include "load/readers.hpp"
#include "load/text/delimited.hpp"
#include "load/text/encoding.hpp"
#include "load/text/markup_table.hpp"
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

// Of Windows and old Macs.
void unify_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t out = 0;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const bool pair = text[k] == '\r' && k + 1 < text.size() && text[k + 1] == '\n';
    if (!pair) text[out++] = text[k] == '\r' ? '\n' : text[k];
  }
  text.resize(out);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\v") == std::string_view::npos;
}

// Blank lines give no paragraph; the next line's number tells of them. Lines end with '\n'.
void split_lines(std::string_view text, const LoadOptions& options, Document& document) {
  document.blocks.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  const bool lost = text.find(replacement_bytes) != std::string_view::npos;
  std::uint32_t number = 0;
  bool may_hold_markup = true;
  while (!text.empty()) {
    ++number;
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (may_hold_markup && opens_markup_table(line)) {
      if (auto table = read_markup_table(text, number, options)) {
        std::move(table->blocks.begin(), table->blocks.end(), std::back_inserter(document.blocks));
        number += table->lines - 1;
        text.remove_prefix(std::min(table->bytes + 1, text.size()));
        continue;
      }
      may_hold_markup = false;
    }
    if (!is_blank(line)) {
      document.blocks.emplace_back(
          Paragraph{std::string(line), Location{.line = number, .column = 1}});
      if (lost) list_undecodable(line, number, document);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

std::optional<LoadResult> delimited_or_nothing(std::string_view text, const LoadOptions& options) {
  try {
    auto document = read_delimited(text, options);
    return document ? std::optional<LoadResult>(*std::move(document)) : std::nullopt;
  } catch (const StopReading& stop) {
    return stop.error;
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
  unify_line_ends(decoded->text);
  if (text::trim(decoded->text).empty()) return LoadError{LoadProblem::empty, {}, 0};
  Document document;
  if (auto delimited = delimited_or_nothing(decoded->text, options)) {
    if (auto* const error = std::get_if<LoadError>(&*delimited)) return std::move(*error);
    document = std::get<Document>(*std::move(delimited));
    document.encoding = std::move(decoded->encoding);
    return document;
  }
  document.encoding = std::move(decoded->encoding);
  split_lines(decoded->text, options, document);
  return document;
}

}  // namespace cchc::load
