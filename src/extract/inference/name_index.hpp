// Which names of a list may say all that others of it say: a list may have thousands of rows, which
// cannot all be compared with each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "extract/inference/wording.hpp"

namespace cchc::extract {

class NameIndex {
 public:
  explicit NameIndex(const std::vector<const Wording*>& names);

  // All that narrows() might hold of for this name and the name given, and few others: those whose
  // rarest syllable it has, too.
  [[nodiscard]] std::vector<const Wording*> may_be_within(const Wording& name) const;

 private:
  std::unordered_map<std::uint32_t, std::vector<const Wording*>> by_rarest_syllable_;
  std::vector<const Wording*> without_syllables_;
};

}  // namespace cchc::extract
