// Reads a Word document's main part: its text as it stands when every tracked change is accepted,
// hidden text is left out and fields show their results. A table of contents only repeats what
// follows, with numbers of pages that would pass for figures: it is left out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/document/document_builder.hpp"
#include "load/document/text_collector.hpp"
#include "load/word/word_counters.hpp"
#include "load/word/word_forms.hpp"
#include "load/word/word_names.hpp"

namespace cchc::load::word {

class BodyReader : public XmlHandler {
 public:
  // Gives the document that a relation names, where it can be read.
  using Chunks = std::function<std::optional<Document>(std::string_view relation)>;

  BodyReader(const Styles& styles, const Numbering& numbering, DocumentBuilder& builder,
             Chunks chunks)
      : styles_(styles),
        counters_(numbering, styles),
        builder_(builder),
        chunks_(std::move(chunks)),
        painted_(styles.painted()) {}

  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view piece) override;

  // Whether the part was a Word document at all.
  [[nodiscard]] bool found_document() const { return found_document_; }

 private:
  // What a content control has instead of text of the document.
  enum class Control : std::uint8_t { nothing, prompt, contents };

  struct Field {
    bool in_instruction = true;  // not yet in the result
    bool has_result = false;
    FormField form;
  };

  // A stretch of text of its own: the body, a cell, a text box.
  struct Story {
    std::vector<Field> fields;     // the open ones
    std::size_t instructions = 0;  // how many of them are in their instruction
    std::size_t settled = 0;       // so many of the outer ones are not
    ParagraphText carried;         // what stood before a deleted paragraph mark
    bool mark_changed = false;     // text stands before a mark that a tracked change set or deleted
    bool hidden = false;
  };

  struct Paragraph {
    TextCollector text;
    const Style* style = nullptr;
    NumberReference number;
    RunLook mark;  // of the paragraph mark
    bool mark_deleted = false;
    bool mark_inserted = false;
    bool tracked = false;
    bool counted = false;
    Label label;
    std::vector<Block> boxed;  // text boxes that hang on it
    RunLook run;
    const Style* run_style = nullptr;
    bool run_is_known = false;  // look_ of the run has been worked out
    bool run_vanishes = false;
    bool run_is_struck = false;
    bool run_is_note_mark = false;  // of a note that its writer numbered by hand
    bool struck = false;
  };

  [[nodiscard]] Token parent(std::size_t generation = 1) const;
  [[nodiscard]] Token accepted(Token token) const;
  [[nodiscard]] bool is_shown();
  [[nodiscard]] bool in_instruction() const;

  void read_property(Token token, const Attributes& attributes);
  void read_change(Token token);
  void read_shape(Token token, const Attributes& attributes);
  void read_field(const Attributes& attributes);
  void read_form(Token token, const Attributes& attributes);
  void read_object(Token token, const Attributes& attributes);
  void read_control(Token token, const Attributes& attributes);
  void append(std::string_view piece);

  void open_paragraph();
  void close_paragraph();
  ParagraphText finish_text(Paragraph& paragraph, bool boundary_changed);
  void begin_run();
  void know_run();
  void number_paragraph();
  void flush_carried();
  void open_story(bool hidden);
  void close_story();
  void close_text_box();

  const Styles& styles_;
  Counters counters_;
  DocumentBuilder& builder_;
  Chunks chunks_;
  bool painted_ = false;          // something behind text, up to here
  bool shape_over_page_ = false;  // the drawn shape that was met last
  std::vector<Token> path_;
  std::vector<Story> stories_{1};
  std::vector<Paragraph> paragraphs_;
  std::vector<Control> controls_;  // the open ones
  int prompts_ = 0;                // of those that do
  int contents_ = 0;
  int inserted_ = 0;
  int deleted_ = 0;
  bool found_document_ = false;
};

}  // namespace cchc::load::word
