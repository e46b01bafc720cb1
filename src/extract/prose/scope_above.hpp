// Whether what a sentence says is of all that the report is about, or of a part that a heading, or
// the paragraph before it, names.
#pragma once

#include <cstddef>
#include <string_view>

#include "cchc/report.hpp"
#include "extract/prose/name_words.hpp"

namespace cchc::extract {

class ScopeAbove {
 public:
  // What the report is about, where known.
  explicit ScopeAbove(const Metadata& metadata) : names_(metadata) {}

  // The next paragraph, which may be a heading; `first_end`: where its first sentence ends. The
  // text has to live as long as its sentences are asked about.
  void enter(std::string_view paragraph, bool is_item, std::size_t first_end);

  // Of the sentence that begins at `start` of that paragraph; ascending. A heading above or what
  // the paragraph says before it names a part.
  [[nodiscard]] bool is_narrowed(std::size_t start);
  // Nor is it an item of a list, or the paragraph about one matter.
  [[nodiscard]] bool is_free(std::size_t start);

 private:
  void note_heading();
  [[nodiscard]] bool names_matter(std::string_view heading) const;
  [[nodiscard]] bool is_of_one_matter() const;

  NameWords names_;
  std::string_view paragraph_;
  bool is_item_ = false;
  std::size_t first_end_ = 0;
  std::size_t read_to_ = 0;  // of the paragraph
  bool narrowed_ = false;    // by what stands before that
  bool began_ = false;       // whole sentences stand above
  bool under_part_ = false;  // under a heading that names a part
};

}  // namespace cchc::extract
