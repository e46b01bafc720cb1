#include "lexicon/column_words.hpp"

#include <algorithm>
#include <array>

#include "lexicon/headings.hpp"
#include "lexicon/words.hpp"

namespace cchc::lexicon {
namespace {

enum class Match : std::uint8_t { whole, begins, contains };

struct Entry {
  std::string_view folded;
  Match match;
  Word word;
};

using enum Match;

constexpr std::array entries = {
    Entry{"stt", whole, Word::number},
    Entry{"tt", whole, Word::number},
    Entry{"so tt", whole, Word::number},
    Entry{"so thu tu", whole, Word::number},
    Entry{"thu tu", whole, Word::number},
    Entry{"ma chi tieu", whole, Word::number},
    Entry{"ma so", whole, Word::number},
    Entry{"ma", whole, Word::number},
    Entry{"chi tieu", begins, Word::name},
    Entry{"ten chi tieu", begins, Word::name},
    Entry{"cac chi tieu", begins, Word::name},
    Entry{"noi dung", begins, Word::name},
    Entry{"tieu chi", begins, Word::name},
    Entry{"ten tieu chi", begins, Word::name},
    Entry{"danh muc", whole, Word::name},
    Entry{"nhiem vu", whole, Word::name},
    Entry{"linh vuc", begins, Word::field},
    Entry{"ten", begins, Word::field},
    Entry{"co quan", begins, Word::field},
    Entry{"dia phuong", begins, Word::field},
    Entry{"dia ban", begins, Word::field},
    Entry{"xa phuong", begins, Word::field},
    Entry{"huien thi xa", begins, Word::field},
    Entry{"phong ban", begins, Word::field},
    Entry{"thu tuc", begins, Word::field},
    Entry{"nhom", begins, Word::field},
    Entry{"loai", begins, Word::field},
    Entry{"hang muc", begins, Word::field},
    Entry{"don vi co quan", begins, Word::field},
    Entry{"don vi bao cao", whole, Word::field},
    Entry{"don vi dia phuong", begins, Word::field},
    Entry{"don vi hanh chinh", begins, Word::field},
    Entry{"don vi thuc hien", whole, Word::field},
    Entry{"don vi hanh chinh cap xa", whole, Word::field},
    Entry{"don vi tinh", begins, Word::unit},
    Entry{"dvt", begins, Word::unit},
    Entry{"don vi do", begins, Word::unit},
    Entry{"don vi", whole, Word::unit_or_body},
    Entry{"ghi chu", begins, Word::note},
    Entry{"dien giai", whole, Word::note},
    Entry{"li do", begins, Word::note},
    Entry{"nguien nhan", begins, Word::note},
    Entry{"giai phap", begins, Word::note},
    Entry{"thuiet minh", begins, Word::note},
    Entry{"giai trinh", begins, Word::note},
    Entry{"nhan xet", begins, Word::note},
    Entry{"nam sinh", contains, Word::no_figure},
    Entry{"ngai", begins, Word::no_figure},
    Entry{"ngai thang", contains, Word::no_figure},
    Entry{"so ki hieu", contains, Word::no_figure},
    Entry{"so van ban", whole, Word::no_figure},
    Entry{"so hieu", contains, Word::no_figure},
    Entry{"dien thoai", contains, Word::no_figure},
    Entry{"so quiet dinh", whole, Word::no_figure},
    Entry{"thoi gian", begins, Word::no_figure},
    Entry{"thoi han", begins, Word::no_figure},
    Entry{"thoi diem", begins, Word::no_figure},
    Entry{"ho va ten", begins, Word::no_figure},
    Entry{"ho ten", begins, Word::no_figure},
    Entry{"chuc vu", begins, Word::no_figure},
    Entry{"trich iu", begins, Word::no_figure},
    Entry{"can cu", begins, Word::no_figure},
    Entry{"ma thu tuc hanh chinh", whole, Word::no_figure},
    Entry{"ma ho so", whole, Word::no_figure},
    Entry{"ket qua", begins, Word::result},
    Entry{"so lieu", begins, Word::result},
    Entry{"gia tri", whole, Word::result},
    Entry{"so luong", whole, Word::result},
    Entry{"sl", whole, Word::result},
    Entry{"ki nai", contains, Word::current},
    Entry{"qui nai", contains, Word::current},
    Entry{"thang nai", contains, Word::current},
    Entry{"nam nai", contains, Word::current},
    Entry{"tuan nai", contains, Word::current},
    Entry{"ki bao cao", contains, Word::current},
    Entry{"trong ki", whole, Word::current},
    Entry{"trong qui", whole, Word::current},
    Entry{"trong thang", whole, Word::current},
    Entry{"trong nam", whole, Word::current},
    Entry{"so trong ki", whole, Word::current},
    Entry{"cuoi ki", contains, Word::current},
    Entry{"thuc hien", begins, Word::current},
    Entry{"thuc hien", whole, Word::current},
    Entry{"ket qua thuc hien", begins, Word::current},
    Entry{"uoc thuc hien", begins, Word::current},
    Entry{"da thuc hien", begins, Word::current},
    Entry{"ket qua dat duoc", begins, Word::current},
    Entry{"ki truoc", contains, Word::previous},
    Entry{"nam truoc", contains, Word::previous},
    Entry{"qui truoc", contains, Word::previous},
    Entry{"thang truoc", contains, Word::previous},
    Entry{"tuan truoc", contains, Word::previous},
    Entry{"dau ki", contains, Word::previous},
    Entry{"nam ngoai", contains, Word::previous},
    Entry{"cung ki", contains, Word::same_period},
    Entry{"lui ke", contains, Word::cumulative},
    Entry{"tu dau nam", contains, Word::cumulative},
    Entry{"cong don", contains, Word::cumulative},
    Entry{"ke hoach", begins, Word::plan},
    Entry{"chi tieu giao", contains, Word::plan},
    Entry{"chi tieu duoc giao", contains, Word::plan},
    Entry{"chi tieu ke hoach", contains, Word::plan},
    Entry{"chi tieu de ra", contains, Word::plan},
    Entry{"chi tieu", whole, Word::plan},
    Entry{"chi tieu nam", begins, Word::plan},
    Entry{"muc tieu", begins, Word::plan},
    Entry{"du toan", begins, Word::plan},
    Entry{"duoc giao", contains, Word::plan},
    Entry{"giao", whole, Word::plan},
    Entry{"nghi quiet giao", contains, Word::plan},
    Entry{"so voi", contains, Word::comparison},
    Entry{"so sanh", contains, Word::comparison},
    Entry{"tang giam", contains, Word::comparison},
    Entry{"chenh lech", contains, Word::comparison},
    Entry{"tang", whole, Word::comparison},
    Entry{"giam", whole, Word::comparison},
    Entry{"tang %", begins, Word::comparison},
    Entry{"muc tang", begins, Word::comparison},
    Entry{"toc do tang", begins, Word::comparison},
    Entry{"tang giam", contains, Word::change},
    Entry{"chenh lech", contains, Word::change},
    Entry{"muc tang", begins, Word::change},
    Entry{"toc do tang", begins, Word::change},
    Entry{"ti le", contains, Word::share},
    Entry{"%", contains, Word::share},
    Entry{"ti trong", contains, Word::share},
    Entry{"phan tram", contains, Word::share},
    Entry{"tong so", begins, Word::total},
    Entry{"tong cong", begins, Word::total},
    Entry{"tong", begins, Word::total},
    Entry{"cong", whole, Word::total},
    Entry{"toan tinh", begins, Word::total},
    Entry{"toan huien", begins, Word::total},
    Entry{"toan xa", begins, Word::total},
    Entry{"toan phuong", begins, Word::total},
    Entry{"toan thanh pho", begins, Word::total},
    Entry{"toan don vi", begins, Word::total},
    Entry{"toan co quan", begins, Word::total},
    Entry{"toan so", begins, Word::total},
    Entry{"toan dac khu", begins, Word::total},
    Entry{"chung", whole, Word::total},
    Entry{"trong do", begins, Word::among},
    Entry{"chia ra", begins, Word::among},
    Entry{"gom", begins, Word::among},
    Entry{"bao gom", begins, Word::among},
    Entry{"cap tinh", contains, Word::level},
    Entry{"cap huien", contains, Word::level},
    Entry{"cap xa", contains, Word::level},
    Entry{"cap so", contains, Word::level},
    Entry{"cap trung uong", contains, Word::level},
    Entry{"trung uong", whole, Word::level},
    Entry{"tinh", whole, Word::level},
    Entry{"huien", whole, Word::level},
    Entry{"xa", whole, Word::level},
    Entry{"van phong", begins, Word::body},
    Entry{"trung tam", begins, Word::body},
    Entry{"thanh tra", begins, Word::body},
    Entry{"chi cuc", begins, Word::body},
    Entry{"chi nhanh", begins, Word::body},
    Entry{"cong an", begins, Word::body},
    Entry{"hoi dong", begins, Word::body},
    Entry{"ui ban", begins, Word::body},
    Entry{"xa", begins, Word::body},
    Entry{"phuong", begins, Word::body},
    Entry{"thi tran", begins, Word::body},
    Entry{"thi xa", begins, Word::body},
    Entry{"thanh pho", begins, Word::body},
    Entry{"huien", begins, Word::body},
    Entry{"dac khu", begins, Word::body},
    Entry{"thon", begins, Word::body},
    Entry{"khu pho", begins, Word::body},
    Entry{"to dan pho", begins, Word::body},
    Entry{"cac co quan", begins, Word::body},
    Entry{"cac so", begins, Word::body},
    Entry{"cac phong", begins, Word::body},
    Entry{"don vi", begins, Word::body},
    Entry{"truoc han", contains, Word::state},
    Entry{"dung han", contains, Word::state},
    Entry{"qua han", contains, Word::state},
    Entry{"tre han", contains, Word::state},
    Entry{"cham han", contains, Word::state},
    Entry{"som han", contains, Word::state},
    Entry{"trong han", contains, Word::state},
    Entry{"con han", contains, Word::state},
    Entry{"den han", contains, Word::state},
    Entry{"chua den han", contains, Word::state},
    Entry{"chua", contains, Word::state},
    Entry{"da hoan thanh", contains, Word::state},
    Entry{"truc tuien", contains, Word::way},
    Entry{"truc tiep", contains, Word::way},
    Entry{"buu chinh", contains, Word::way},
    Entry{"tiep nhan", contains, Word::received},
    Entry{"phai giai quiet", contains, Word::received},
    Entry{"phai xu li", contains, Word::received},
    Entry{"da nhan", contains, Word::received},
    Entry{"ki truoc", contains, Word::carried},
    Entry{"chuien sang", contains, Word::carried},
    Entry{"ton truoc", contains, Word::carried},
    Entry{"da giai quiet", contains, Word::settled},
    Entry{"da xu li", contains, Word::settled},
    Entry{"giai quiet xong", contains, Word::settled},
    Entry{"tra ket qua", contains, Word::settled},
    Entry{"giai quiet", contains, Word::settled},
    Entry{"dang giai quiet", contains, Word::pending},
    Entry{"dang xu li", contains, Word::pending},
    Entry{"chua giai quiet", contains, Word::pending},
    Entry{"chua xu li", contains, Word::pending},
    Entry{"con lai", contains, Word::pending},
    Entry{"ton", whole, Word::pending},
    Entry{"diem", contains, Word::score},
    Entry{"xep hang", contains, Word::score},
    Entry{"thu hang", contains, Word::score},
    Entry{"xep loai", contains, Word::score},
    Entry{"binh quan", contains, Word::score},
    Entry{"trung binh", contains, Word::score},
    Entry{"chi so", contains, Word::score},
    Entry{"dong", whole, Word::money},
    Entry{"trieu dong", contains, Word::money},
    Entry{"ti dong", contains, Word::money},
    Entry{"nghin dong", contains, Word::money},
    Entry{"kinh phi", contains, Word::money},
    Entry{"so tien", contains, Word::money},
};

bool matches(const Entry& entry, std::string_view folded) {
  switch (entry.match) {
    case whole:
      return folded == entry.folded;
    case begins:
      return starts_with_words(folded, entry.folded);
    case contains:
      return has_words(folded, entry.folded);
  }
  return false;
}

}  // namespace

WordSet words_in(std::string_view folded) {
  WordSet set;
  const std::uint32_t letters = initials(folded);
  for (const Entry& entry : entries) {
    if ((letters & initial_bit(entry.folded.front())) != 0 && matches(entry, folded))
      set.add(entry.word);
  }
  switch (heading_role(folded)) {
    case HeadingRole::number:
      set.add(Word::number);
      break;
    case HeadingRole::name:
      set.add(Word::name);
      break;
    case HeadingRole::subject:
      set.add(Word::field);
      break;
    case HeadingRole::unit:
      set.add(Word::unit);
      break;
    case HeadingRole::note:
      set.add(Word::note);
      break;
    default:
      break;
  }
  return set;
}

bool names_body(std::string_view heading) {
  constexpr std::array<std::string_view, 10> begins_with = {
      "Sở ", "SỞ ", "Phòng ", "PHÒNG ", "Quận ", "QUẬN ", "Ấp ", "ẤP ", "Bản ", "Ban Q"};
  return std::any_of(begins_with.begin(), begins_with.end(),
                     [&](std::string_view words) { return heading.starts_with(words); });
}

namespace {

// "03 đơn vị" behind "Tổng số": how many rows there are.
bool counts_rows(std::string_view rest) {
  constexpr std::array<std::string_view, 11> rows = {
      "don vi", "co quan",  "so nganh", "so ban nganh", "xa phuong", "xa",
      "phuong", "linh vuc", "thu tuc",  "cuoc",         "lop"};
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0 || digits == rest.size() || rest[digits] != ' ') return false;
  return std::find(rows.begin(), rows.end(), rest.substr(digits + 1)) != rows.end();
}

}  // namespace

