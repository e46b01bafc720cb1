#include "lexicon/terms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "lexicon/words.hpp"

namespace cchc::lexicon {
namespace {

using enum Role;

// By what they tell; a spelling stands once, with all its roles.
constexpr Term term_list[] = {
    // in time or not
    Term{"cham", {slow}},
    Term{"bi cham", {late}},
    Term{"giai quiet cham", {late}},
    Term{"cham han", {late}},
    Term{"cham muon", {late}},
    Term{"cham tre", {late}},
    Term{"truoc han", {before_time}},
    Term{"truoc thoi han", {before_time}},
    Term{"som han", {before_time}},
    Term{"som hon han", {before_time}},
    Term{"dung han", {on_time, part}},
    Term{"dung hen", {on_time}},
    Term{"dung thoi han", {on_time}},
    Term{"trong han", {within_time}},
    Term{"con han", {within_time}},
    Term{"con trong han", {within_time}},
    Term{"trong thoi han", {within_time}},
    Term{"qua han", {late}},
    Term{"tre han", {late}},
    Term{"tre hen", {late}},
    Term{"qua thoi han", {late}},
    Term{"qua hen", {late}},
    Term{"chua den han", {not_due}},
    Term{"chua toi han", {not_due}},
    // how far the work is
    Term{"da tra ket qua", {done}},
    Term{"da tra loi", {done}},
    Term{"tra loi xong", {done, finished}},
    Term{"con no", {open}},
    Term{"hoan thanh", {done, completed}},
    Term{"chua", {open, not_yet}},
    Term{"dang giai quiet", {open}},
    Term{"dang thuc hien", {open}},
    Term{"dang xu li", {open}},
    Term{"dang trien khai", {open}},
    Term{"dang tham dinh", {open}},
    Term{"dang xem xet", {open}},
    Term{"do dang", {open}},
    Term{"giai quiet", {done}},
    Term{"xu li", {done}},
    Term{"hoan tat", {done}},
    Term{"da xong", {done, finished}},
    Term{"da hoan thanh", {part, finished}},
    Term{"da xu li", {part}},
    Term{"da xu li xong", {finished}},
    Term{"xu li xong", {part, finished}},
    Term{"giai quiet xong", {part, finished}},
    Term{"da giai quiet", {part, finished}},
    Term{"da thuc hien", {part}},
    Term{"dang cung cap", {part}},
    Term{"da tich hop", {part}},
    Term{"da duoc", {part}},
    Term{"co mat", {part, present}},
    // what there is to do
    Term{"duoc giao", {whole, flow, listed, assigned}},
    Term{"de ra", {whole, listed}},
    Term{"de ra trong ke hoach", {in_plan}},
    Term{"ke hoach", {whole, flow, target}},
    Term{"can phai", {whole, flow}},
    Term{"phai thuc hien", {whole}},
    Term{"phat hien", {whole, flow}},
    Term{"du toan", {whole, flow, target}},
    Term{"hien co", {whole}},
    Term{"du dieu kien", {whole}},
    Term{"da tiep nhan", {whole}},
    Term{"tiep nhan", {whole, flow, act_in}},
    Term{"den han", {whole}},
    Term{"phai xu li", {whole, flow}},
    Term{"can xu li", {whole, flow}},
    Term{"phai", {flow}},
    Term{"chi tieu", {flow, target, beaten}},
    Term{"muc tieu", {flow, target, beaten}},
    Term{"dang ki", {flow, act_in}},
    Term{"nhiem vu", {task, finite}},
    Term{"ho so", {finite}},
    Term{"van ban", {finite}},
    Term{"thu tuc hanh chinh", {finite}},
    Term{"cong viec", {finite}},
    Term{"duoc phe duiet", {approved}},
    Term{"da ket noi", {approved}},
    Term{"bien che", {staff}},
    // what came in the period
    Term{"moi phat sinh", {arrival}},
    Term{"phat sinh moi", {arrival}},
    Term{"phat sinh trong", {arrival}},
    Term{"ho so phat sinh", {arrival}},
    Term{"vu viec phat sinh", {arrival}},
    Term{"don phat sinh", {arrival}},
    Term{"chuien den", {flow, comes}},
    Term{"kien nghi", {flow}},
    Term{"nop", {arrival, act_in}},
    Term{"gui den", {arrival}},
    Term{"thu li", {arrival}},
    Term{"nhan moi", {arrival}},
    Term{"nhan duoc", {arrival}},
    Term{"khoi to", {arrival}},
    Term{"tiep nhan moi", {arrival}},
    Term{"goi den", {arrival}},
    Term{"chuien sang", {arrival}},
    Term{"trong ki", {in_period}},
    Term{"trong qui", {in_period}},
    Term{"trong thang", {in_period}},
    Term{"trong tuan", {in_period}},
    Term{"trong 6 thang", {in_period}},
    Term{"trong 9 thang", {in_period}},
    // targets that are beaten
    Term{"so thu", {beaten}},
    Term{"tong thu", {beaten}},
    Term{"thu noi dia", {beaten}},
    Term{"thu qui", {beaten}},
    Term{"thu ngan sach", {beaten}},
    Term{"thu thue", {beaten}},
    Term{"dien tich", {beaten}},
    Term{"san luong", {beaten}},
    Term{"gieo trong", {beaten}},
    Term{"tiem chung", {beaten}},
    Term{"bao hiem", {beaten}},
    Term{"so voi", {beaten, tells_change}},
    Term{"thu hut", {beaten}},
    Term{"van dong", {beaten}},
    Term{"tuien quan", {beaten}},
    Term{"giao quan", {beaten}},
    Term{"nong thon moi", {beaten}},
    Term{"trong rung", {beaten}},
    Term{"giai ngan", {beaten}},
    Term{"doanh thu", {beaten}},
    Term{"xuat khau", {beaten}},
    Term{"phat trien", {beaten}},
    Term{"nang suat", {beaten}},
    Term{"quien gop", {beaten}},
    Term{"hui dong", {beaten}},
    Term{"ung ho", {beaten}},
    // turned into the opposite, the rest, a change
    Term{"khong", {not_at_all}},
    Term{"con lai", {rest}},
    Term{"con ton", {open, left_over}},
    Term{"ton dong", {open, left_over}},
    Term{"tang", {rises, tells_change}},
    Term{"giam", {falls, tells_change}},
    Term{"vuot", {exceeds, beaten}},
    Term{"tinh gian", {cut_back, gone, tells_change}},
    Term{"chenh lech", {differs, tells_change}},
    Term{"tiet kiem", {saves}},
    Term{"bien dong", {moves, tells_change}},
    Term{"thai doi", {changes, tells_change}},
    Term{"tang truong", {tells_change}},
    // another time
    Term{"lui ke", {since_january}},
    Term{"cong don", {since_january}},
    Term{"tu dau nam", {since_january}},
    Term{"tinh tu dau nam", {since_january}},
    Term{"cung ki", {last_year}},
    Term{"nam truoc", {last_year}},
    Term{"nam ngoai", {last_year}},
    // no parts of a whole
    Term{"chi so", {beaten}, false, {score}},
    Term{"muc do", {score}, true},
    Term{"diem", {score}, true},
    Term{"tong diem", {score}},
    Term{"so diem dat", {score}},
    Term{"diem danh gia", {score}},
    Term{"thoi gian", {score}, true},
    Term{"ti le", {score}, true},
    Term{"xep hang", {score}, true},
    Term{"thu hang", {score}, true},
    Term{"vi tri xep hang", {score}},
    Term{"thu bac", {score}},
    Term{"muc do hai long", {score}},
    Term{"chi so hai long", {score}},
    Term{"su hai long", {score}},
    Term{"hieu suat", {score}, true},
    Term{"nang suat lao dong", {score}},
    Term{"binh quan", {mean}},
    Term{"trung binh", {mean}},
    Term{"tinh chung", {mean}},
    Term{"bo chi so", {score}},
    Term{"luot", {repeats}},
    Term{"so lan", {repeats}},
    Term{"nhieu lan", {repeats}},
    Term{"tinh theo lan", {repeats}},
    Term{"tinh trung", {repeats}},
    Term{"trung lap", {repeats}},
    Term{"tinh ca trung", {repeats}},
    // joins and leaves a stock
    Term{"chuien di", {leaves}},
    Term{"chuien ve", {comes}},
    Term{"chuien ra", {leaves}},
    Term{"chuien vao", {comes}},
    Term{"chuien cong tac", {leaves}},
    Term{"dieu dong", {leaves}},
    Term{"luan chuien", {leaves}},
    Term{"biet phai", {leaves}},
    Term{"ket nap", {comes}},
    Term{"tuien dung", {comes}},
    Term{"tuien moi", {comes}},
    Term{"nhap hoc", {comes}},
    Term{"nhap khau", {comes}},
    Term{"tach khau", {leaves}},
    Term{"tach ho", {leaves}},
    Term{"nhap ho", {comes}},
    Term{"moi sinh", {comes}},
    Term{"tu vong", {leaves}},
    Term{"qua doi", {leaves}},
    Term{"xin thoi", {leaves}},
    Term{"thanh lap moi", {comes}},
    Term{"tam vang", {leaves}},
    Term{"tam tru", {comes}},
    Term{"nhap ngu", {leaves}},
    Term{"xuat ngu", {comes}},
    Term{"ra truong", {leaves}},
    Term{"bo hoc", {leaves}},
    Term{"xuat canh", {leaves}},
    Term{"nhap canh", {comes}},
    Term{"ve huu", {leaves, gone}},
    Term{"nghi viec", {leaves, gone}},
    Term{"den tu", {comes}},
    Term{"roi khoi", {leaves}},
    Term{"thanh li", {leaves, gone}},
    Term{"mua moi", {comes}},
    Term{"mua sam moi", {comes}},
    Term{"tra lai", {leaves}},
    Term{"moi den", {comes}},
    Term{"noi khac", {comes}},
    Term{"giai the", {gone, leaves}},
    Term{"bai bo", {gone}},
    Term{"hui bo", {gone}},
    Term{"thai the", {gone}},
    Term{"thoi viec", {gone, leaves}},
    Term{"nghi huu", {gone, leaves}},
    Term{"rut", {gone}},
    Term{"chet", {gone, leaves}},
    Term{"cat giam", {gone}},
    Term{"het hieu luc", {gone}},
    Term{"thu hoi", {gone}},
    Term{"tham muu", {for_others}},
    // what is counted differs from what the name says
    Term{"tinh ca", {scope}},
    Term{"ke ca", {scope}},
    Term{"bao gom ca", {scope}},
    Term{"gom ca", {scope}},
    Term{"cong ca", {scope}},
    Term{"khong tinh", {scope}},
    Term{"khong ke", {scope}},
    Term{"khong bao gom", {scope}},
    Term{"loai tru", {scope}},
    Term{"tru", {scope}},
    Term{"ngoai tru", {scope}},
    Term{"chi tinh", {scope}},
    Term{"cong them", {scope}},
    Term{"sau khi tru", {scope}},
    // what is done to a thing
    Term{"cuoc hop", {act_meet}},
    Term{"hop truc tuien", {act_meet}},
    Term{"hop truc tiep", {act_meet}},
    Term{"phien hop", {act_meet}},
    Term{"gui", {act_in}},
    Term{"nhan ho so", {act_in}},
    Term{"tra ket qua", {act_return}},
    Term{"nhan ket qua", {act_return}},
    Term{"tra ho so", {act_return}},
    Term{"giao ket qua", {act_return}},
    Term{"phat ket qua", {act_return}},
    Term{"thanh toan", {act_pay}},
    Term{"nop phi", {act_pay}},
    Term{"nop le phi", {act_pay}},
    Term{"nop tien", {act_pay}},
    Term{"thu phi", {act_pay}},
    Term{"le phi", {act_pay}},
    Term{"dong phi", {act_pay}},
    Term{"chi tra", {act_pay}},
    Term{"tra loi", {act_answer}},
    Term{"phan hoi", {act_answer}},
    Term{"giai dap", {act_answer}},
    Term{"tu van", {act_help}},
    Term{"ho tro", {act_help}},
    Term{"huong dan", {act_help}},
    Term{"hoi nghi", {act_meet}},
    Term{"doi thoai", {act_meet}},
    Term{"tap huan", {act_teach}},
    Term{"boi duong", {act_teach}},
    Term{"dao tao", {act_teach}},
    Term{"so hoa", {act_digital}},
    Term{"ki so", {act_digital}},
    Term{"khao sat", {act_answer}},
};

constexpr std::array exclusive = {Roles{done, open},
                                  Roles{before_time, on_time, within_time, late, not_due},
                                  Roles{whole, part}, acts, Roles{mean, task}};

constexpr std::array<std::string_view, 5> lead_list = {"tong so luong", "tong so", "so luong",
                                                       "tong", "so"};

constexpr std::array<std::string_view, 34> beside_thing = {"tai thoi diem bao cao",
                                                           "den thoi diem bao cao",
                                                           "trong ki bao cao",
                                                           "trong ke hoach",
                                                           "theo qui dinh",
                                                           "trong nam",
                                                           "trong qui",
                                                           "trong ki",
                                                           "duoc giao",
                                                           "co mat",
                                                           "hoan thanh",
                                                           "giai quiet",
                                                           "thuc hien",
                                                           "xu li",
                                                           "dung han",
                                                           "qua han",
                                                           "tre han",
                                                           "truoc han",
                                                           "trong han",
                                                           "dung hen",
                                                           "thoi han",
                                                           "kip thoi",
                                                           "de ra",
                                                           "hien co",
                                                           "phat hien",
                                                           "nhung",
                                                           "chua",
                                                           "xong",
                                                           "dang",
                                                           "duoc",
                                                           "da",
                                                           "va",
                                                           "bi",
                                                           "con"};

constexpr std::array<std::string_view, 16> single_act_list = {
    "doc", "muon", "tra", "xem", "nghe", "nop", "gui",  "nhan",
    "goi", "hoi",  "tai", "den", "mua",  "ban", "thue", "vai"};
constexpr std::array<std::string_view, 6> one_way_units = {"ho so",     "luot", "phan anh",
                                                           "kien nghi", "don",  "giao dich"};

constexpr std::array<std::string_view, 5> coming_or_going = {"van ban", "cong van", "thu",
                                                             "buu gui", "cuoc goi"};

constexpr std::size_t term_count = std::size(term_list);

// Places in term_list in the order of their words, so that those with one first word stand
// together.
constexpr std::array<std::uint16_t, term_count> make_order() {
  std::array<std::uint16_t, term_count> order{};
  for (std::size_t k = 0; k < term_count; ++k) order[k] = static_cast<std::uint16_t>(k);
  std::sort(order.begin(), order.end(), [](std::uint16_t a, std::uint16_t b) {
    return term_list[a].words < term_list[b].words;
  });
  return order;
}
constexpr auto order = make_order();

}  // namespace

std::span<const Term> terms() { return term_list; }

Roles roles_of(std::string_view folded) {
  Roles roles;
  const std::string_view name = folded;
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = first_word(rest);
    auto at = std::lower_bound(
        order.begin(), order.end(), word,
        [](std::uint16_t term, std::string_view w) { return term_list[term].words < w; });
    for (; at != order.end() && term_list[*at].words.starts_with(word); ++at) {
      const Term& term = term_list[*at];
      const bool at_start = rest.size() == name.size();
      if (!starts_with_words(rest, term.words)) continue;
      if (!term.begins || at_start) roles |= term.roles;
      if (at_start) roles |= term.at_start;
    }
    rest = behind_words(rest, word);
  }
  return roles;
}

std::span<const Roles> exclusive_roles() { return exclusive; }
std::span<const std::string_view> single_acts() { return single_act_list; }
std::span<const std::string_view> units_that_come_one_way() { return one_way_units; }
std::span<const std::string_view> things_that_come_or_go() { return coming_or_going; }
std::span<const std::string_view> leads() { return lead_list; }
std::span<const std::string_view> words_beside_thing() { return beside_thing; }

}  // namespace cchc::lexicon
