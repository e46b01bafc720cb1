#include "lexicon/bodies.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::lexicon {
namespace {

constexpr std::array body_list = {
    BodyWord{"van phong hoi dong nhan dan va ui ban nhan dan", "", "", Level::unknown, true},
    BodyWord{"van phong doan dai bieu quoc hoi", "", "", Level::department},
    BodyWord{"van phong ui ban nhan dan", "", "", Level::unknown, true},
    BodyWord{"trung tam phuc vu hanh chinh cong", "", "", Level::unknown, true},
    BodyWord{"trung tam hanh chinh cong", "", "", Level::unknown, true},
    BodyWord{"hoi dong nhan dan va ui ban nhan dan", "", "", Level::unknown, true},
    BodyWord{"ui ban nhan dan", "", "", Level::unknown, true},
    BodyWord{"ban quan li", "", "", Level::department},
    BodyWord{"thanh tra tinh", "", "", Level::department},
    BodyWord{"thanh tra thanh pho", "", "", Level::department},
    BodyWord{"ban dan toc", "", "", Level::department},
    BodyWord{"van phong", "", "", Level::unknown, true},
    BodyWord{"chi cuc", "", "", Level::department},
    BodyWord{"so", "Sở", "SỞ", Level::department},
    BodyWord{"phong", "Phòng", "PHÒNG", Level::unknown, true},
    BodyWord{"ban chi hui quan su", "", "", Level::unknown, true},
};

constexpr std::array place_list = {
    PlaceWord{"thanh pho", "thành phố", Level::unknown},
    PlaceWord{"tp", "thành phố", Level::unknown},
    PlaceWord{"thi tran", "thị trấn", Level::commune},
    PlaceWord{"thi xa", "thị xã", Level::district},
    PlaceWord{"dac khu", "đặc khu", Level::commune},
    PlaceWord{"phuong", "phường", Level::commune},
    PlaceWord{"huien", "huyện", Level::district},
    PlaceWord{"quan", "quận", Level::district},
    PlaceWord{"tinh", "tỉnh", Level::province},
    PlaceWord{"xa", "xã", Level::commune},
};

// Words behind which the same letters are no place: "xã hội", "tình hình".
constexpr std::array<std::string_view, 9> no_places = {"xa hoi",   "tinh hinh", "tinh gian",
                                                       "tinh den", "tinh tu",   "quan li",
                                                       "quan su",  "quan tri",  "quan he"};

constexpr std::array<std::string_view, 6> central_cities = {"ha noi",  "ho chi minh", "hai phong",
                                                            "da nang", "can tho",     "hue"};

constexpr std::array<std::string_view, 7> reporters = {
    "don vi bao cao",     "co quan bao cao",    "don vi lap bao cao", "co quan lap bao cao",
    "don vi gui bao cao", "ten don vi bao cao", "don vi lap bieu"};

constexpr std::array<std::string_view, 4> verbs = {" báo cáo", " báo công tác", " xin báo cáo",
                                                   " tổng hợp báo cáo"};
constexpr std::array<std::string_view, 12> in_sentences = {
    " về ",   " việc ", " của ", " tại ", " trong ", " đã ",
    " theo ", " cho ",  " để ",  " gửi ", " chế độ", " thực hiện"};
constexpr std::array<std::string_view, 6> above = {"quận ",      "huyện ", "thị xã ",
                                                   "thành phố ", "tỉnh ",  "TP"};

struct Field {
  std::string_view folded;
  std::string_view written;
};
constexpr std::array fields = {
    Field{"noi vu", "Nội vụ"},
    Field{"tai chinh", "Tài chính"},
    Field{"tai chinh ke hoach", "Tài chính - Kế hoạch"},
    Field{"ke hoach va dau tu", "Kế hoạch và Đầu tư"},
    Field{"tu phap", "Tư pháp"},
    Field{"cong thuong", "Công Thương"},
    Field{"xai dung", "Xây dựng"},
    Field{"giao thong van tai", "Giao thông vận tải"},
    Field{"nong nghiep va moi truong", "Nông nghiệp và Môi trường"},
    Field{"nong nghiep va phat trien nong thon", "Nông nghiệp và Phát triển nông thôn"},
    Field{"tai nguien va moi truong", "Tài nguyên và Môi trường"},
    Field{"thong tin va truien thong", "Thông tin và Truyền thông"},
    Field{"khoa hoc va cong nghe", "Khoa học và Công nghệ"},
    Field{"giao duc va dao tao", "Giáo dục và Đào tạo"},
    Field{"van hoa the thao va du lich", "Văn hóa, Thể thao và Du lịch"},
    Field{"van hoa va the thao", "Văn hóa và Thể thao"},
    Field{"van hoa va thong tin", "Văn hóa và Thông tin"},
    Field{"van hoa xa hoi", "Văn hóa - Xã hội"},
    Field{"van hoa", "Văn hóa"},
    Field{"du lich", "Du lịch"},
    Field{"i te", "Y tế"},
    Field{"lao dong thuong binh va xa hoi", "Lao động - Thương binh và Xã hội"},
    Field{"dan toc va ton giao", "Dân tộc và Tôn giáo"},
    Field{"dan toc", "Dân tộc"},
    Field{"ngoai vu", "Ngoại vụ"},
    Field{"kinh te", "Kinh tế"},
    Field{"kinh te ha tang va do thi", "Kinh tế, Hạ tầng và Đô thị"},
    Field{"kinh te va ha tang", "Kinh tế và Hạ tầng"},
    Field{"quan li do thi", "Quản lý đô thị"},
    Field{"thanh tra", "Thanh tra"},
};

constexpr std::array spellings = {
    BodySpelling{"ui ban nhan dan", "UBND"},
    BodySpelling{"va ui ban nhan dan", "và UBND"},
    BodySpelling{"hoi dong nhan dan", "HĐND"},
    BodySpelling{"trung tam phuc vu hanh chinh cong", "Trung tâm Phục vụ hành chính công"},
    BodySpelling{"trung tam hanh chinh cong", "Trung tâm Hành chính công"},
    BodySpelling{"van phong", "Văn phòng"},
    BodySpelling{"ban quan li", "Ban Quản lý"},
    BodySpelling{"thanh tra", "Thanh tra"},
    BodySpelling{"chi cuc", "Chi cục"},
};

constexpr std::array short_places = {
    BodySpelling{"tp", "thành phố"}, BodySpelling{"tx", "thị xã"}, BodySpelling{"p", "phường"},
    BodySpelling{"h", "huyện"},      BodySpelling{"q", "quận"},    BodySpelling{"x", "xã"},
};

}  // namespace

