#include "lexicon/row_names.hpp"

#include <array>

namespace cchc::lexicon {
namespace {

// The longer before what begins like them.
constexpr std::array<std::string_view, 29> fillers = {
    "tong so luong",
    "so luong",
    "tong so",
    "trong ki bao cao",
    "trong ki nay",
    "trong ki",
    "trong qui nay",
    "trong qui",
    "trong nam",
    "trong thang",
    "ki nay",
    "tren dia ban",
    "tinh den nay",
    "den nay",
    "hien nay",
    "hien tai",
    "theo qui dinh",
    "ket qua",
    "so",
    "tong",
    "da",
    "duoc",
    "cac",
    "cua",
    "la",
    "nhu sau",
    "cu the",
    "trong",
    "thoi gian qua",
};

constexpr std::array<std::string_view, 6> ends = {"la", "dat", "co", "duoc", "gom", "nhu sau"};

constexpr std::array<std::string_view, 37> narrowing = {
    "cap xa",
    "cap huyen",
    "cap tinh",
    "cap so",
    "cap phong",
    "linh vuc",
    "trong do",
    "trong so",
    "bao gom",
    "gom",
    "cu the",
    "rieng",
    "cac xa",
    "cac huyen",
    "cac so",
    "cac phong",
    "cac don vi",
    "uy ban nhan dan xa",
    "uy ban nhan dan huyen",
    "uy ban nhan dan cap",
    "phong noi vu",
    "van phong",
    "trung tam",
    "nganh",
    "thuoc",
    "tai",
    "cua so",
    "do so",
    "lien thong",
    "con lai",
    "khac",
    "moi",
    "chua",
    "khong",
    "thi tran",
    "toan huyen",
    "toan tinh",
};

constexpr std::array<std::string_view, 17> other_periods = {
    "cung ki", "nam truoc", "ki truoc",     "qui truoc",  "thang truoc", "nam ngoai",
    "luy ke",  "lui ke",    "ke hoach nam", "chi tieu",   "du kien",     "phan dau",
    "uoc",     "so voi",    "tinh tu",      "tu dau nam", "tu ngay"};

}  // namespace

std::span<const std::string_view> name_fillers() { return fillers; }
std::span<const std::string_view> name_ends() { return ends; }
std::span<const std::string_view> narrowing_words() { return narrowing; }
std::span<const std::string_view> other_period_words() { return other_periods; }

}  // namespace cchc::lexicon
