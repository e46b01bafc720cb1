#include "annotate/sentence.hpp"

#include <algorithm>

#include "annotate/paragraph_letters.hpp"

namespace cchc::annotating {
namespace {

const std::vector<std::string_view> left_out_in_word = {
    "del", "moveFrom", "drawing", "pict", "object", "Fallback", "oMath", "oMathPara"};
const std::vector<std::string_view> left_out_in_open_document = {
    "annotation", "note", "frame", "custom-shape", "text-box", "object", "ruby-text"};

struct Found {
  std::size_t first = 0;  // letters
  std::size_t last = 0;
};

std::optional<Found> find(const ParagraphLetters& letters, std::string_view words) {
  const std::string sought = letters_of(words);
  if (sought.empty() || sought == letters.text) return std::nullopt;
  const auto& ends = letters.ends;
  for (std::size_t at = letters.text.find(sought); at != std::string::npos;
       at = letters.text.find(sought, at + 1)) {
    const auto first = at == 0 ? ends.begin() : std::lower_bound(ends.begin(), ends.end(), at) + 1;
    const auto last = std::lower_bound(ends.begin(), ends.end(), at + sought.size());
    const bool whole_letters =
        (at == 0 || *(first - 1) == at) && last != ends.end() && *last == at + sought.size();
    if (!whole_letters) continue;
    return Found{static_cast<std::size_t>(first - ends.begin()),
                 static_cast<std::size_t>(last - ends.begin())};
  }
  return std::nullopt;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Tracked changes of a run's look have identities, which no second run may bear.
bool may_be_cut(std::string_view xml, const TextNode& node) {
  if (!node.direct) return false;
  const std::string_view properties =
      xml.substr(node.properties.begin, node.properties.end - node.properties.begin);
  return properties.find("Change") == std::string_view::npos;
}

MarkPlace cut(std::string_view xml, const TextNode& node, std::size_t at) {
  const auto bytes = [&](Bytes place) {
    return std::string(xml.substr(place.begin, place.end - place.begin));
  };
  const std::string text(node.element.named);
  const std::string run(node.run.named);
  MarkPlace place;
  place.at = at;
  place.before = "</" + text + "></" + run + ">";
  place.after =
      bytes(node.run.tag) + bytes(node.properties) + "<" + text + " xml:space=\"preserve\">";
  const bool says_so = bytes(node.element.tag).find("xml:space") != std::string::npos;
  if (!says_so && is_blank(xml[at - 1])) place.keep_space_at = node.element.tag.end - 1;
  return place;
}

MarkPlace begin_in_word(std::string_view xml, const TextNode& node, std::size_t at) {
  const std::size_t head = node.properties.end != 0 ? node.properties.end : node.run.tag.end;
  const bool first = at == node.content.begin && node.element.tag.begin == head;
  if (first || !may_be_cut(xml, node)) return {node.outermost.begin, {}, {}, 0};
  return cut(xml, node, at);
}

MarkPlace end_in_word(std::string_view xml, const TextNode& node, std::size_t at) {
  const std::string tail =
      "</" + std::string(node.element.named) + "></" + std::string(node.run.named) + ">";
  const bool last = at == node.content.end && xml.substr(at).starts_with(tail);
  if (last || !may_be_cut(xml, node)) return {node.outermost.end, {}, {}, 0};
  return cut(xml, node, at);
}

}  // namespace

std::optional<SentencePlaces> find_in_word(std::string_view xml, const Anchor& paragraph,
                                           std::string_view words) {
  const ParagraphLetters letters =
      read_letters(xml, paragraph, {"t", "r", "rPr", left_out_in_word});
  const auto found = find(letters, words);
  if (!found) return std::nullopt;
  const TextNode& first = letters.nodes[letters.of_node[found->first]];
  const TextNode& last = letters.nodes[letters.of_node[found->last]];
  return SentencePlaces{begin_in_word(xml, first, letters.places[found->first].begin),
                        end_in_word(xml, last, letters.places[found->last].end)};
}

std::optional<SentencePlaces> find_in_open_document(std::string_view xml, const Anchor& paragraph,
                                                    std::string_view words) {
  const ParagraphLetters letters =
      read_letters(xml, paragraph, {{}, {}, {}, left_out_in_open_document});
  const auto found = find(letters, words);
  if (!found) return std::nullopt;
  return SentencePlaces{{letters.places[found->first].begin, {}, {}, 0},
                        {letters.places[found->last].end, {}, {}, 0}};
}

}  // namespace cchc::annotating
