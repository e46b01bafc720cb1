#include "cli/placeholders.hpp"

#include <algorithm>
#include <array>

namespace cchc::cli {
namespace {

struct Placeholder {
  std::string_view english;
  std::string_view vietnamese;
};

constexpr std::array names = {
    Placeholder{"PATH", "TỆP HOẶC THƯ MỤC"},
    Placeholder{"OPTIONS", "TÙY CHỌN"},
    Placeholder{"FILE", "TỆP"},
    Placeholder{"FOLDER", "THƯ_MỤC"},
    Placeholder{"REPORT", "BÁO_CÁO"},
    Placeholder{"RESULTS", "KẾT_QUẢ"},
    Placeholder{"RULE", "QUY_TẮC"},
    Placeholder{"LEVEL", "MỨC"},
    Placeholder{"NAME", "TÊN"},
    Placeholder{"ID", "MÃ"},
    Placeholder{"FORMAT", "DẠNG"},
    Placeholder{"ORDER", "THỨ_TỰ"},
    Placeholder{"WHEN", "KHI_NÀO"},
    Placeholder{"DIALECT", "KIỂU"},
    Placeholder{"ROWS", "DÒNG_NÀO"},
    Placeholder{"WHAT", "THEO_GÌ"},
    Placeholder{"GLOB", "MẪU_TÊN"},
    Placeholder{"N", "SỐ"},
    Placeholder{"SIZE", "DUNG_LƯỢNG"},
    Placeholder{"SECONDS", "GIÂY"},
    Placeholder{"STAGE", "BƯỚC"},
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view in_vietnamese(std::string_view name) {
  const auto* const found = std::find_if(
      names.begin(), names.end(), [&](const Placeholder& known) { return known.english == name; });
  return found == names.end() ? name : found->vietnamese;
}

}  // namespace

std::string placeholders(std::string_view usage, Language language) {
  if (language == Language::english) return std::string(usage);
  std::string text;
  while (!usage.empty()) {
    std::size_t end = 0;
    while (end < usage.size() && is_capital(usage[end])) ++end;
    if (end == 0) {
      text += usage.front();
      usage.remove_prefix(1);
      continue;
    }
    text += in_vietnamese(usage.substr(0, end));
    usage.remove_prefix(end);
  }
  return text;
}

}  // namespace cchc::cli
