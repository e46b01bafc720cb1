#include <array>
#include <utility>

#include "cchc/schema.hpp"

namespace cchc {
namespace {

constexpr std::array level_ids = {
    std::pair{Level::province, std::string_view("tinh")},
    std::pair{Level::department, std::string_view("so")},
    std::pair{Level::district, std::string_view("huyen")},
    std::pair{Level::commune, std::string_view("xa")},
};

}  // namespace

std::string_view level_id(Level level) {
  for (const auto& [value, id] : level_ids) {
    if (value == level) return id;
  }
  return {};
}

std::optional<Level> level_from_id(std::string_view id) {
  for (const auto& [value, name] : level_ids) {
    if (name == id) return value;
  }
  return std::nullopt;
}

}  // namespace cchc
