#include "lexicon/same_words.hpp"

#include <array>

namespace cchc::lexicon {
namespace {

constexpr std::array<std::string_view, 14> scopes = {"tong so",
                                                     "tong cong",
                                                     "toan huien",
                                                     "toan tinh",
                                                     "toan xa",
                                                     "toan thanh pho",
                                                     "toan nganh",
                                                     "toan thi xa",
                                                     "toan quan",
                                                     "toan phuong",
                                                     "tren dia ban huien",
                                                     "tren dia ban tinh",
                                                     "tren dia ban xa",
                                                     "tren dia ban thanh pho"};

constexpr std::array<std::string_view, 21> passing = {
    "hon",  "gan",  "khoang", "tren duoi", "xap xi",   "duoi",  "uoc",
    "tang", "giam", "con",    "them",      "trong do", "rieng", "moi",
    "nang", "bang", "chiem",  "thu hut",   "gap",      "nhat",  "binh quan"};

constexpr std::array<std::string_view, 4> parts = {"cap huien", "cac huien", "ui ban nhan dan xa",
                                                   "ui ban nhan dan phuong"};

}  // namespace

std::span<const std::string_view> whole_scopes() { return scopes; }
std::span<const std::string_view> part_words() { return parts; }
std::span<const std::string_view> passing_words() { return passing; }

}  // namespace cchc::lexicon
