// A line of text by its words and by the runs of words that wide gaps set apart. Positions count
// letters with their marks from the start of the line, as a reader's eye does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cchc/document.hpp"

namespace cchc::layout {

struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t width() const { return end - begin; }
  [[nodiscard]] bool overlaps(const Extent& other) const {
    return begin < other.end && other.begin < end;
  }
};

struct Word {
  Extent at;  // letters
  Extent bytes;
};

// Words with a single space between them.
struct Chunk {
  Extent at;
  std::size_t first = 0;  // index of its first word
  std::size_t end = 0;    // behind its last word
};

class SpacedLine {
 public:
  explicit SpacedLine(const Paragraph& line);

  [[nodiscard]] const Paragraph& source() const { return *source_; }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] const std::vector<Chunk>& chunks() const { return chunks_; }
  // From the start of one word to the end of the one before `end`.
  [[nodiscard]] std::string_view text(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::string_view text(const Chunk& chunk) const {
    return text(chunk.first, chunk.end);
  }
  // The chunk without its first words.
  [[nodiscard]] Chunk without(const Chunk& chunk, std::size_t words) const;
  // Too long for a page, or with tabs: no line of columns.
  [[nodiscard]] bool is_odd() const { return odd_; }

 private:
  const Paragraph* source_;
  std::vector<Word> words_;
  std::vector<Chunk> chunks_;
  bool odd_ = false;
};

}  // namespace cchc::layout
