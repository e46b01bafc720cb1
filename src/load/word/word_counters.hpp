// Counts numbered paragraphs in reading order and writes their numbers as Word shows them.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "load/word/word_numbering.hpp"

namespace cchc::load::word {

struct Label {
  std::string text;
  bool joins = false;  // nothing between the number and the text
};

class Counters {
 public:
  Counters(const Numbering& numbering, const Styles& styles)
      : numbering_(numbering), styles_(styles) {}

  // The next number for a paragraph of that style and with these properties of its own; empty
  // where it has none.
  Label next(const NumberReference& own, const Style& style);

 private:
  struct Count {
    std::array<std::int64_t, level_count> values{};
    std::array<bool, level_count> counted{};
  };
  struct Place {
    int num_id;
    int level;
  };

  [[nodiscard]] std::optional<Place> place(const NumberReference& own, const Style& style) const;
  [[nodiscard]] std::int64_t first(const NumberingInstance& instance, Place place) const;
  void advance(Count& count, const NumberingInstance& instance, Place place);
  [[nodiscard]] std::string write(const Count& count, const Level& level, int num_id) const;

  const Numbering& numbering_;
  const Styles& styles_;
  std::unordered_map<int, Count> counts_;    // by abstract numbering: its instances count together
  std::set<std::pair<int, int>> restarted_;  // instances and levels whose own start was used
};

}  // namespace cchc::load::word
