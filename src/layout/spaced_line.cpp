#include "layout/spaced_line.hpp"

#include "layout/shape.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {

SpacedLine::SpacedLine(const Paragraph& line) : source_(&line) {
  constexpr std::size_t longest = 4000;  // bytes; bounds the work, no printed line is longer
  const std::string_view text = content(line);
  odd_ = text.size() > longest || text.find('\t') != std::string_view::npos;
  if (odd_) return;
  std::uint32_t letter = 0;
  bool in_word = false;
  for (std::size_t position = 0; position < text.size();) {
    const auto here = static_cast<std::uint32_t>(position);
    const char32_t c = text::next_code_point(text, position);
    if (text::is_combining(c)) continue;
    if (c == U' ') {
      in_word = false;
    } else if (!in_word) {
      in_word = true;
      words_.push_back({{letter, letter}, {here, here}});
    }
    ++letter;
    if (in_word) {
      words_.back().at.end = letter;
      words_.back().bytes.end = static_cast<std::uint32_t>(position);
    }
  }
  for (std::size_t k = 0; k < words_.size(); ++k) {
    const Word& word = words_[k];
    if (k == 0 || word.at.begin > words_[k - 1].at.end + 1) chunks_.push_back({word.at, k, k});
    chunks_.back().at.end = word.at.end;
    chunks_.back().end = k + 1;
  }
}

Chunk SpacedLine::without(const Chunk& chunk, std::size_t words) const {
  Chunk rest = chunk;
  rest.first += words;
  if (rest.first < rest.end) rest.at.begin = words_[rest.first].at.begin;
  return rest;
}

std::string_view SpacedLine::text(std::size_t first, std::size_t end) const {
  const std::uint32_t from = words_[first].bytes.begin;
  return content(*source_).substr(from, words_[end - 1].bytes.end - from);
}

}  // namespace cchc::layout
