#include "annotate/paragraph_letters.hpp"

#include <algorithm>
#include <charconv>

#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace cchc::annotating {
namespace {

char32_t entity(std::string_view name) {
  if (name == "amp") return U'&';
  if (name == "lt") return U'<';
  if (name == "gt") return U'>';
  if (name == "quot") return U'"';
  if (name == "apos") return U'\'';
  if (!name.starts_with('#')) return text::replacement;
  const bool hex = name.size() > 1 && name[1] == 'x';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  unsigned value = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole && value < 0x110000 ? static_cast<char32_t>(value) : text::replacement;
}

OpenElement element_of(std::string_view xml, Bytes tag) {
  const std::string_view inside = xml.substr(tag.begin + 1, tag.end - tag.begin - 1);
  const std::string_view named = inside.substr(0, inside.find_first_of(" \t\r\n/>"));
  const auto colon = named.find(':');
  return {colon == std::string_view::npos ? named : named.substr(colon + 1), named, tag};
}

// '>' of an attribute's value ends no tag.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  char quote = '\0';
  for (; at < xml.size(); ++at) {
    const char c = xml[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return xml.size();
}

class Reader {
 public:
  Reader(std::string_view xml, const Anchor& paragraph, const TextMarkup& markup)
      : xml_(xml.substr(0, paragraph.end)), markup_(markup), at_(paragraph.begin) {}

  ParagraphLetters read() {
    while (at_ < xml_.size()) {
      if (xml_[at_] == '<') {
        markup();
      } else {
        character();
      }
    }
    finish_letter();
    return std::move(letters_);
  }

 private:
  void markup() {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<!--")) return skip_to("-->");
    if (rest.starts_with("<?")) return skip_to("?>");
    if (rest.starts_with("<![CDATA[")) return skip_to("]]>");  // words in it are not found
    const Bytes tag{at_, end_of_tag(xml_, at_)};
    at_ = tag.end;
    if (rest.starts_with("</")) return close(tag);
    open_.push_back(element_of(xml_, tag));
    if (is_left_out(open_.back().name)) ++left_out_;
    if (holds_text()) open_node();
    if (xml_[tag.end - 2] == '/') close({tag.end, tag.end});
  }

  void skip_to(std::string_view end) {
    const auto found = xml_.find(end, at_);
    at_ = found == std::string_view::npos ? xml_.size() : found + end.size();
  }

  void close(Bytes tag) {
    if (open_.empty()) return;
    if (in_node_ && holds_text()) letters_.nodes.back().content.end = tag.begin;
    const OpenElement closed = open_.back();
    open_.pop_back();
    if (is_left_out(closed.name)) --left_out_;
    if (!markup_.text_element.empty() && closed.name == markup_.text_element) in_node_ = false;
    if (closed.name == markup_.properties && open_.size() == 1)
      properties_ = {closed.tag.begin, tag.end};
    if (!open_.empty()) return;
    for (; unfinished_ < letters_.nodes.size(); ++unfinished_)
      letters_.nodes[unfinished_].outermost.end = tag.end;
    properties_ = {};
  }

  [[nodiscard]] bool is_left_out(std::string_view name) const {
    return std::find(markup_.left_out.begin(), markup_.left_out.end(), name) !=
           markup_.left_out.end();
  }

  [[nodiscard]] bool holds_text() const {
    return left_out_ == 0 && !markup_.text_element.empty() &&
           open_.back().name == markup_.text_element;
  }

  void open_node() {
    TextNode node;
    node.content = {at_, at_};
    node.element = open_.back();
    node.outermost.begin = open_.front().tag.begin;
    node.direct = open_.size() == 2 && open_.front().name == markup_.run_element;
    if (node.direct) {
      node.run = open_.front();
      node.properties = properties_;
    }
    letters_.nodes.push_back(node);
    in_node_ = true;
  }

  void character() {
    const std::size_t begin = at_;
    char32_t c = text::replacement;
    const auto semicolon = xml_[at_] == '&' ? xml_.find(';', at_) : std::string_view::npos;
    if (semicolon != std::string_view::npos) {
      c = entity(xml_.substr(at_ + 1, semicolon - at_ - 1));
      at_ = semicolon + 1;
    } else {
      c = text::next_code_point(xml_, at_);
    }
    const bool is_text = left_out_ == 0 && (markup_.text_element.empty() || in_node_);
    if (!is_text) return;
    const bool joins = text::is_combining(c) && !letter_.empty();
    if (!joins) {
      finish_letter();
      place_.begin = begin;
      node_ = letters_.nodes.empty() ? 0 : letters_.nodes.size() - 1;
    }
    place_.end = at_;
    text::append_utf8(letter_, c);
  }

  void finish_letter() {
    const std::string letter = letters_of(letter_);
    letter_.clear();
    if (letter.empty()) return;
    letters_.text += letter;
    letters_.ends.push_back(letters_.text.size());
    letters_.places.push_back(place_);
    letters_.of_node.push_back(node_);
  }

  std::string_view xml_;
  const TextMarkup& markup_;
  std::size_t at_;
  ParagraphLetters letters_;
  std::vector<OpenElement> open_;
  std::size_t left_out_ = 0;
  bool in_node_ = false;
  Bytes properties_;
  std::size_t unfinished_ = 0;  // nodes from here on stand in an element that is still open
  std::string letter_;          // with its marks, so far
  Bytes place_;                 // its own
  std::size_t node_ = 0;
};

}  // namespace

ParagraphLetters read_letters(std::string_view xml, const Anchor& paragraph,
                              const TextMarkup& markup) {
  return Reader(xml, paragraph, markup).read();
}

std::string letters_of(std::string_view words) {
  std::string text(words);
  text::normalize(text);
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    if (c > U' ' && c != U'\u00A0') letters.append(text, begin, at - begin);
  }
  return letters;
}

}  // namespace cchc::annotating
