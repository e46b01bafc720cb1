// Reads the text of an HTML page as a browser shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/document/document_builder.hpp"
#include "load/document/number_format.hpp"
#include "load/document/text_collector.hpp"
#include "load/html/html_forms.hpp"
#include "load/html/html_style.hpp"
#include "load/html/style_sheet.hpp"

namespace cchc::load::html {

enum class Tag : std::uint8_t {
  other,
  block,  // begins and ends a paragraph
  line_break,
  pre,
  ordered_list,
  plain_list,
  list_item,
  table,
  column,
  row,
  cell,
  italic,
  raised,
  lowered,
  struck,
  inserted,
  deleted,
  select,
  option,
  input,
  disclosed,  // shown only where it is open
  left_out,   // with all that is in it
};
Tag tag_of(std::string_view name);

class BodyReader {
 public:
  BodyReader(DocumentBuilder& builder, const StyleSheet& sheet)
      : builder_(builder), sheet_(sheet), painted_(sheet.paints()) {}

  void start(std::string_view name, const Attributes& attributes);
  void end();  // of the element that started last and is still open
  void text(std::string_view piece);
  void finish();  // at the end of the page

  [[nodiscard]] std::size_t depth() const { return open_.size(); }

 private:
  struct OpenElement {
    Tag tag = Tag::other;
    bool hidden = false;
    bool unseen = false;
    bool tiny = false;
    Ink ink = Ink::seen;
    bool is_number = false;
    bool italic = false;
    bool struck = false;
    Position position = Position::on_line;
    LegacyFont font = LegacyFont::none;
    bool implied_row = false;  // of a table: a row that the page does not write
  };
  struct OpenList {
    NumberFormat format;
    int last = 0;
  };
  // A stretch of text of its own: the page or a cell.
  struct Story {
    TextCollector text;
    std::string number;
    bool has_number_only = false;
    bool inserted = false;
    bool deleted = false;
    bool struck = false;
    std::vector<OpenList> lists;
  };

  [[nodiscard]] ElementStyle look_up(std::string_view name, const Attributes& attributes);
  void note_unread(std::string_view name, const Attributes& attributes);
  void start_control(Tag tag, const Attributes& attributes);
  void append(std::string_view piece);
  void start_structure(OpenElement& element, const Attributes& attributes);
  void open_list(Tag tag, const Attributes& attributes);
  void open_item(const Attributes& attributes);
  void open_row(const ElementStyle& style);
  void add_columns(const Attributes& attributes);
  void open_cell(const Attributes& attributes);
  void end_structure(const OpenElement& element);
  void end_implied_row();
  void flush(bool number_alone = false);
  void append_lines(std::string_view piece);
  [[nodiscard]] bool is_in(Tag tag) const;
  OpenElement* innermost_table();

  DocumentBuilder& builder_;
  const StyleSheet& sheet_;
  std::vector<Subject> chain_;  // of the open elements, where there are rules for them
  std::optional<Choice> choice_;
  bool painted_ = false;  // something behind text, up to here
  std::vector<OpenElement> open_;
  std::vector<Story> stories_{1};
};

}  // namespace cchc::load::html
