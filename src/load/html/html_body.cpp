#include "load/html/html_body.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "text/utf8.hpp"

namespace cchc::load::html {
namespace {

const std::unordered_map<std::string_view, Tag> tags = {
    {"p", Tag::block},          {"div", Tag::block},
    {"h1", Tag::block},         {"h2", Tag::block},
    {"h3", Tag::block},         {"h4", Tag::block},
    {"h5", Tag::block},         {"h6", Tag::block},
    {"center", Tag::block},     {"blockquote", Tag::block},
    {"address", Tag::block},    {"dl", Tag::block},
    {"dt", Tag::block},         {"dd", Tag::block},
    {"hr", Tag::block},         {"section", Tag::block},
    {"article", Tag::block},    {"header", Tag::block},
    {"footer", Tag::block},     {"main", Tag::block},
    {"aside", Tag::block},      {"figure", Tag::block},
    {"figcaption", Tag::block}, {"form", Tag::block},
    {"fieldset", Tag::block},   {"caption", Tag::block},
    {"br", Tag::line_break},    {"pre", Tag::pre},
    {"ol", Tag::ordered_list},  {"ul", Tag::plain_list},
    {"li", Tag::list_item},     {"table", Tag::table},
    {"col", Tag::column},       {"tr", Tag::row},
    {"td", Tag::cell},          {"th", Tag::cell},
    {"i", Tag::italic},         {"em", Tag::italic},
    {"sup", Tag::raised},       {"ins", Tag::inserted},
    {"del", Tag::deleted},      {"head", Tag::left_out},
    {"title", Tag::left_out},   {"script", Tag::left_out},
    {"style", Tag::left_out},   {"template", Tag::left_out},
    {"rt", Tag::left_out},
};

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::block:
    case Tag::pre:
    case Tag::ordered_list:
    case Tag::plain_list:
      return true;
    default:
      return false;
  }
}

NumberFormat format_of(Tag tag, std::string_view type) {
  if (tag == Tag::plain_list) return {NumberStyle::bullet};
  if (type == "a") return {NumberStyle::lower_letter};
  if (type == "A") return {NumberStyle::upper_letter};
  if (type == "i") return {NumberStyle::lower_roman};
  if (type == "I") return {NumberStyle::upper_roman};
  return {};
}

std::uint16_t span(const Attributes& attributes, std::string_view name) {
  return static_cast<std::uint16_t>(std::clamp(attributes.number(name, 1), 0, 65535));
}

}  // namespace

Tag tag_of(std::string_view name) {
  const auto found = tags.find(name);
  return found == tags.end() ? Tag::other : found->second;
}

bool BodyReader::is_in(Tag tag) const {
  return std::any_of(open_.begin(), open_.end(),
                     [&](const OpenElement& element) { return element.tag == tag; });
}

BodyReader::OpenElement* BodyReader::innermost_table() {
  const auto found = std::find_if(open_.rbegin(), open_.rend(), [](const OpenElement& element) {
    return element.tag == Tag::table;
  });
  return found == open_.rend() ? nullptr : &*found;
}

void BodyReader::start(Tag tag, const Attributes& attributes) {
  const ElementStyle style = style_of(attributes);
  OpenElement element = open_.empty() ? OpenElement{} : open_.back();
  element.tag = tag;
  element.implied_row = false;
  element.hidden |= tag == Tag::left_out || style.hidden;
  element.is_number |= style.is_number;
  element.italic = style.italic.value_or(element.italic || tag == Tag::italic);
  element.font = style.font.value_or(element.font);
  if (element.hidden && tag != Tag::row) element.tag = Tag::other;
  if (!element.hidden || tag == Tag::row) start_structure(element, attributes);
  open_.push_back(element);
}

void BodyReader::start_structure(OpenElement& element, const Attributes& attributes) {
  switch (element.tag) {
    case Tag::line_break:
      stories_.back().text.append_sign('\n');
      break;
    case Tag::ordered_list:
    case Tag::plain_list:
      open_list(element.tag, attributes);
      break;
    case Tag::list_item:
      open_item(attributes);
      break;
    case Tag::table:
      flush(true);
      builder_.begin_table(Covered::implied);
      break;
    case Tag::column:
      add_columns(attributes);
      break;
    case Tag::row:
      end_implied_row();
      if (!builder_.can_begin_row()) {
        element.tag = Tag::other;
        break;
      }
      builder_.begin_row();
      builder_.row().dropped = element.hidden;
      break;
    case Tag::cell:
      if (OpenElement* const table = innermost_table();
          table != nullptr && builder_.can_begin_row()) {
        builder_.begin_row();
        table->implied_row = true;
      }
      if (builder_.can_begin_cell()) {
        open_cell(attributes);
      } else {
        element.tag = Tag::block;
        flush();
      }
      break;
    default:
      if (is_block(element.tag)) flush();
  }
}

