#include "check/slips/digit_slips.hpp"

#include <string>
#include <utility>

namespace cchc::checking {
namespace {

// A longer figure offers more keys to slip on and as many more results, so its length cancels out.
constexpr int cost_of_exchange = 5;
constexpr int cost_of_lost_digit = 7;
constexpr int cost_of_doubled_digit = 10;
constexpr int cost_of_moved_mark = 12;  // by one place; as much again for every other
constexpr int cost_of_unit = 12;
constexpr int cost_of_wrong_digit = 18;
constexpr int cost_of_extra_digit = 90;

const Phrase exchanged = {"gõ đảo hai chữ số liền nhau", "two neighbouring digits exchanged"};
const Phrase wrong_digit = {"gõ nhầm một chữ số", "one digit mistyped"};
const Phrase lost_digit = {"gõ thiếu một chữ số", "one digit lost"};
const Phrase extra_digit = {"gõ thừa một chữ số", "one digit too many"};
const Phrase moved_mark = {"lệch dấu thập phân", "the decimal mark moved"};
const Phrase thousandfold = {"nhầm đơn vị tính, lệch 1.000 lần", "units off by a factor of 1.000"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class SlipFinder {
 public:
  SlipFinder(const Decimal& written, bool in_money)
      : written_(written), text_(written.to_string()), in_money_(in_money) {}

  std::vector<DigitSlip> find() {
    exchange();
    substitute();
    restore_lost();
    drop_extra();
    move_mark();
    return std::move(slips_);
  }

 private:
  void add(const std::string& right, Slip slip, int cost, const Phrase& how) {
    const auto leading = right.find_first_not_of('0');
    const bool padded = right.size() > 1 && leading != 0 && right[1] != '.';
    if (padded) return;  // nobody meant to write a leading zero
    const auto value = Decimal::parse(right);
    if (!value || *value == written_) return;
    slips_.push_back({slip, *value, cost, &how});
  }

  void exchange() {
    for (std::size_t left = 0; left + 1 < text_.size(); ++left) {
      std::size_t right = left + 1;
      if (text_[right] == '.') ++right;
      if (right >= text_.size() || !is_digit(text_[left])) continue;
      std::string other = text_;
      std::swap(other[left], other[right]);
      add(other, Slip::transposed, cost_of_exchange, exchanged);
    }
  }

  void substitute() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!is_digit(text_[at])) continue;
      std::string other = text_;
      for (other[at] = '0'; other[at] <= '9'; ++other[at]) {
        add(other, Slip::mistyped, cost_of_wrong_digit, wrong_digit);
      }
    }
  }

  void restore_lost() {
    for (std::size_t at = 0; at <= text_.size(); ++at) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        std::string other = text_;
        other.insert(at, 1, digit);
        add(other, Slip::mistyped, cost_of_lost_digit, lost_digit);
      }
    }
  }

  void drop_extra() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!is_digit(text_[at])) continue;
      std::string other = text_;
      other.erase(at, 1);
      const bool doubled = (at > 0 && text_[at - 1] == text_[at]) ||
                           (at + 1 < text_.size() && text_[at + 1] == text_[at]);
      add(other, Slip::mistyped, doubled ? cost_of_doubled_digit : cost_of_extra_digit,
          extra_digit);
    }
  }

  void move_mark() {
    for (int places = 1; places <= 3; ++places) {
      add_scaled(places);
      add_scaled(-places);
    }
  }

  // The same digits with so many decimals more or, below zero, fewer.
  void add_scaled(int places) {
    std::int64_t units = written_.units();
    int scale = written_.scale() + places;
    for (; scale < 0; ++scale) {
      if (units > max_units / 10) return;
      units *= 10;
    }
    if (scale > Decimal::max_scale) return;
    Decimal value(units, scale);
    while (value.scale() > 0 && value.units() % 10 == 0) {
      value = Decimal(value.units() / 10, value.scale() - 1);
    }
    const bool unit = in_money_ && (places == 3 || places == -3);
    if (unit) {
      add(value.to_string(), Slip::unit_factor, cost_of_unit, thousandfold);
    } else {
      const int moved = places < 0 ? -places : places;
      add(value.to_string(), Slip::decimal_mark, cost_of_moved_mark * moved, moved_mark);
    }
  }

  static constexpr std::int64_t max_units = 99'999'999'999'999'999;

  Decimal written_;
  std::string text_;
  bool in_money_ = false;
  std::vector<DigitSlip> slips_;
};

}  // namespace

std::vector<DigitSlip> digit_slips(const Decimal& written, bool in_money) {
  return SlipFinder(written, in_money).find();
}

}  // namespace cchc::checking
