// Pictures that may be scanned pages, in word processors' files of either kind.
#pragma once

namespace cchc::load {

// Whether a picture of so many millimetres covers at least half of an A4 page, as a scanned one
// does.
constexpr bool is_page_picture(double across, double down) {
  constexpr double half_page = 210.0 * 297.0 / 2;
  return across * down >= half_page;
}

}  // namespace cchc::load
