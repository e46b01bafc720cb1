// What folded words of a sentence tell of a quantity: its telling words, its period, whether it is
// of all. Fillers tell nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/period.hpp"

namespace cchc::extract {

struct Telling {
  std::vector<std::string_view> words;  // in the text that was read
  std::uint64_t period = 0;             // that it names, beside the report's own
  bool of_all = false;                  // "tổng số", "toàn huyện"
};

class NameWords {
 public:
  // `own`: the report's period, where known. Naming it tells nothing.
  explicit NameWords(const std::optional<Period>& own) : own_(own) {}

  // Adds what the words tell.
  void read(const std::string& folded, Telling& telling) const;

  // Whether they name a period other than the report's.
  [[nodiscard]] bool names_other_period(std::string_view folded) const;

 private:
  using Words = std::vector<std::string_view>;

  std::size_t period_at(const Words& words, std::size_t at, std::uint64_t& period) const;
  [[nodiscard]] bool is_own_months(int months, bool last) const;

  const std::optional<Period>& own_;
};

// The same for the same words in whatever order, however often.
std::uint64_t key_of(std::vector<std::string_view> words);
std::uint64_t mixed(std::uint64_t key, std::uint64_t more);

}  // namespace cchc::extract
