#include "lexicon/row_names.hpp"

#include <array>

namespace cchc::lexicon {
namespace {

// The longer before what begins like them.
constexpr std::array<std::string_view, 31> fillers = {
    "tong so luong",
    "so luong",
    "tong so",
    "trong ki bao cao",
    "trong ki nai",
    "trong ki",
    "trong qui nai",
    "trong qui",
    "trong nam",
    "trong thang",
    "ki nai",
    "tren dia ban",
    "tinh den nai",
    "den thoi diem bao cao",
    "tai thoi diem bao cao",
    "den nai",
    "hien nai",
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

constexpr std::array<std::string_view, 7> ends = {"la",   "dat", "co",     "con",
                                                  "duoc", "gom", "nhu sau"};

constexpr std::array<std::string_view, 36> narrowing = {
    "cap xa",
    "cap huien",
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
    "cac huien",
    "cac so",
    "cac phong",
    "cac don vi",
    "ui ban nhan dan xa",
    "ui ban nhan dan huien",
    "ui ban nhan dan phuong",
    "ui ban nhan dan cap",
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
};

constexpr std::array parts = {PartWords{"linh vuc", 2}, PartWords{"cap", 1}};

constexpr std::array<std::string_view, 16> other_periods = {
    "cung ki", "nam truoc",    "ki truoc",   "qui truoc", "thang truoc", "nam ngoai",
    "lui ke",  "ke hoach nam", "chi tieu",   "du kien",   "phan dau",    "uoc",
    "so voi",  "tinh tu",      "tu dau nam", "tu ngai"};

constexpr std::array<std::string_view, 6> brackets = {"(chỉ",   "(Chỉ", "(không",
                                                      "(Không", "(trừ", "(Trừ"};

}  // namespace

std::span<const std::string_view> narrowing_brackets() { return brackets; }
std::span<const std::string_view> name_fillers() { return fillers; }
std::span<const std::string_view> name_ends() { return ends; }
std::span<const std::string_view> narrowing_words() { return narrowing; }
std::span<const PartWords> part_words() { return parts; }
std::span<const std::string_view> other_period_words() { return other_periods; }

}  // namespace cchc::lexicon