bool names_total_row(std::string_view folded) {
  constexpr std::array<std::string_view, 22> names = {"tong cong",
                                                      "tong so",
                                                      "cong",
                                                      "tong",
                                                      "toan tinh",
                                                      "toan huien",
                                                      "toan xa",
                                                      "toan phuong",
                                                      "toan thanh pho",
                                                      "toan dac khu",
                                                      "toan thi xa",
                                                      "toan quan",
                                                      "tong cong chung",
                                                      "cong chung",
                                                      "tong chung",
                                                      "cong toan tinh",
                                                      "tong toan tinh",
                                                      "tong cong toan tinh",
                                                      "tong so toan tinh",
                                                      "cong tong",
                                                      "tong hop",
                                                      "toan thi tran"};
  if (std::find(names.begin(), names.end(), folded) != names.end()) return true;
  // "Tổng cộng (I+II)": the rest only says of what.
  for (const std::string_view name : {"tong cong ", "cong ", "tong so ", "tong "}) {
    if (!folded.starts_with(name)) continue;
    const std::string_view rest = folded.substr(name.size());
    return rest.find_first_not_of("ivxabcd0123456789 ") == std::string_view::npos ||
           counts_rows(rest);
  }
  return false;
}

bool names_ratio_row(std::string_view label, std::string_view folded) {
  if (folded.starts_with("ti le ") || folded.starts_with("ti trong ") ||
      folded.find(" binh quan") != std::string_view::npos ||
      label.find("(%)") != std::string_view::npos)
    return true;
  const bool counts = folded.starts_with("so ") || folded.starts_with("tong ");
  return !counts && folded.find(" trung binh") != std::string_view::npos;
}

bool names_mean(std::string_view folded) {
  return folded.starts_with("trung binh") || folded.starts_with("binh quan");
}

bool is_remark(std::string_view folded) {
  constexpr std::array<std::string_view, 12> begins_with = {
      "ghi chu", "nguoi lap", "nguoi tong hop", "thu truong", "noi nhan", "chu tich",
      "tm ",     "kt ",       "luu i",          "nguoi ki",   "giam doc", "nguon"};
  return std::any_of(begins_with.begin(), begins_with.end(),
                     [&](std::string_view words) { return folded.starts_with(words); });
}

}  // namespace cchc::lexicon
