#include "load/html/html_body.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "load/document/page_picture.hpp"
#include "text/utf8.hpp"

namespace cchc::load::html {
namespace {

const std::unordered_map<std::string_view, Tag> tags = {
    {"p", Tag::block},           {"div", Tag::block},
    {"h1", Tag::block},          {"h2", Tag::block},
    {"h3", Tag::block},          {"h4", Tag::block},
    {"h5", Tag::block},          {"h6", Tag::block},
    {"center", Tag::block},      {"blockquote", Tag::block},
    {"address", Tag::block},     {"dl", Tag::block},
    {"dt", Tag::block},          {"dd", Tag::block},
    {"hr", Tag::block},          {"section", Tag::block},
    {"article", Tag::block},     {"header", Tag::block},
    {"footer", Tag::block},      {"main", Tag::block},
    {"aside", Tag::block},       {"figure", Tag::block},
    {"figcaption", Tag::block},  {"form", Tag::block},
    {"fieldset", Tag::block},    {"caption", Tag::block},
    {"br", Tag::line_break},     {"pre", Tag::pre},
    {"ol", Tag::ordered_list},   {"ul", Tag::plain_list},
    {"li", Tag::list_item},      {"table", Tag::table},
    {"col", Tag::column},        {"tr", Tag::row},
    {"td", Tag::cell},           {"th", Tag::cell},
    {"i", Tag::italic},          {"em", Tag::italic},
    {"sup", Tag::raised},        {"sub", Tag::lowered},
    {"s", Tag::struck},          {"strike", Tag::struck},
    {"ins", Tag::inserted},      {"del", Tag::deleted},
    {"select", Tag::select},     {"option", Tag::option},
    {"input", Tag::input},       {"dialog", Tag::disclosed},
    {"datalist", Tag::left_out}, {"object", Tag::left_out},
    {"iframe", Tag::left_out},   {"video", Tag::left_out},
    {"audio", Tag::left_out},    {"canvas", Tag::left_out},
    {"button", Tag::left_out},   {"head", Tag::left_out},
    {"title", Tag::left_out},    {"script", Tag::left_out},
    {"style", Tag::left_out},    {"template", Tag::left_out},
    {"noscript", Tag::left_out}, {"rt", Tag::left_out},
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

ElementStyle BodyReader::look_up(std::string_view name, const Attributes& attributes) {
  if (sheet_.empty()) return html::style_of(attributes);
  Subject subject{std::string(name), std::string(attributes.get("id")),
                  std::string(attributes.get("class"))};
  for (char& c : subject.classes) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\t' || c == '\n' || c == '\r' || c == '\f') c = ' ';
  }
  chain_.push_back(std::move(subject));
  return html::style_of(attributes, sheet_.style_of(chain_));
}

void BodyReader::start(std::string_view name, const Attributes& attributes) {
  const Tag tag = tag_of(name);
  const ElementStyle style = look_up(name, attributes);
  OpenElement element = open_.empty() ? OpenElement{} : open_.back();
  element.tag = tag;
  element.implied_row = false;
  const bool closed = tag == Tag::disclosed && !attributes.has("open");
  element.hidden |=
      tag == Tag::left_out || closed || style.apart || style.not_displayed.value_or(false);
  if (name == "details" && !attributes.has("open")) element.unseen = true;
  if (name == "summary") element.unseen = false;  // all that is seen of closed details
  element.unseen = style.unseen.value_or(element.unseen);
  element.tiny = style.tiny.value_or(element.tiny);
  element.ink = style.ink.value_or(element.ink);
  painted_ |= style.paints;
  if (!element.hidden || tag == Tag::left_out) note_unread(name, attributes);
  element.struck |= style.struck || tag == Tag::struck;
  if (style.position && !is_block(tag) && tag != Tag::cell && tag != Tag::row) {
    if (*style.position != Position::on_line) element.position = *style.position;
  }
  if (tag == Tag::raised) element.position = Position::above;
  if (tag == Tag::lowered) element.position = Position::below;
  element.is_number |= style.is_number;
  element.italic = style.italic.value_or(element.italic || tag == Tag::italic);
  element.font = style.font.value_or(element.font);
  if (element.hidden && tag != Tag::row) element.tag = Tag::other;
  if (!element.hidden || tag == Tag::row) start_structure(element, attributes);
  open_.push_back(element);
}

// What a page shows and a reader of its text does not see.
void BodyReader::note_unread(std::string_view name, const Attributes& attributes) {
  constexpr double millimetres_in_pixel = 25.4 / 96;
  const bool frame = name == "iframe" || name == "frame" || name == "embed" || name == "object";
  const std::string_view source = attributes.get(name == "object" ? "data" : "src");
  if (frame && !source.empty() && source != "about:blank") {
    builder_.note_unread(Unread::Kind::other_document, std::string(source.substr(0, 64)));
  }
  if (name == "img" && is_page_picture(attributes.number("width", 0) * millimetres_in_pixel,
                                       attributes.number("height", 0) * millimetres_in_pixel)) {
    builder_.note_unread(Unread::Kind::page_picture, {});
  }
}

void BodyReader::start_structure(OpenElement& element, const Attributes& attributes) {
  switch (element.tag) {
    case Tag::line_break:
      stories_.back().text.append_sign('\n');
      break;
    case Tag::select:
    case Tag::option:
    case Tag::input:
      start_control(element.tag, attributes);
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

void BodyReader::start_control(Tag tag, const Attributes& attributes) {
  if (tag == Tag::select) choice_.emplace(attributes);
  if (tag == Tag::option && choice_) choice_->begin_option(attributes);
  if (tag == Tag::input) append(shown_input(attributes));
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
  if (element.tag == Tag::select && choice_) {
    choice_->end_option();
    const std::string chosen = choice_->shown();
    choice_.reset();
    append(chosen);
  }
  open_.pop_back();
  if (!chain_.empty()) chain_.pop_back();
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
  paragraph.tracked = story.inserted;
  paragraph.struck = story.struck || (story.deleted && !story.inserted);
  paragraph.text = std::exchange(story.text, {}).take();
  story.inserted = story.deleted = story.struck = false;
  const bool blank = text::trim(paragraph.text).empty();
  if (blank && !number_alone && !paragraph.tracked && !paragraph.struck) return;
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
  if (open_.empty() || open_.back().hidden) return;
  if (choice_) {
    choice_->text(piece);
  } else {
    append(piece);
  }
}

void BodyReader::append(std::string_view piece) {
  const OpenElement& element = open_.back();
  // White letters are seen on what is painted, and whatever is painted behind them stands before.
  const bool inkless = element.ink == Ink::none || (element.ink == Ink::white && !painted_);
  if (element.unseen || element.tiny || inkless) return;
  Story& story = stories_.back();
  const bool blank = piece.find_first_not_of(" \t\r\n") == std::string_view::npos;
  const bool deleted = is_in(Tag::deleted);
  if (!blank) {
    story.deleted |= deleted;
    story.inserted |= !deleted && is_in(Tag::inserted);
    story.struck |= !deleted && element.struck;
  }
  if (deleted || element.struck) return;
  if (element.is_number) {
    story.number += piece;
    return;
  }
  story.text.set_look(element.italic, element.font);
  story.text.set_position(element.position);
  if (is_in(Tag::pre)) {
    append_lines(piece);
  } else {
    story.text.append_collapsing(piece);
  }
}

void BodyReader::finish() {
  while (!open_.empty()) end();
  flush(true);
}

}  // namespace cchc::load::html
