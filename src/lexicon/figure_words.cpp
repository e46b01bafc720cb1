#include "lexicon/figure_words.hpp"

#include <array>

namespace cchc::lexicon {
namespace {

constexpr std::array<std::string_view, 36> naming = {
    "số",        "ngày",       "tháng",    "quý",     "quí",      "điều",     "khoản", "mục",
    "lần",       "thứ",        "đợt",      "kỳ",      "phường",   "quận",     "khóa",  "mức độ",
    "cấp độ",    "giai đoạn",  "phụ lục",  "biểu",    "bảng",     "chỉ tiêu", "đề án", "nghị quyết",
    "nghị định", "quyết định", "thông tư", "chỉ thị", "công văn", "biểu mẫu", "mẫu",   "dự án",
    "hạng",      "điện thoại", "dây nóng", "hotline"};

constexpr std::array<std::string_view, 2> counting = {"tổng số", "trong số"};

constexpr std::array<std::string_view, 6> in_so = {"đổi số",   "ký số",  "nghệ số",
                                                   "thuật số", "dân số", "liệu số"};

constexpr std::array<std::string_view, 4> periods = {"kỳ", "quý", "quí", "tháng"};

}  // namespace

std::span<const std::string_view> naming_words() { return naming; }
std::span<const std::string_view> counting_words() { return counting; }
std::span<const std::string_view> names_in_so() { return in_so; }
std::span<const std::string_view> numbered_periods() { return periods; }

}  // namespace cchc::lexicon
