#include "lexicon/same_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lexicon/prose_words.hpp"

namespace cchc::lexicon {
namespace {

constexpr std::array<std::string_view, 17> scopes = {"tong so",
                                                     "tong cong",
                                                     "toan bo",
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
                                                     "tren dia ban phuong",
                                                     "tren dia ban thanh pho",
                                                     "tren toan tinh"};

constexpr std::array<std::string_view, 15> summed = {
    "kinh phi", "bien che", "von",     "thu",    "chi",     "du toan",    "dien tich", "nguon",
    "gia tri",  "nhiem vu", "van ban", "can bo", "chi phi", "muc dau tu", "phi"};

constexpr std::array<std::string_view, 23> leading = {"nhu vai",
                                                      "nhu da neu",
                                                      "nhu tren",
                                                      "neu tren",
                                                      "noi tren",
                                                      "nhu da bao cao",
                                                      "ket qua noi bat",
                                                      "noi bat",
                                                      "ket qua dat duoc",
                                                      "nguien nhan",
                                                      "ton tai",
                                                      "han che",
                                                      "uu diem",
                                                      "nhin chung",
                                                      "tong hop chung",
                                                      "tinh chung",
                                                      "theo thong ke",
                                                      "qua thong ke",
                                                      "chiem",
                                                      "ti le",
                                                      "moi dat",
                                                      "hien",
                                                      "ca"};

constexpr std::array<std::string_view, 3> topics = {"ve", "doi voi", "rieng"};

constexpr std::array<std::string_view, 24> chapters = {"cai cach the che",
                                                       "cai cach thu tuc hanh chinh",
                                                       "to chuc bo mai",
                                                       "che do cong vu",
                                                       "tai chinh cong",
                                                       "chinh quien dien tu",
                                                       "chinh quien so",
                                                       "cong tac cai cach hanh chinh",
                                                       "thuc hien cai cach hanh chinh",
                                                       "chi dao dieu hanh",
                                                       "danh gia chung",
                                                       "ket qua dat duoc",
                                                       "mat tich cuc",
                                                       "uu diem",
                                                       "ton tai",
                                                       "han che",
                                                       "co che mot cua",
                                                       "kiem soat thu tuc hanh chinh",
                                                       "giai quiet thu tuc hanh chinh",
                                                       "cung cap dich vu cong truc tuien",
                                                       "ket qua giai quiet",
                                                       "to chuc bo mai hanh chinh",
                                                       "chuien doi so",
                                                       "ung dung cong nghe thong tin"};

constexpr std::array<std::string_view, 13> exceptions = {
    "khong tinh", "chua tinh", "khong ke", "chua ke", "khong bao gom", "chua bao gom", "tru",
    "ngoai tru",  "tinh ca",   "ke ca",    "gom ca",  "bao gom ca",    "khong gom"};

constexpr std::array<std::string_view, 3> subjects = {"don vi", "co quan", "dia phuong"};

constexpr std::array<std::string_view, 4> counters = {"nguoi", "truong hop", "don vi", "bien che"};

constexpr std::array meanings = {
    SameMeaning{"phat sinh", "tiep nhan"},   SameMeaning{"nhan duoc", "tiep nhan"},
    SameMeaning{"tre han", "qua han"},       SameMeaning{"cham han", "qua han"},
    SameMeaning{"ti trong", "ti le"},        SameMeaning{"qua mang", "truc tuien"},
    SameMeaning{"tai ke hoach", "ke hoach"}, SameMeaning{"theo ke hoach", "ke hoach"},
};

struct Joined {
  std::string_view before;
  std::string_view behind;
};

// The last word before the comma and the first behind it.
constexpr std::array joined_words = {
    Joined{"bộ", "công"},     Joined{"chức", "viên"},  Joined{"chức", "người"},
    Joined{"quan", "đơn"},    Joined{"vị", "địa"},     Joined{"phí", "lệ"},
    Joined{"xã", "phường"},   Joined{"phường", "thị"}, Joined{"phường", "đặc"},
    Joined{"xã", "thị"},      Joined{"xã", "thành"},   Joined{"huyện", "thị"},
    Joined{"huyện", "thành"}, Joined{"sở", "ban"},     Joined{"ban", "ngành"},
    Joined{"sở", "ngành"},    Joined{"ánh", "kiến"},   Joined{"đổi", "bổ"},
    Joined{"chức", "cá"},     Joined{"nhân", "tổ"},    Joined{"dân", "doanh"},
    Joined{"dân", "tổ"},      Joined{"thôn", "tổ"},    Joined{"hội", "quốc"},
};

constexpr std::array<std::string_view, 4> enders = {"với", "để", "nhằm", "nên"};

}  // namespace

std::span<const std::string_view> whole_scopes() { return scopes; }
std::span<const std::string_view> summed_nouns() { return summed; }
std::span<const std::string_view> leading_words() { return leading; }
std::span<const std::string_view> topic_openings() { return topics; }
std::span<const std::string_view> chapter_words() { return chapters; }
std::span<const std::string_view> exception_words() { return exceptions; }
std::span<const std::string_view> own_subjects() { return subjects; }
std::span<const std::string_view> bare_counters() { return counters; }
std::span<const SameMeaning> same_meanings() { return meanings; }

bool joins_by_comma(std::uint64_t before, std::uint64_t behind) {
  using Pair = std::pair<std::uint64_t, std::uint64_t>;
  static const auto pairs = [] {
    std::array<Pair, joined_words.size()> list;
    std::transform(joined_words.begin(), joined_words.end(), list.begin(), [](const Joined& words) {
      return Pair(prose_word(words.before), prose_word(words.behind));
    });
    std::sort(list.begin(), list.end());
    return list;
  }();
  return std::binary_search(pairs.begin(), pairs.end(), Pair(before, behind));
}

bool ends_name(std::uint64_t word) {
  static const auto words = [] {
    std::array<std::uint64_t, enders.size()> list{};
    std::transform(enders.begin(), enders.end(), list.begin(), prose_word);
    return list;
  }();
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace cchc::lexicon
