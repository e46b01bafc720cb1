// Where a sentence stands in the XML of its paragraph, and where marks around it may go.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/anchors.hpp"

namespace cchc::annotating {

// A place for a mark. Where a run has to be cut in two for it, `before` closes what is open there
// and `after` opens the same again.
struct MarkPlace {
  std::size_t at = 0;
  std::string before;
  std::string after;
  std::size_t keep_space_at = 0;  // in a tag that has to say from now on that its spaces count
};

struct SentencePlaces {
  MarkPlace begin;
  MarkPlace end;
};

// Nothing where the words cannot be found as they stand, or are all that the paragraph holds. White
// space and the way in which marks of letters are written make no difference. In Word, runs are cut
// only directly in the paragraph; around fields' and links' insides the mark goes outside.
std::optional<SentencePlaces> find_in_word(std::string_view xml, const Anchor& paragraph,
                                           std::string_view words);
// Marks may stand anywhere among the text of an OpenDocument paragraph.
std::optional<SentencePlaces> find_in_open_document(std::string_view xml, const Anchor& paragraph,
                                                    std::string_view words);

}  // namespace cchc::annotating
