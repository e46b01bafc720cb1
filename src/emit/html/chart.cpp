#include "emit/html/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "emit/html/html_text.hpp"
#include "text/utf8.hpp"

namespace cchc::emit::html {
namespace {

constexpr int bar_height = 22;
constexpr int label_width = 300;
constexpr int bar_width = 340;
constexpr int whole_width = 720;
constexpr std::size_t label_letters = 42;

std::string shortened(const std::string& label) {
  if (text::count_letters(label) <= label_letters) return label;
  std::size_t at = 0;
  for (std::size_t k = 0; k + 1 < label_letters && at < label.size(); ++k)
    text::next_code_point(label, at);
  return label.substr(0, at) + "…";
}

}  // namespace

std::string chart(std::string_view title, const std::vector<Bar>& bars) {
  if (bars.empty()) return {};
  const int height = static_cast<int>(bars.size()) * bar_height + 4;
  std::string svg = fmt::format(
      "<h3>{0}</h3>\n<svg viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\" role=\"img\" "
      "aria-label=\"{0}\">\n",
      escaped_cell(title), whole_width, height);
  int top = 2;
  for (const Bar& bar : bars) {
    const int length =
        std::max(1, static_cast<int>(std::lround(std::clamp(bar.share, 0.0, 1.0) * bar_width)));
    svg += fmt::format(
        "<g><title>{0}: {1}</title><text x=\"0\" y=\"{2}\">{3}</text><rect x=\"{4}\" y=\"{5}\" "
        "width=\"{6}\" height=\"14\"/><text x=\"{7}\" y=\"{2}\">{1}</text></g>\n",
        escaped_cell(bar.label), escaped_cell(bar.figure), top + 14,
        escaped_cell(shortened(bar.label)), label_width, top + 3, length, label_width + length + 6);
    top += bar_height;
  }
  return svg + "</svg>\n";
}

}  // namespace cchc::emit::html
