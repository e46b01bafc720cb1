// Bars of a run: a few figures at a glance, drawn as inline SVG, the figure beside each bar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::emit::html {

struct Bar {
  std::string label;
  std::string figure;  // as it is shown
  double share = 0;    // length, 0 to 1
};

// Empty where there is nothing to draw. A reader of the screen hears the title and every bar.
std::string chart(std::string_view title, const std::vector<Bar>& bars);

}  // namespace cchc::emit::html
