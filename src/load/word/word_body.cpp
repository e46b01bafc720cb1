#include "load/word/word_body.hpp"

#include <algorithm>
#include <utility>

#include "load/word/word_pictures.hpp"
#include "load/word/word_symbols.hpp"
#include "text/utf8.hpp"

namespace cchc::load::word {
namespace {

std::uint16_t span(const Attributes& attributes) {
  return static_cast<std::uint16_t>(std::clamp(attributes.number("val", 1), 0, 1024));
}

// What a deleted paragraph mark joins has the number of the paragraph whose mark stays.
void join(ParagraphText& front, ParagraphText&& back) {
  front.number = std::move(back.number);
  front.number_joins = back.number_joins;
  front.text += back.text;
  front.tracked |= back.tracked;
  front.struck |= back.struck;
  front.slanted |= back.slanted;
  front.upright |= back.upright;
}

}  // namespace

Token BodyReader::parent(std::size_t generation) const {
  return path_.size() > generation ? path_[path_.size() - 1 - generation] : Token{unknown};
}

// Rows and cells where there can be none are passed through as if they were not there.
Token BodyReader::accepted(Token token) const {
  if (token == tr && !builder_.can_begin_row()) return unknown;
  if (token == tc && !builder_.can_begin_cell()) return unknown;
  return token;
}

void BodyReader::start(Token token, const Attributes& attributes) {
  token = accepted(token);
  path_.push_back(token);
  switch (token) {
    case unknown:
      break;
    case document:
      found_document_ = found_document_ || path_.size() == 1;
      break;
    case p:
      open_paragraph();
      break;
    case r:
      begin_run();
      break;
    case tab:
    case line_break:
      if (parent() == r && is_shown()) {
        paragraphs_.back().text.append_sign(token == tab ? '\t' : '\n');
      }
      break;
    case no_break_hyphen:
      append("-");
      break;
    case sym:
      append(symbol(attributes.get("font"), attributes.get("char")));
      break;
    case fld_char:
      read_field(attributes);
      break;
    case txbx_content:
      painted_ = true;  // shapes have colours of their own
      if (!paragraphs_.empty()) number_paragraph();
      builder_.open_box();
      open_story(!paragraphs_.empty() && !is_shown());
      break;
    case tbl:
      flush_carried();
      builder_.begin_table();
      break;
    case grid_column:
      builder_.add_grid_column(attributes.number("w", 0));
      break;
    case tr:
      builder_.begin_row();
      break;
    case tc:
      builder_.begin_cell();
      open_story(false);
      break;
    case note_reference:
      if (!paragraphs_.empty() && attributes.find("customMarkFollows")) {
        paragraphs_.back().run_is_note_mark = is_on(attributes, "customMarkFollows");
        paragraphs_.back().run_is_known = false;
      }
      break;
    case ins:
    case del:
      read_change(token);
      break;
    default:
      read_property(token, attributes);
      read_shape(token, attributes);
      read_control(token, attributes);
      read_object(token, attributes);
      read_form(token, attributes);
  }
}

void BodyReader::end(Token /*token*/) {
  const Token token = path_.back();
  switch (token) {
    case p:
      close_paragraph();
      break;
    case r:
      begin_run();
      break;
    case txbx_content:
      close_text_box();
      break;
    case tc:
      close_story();
      builder_.end_cell();
      break;
    case tr:
      builder_.end_row();
      break;
    case tbl:
      builder_.end_table();
      break;
    case control:
      if (controls_.back() == Control::prompt) --prompts_;
      if (controls_.back() == Control::contents) --contents_;
      controls_.pop_back();
      break;
    case ins:
      if (parent() != r_pr && parent() != tr_pr && parent() != num_pr) --inserted_;
      break;
    case del:
      if (parent() != r_pr && parent() != tr_pr) --deleted_;
      break;
    default:
      break;
  }
  path_.pop_back();
}

void BodyReader::text(std::string_view piece) {
  if (path_.back() == t) append(piece);
  if (path_.back() == del_text && !paragraphs_.empty()) paragraphs_.back().tracked = true;
}

void BodyReader::read_property(Token token, const Attributes& attributes) {
  painted_ = painted_ || paints(token, attributes);
  if (paragraphs_.empty()) return;
  Paragraph& paragraph = paragraphs_.back();
  switch (token) {
    case p_style:
      if (parent() == p_pr) paragraph.style = &styles_.paragraph(attributes.get("val"));
      break;
    case r_style:
      if (parent(2) == r) paragraph.run_style = styles_.find(attributes.get("val"));
      break;
    case num_id:
      if (parent() == num_pr) paragraph.number.num_id = attributes.number("val", 0);
      break;
    case ilvl:
      if (parent() == num_pr) paragraph.number.level = attributes.number("val", 0);
      break;
    default:
      if (parent() != r_pr || parent(2) == control_properties) break;
      read_run_property(parent(2) == p_pr ? paragraph.mark : paragraph.run, token, attributes);
  }
}

void BodyReader::read_change(Token token) {
  Paragraph* const paragraph = paragraphs_.empty() ? nullptr : &paragraphs_.back();
  switch (parent()) {
    case r_pr:
      if (paragraph != nullptr && parent(2) == p_pr) {
        (token == del ? paragraph->mark_deleted : paragraph->mark_inserted) = true;
      }
      break;
    case num_pr:
      if (paragraph != nullptr) paragraph->tracked = true;
      break;
    case tr_pr:
      if (parent(2) == tr) (token == del ? builder_.row().dropped : builder_.row().tracked) = true;
      break;
    default:
      ++(token == del ? deleted_ : inserted_);
  }
}

void BodyReader::read_shape(Token token, const Attributes& attributes) {
  if (parent() == tr_pr && parent(2) == tr) {
    if (token == grid_before) builder_.row().columns_before = span(attributes);
    if (token == hidden_row) builder_.row().hidden = is_on(attributes);
    return;
  }
  if (parent() != tc_pr || parent(2) != tc) return;
  CellShape& shape = builder_.cell();
  const std::string_view value = attributes.get(token == cell_merge ? "vMerge" : "val");
  switch (token) {
    case grid_span:
      shape.column_span = std::max<std::uint16_t>(span(attributes), 1);
      break;
    case v_merge:
      shape.merge_starts = value == "restart";
      shape.continues = value != "restart";
      break;
    case cell_merge:
      shape.merge_starts = value == "rest";
      shape.continues = value == "cont";
      shape.tracked = true;
      break;
    case cell_ins:
      shape.tracked = true;
      break;
    case cell_del:
      shape.dropped = true;
      break;
    default:
      break;
  }
}

void BodyReader::read_field(const Attributes& attributes) {
  Story& story = stories_.back();
  auto& fields = story.fields;
  const std::string_view type = attributes.get("fldCharType");
  if (type == "begin") {
    fields.emplace_back();
    ++story.instructions;
  }
  if (fields.empty() || (type != "separate" && type != "end")) return;
  if (std::exchange(fields.back().in_instruction, false)) --story.instructions;
  if (type != "end") return;
  const Field field = std::move(fields.back());
  fields.pop_back();
  story.settled = std::min(story.settled, fields.size());
  if (!field.has_result) append(field.form.shown());
}

void BodyReader::read_form(Token token, const Attributes& attributes) {
  auto& fields = stories_.back().fields;
  const bool in_form = parent() == form_field || parent(2) == form_field;
  if (in_form && !fields.empty()) fields.back().form.read(token, attributes);
}

void BodyReader::read_object(Token token, const Attributes& attributes) {
  switch (token) {
    case chunk: {
      flush_carried();
      auto inserted = chunks_ ? chunks_(attributes.get("id")) : std::nullopt;
      if (inserted) {
        builder_.adopt(*std::move(inserted));
      } else {
        builder_.note_unread(Unread::Kind::other_document, {});
      }
      break;
    }
    case ole_object: {
      const std::string_view program = attributes.get("ProgID");
      if (program.starts_with("Equation")) break;
      const bool sheet = program.starts_with("Excel") || program.find("Sheet") != program.npos ||
                         program.find("Calc") != program.npos;
      builder_.note_unread(sheet ? Unread::Kind::sheet_object : Unread::Kind::object,
                           std::string(program.substr(0, 64)));
      break;
    }
    case picture_size:
      if (is_page_drawing(attributes)) builder_.note_unread(Unread::Kind::page_picture, {});
      break;
    case shape:
      shape_over_page_ = is_page_shape(attributes.get("style"));
      break;
    case shape_image:
      if (std::exchange(shape_over_page_, false)) {
        builder_.note_unread(Unread::Kind::page_picture, {});
      }
      break;
    default:
      break;
  }
}

void BodyReader::read_control(Token token, const Attributes& attributes) {
  if (token == control) controls_.push_back(Control::nothing);
  if (controls_.empty() || controls_.back() != Control::nothing) return;
  if (token == placeholder_shown && parent() == control_properties && is_on(attributes)) {
    controls_.back() = Control::prompt;
    ++prompts_;
  } else if (token == part_gallery && parent(2) == control_properties &&
             attributes.get("val") == "Table of Contents") {
    controls_.back() = Control::contents;
    ++contents_;
  }
}

bool BodyReader::in_instruction() const { return stories_.back().instructions > 0; }

bool BodyReader::is_shown() {
  if (paragraphs_.empty()) return false;
  know_run();
  const bool lists_contents =
      paragraphs_.back().style->lists_contents || (contents_ > 0 && stories_.size() == 1);
  return deleted_ == 0 && prompts_ == 0 && !lists_contents && !paragraphs_.back().run_vanishes &&
         !stories_.back().hidden && !in_instruction();
}

void BodyReader::append(std::string_view piece) {
  if (paragraphs_.empty()) return;
  if (!is_shown()) {
    if (deleted_ > 0) paragraphs_.back().tracked = true;
    return;
  }
  Paragraph& paragraph = paragraphs_.back();
  const bool blank = text::trim(piece).empty();
  auto& fields = stories_.back().fields;
  if (!blank && !fields.empty()) fields.back().has_result = true;
  if (paragraph.run_is_struck) {
    paragraph.struck |= !blank;
    return;
  }
  if (inserted_ > 0) paragraph.tracked = true;
  paragraph.text.append(piece);
}

void BodyReader::begin_run() {
  if (paragraphs_.empty()) return;
  Paragraph& paragraph = paragraphs_.back();
  paragraph.run = {};
  paragraph.run_style = nullptr;
  paragraph.run_is_known = false;
  paragraph.run_is_note_mark = false;
}

void BodyReader::know_run() {
  Paragraph& paragraph = paragraphs_.back();
  if (paragraph.run_is_known) return;
  const auto& [run, style] = std::tie(paragraph.run, paragraph.run_style);
  // White letters are seen on what is painted, and whatever is painted behind them stands before.
  const bool white = !painted_ && styles_.is_white(run, style, *paragraph.style);
  paragraph.run_vanishes = white || styles_.vanishes(run, style, *paragraph.style) ||
                           styles_.is_tiny(run, style, *paragraph.style);
  paragraph.text.set_look(styles_.is_italic(run, style, *paragraph.style),
                          styles_.font(run, style, *paragraph.style));
  paragraph.run_is_struck = styles_.is_struck(run, style, *paragraph.style);
  paragraph.text.set_position(paragraph.run_is_note_mark
                                  ? Position::above
                                  : styles_.position(run, style, *paragraph.style));
  paragraph.run_is_known = true;
}

void BodyReader::open_paragraph() {
  paragraphs_.emplace_back();
  paragraphs_.back().style = &styles_.paragraph({});
}

// Paragraphs of deleted or hidden places are not there, so they are not counted.
void BodyReader::number_paragraph() {
  Paragraph& paragraph = paragraphs_.back();
  const bool there = !paragraph.mark_deleted && deleted_ == 0 && !stories_.back().hidden;
  if (paragraph.counted || !there || builder_.dropping()) return;
  paragraph.counted = true;
  paragraph.label = counters_.next(paragraph.number, *paragraph.style);
}

// A number depends on the marks that make paragraphs, and so does text on both sides of one.
ParagraphText BodyReader::finish_text(Paragraph& paragraph, bool boundary_changed) {
  ParagraphText text;
  text.text = paragraph.text.take();
  text.struck = paragraph.struck;
  text.slanted = paragraph.text.slanted();
  text.upright = paragraph.text.upright();
  const bool blank = text::trim(text.text).empty();
  const bool hidden = blank && styles_.vanishes(paragraph.mark, nullptr, *paragraph.style);
  if (!hidden) number_paragraph();
  text.number = std::move(paragraph.label.text);
  text.number_joins = paragraph.label.joins;
  text.tracked = paragraph.tracked || (paragraph.mark_inserted && !text.number.empty()) ||
                 (boundary_changed && !blank);
  return text;
}

void BodyReader::close_paragraph() {
  Story& story = stories_.back();
  // An instruction without an end would hide all that follows.
  for (; story.settled < story.fields.size(); ++story.settled) {
    story.fields[story.settled].in_instruction = false;
  }
  story.instructions = 0;

  ParagraphText text = finish_text(paragraphs_.back(), story.mark_changed);
  Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  story.mark_changed =
      !text::trim(text.text).empty() && (paragraph.mark_deleted || paragraph.mark_inserted);

  join(story.carried, std::move(text));
  if (!paragraph.mark_deleted) builder_.add_paragraph(std::exchange(story.carried, {}));
  builder_.add_blocks(std::move(paragraph.boxed));
}

void BodyReader::flush_carried() {
  ParagraphText carried = std::exchange(stories_.back().carried, {});
  if (!carried.text.empty() || carried.tracked || carried.struck)
    builder_.add_paragraph(std::move(carried));
}

void BodyReader::open_story(bool hidden) {
  stories_.emplace_back();
  stories_.back().hidden = hidden || stories_[stories_.size() - 2].hidden;
}

void BodyReader::close_story() {
  flush_carried();
  if (stories_.size() > 1) stories_.pop_back();
}

void BodyReader::close_text_box() {
  const bool hidden = stories_.back().hidden;
  close_story();
  std::vector<Block> blocks = builder_.close_box();
  if (hidden) return;
  if (paragraphs_.empty()) {
    builder_.add_blocks(std::move(blocks));
  } else {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(paragraphs_.back().boxed));
  }
}

}  // namespace cchc::load::word
