// Reads content.xml: an OpenDocument's text as it stands when every tracked change is accepted.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "load/document/document_builder.hpp"
#include "load/document/text_collector.hpp"
#include "load/odf/odf_forms.hpp"
#include "load/odf/odf_lists.hpp"
#include "text/utf8.hpp"

namespace cchc::load::odf {

class BodyReader : public XmlHandler {
 public:
  BodyReader(const Styles& styles, DocumentBuilder& builder)
      : styles_(styles), lists_(styles), builder_(builder) {}

  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view piece) override;

  // Whether there was a text document at all.
  [[nodiscard]] bool found_text() const { return found_text_; }

 private:
  struct Paragraph {
    TextCollector text;
    std::string number;
    std::vector<Look> looks;  // of the paragraph and the open spans in it
    std::vector<Block> boxed;
    bool hidden = false;
    bool tracked = false;
    bool struck = false;
  };
  enum class Change : std::uint8_t { other, inserted, deleted };

  [[nodiscard]] Token accepted(Token token) const;
  void read_structure(Token token, const Attributes& attributes);
  void read_change(Token token, const Attributes& attributes);
  void read_object(Token token, const Attributes& attributes);
  void read_form(Token token, const Attributes& attributes);
  void append(std::string_view piece);
  void append_sign(char sign, int times);

  void open_paragraph(Token token, const Attributes& attributes);
  void close_paragraph();
  [[nodiscard]] bool is_unseen(const Look& look) const;
  void push_look(const Look& look);
  void show_look();
  void open_row(const Attributes& attributes);
  void open_cell(const Attributes& attributes);
  void close_text_box();

  const Styles& styles_;
  Lists lists_;
  Controls controls_;
  FieldMark field_mark_;
  DocumentBuilder& builder_;
  std::vector<Token> path_;
  std::vector<Paragraph> paragraphs_;
  std::unordered_map<std::string, Change> changes_;  // by id
  std::unordered_set<std::string> insertions_;       // the open ones
  std::string region_;
  int objects_ = 0;  // the open ones
  bool frame_over_page_ = false;
  bool found_text_ = false;
};

}  // namespace cchc::load::odf
