// What of an OpenDocument's styles bears on its text: lists, hidden and struck-out text, raised
// marks, italics, fonts.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "load/document/number_format.hpp"
#include "load/document/text_collector.hpp"
#include "load/odf/odf_names.hpp"
#include "load/text/legacy_font.hpp"

namespace cchc::load::odf {

inline constexpr int level_count = 10;

struct ListLevel {
  NumberFormat format{NumberStyle::none};
  std::string prefix;
  std::string suffix;
  std::string pattern;  // "%1%.%2%." where it is given; prefix and suffix are in it
  std::string bullet;
  int display_levels = 1;
  int start = 1;
};
using ListStyle = std::array<std::optional<ListLevel>, level_count>;

struct Look {
  std::optional<bool> hidden;
  std::optional<bool> italic;
  std::optional<bool> struck;
  std::optional<Position> position;
  std::optional<LegacyFont> font;
  std::optional<bool> tiny;   // too small for anyone to see
  std::optional<bool> white;  // as the paper
};

struct Style {
  std::string parent;
  std::optional<std::string> list;  // empty: none, whatever the parent says
  Look look;
  bool not_displayed = false;  // of a sheet
  int width = 0;               // of a table's column, in twips; 0: not said
};

// "1.2in", "17mm" … in twips; 0 where it is no length.
int twips(std::string_view length);

class Styles {
 public:
  // Later definitions of a name win: automatic styles come after the common ones.
  void add(std::string_view family, std::string_view name, Style&& style);
  void add_list(std::string_view name, ListStyle&& style);
  void add_font(std::string_view name, std::string_view family);

  // With what the styles that it builds on set.
  [[nodiscard]] Look look(std::string_view family, std::string_view name) const;
  // Nothing where no style names a list; an empty name where one says that there is none.
  [[nodiscard]] std::optional<std::string> list(std::string_view paragraph_style) const;
  [[nodiscard]] bool is_displayed(std::string_view table_style) const;
  [[nodiscard]] int column_width(std::string_view column_style) const;
  [[nodiscard]] const ListStyle* list_style(std::string_view name) const;
  [[nodiscard]] LegacyFont font(std::string_view name) const;
  // Some style paints something behind text, so that white letters are seen on it.
  void set_painted() { painted_ = true; }
  [[nodiscard]] bool painted() const { return painted_; }

 private:
  [[nodiscard]] const Style* find(std::string_view family, std::string_view name) const;

  std::unordered_map<std::string, Style> styles_;  // by family and name
  std::unordered_map<std::string, ListStyle> lists_;
  std::unordered_map<std::string, LegacyFont> fonts_;
  bool painted_ = false;
};

// The name under which the numbering of headings is kept; no list style can have it.
inline constexpr std::string_view outline_name = "\x01outline";

// Reads styles.xml, and the automatic styles at the top of content.xml.
class StylesReader : public XmlHandler {
 public:
  explicit StylesReader(Styles& styles) : styles_(styles) {}
  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view /*text*/) override {}

 private:
  void read_look(const Attributes& attributes);
  void read_level(const Attributes& attributes);

  Styles& styles_;
  std::string family_;
  std::string name_;
  std::optional<Style> style_;
  std::optional<ListStyle> list_;
};

}  // namespace cchc::load::odf
