// Where in a part's XML the cells and paragraphs of a Document stand. The same reader that made the
// Document runs again, with an eye on byte offsets, so that the places are the same by
// construction.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/location.hpp"
#include "load/container/xml_events.hpp"
#include "load/document/document_builder.hpp"

namespace cchc::annotating {

// A paragraph whose inside is [begin, end). `close` is what ends an element that was written as
// `<p/>` and has to be opened: then begin is at "/>", and end equals it. `open` is the tag of a
// paragraph that has to be made at begin, since the file has none.
struct Anchor {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string open;
  std::string close;
  // In a content control around its cell, or in one whose text is filled in from elsewhere each
  // time, or is a prompt: comments get lost there.
  bool controlled = false;
  bool has_text = false;
};

// The elements of a format that matter here.
struct AnchorNames {
  load::Token paragraph = 0;
  load::Token heading = 0;     // also a paragraph; 0: none
  load::Token properties = 0;  // stand first in a paragraph; 0: none
  load::Token text = 0;        // holds letters; 0: any may
  load::Token row = 0;
  load::Token cell = 0;
  load::Token control = 0;  // may stand around cells; 0: none
  load::Token binding = 0;  // says in a control's properties that its text is filled in
  load::Token prompt = 0;   // says there that it is a prompt
};

using Anchors = std::map<Location, Anchor>;

// Nearest to a place: itself; for a cell, else one of its row, else one above in its table; for a
// paragraph, else the next with text, else one before; else the first.
const Anchor* find_anchor(const Anchors& anchors, const Location& place);

class AnchorTracer : public load::XmlHandler {
 public:
  AnchorTracer(std::string_view bytes, const std::size_t& position, const AnchorNames& names,
               load::DocumentBuilder& builder, load::XmlHandler& reader)
      : bytes_(bytes), position_(position), names_(names), builder_(builder), reader_(reader) {}

  void start(load::Token token, const load::Attributes& attributes) override;
  void end(load::Token token) override;
  void text(std::string_view piece) override;

  // Where nothing has a place (all text is in boxes), the first paragraph alone.
  Anchors take();

 private:
  struct CellFrame {
    std::optional<Anchor> best;
    bool controlled = false;
  };
  void open_paragraph();
  void close_paragraph();
  void close_cell();

  std::string_view bytes_;
  const std::size_t& position_;
  AnchorNames names_;
  load::DocumentBuilder& builder_;
  load::XmlHandler& reader_;
  std::vector<load::Token> path_;
  std::vector<bool> controls_;  // the open ones: whether their text is not the file's own
  std::vector<Anchor> paragraphs_;
  std::vector<CellFrame> cells_;
  std::optional<Anchor> first_;
  Anchors anchors_;
};

}  // namespace cchc::annotating
