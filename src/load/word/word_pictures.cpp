#include "load/word/word_pictures.hpp"

#include <charconv>
#include <system_error>

#include "load/document/page_picture.hpp"

namespace cchc::load::word {
namespace {

// In points; 0 where the style has none of that name.
double points(std::string_view style, std::string_view name) {
  const auto at = style.find(name);
  if (at == style.npos || (at != 0 && style[at - 1] != ';')) return 0;
  const std::string_view rest = style.substr(at + name.size());
  double value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  const std::string_view unit = rest.substr(static_cast<std::size_t>(end - rest.data()));
  return error == std::errc{} && unit.starts_with("pt") ? value : 0;
}

}  // namespace

bool is_page_drawing(const Attributes& extent) {
  constexpr double units_in_millimetre = 36000;
  return is_page_picture(extent.number("cx", 0) / units_in_millimetre,
                         extent.number("cy", 0) / units_in_millimetre);
}

bool is_page_shape(std::string_view style) {
  constexpr double millimetres_in_point = 25.4 / 72;
  return is_page_picture(points(style, "width:") * millimetres_in_point,
                         points(style, "height:") * millimetres_in_point);
}

}  // namespace cchc::load::word
