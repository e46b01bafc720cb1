// A report as rich text, written as the kinds of file that hold such.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::test {

// A stretch of text that looks one way.
struct Stretch {
  enum class Look { plain, raised, struck, chosen };  // chosen: what a list to choose from shows
  std::string text;
  Look look = Look::plain;
};
using RichText = std::vector<Stretch>;

// A row of a table, or a paragraph, which is one cell.
struct RichLine {
  bool is_row = false;
  std::vector<RichText> cells;
};
using RichReport = std::vector<RichLine>;

// Of a text whose cells are separated by tabs.
RichReport read_rich(const std::string& text);

struct Rendering {
  std::string_view name;
  std::string (*write)(const RichReport& report);
  bool raises, strikes, offers;  // the looks that it has
};
const std::vector<Rendering>& renderings();

}  // namespace cchc::test
