// What folded words of a sentence tell of a quantity: its telling words, its period, whether it is
// of all. Fillers tell nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/report.hpp"

namespace cchc::extract {

struct Telling {
  std::vector<std::string_view> words;  // in the text that was read
  std::uint64_t period = 0;             // that it names, beside the report's own
  bool of_all = false;                  // "tổng số", "toàn huyện"
};

class NameWords {
 public:
  // Naming the report's own period tells nothing.
  explicit NameWords(const Metadata& metadata);

  // Whether naming the report's own body tells something: where others report through it "UBND
  // huyện" does; what a commune or a department reports is theirs alone.
  // Loosely: the year of a quarter's report is its own period too.
  enum class Own : std::uint8_t { told, untold, loosely };
  static Own own_of(Level level);

  // Adds what the words tell.
  void read(const std::string& folded, Telling& telling, Own own = Own::told) const;

  // Whether they name a period other than the report's.
  [[nodiscard]] bool names_other_period(std::string_view folded) const;

 private:
  using Words = std::vector<std::string_view>;

  std::size_t period_at(const Words& words, std::size_t at, std::uint64_t& period,
                        bool loosely) const;
  [[nodiscard]] bool is_own_months(int months, bool last) const;
  [[nodiscard]] std::size_t own_body_at(const Words& words, std::size_t at) const;

  std::optional<Period> own_;
  std::vector<std::string> bodies_;  // by what the report calls who reports, folded
};

// The telling words by their hashes, sorted, once each.
std::vector<std::uint64_t> sorted_words(const Telling& told);

// The same for the same words in whatever order, however often.
std::uint64_t key_of(std::vector<std::string_view> words);
std::uint64_t mixed(std::uint64_t key, std::uint64_t more);

}  // namespace cchc::extract
