#include <array>

#include "cchc/schema.hpp"

namespace cchc {
namespace {

struct LevelNames {
  Level level;
  std::string_view id;
  std::string_view vietnamese;
  std::string_view english;
};

constexpr std::array names = {
    LevelNames{Level::province, "tinh", "tỉnh", "province"},
    LevelNames{Level::department, "so", "sở", "department"},
    LevelNames{Level::district, "huyen", "huyện", "district"},
    LevelNames{Level::commune, "xa", "xã", "commune"},
};

}  // namespace

std::string_view level_id(Level level) {
  for (const LevelNames& name : names) {
    if (name.level == level) return name.id;
  }
  return {};
}

std::string_view level_word(Level level, Language language) {
  for (const LevelNames& name : names) {
    if (name.level != level) continue;
    return language == Language::vietnamese ? name.vietnamese : name.english;
  }
  return {};
}

std::optional<Level> level_from_id(std::string_view id) {
  for (const LevelNames& name : names) {
    if (name.id == id) return name.level;
  }
  return std::nullopt;
}

}  // namespace cchc
