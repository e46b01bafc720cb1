#include "layout/signature_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "layout/shape.hpp"
#include "layout/words.hpp"
#include "lexicon/signatures.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::layout {
namespace {

std::size_t behind_last_number(std::span<const SpacedLine> lines, std::size_t from) {
  for (std::size_t k = lines.size(); k > from; --k) {
    const SpacedLine& line = lines[k - 1];
    if (line.chunks().size() > 1 && look_of(line.text(0, 1)) == Look::number) return k;
  }
  return from;
}

// A row's cells go on with small letters, or are figures and units.
bool may_sign(const SpacedLine& line) {
  constexpr std::size_t most = 4;  // who sign side by side; protects rows of names
  const auto& chunks = line.chunks();
  return !chunks.empty() && chunks.size() <= most &&
         std::all_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
           const std::string_view text = line.text(chunk);
           return look_of(text) == Look::text && !begins_in_the_middle(text) &&
                  !lexicon::is_unit(text);
         });
}

// A title alone in its line stands on the right, where names do not.
bool signs(const SpacedLine& line) {
  constexpr std::uint32_t right =
      30;  // letters from the margin; protects names of rows, which begin before
  constexpr std::size_t longest = 120;  // bytes; longer ones are sentences
  if (!may_sign(line)) return false;
  const auto& chunks = line.chunks();
  const bool offices = chunks.size() > 1 || chunks.front().at.begin >= right;
  return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
    const std::string_view text = line.text(chunk);
    if (text.size() > longest) return false;
    const std::string folded = text::fold(text);
    return lexicon::begins_signature(folded) || (offices && lexicon::begins_office(folded));
  });
}

}  // namespace

std::size_t signature_begin(std::span<const SpacedLine> lines, std::size_t from) {
  const std::size_t first = behind_last_number(lines, from);
  for (std::size_t k = first; k < lines.size(); ++k) {
    if (!signs(lines[k])) continue;
    const bool dated = k > first && lines[k - 1].chunks().size() == 1 &&
                       lexicon::is_signing_date(text::trim(content(lines[k - 1].source())));
    return dated ? k - 1 : k;
  }
  return lines.size();
}

}  // namespace cchc::layout
