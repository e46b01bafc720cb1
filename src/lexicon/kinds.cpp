#include "lexicon/kinds.hpp"

#include <algorithm>
#include <array>

#include "lexicon/words.hpp"

namespace cchc::lexicon {
namespace {

constexpr std::array kind_list = {KindWord{"cap tinh", KindSet::level, province},
                                  KindWord{"ui ban nhan dan tinh", KindSet::level, province},
                                  KindWord{"so nganh", KindSet::level, department},
                                  KindWord{"so ban nganh", KindSet::level, department},
                                  KindWord{"cap huien", KindSet::level, district},
                                  KindWord{"ui ban nhan dan huien", KindSet::level, district},
                                  KindWord{"cap xa", KindSet::level, commune},
                                  KindWord{"ui ban nhan dan xa", KindSet::level, commune},
                                  KindWord{"truc tiep", KindSet::channel, direct},
                                  KindWord{"buu chinh", KindSet::channel, post},
                                  KindWord{"truc tuien", KindSet::channel, online},
                                  KindWord{"muc do 3 va", KindSet::channel, online},
                                  KindWord{"muc do 3 4", KindSet::channel, online},
                                  KindWord{"muc do 3", KindSet::channel, online_3},
                                  KindWord{"muc do 4", KindSet::channel, online_4},
                                  KindWord{"toan trinh", KindSet::channel, online_full},
                                  KindWord{"mot phan", KindSet::channel, online_part},
                                  KindWord{"trong nam", KindSet::gender, 0},  // a year
                                  KindWord{"hang nam", KindSet::gender, 0},
                                  KindWord{"dau nam", KindSet::gender, 0},
                                  KindWord{"cuoi nam", KindSet::gender, 0},
                                  KindWord{"ca nam", KindSet::gender, 0},
                                  KindWord{"theo nam", KindSet::gender, 0},
                                  KindWord{"nam", KindSet::gender, first_kind, true},
                                  KindWord{"nu", KindSet::gender, second_kind, true},
                                  KindWord{"di", KindSet::direction, first_kind, true},
                                  KindWord{"den", KindSet::direction, second_kind, true},
                                  KindWord{"theo ke hoach", KindSet::occasion, first_kind},
                                  KindWord{"dot xuat", KindSet::occasion, second_kind},
                                  KindWord{"thanh thi", KindSet::area, first_kind},
                                  KindWord{"nong thon", KindSet::area, second_kind},
                                  KindWord{"ngoai cong lap", KindSet::ownership, second_kind},
                                  KindWord{"tu thuc", KindSet::ownership, second_kind},
                                  KindWord{"cong lap", KindSet::ownership, first_kind},
                                  KindWord{"chinh thuc", KindSet::membership, first_kind},
                                  KindWord{"du bi", KindSet::membership, second_kind},
                                  KindWord{"ki truoc chuien", KindSet::origin, first_kind},
                                  KindWord{"tu ki truoc", KindSet::origin, first_kind},
                                  KindWord{"ton ki truoc", KindSet::origin, first_kind},
                                  KindWord{"tiep nhan moi", KindSet::origin, second_kind},
                                  KindWord{"moi tiep nhan", KindSet::origin, second_kind},
                                  KindWord{"tiep nhan trong ki", KindSet::origin, second_kind},
                                  KindWord{"trong nuoc", KindSet::country, first_kind},
                                  KindWord{"nuoc ngoai", KindSet::country, second_kind},
                                  KindWord{"ngoai nuoc", KindSet::country, second_kind}};

// The longer of two that begin alike first.
constexpr std::array type_list = {
    TypeWord{"nghi quiet", TypeSet::document},
    TypeWord{"quiet dinh", TypeSet::document},
    TypeWord{"chi thi", TypeSet::document},
    TypeWord{"ke hoach", TypeSet::document},
    TypeWord{"cong van", TypeSet::document},
    TypeWord{"bao cao", TypeSet::document},
    TypeWord{"to trinh", TypeSet::document},
    TypeWord{"thong bao", TypeSet::document},
    TypeWord{"chuong trinh", TypeSet::document},
    TypeWord{"bien ban", TypeSet::document},
    TypeWord{"giai moi", TypeSet::document},
    TypeWord{"cong dien", TypeSet::document},
    TypeWord{"qui che", TypeSet::document},
    TypeWord{"huong dan", TypeSet::document},
    TypeWord{"don khieu nai", TypeSet::petition},
    TypeWord{"don to cao", TypeSet::petition},
    TypeWord{"don kien nghi", TypeSet::petition},
    TypeWord{"khieu nai", TypeSet::petition},
    TypeWord{"to cao", TypeSet::petition},
    TypeWord{"kien nghi", TypeSet::petition},
    TypeWord{"tranh chap", TypeSet::petition},
    TypeWord{"tien si", TypeSet::schooling},
    TypeWord{"thac si", TypeSet::schooling},
    TypeWord{"dai hoc", TypeSet::schooling},
    TypeWord{"cao dang", TypeSet::schooling},
    TypeWord{"trung cap", TypeSet::schooling},
    TypeWord{"so cap", TypeSet::schooling},
    TypeWord{"can bo", TypeSet::position},
    TypeWord{"cong chuc", TypeSet::position},
    TypeWord{"vien chuc", TypeSet::position},
    TypeWord{"nguoi hoat dong khong chuien trach", TypeSet::position},
};

constexpr std::array directing_list = {DirectingWord{"tinh ui", Directing::party},
                                       DirectingWord{"thanh ui", Directing::party},
                                       DirectingWord{"huien ui", Directing::party},
                                       DirectingWord{"quan ui", Directing::party},
                                       DirectingWord{"thi ui", Directing::party},
                                       DirectingWord{"dang ui", Directing::party},
                                       DirectingWord{"cap ui", Directing::party},
                                       DirectingWord{"ban thuong vu", Directing::nobody},
                                       DirectingWord{"hoi dong nhan dan", Directing::council},
                                       DirectingWord{"chu tich", Directing::nobody},
                                       DirectingWord{"ui ban nhan dan", Directing::executive},
                                       DirectingWord{"tinh", Directing::nobody},
                                       DirectingWord{"thanh pho", Directing::nobody},
                                       DirectingWord{"huien", Directing::nobody},
                                       DirectingWord{"quan", Directing::nobody},
                                       DirectingWord{"thi xa", Directing::nobody},
                                       DirectingWord{"thi tran", Directing::nobody},
                                       DirectingWord{"xa", Directing::nobody},
                                       DirectingWord{"phuong", Directing::nobody},
                                       DirectingWord{"dac khu", Directing::nobody},
                                       DirectingWord{"va", Directing::nobody}};

constexpr std::array<std::string_view, 16> naming_words = {
    "linh vuc", "phong",    "thon",    "ban",    "to dan pho", "khu pho", "ap",    "xa",
    "phuong",   "thi tran", "dac khu", "truong", "khoi",       "qui",     "thang", "cum"};

}  // namespace

std::span<const KindWord> kind_words() { return kind_list; }
std::span<const TypeWord> type_words() { return type_list; }
std::span<const DirectingWord> directing_words() { return directing_list; }

std::string_view naming_word(std::string_view folded) {
  const auto* const found =
      std::find_if(naming_words.begin(), naming_words.end(), [&](std::string_view word) {
        return starts_with_words(folded, word) && folded.size() > word.size();
      });
  return found == naming_words.end() ? std::string_view{} : *found;
}

const TypeWord* type_of(std::string_view folded) {
  const auto* const found =
      std::find_if(type_list.begin(), type_list.end(),
                   [&](const TypeWord& type) { return starts_with_words(folded, type.words); });
  return found == type_list.end() ? nullptr : found;
}

}  // namespace cchc::lexicon