void BodyReader::add_columns(const Attributes& attributes) {
  constexpr int twips_in_pixel = 15;
  const bool pixels = attributes.get("width").find_first_not_of("0123456789") == std::string::npos;
  const int width = pixels ? std::clamp(attributes.number("width", 0), 0, 10'000) : 0;
  for (int k = std::clamp(attributes.number("span", 1), 1, 1024); k > 0; --k) {
    builder_.add_grid_column(width * twips_in_pixel);
  }
}

void BodyReader::end_implied_row() {
  OpenElement* const table = innermost_table();
  if (table != nullptr && std::exchange(table->implied_row, false)) builder_.end_row();
}

void BodyReader::open_list(Tag tag, const Attributes& attributes) {
  flush();
  stories_.back().lists.push_back(
      {format_of(tag, attributes.get("type")), attributes.number("start", 1) - 1});
}

void BodyReader::open_item(const Attributes& attributes) {
  flush(true);
  Story& story = stories_.back();
  if (story.lists.empty()) return;
  OpenList& list = story.lists.back();
  list.last = attributes.number("value", list.last + 1);
  story.number = list.format.style == NumberStyle::bullet
                     ? bullet_sign("•")
                     : format_number(list.last, list.format) + '.';
}

void BodyReader::open_cell(const Attributes& attributes) {
  builder_.begin_cell();
  CellShape& shape = builder_.cell();
  shape.column_span = span(attributes, "colspan");
  const std::uint16_t rows = span(attributes, "rowspan");
  shape.row_span = rows == 0 ? std::uint16_t{65535} : rows;  // 0: down to the end
  stories_.emplace_back();
}

void BodyReader::end() {
  if (open_.empty()) return;
  const OpenElement element = open_.back();
  if (element.tag == Tag::table) end_implied_row();
  open_.pop_back();
  if (!element.hidden || element.tag == Tag::row) end_structure(element);
}

void BodyReader::end_structure(const OpenElement& element) {
  switch (element.tag) {
    case Tag::ordered_list:
    case Tag::plain_list:
      flush(true);
      if (!stories_.back().lists.empty()) stories_.back().lists.pop_back();
      break;
    case Tag::list_item:
      flush(true);
      break;
    case Tag::table:
      builder_.end_table();
      break;
    case Tag::row:
      builder_.end_row();
      break;
    case Tag::cell:
      flush(true);
      if (stories_.size() > 1) stories_.pop_back();
      builder_.end_cell();
      break;
    default:
      if (is_block(element.tag)) flush();
  }
}

// A number whose paragraph has not begun yet waits for it, unless it is to stand alone.
void BodyReader::flush(bool number_alone) {
  Story& story = stories_.back();
  ParagraphText paragraph;
  paragraph.slanted = story.text.slanted();
  paragraph.upright = story.text.upright();
  paragraph.tracked = story.tracked;
  paragraph.text = std::exchange(story.text, {}).take();
  story.tracked = false;
  const bool blank = text::trim(paragraph.text).empty();
  if (blank && !number_alone && !paragraph.tracked) return;
  if (!blank || number_alone) {
    paragraph.number = std::string(text::trim(std::exchange(story.number, {})));
  }
  builder_.add_paragraph(std::move(paragraph));
}

void BodyReader::append_lines(std::string_view piece) {
  TextCollector& collector = stories_.back().text;
  while (!piece.empty()) {
    const auto end = std::min(piece.find('\n'), piece.size());
    collector.append(piece.substr(0, end));
    if (end < piece.size()) collector.append_sign('\n');
    piece.remove_prefix(std::min(end + 1, piece.size()));
  }
}

void BodyReader::text(std::string_view piece) {
  if (open_.empty()) return;
  const OpenElement& element = open_.back();
  Story& story = stories_.back();
  if (element.hidden) return;
  const bool blank = piece.find_first_not_of(" \t\r\n") == std::string_view::npos;
  const bool deleted = is_in(Tag::deleted);
  if (!blank && (deleted || is_in(Tag::inserted))) story.tracked = true;
  if (deleted) return;
  if (element.is_number) {
    story.number += piece;
    return;
  }
  story.text.set_look(element.italic, element.font);
  if (is_in(Tag::pre)) {
    append_lines(piece);
  } else if (is_in(Tag::raised)) {
    story.text.append_raised(piece);
  } else {
    story.text.append_collapsing(piece);
  }
}

void BodyReader::finish() {
  while (!open_.empty()) end();
  flush(true);
}

}  // namespace cchc::load::html