std::span<const BodyWord> body_words() { return body_list; }
std::span<const PlaceWord> place_words() { return place_list; }
std::span<const std::string_view> own_offices() {
  static constexpr std::array<std::string_view, 5> offices = {
      "bo phan mot cua", "trung tam phuc vu hanh chinh cong", "bo phan tiep nhan va tra ket qua",
      committee, "hoi dong nhan dan"};
  return offices;
}

std::span<const std::string_view> reporter_labels() { return reporters; }
std::string_view receiver_label() { return "don vi nhan"; }
std::span<const std::string_view> reporting_verbs() { return verbs; }
std::span<const std::string_view> sentence_words() { return in_sentences; }
std::span<const std::string_view> upper_places() { return above; }
std::span<const BodySpelling> body_spellings() { return spellings; }

const BodyWord* body_at(std::string_view text) {
  constexpr std::size_t longest = 120;  // bytes that hold the longest of them with its marks
  const std::string folded = text::fold(text.substr(0, longest));
  const auto* const found =
      std::find_if(body_list.begin(), body_list.end(), [&](const BodyWord& body) {
        if (!starts_with_words(folded, body.words)) return false;
        return body.initial.empty() || text.starts_with(body.initial) ||
               text.starts_with(body.capitals);
      });
  return found == body_list.end() ? nullptr : found;
}

const PlaceWord* place_at(std::string_view folded) {
  const bool none = std::any_of(no_places.begin(), no_places.end(), [&](std::string_view words) {
    return starts_with_words(folded, words);
  });
  if (none) return nullptr;
  const auto* const found =
      std::find_if(place_list.begin(), place_list.end(),
                   [&](const PlaceWord& place) { return starts_with_words(folded, place.folded); });
  return found == place_list.end() ? nullptr : found;
}

bool is_central_city(std::string_view folded) {
  return std::find(central_cities.begin(), central_cities.end(), folded) != central_cities.end();
}

Level level_of_office(int year, int month) {
  constexpr int first_year = 2025;  // Nghị quyết 203/2025/QH15: districts ended on 30 June 2025
  constexpr int first_month = 7;
  if (year == 0) return Level::district;
  const bool after = year > first_year || (year == first_year && month >= first_month);
  return after ? Level::commune : Level::district;
}

std::string_view field_as_written(std::string_view folded) {
  const auto* const found = std::find_if(
      fields.begin(), fields.end(), [&](const Field& field) { return field.folded == folded; });
  return found == fields.end() ? std::string_view{} : found->written;
}

std::string_view place_in_full(std::string_view folded_word) {
  const auto* const found =
      std::find_if(short_places.begin(), short_places.end(),
                   [&](const BodySpelling& place) { return place.folded == folded_word; });
  return found == short_places.end() ? std::string_view{} : found->written;
}

}  // namespace cchc::lexicon
