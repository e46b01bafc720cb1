// What of a Word document's styles bears on its text: numbering, hidden and struck-out text, raised
// marks, italics, fonts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/document/text_collector.hpp"
#include "load/text/legacy_font.hpp"
#include "load/word/word_names.hpp"

namespace cchc::load::word {

// Properties of a run as one place sets them; what is unset is inherited.
struct RunLook {
  std::optional<bool> vanish;
  std::optional<bool> italic;
  std::optional<bool> strike;
  std::optional<bool> double_strike;
  std::optional<Position> script;  // above or below the line in small letters
  std::optional<Position> moved;   // the same by a distance, the size unchanged
  std::optional<LegacyFont> font;
  std::optional<bool> tiny;   // too small for anyone to see
  std::optional<bool> white;  // as the paper
};

// Reads one element of w:rPr.
void read_run_property(RunLook& look, Token token, const Attributes& attributes);

// Whether the element paints something behind text, so that white letters are seen on it.
bool paints(Token token, const Attributes& attributes);

// A property of the kind that is on unless it says otherwise.
bool is_on(const Attributes& attributes, std::string_view name = "val");

struct NumberReference {
  std::optional<int> num_id;  // 0: no number, whatever the style says
  std::optional<int> level;
};

struct Style {
  std::string id;
  std::string based_on;
  bool is_character = false;
  bool is_default = false;
  bool lists_contents = false;  // a line of a table of contents
  RunLook look;                 // after resolve(): with what it inherits
  NumberReference number;       // the same
  std::string number_style;     // the style of its line that names the numbering
};

class Styles {
 public:
  // Adds a style; resolve() once all are there.
  void add(Style&& style);
  void set_defaults(const RunLook& look) { defaults_ = look; }
  void resolve();

  // The default style where there is none of that id.
  [[nodiscard]] const Style& paragraph(std::string_view id) const;
  // Null where there is none.
  [[nodiscard]] const Style* find(std::string_view id) const;

  // What a run looks like: its own properties, its style's, its paragraph's style's. Italics and
  // hiding are toggles: two styles that both set them cancel each other.
  [[nodiscard]] bool vanishes(const RunLook& own, const Style* run, const Style& paragraph) const;
  [[nodiscard]] bool is_italic(const RunLook& own, const Style* run, const Style& paragraph) const;
  [[nodiscard]] bool is_struck(const RunLook& own, const Style* run, const Style& paragraph) const;
  [[nodiscard]] Position position(const RunLook& own, const Style* run,
                                  const Style& paragraph) const;
  [[nodiscard]] LegacyFont font(const RunLook& own, const Style* run, const Style& paragraph) const;
  [[nodiscard]] bool is_tiny(const RunLook& own, const Style* run, const Style& paragraph) const;
  [[nodiscard]] bool is_white(const RunLook& own, const Style* run, const Style& paragraph) const;
  // Some style paints something behind text.
  void set_painted() { painted_ = true; }
  [[nodiscard]] bool painted() const { return painted_; }

 private:
  template <class Value>
  [[nodiscard]] std::optional<Value> first(std::optional<Value> RunLook::*property,
                                           const RunLook& own, const Style* run,
                                           const Style& paragraph) const {
    if (own.*property) return own.*property;
    if (run != nullptr && run->look.*property) return run->look.*property;
    return paragraph.look.*property ? paragraph.look.*property : defaults_.*property;
  }
  [[nodiscard]] bool toggle(std::optional<bool> RunLook::*property, const RunLook& own,
                            const Style* run, const Style& paragraph) const;
  void inherit(std::size_t index, std::vector<bool>& done, int depth);

  std::vector<Style> styles_;
  std::unordered_map<std::string, std::size_t> by_id_;
  Style no_style_;
  std::size_t default_paragraph_ = static_cast<std::size_t>(-1);
  RunLook defaults_;
  bool painted_ = false;
};

// Reads styles.xml.
class StylesReader : public XmlHandler {
 public:
  explicit StylesReader(Styles& styles) : styles_(styles) {}
  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view /*text*/) override {}

 private:
  Styles& styles_;
  std::optional<Style> open_;
  RunLook defaults_;
  bool in_defaults_ = false;
  int in_run_properties_ = 0;
};

}  // namespace cchc::load::word
