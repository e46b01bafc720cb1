// The names of a schema's indicators, prepared for matching: made when the program is built for the
// built-in schemas, when a file is read for the others.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cchc {

// One way in which an indicator's name may be written, prepared for matching.
struct Spelling {
  std::uint32_t indicator = 0;
  std::string_view folded;                   // text::fold of it, brackets kept
  std::string_view core;                     // the same without bracketed remarks
  std::span<const std::uint32_t> syllables;  // hashes of the core's syllables, in order
};

// Folded names by hash, sorted by it: a name that is written as the form writes it, which most
// are, costs a look-up and no comparison of texts.
struct NameHash {
  std::uint64_t hash = 0;
  std::uint32_t spelling = 0;  // index in MatchTables::spellings
};

// Which spellings hold a syllable, sorted by both and each pair once: names that share none or few
// with a row are never compared with it.
struct SyllableUse {
  std::uint32_t syllable = 0;  // hash, as in Spelling::syllables
  std::uint32_t spelling = 0;  // index in MatchTables::spellings
};

struct MatchTables {
  std::span<const Spelling> spellings;
  std::span<const NameHash> names;
  std::span<const SyllableUse> uses;
};

}  // namespace cchc
