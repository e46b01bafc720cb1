#include "text/order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace cchc::text {
namespace {

std::vector<std::string> in_order(std::vector<std::string> names) {
  std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return vietnamese_order(a) < vietnamese_order(b);
  });
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("names stand in the order of the Vietnamese alphabet") {
  CHECK(in_order({"Ý Yên", "Đông Hà", "Ân Thi", "Dĩ An", "Ô Môn", "An Hải", "Ứng Hòa", "Ea Kar",
                  "Ăn Thịnh", "Êa Súp", "Ơ Đu", "Ông Ích"}) ==
        Names{"An Hải", "Ăn Thịnh", "Ân Thi", "Dĩ An", "Đông Hà", "Ea Kar", "Êa Súp", "Ô Môn",
              "Ông Ích", "Ơ Đu", "Ứng Hòa", "Ý Yên"});
}

TEST_CASE("tones decide only between the same letters") {
  CHECK(in_order({"Hạ B", "Há A", "Hã A", "Hả A", "Hà A", "Ha B", "Ha A", "Hạ A"}) ==
        Names{"Ha A", "Hà A", "Hả A", "Hã A", "Há A", "Hạ A", "Ha B", "Hạ B"});
}

TEST_CASE("capitals and the way in which marks are written make no difference") {
  CHECK(vietnamese_order("SƠN ĐỘNG") == vietnamese_order("Sơn Động"));
  CHECK(vietnamese_order("Hòa") == vietnamese_order("Ho\u0300a"));
}

TEST_CASE("a shorter name comes before a longer one that begins like it") {
  CHECK(in_order({"UBND xã An Hòa", "UBND xã An", "UBND xã Ân"}) ==
        Names{"UBND xã An", "UBND xã An Hòa", "UBND xã Ân"});
}

}  // namespace cchc::text
