#include "check/slips/digit_slips.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace cchc::checking {
namespace {

// What a slip of the hand costs: the lower, the likelier. A longer figure offers more keys to slip
// on and as many more results, so its length cancels out. The order is that of slips seen in real
// reports, the distances are such that planted slips are suggested first
// (tests/check/slips_test.cpp).
constexpr int cost_of_exchange = 5;
constexpr int cost_of_lost_digit = 7;
constexpr int cost_of_doubled_digit = 10;
constexpr int cost_of_moved_mark = 12;  // by one place; as much again for every other
constexpr int cost_of_lost_mark = 20;   // wherever it had stood
constexpr int most_usual_decimals = 2;  // that a figure without a mark may have lost
constexpr int cost_of_zeros = 12;       // each
constexpr int cost_of_unit = 12;        // a thousand times as much, of money
constexpr int cost_of_wrong_digit = 18;
constexpr int cost_of_extra_digit = 400;  // seldom: comes behind all others

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

int count_digits(std::int64_t units, int scale) {
  int digits = 1;
  for (; units >= 10; units /= 10) ++digits;
  return std::max(digits, scale + 1);  // "0,05" has three
}

// Works on the digits as they are typed; a place is counted from the last one, 0.
class SlipFinder {
 public:
  SlipFinder(const Decimal& written, bool in_money)
      : written_(written),
        units_(written.units()),
        scale_(written.scale()),
        digits_(count_digits(units_, scale_)),
        in_money_(in_money) {}

  std::vector<DigitSlip> find() {
    if (written_.is_negative()) return {};
    slips_.reserve(static_cast<std::size_t>(digits_) * 24);
    for (int place = 0; place < digits_; ++place) {
      if (place + 1 < digits_) exchange(place);
      substitute(place);
      drop_extra(place);
    }
    if (digits_ < Decimal::max_digits) {
      for (int place = 0; place <= digits_; ++place) restore_lost(place);
    }
    for (int places = 1; places <= 3; ++places) {
      move_mark(places);
      move_mark(-places);
    }
    return std::move(slips_);
  }

 private:
  [[nodiscard]] std::int64_t digit(int place) const { return units_ / power_of_ten(place) % 10; }

  // Nobody meant to write a leading zero before another digit of the whole part.
  void add(std::int64_t units, int scale, int digits, How how, int cost) {
    if (scale > Decimal::max_scale || count_digits(units, scale) < digits) return;
    const Decimal right(units, scale);
    if (right != written_) slips_.push_back({how, right, cost});
  }

  void exchange(int place) {
    const std::int64_t low = digit(place);
    const std::int64_t high = digit(place + 1);
    const std::int64_t units = units_ + (low - high) * 9 * power_of_ten(place);
    add(units, scale_, digits_, How::digits_exchanged, cost_of_exchange);
  }

  void substitute(int place) {
    const std::int64_t without = units_ - digit(place) * power_of_ten(place);
    for (std::int64_t other = 0; other <= 9; ++other) {
      add(without + other * power_of_ten(place), scale_, digits_, How::wrong_digit,
          cost_of_wrong_digit);
    }
  }

  // A digit that was lost below the mark had made one decimal more.
  void restore_lost(int place) {
    const std::int64_t power = power_of_ten(place);
    const std::int64_t around = units_ / power * 10 * power + units_ % power;
    for (std::int64_t lost = 0; lost <= 9; ++lost) {
      const std::int64_t units = around + lost * power;
      if (place >= scale_) {
        add(units, scale_, digits_ + 1, How::lost_digit, cost_of_lost_digit);
      }
      if (place <= scale_ && scale_ > 0) {
        add(units, scale_ + 1, digits_ + 1, How::lost_digit, cost_of_lost_digit);
      }
    }
  }

  void drop_extra(int place) {
    if (digits_ < 2) return;
    const std::int64_t power = power_of_ten(place);
    const std::int64_t units = units_ / power / 10 * power + units_ % power;
    // A key pressed twice leaves both digits on one side of the mark.
    const bool doubled =
        (place > 0 && place != scale_ && digit(place - 1) == digit(place)) ||
        (place + 1 < digits_ && place + 1 != scale_ && digit(place + 1) == digit(place));
    const bool in_decimals = place < scale_;
    if (!in_decimals && digits_ == scale_ + 1) return;  // the only digit before the mark
    add(units, in_decimals ? scale_ - 1 : scale_, digits_ - 1,
        doubled ? How::doubled_digit : How::extra_digit,
        doubled ? cost_of_doubled_digit : cost_of_extra_digit);
  }

  // The same digits with so many decimals more or, below zero, fewer.
  void move_mark(int places) {
    std::int64_t units = units_;
    int scale = scale_ + places;
    for (; scale < 0; ++scale) {
      if (units > power_of_ten(Decimal::max_digits - 1)) return;
      units *= 10;
    }
    for (; scale > 0 && units % 10 == 0; --scale) units /= 10;
    const int by = std::abs(places);
    if (in_money_ && by == 3) {
      add(units, scale, 0, How::thousandfold, cost_of_unit);
    } else if (scale_ > 0) {
      add(units, scale, 0, How::moved_mark, cost_of_moved_mark * by);
    } else if (scale > 0 && by <= most_usual_decimals) {
      add(units, scale, 0, How::lost_mark, cost_of_lost_mark);
    } else if (scale == 0 && places != -1) {  // a single 0 is a lost digit
      const How extra = by == 1 ? How::extra_zero : How::extra_zeros;
      add(units, scale, 0, places < 0 ? How::lost_zeros : extra, cost_of_zeros * by);
    }
  }

  Decimal written_;
  std::int64_t units_ = 0;
  int scale_ = 0;
  int digits_ = 0;
  bool in_money_ = false;
  std::vector<DigitSlip> slips_;
};

}  // namespace

std::vector<DigitSlip> digit_slips(const Decimal& written, bool in_money) {
  return SlipFinder(written, in_money).find();
}

}  // namespace cchc::checking
