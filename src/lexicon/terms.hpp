// What the words of an indicator's name say of its figure: how far a thing is, whether it came or
// was done, whether figures add up at all. Each word is a row with its roles; inference asks for
// roles and never for words.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace cchc::lexicon {

enum class Role : std::uint8_t {
  // in time or not
  before_time,
  on_time,
  within_time,  // not yet due, or settled within its time
  late,
  slow,  // "chậm", which is also a part of other words
  not_due,
  // how far the work is
  done,
  open,
  finished,   // done beyond doubt: "đã xử lý xong"
  completed,  // "hoàn thành": of a task all of it, of a target also more
  approved,   // "được phê duyệt", "đã kết nối"
  finite,     // things of which no more can be done than there are: tasks, dossiers
  // what there is to do, and what was done of it
  whole,
  part,
  listed,    // "được giao", "đề ra": a list that was handed out
  assigned,  // "được giao"
  present,   // "có mặt"
  task,
  staff,
  in_plan,  // "đề ra trong kế hoạch"
  // of these more may be done than came: some was carried over, or a target was beaten
  flow,
  arrival,  // came in the period: "nộp", "phát sinh", "thụ lý"
  in_period,
  target,  // a plan, a budget, a score to reach
  beaten,  // what is done of it may exceed 100 %
  // turned into its opposite, its rest, a change
  not_yet,
  not_at_all,
  rest,
  left_over,
  rises,
  falls,
  exceeds,
  cut_back,
  differs,
  saves,
  moves,
  changes,
  tells_change,
  // of another time
  since_january,
  last_year,
  // figures that are no parts of a whole
  mean,
  score,
  repeats,     // occasions: one thing may count many times
  comes,       // joins a stock: "chuyển đến", "kết nạp"
  leaves,      // leaves it: "chuyển đi", "nghỉ hưu"
  gone,        // is no more: "bãi bỏ"
  for_others,  // "tham mưu": what a level above does
  scope,       // "tính cả", "trừ": what is counted differs from what the name says
  // what is done to a thing, each apart
  act_in,      // handed in, received
  act_return,  // results handed out
  act_pay,
  act_answer,
  act_meet,
  act_teach,
  act_help,
  act_digital,
  count_
};

class Roles {
 public:
  constexpr Roles() = default;
  constexpr Roles(std::initializer_list<Role> roles) {
    for (const Role role : roles) bits_ |= bit(role);
  }
  [[nodiscard]] constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  [[nodiscard]] constexpr bool any(Roles of) const { return (bits_ & of.bits_) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool holds(Roles all) const { return (all.bits_ & ~bits_) == 0; }
  [[nodiscard]] constexpr Roles without(Roles other) const { return Roles(bits_ & ~other.bits_); }
  [[nodiscard]] constexpr Roles both(Roles other) const { return Roles(bits_ & other.bits_); }
  constexpr Roles& operator|=(Roles other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr bool operator==(Roles, Roles) = default;

 private:
  constexpr explicit Roles(std::uint64_t bits) : bits_(bits) {}
  static constexpr std::uint64_t bit(Role role) {
    return std::uint64_t{1} << static_cast<unsigned>(role);
  }
  static_assert(static_cast<unsigned>(Role::count_) <= 64);
  std::uint64_t bits_ = 0;
};

struct Term {
  std::string_view words;  // folded
  Roles roles;
  bool begins = false;  // only where a name begins with it: "Điểm …", but not "… địa điểm"
  Roles at_start = {};  // what it says besides where a name begins with it
};

std::span<const Term> terms();

// All that the words of a folded name say.
Roles roles_of(std::string_view folded);

// Roles that no word and no thing has together, a set a row: done and open, late and on time.
std::span<const Roles> exclusive_roles();

inline constexpr Roles acts{Role::act_in,   Role::act_return, Role::act_pay,  Role::act_answer,
                            Role::act_meet, Role::act_teach,  Role::act_help, Role::act_digital};
inline constexpr Roles negations{Role::not_yet, Role::not_at_all, Role::late,    Role::slow,
                                 Role::rest,    Role::left_over,  Role::rises,   Role::falls,
                                 Role::exceeds, Role::cut_back,   Role::differs, Role::saves,
                                 Role::moves,   Role::changes};

// First words of acts of which one occasion is one: "Đọc tại chỗ", "Mượn về nhà".
std::span<const std::string_view> single_acts();
// Units of things that come in by one way only; a meeting may be held in two.
std::span<const std::string_view> units_that_come_one_way();
// Things of which all come or go: papers, not households.
std::span<const std::string_view> things_that_come_or_go();

// Words that stand before what is counted and only say that it is a number: "Tổng số", "Số lượng".
std::span<const std::string_view> leads();
// Words of state and time, which say nothing of what is counted. Longer ones first.
std::span<const std::string_view> words_beside_thing();

}  // namespace cchc::lexicon
