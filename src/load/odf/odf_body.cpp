#include "load/odf/odf_body.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "load/document/page_picture.hpp"

namespace cchc::load::odf {
namespace {

std::uint16_t count(const Attributes& attributes, std::string_view name) {
  return static_cast<std::uint16_t>(std::clamp(attributes.number(name, 1), 1, 1024));
}

std::optional<int> find_number(const Attributes& attributes, std::string_view name) {
  if (!attributes.find(name)) return std::nullopt;
  return attributes.number(name, 1);
}

}  // namespace

// Rows and cells where there can be none are passed through as if they were not there. What a
// tracked deletion holds is no text.
Token BodyReader::accepted(Token token) const {
  if (objects_ > 0 && token != object) return unknown;
  const bool row_like = token == table_row && !builder_.can_begin_row();
  const bool cell_like =
      (token == table_cell || token == covered_cell) && !builder_.can_begin_cell();
  const bool in_deletion = std::find(path_.begin(), path_.end(), deletion) != path_.end();
  const bool in_form = !path_.empty() && path_.back() != unknown && token == p &&
                       std::find(path_.begin(), path_.end(), forms) != path_.end();
  return row_like || cell_like || in_deletion || in_form ? Token{unknown} : token;
}

void BodyReader::start(Token token, const Attributes& attributes) {
  token = accepted(token);
  path_.push_back(token);
  switch (token) {
    case unknown:
      break;
    case office_text:
      found_text_ = true;
      break;
    case p:
    case h:
      open_paragraph(token, attributes);
      break;
    case span:
      if (!paragraphs_.empty()) push_look(styles_.look("text", attributes.get("style-name")));
      break;
    case s:
      append_sign(' ', attributes.number("c", 1));
      break;
    case tab:
      append_sign('\t', 1);
      break;
    case line_break:
      append_sign('\n', 1);
      break;
    case hidden_paragraph:
      if (!paragraphs_.empty() && attributes.get("is-hidden") == "true") {
        paragraphs_.back().hidden = true;
      }
      break;
    default:
      read_structure(token, attributes);
      read_change(token, attributes);
      read_form(token, attributes);
      read_object(token, attributes);
  }
}

void BodyReader::read_object(Token token, const Attributes& attributes) {
  const auto millimetres = [&](std::string_view name) {
    return twips(attributes.get(name)) / 1440.0 * 25.4;
  };
  switch (token) {
    case object:
      ++objects_;
      builder_.note_unread(Unread::Kind::object, {});
      frame_over_page_ = false;
      break;
    case frame:
      frame_over_page_ = is_page_picture(millimetres("width"), millimetres("height"));
      break;
    case image:
      if (std::exchange(frame_over_page_, false)) {
        builder_.note_unread(Unread::Kind::page_picture, {});
      }
      break;
    default:
      break;
  }
}

void BodyReader::read_form(Token token, const Attributes& attributes) {
  switch (token) {
    case field_mark:
      field_mark_.begin(attributes);
      break;
    case field_parameter:
      field_mark_.read_parameter(attributes);
      break;
    case drawn_control:
      append(controls_.shown(attributes.get("control")));
      break;
    default:
      controls_.read(token, attributes);
  }
}

void BodyReader::read_structure(Token token, const Attributes& attributes) {
  switch (token) {
    case list:
      lists_.open_list({attributes.get("id"), attributes.get("style-name"),
                        attributes.get("continue-list"),
                        attributes.get("continue-numbering") == "true"});
      break;
    case list_item:
    case list_header:
      lists_.open_item(find_number(attributes, "start-value"), token == list_item);
      break;
    case text_box:
      builder_.open_box();
      lists_.enter_story();
      break;
    case table:
      builder_.begin_table(Covered::implied);
      break;
    case table_column:
      for (int k = count(attributes, "number-columns-repeated"); k > 0; --k) {
        builder_.add_grid_column(styles_.column_width(attributes.get("style-name")));
      }
      break;
    case table_row:
      open_row(attributes);
      break;
    case covered_cell:
      builder_.skip_covered(count(attributes, "number-columns-repeated"));
      break;
    case table_cell:
      open_cell(attributes);
      break;
    default:
      break;
  }
}

void BodyReader::open_row(const Attributes& attributes) {
  builder_.begin_row();
  builder_.row().times = count(attributes, "number-rows-repeated");
  const std::string_view visibility = attributes.get("visibility");
  builder_.row().dropped = visibility == "collapse" || visibility == "filter";
}

void BodyReader::open_cell(const Attributes& attributes) {
  builder_.begin_cell();
  CellShape& shape = builder_.cell();
  shape.column_span = count(attributes, "number-columns-spanned");
  shape.row_span = count(attributes, "number-rows-spanned");
  shape.times = count(attributes, "number-columns-repeated");
  lists_.enter_story();
}

void BodyReader::read_change(Token token, const Attributes& attributes) {
  const std::string id(attributes.get("change-id"));
  switch (token) {
    case changed_region:
      region_ = attributes.get("id");
      break;
    case insertion:
    case deletion:
      changes_[region_] = token == insertion ? Change::inserted : Change::deleted;
      break;
    case change_start:
      if (changes_[id] == Change::inserted) insertions_.insert(id);
      break;
    case change_end:
      insertions_.erase(id);
      break;
    case change_point:
      if (changes_[id] == Change::deleted && !paragraphs_.empty()) {
        paragraphs_.back().tracked = true;
      }
      break;
    default:
      break;
  }
}

void BodyReader::end(Token /*token*/) {
  const Token token = path_.back();
  path_.pop_back();
  switch (token) {
    case p:
    case h:
      close_paragraph();
      break;
    case span:
      if (!paragraphs_.empty() && paragraphs_.back().looks.size() > 1) {
        paragraphs_.back().looks.pop_back();
        show_look();
      }
      break;
    case object:
      --objects_;
      break;
    case field_mark:
      append(field_mark_.shown());
      break;
    case list:
      lists_.close_list();
      break;
    case text_box:
      close_text_box();
      break;
    case table:
      builder_.end_table();
      break;
    case table_row:
      builder_.end_row();
      break;
    case table_cell:
      lists_.leave_story();
      builder_.end_cell();
      break;
    default:
      break;
  }
}

void BodyReader::text(std::string_view piece) { append(piece); }

void BodyReader::append(std::string_view piece) {
  if (paragraphs_.empty() || objects_ > 0 || path_.back() == table || path_.back() == text_box)
    return;
  Paragraph& paragraph = paragraphs_.back();
  if (is_unseen(paragraph.looks.back())) return;
  if (paragraph.looks.back().struck.value_or(false)) {
    paragraph.struck |= !text::trim(piece).empty();
    return;
  }
  if (!insertions_.empty()) paragraph.tracked = true;
  paragraph.text.append_collapsing(piece);
}

void BodyReader::append_sign(char sign, int times) {
  constexpr int most = 1000;
  if (paragraphs_.empty() || is_unseen(paragraphs_.back().looks.back())) return;
  for (int k = 0; k < std::min(times, most); ++k) paragraphs_.back().text.append_sign(sign);
}

bool BodyReader::is_unseen(const Look& look) const {
  const bool white = look.white.value_or(false) && !styles_.painted();
  return look.hidden.value_or(false) || look.tiny.value_or(false) || white;
}

void BodyReader::push_look(const Look& look) {
  auto& looks = paragraphs_.back().looks;
  Look merged = looks.back();
  if (look.hidden) merged.hidden = look.hidden;
  if (look.italic) merged.italic = look.italic;
  if (look.struck) merged.struck = look.struck;
  if (look.position) merged.position = look.position;
  if (look.font) merged.font = look.font;
  if (look.tiny) merged.tiny = look.tiny;
  if (look.white) merged.white = look.white;
  looks.push_back(merged);
  show_look();
}

void BodyReader::show_look() {
  Paragraph& paragraph = paragraphs_.back();
  const Look& look = paragraph.looks.back();
  paragraph.text.set_look(look.italic.value_or(false), look.font.value_or(LegacyFont::none));
  paragraph.text.set_position(look.position.value_or(Position::on_line));
}

void BodyReader::open_paragraph(Token token, const Attributes& attributes) {
  const std::string_view style = attributes.get("style-name");
  Paragraph& paragraph = paragraphs_.emplace_back();
  paragraph.looks.push_back(styles_.look("paragraph", style));
  show_look();
  if (builder_.dropping()) return;
  paragraph.number = lists_.next(style);
  const bool heading = token == h && attributes.get("is-list-header") != "true";
  if (heading && paragraph.number.empty()) {
    paragraph.number = lists_.next_heading(attributes.number("outline-level", 0), style);
  }
}

void BodyReader::close_paragraph() {
  Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  if (!paragraph.hidden) {
    ParagraphText text;
    text.text = paragraph.text.take();
    text.number = std::string(text::trim(paragraph.number));
    text.tracked = paragraph.tracked;
    text.struck = paragraph.struck;
    text.slanted = paragraph.text.slanted();
    text.upright = paragraph.text.upright();
    builder_.add_paragraph(std::move(text));
  }
  builder_.add_blocks(std::move(paragraph.boxed));
}

void BodyReader::close_text_box() {
  lists_.leave_story();
  std::vector<Block> blocks = builder_.close_box();
  if (paragraphs_.empty()) {
    builder_.add_blocks(std::move(blocks));
  } else {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(paragraphs_.back().boxed));
  }
}

}  // namespace cchc::load::odf
