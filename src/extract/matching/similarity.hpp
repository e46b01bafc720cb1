// How alike two names of indicators are.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/schema.hpp"
#include "extract/matching/subsequence.hpp"
#include "schema/match_tables.hpp"

namespace cchc::extract {

// A row's name, prepared once.
struct NameKey {
  std::string folded;
  std::string core;  // without bracketed remarks
  std::uint64_t folded_hash = 0;
  std::uint64_t core_hash = 0;
};

NameKey make_name_key(std::string_view label);

// Spellings of the schema that fold to the same text; found by hash.
std::span<const NameHash> same_names(const Schema& schema, std::uint64_t hash);

// A name less alike is surely another indicator's; how much less need not be known.
constexpr float least_likeness = 0.45F;

// 0 (nothing in common) to 1 (the same). Order of the syllables counts; a wrong letter, a syllable
// left out, two of them swapped or a remark added cost little.
float name_similarity(const NameKey& name, const Spelling& spelling);

// One name against many: what all comparisons need of it is made once.
class NameComparer {
 public:
  explicit NameComparer(const NameKey& name);

  // As name_similarity. `common`: how many of the name's syllables the spelling holds.
  [[nodiscard]] float similarity(const Spelling& spelling, std::size_t common) const;
  // Of the name, in order.
  [[nodiscard]] std::span<const std::uint32_t> syllables() const { return own_; }

 private:
  std::size_t size_;  // letters of the name
  std::vector<std::uint32_t> own_;
  SyllableSubsequence syllables_;
  LetterSubsequence letters_;
};

}  // namespace cchc::extract
