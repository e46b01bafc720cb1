// The steps of compiling, each in a file of its own. `Rows` are the draft's indicators in the order
// of Storage::indicators.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/problems.hpp"
#include "schema/storage.hpp"

namespace cchc::schema {

using Rows = std::vector<const DraftIndicator*>;
using Storage = SchemaFile::Storage;

// flatten.cpp: forms and indicators from the tree, with codes, parents, editions and kinds.
Rows flatten(Storage& storage, Problems& problems);

// check_rows.cpp: numbers that repeat or stand in the wrong place, codes, units.
void check_rows(const Storage& storage, const Rows& rows, Problems& problems);

// relate.cpp: relations from numbers to indexes.
void relate(Storage& storage, const Rows& rows, Problems& problems);

// check_relations.cpp: kinds, units, repetitions, cycles.
void check_relations(const Storage& storage, Problems& problems);

// spell.cpp: names prepared for matching.
void spell(Storage& storage, const Rows& rows);

// True where a report can hold both rows: same edition, or one of them in all.
constexpr bool together(std::uint8_t edition, std::uint8_t other) {
  return edition == 0 || other == 0 || edition == other;
}

// Rows by their code.
class CodeIndex {
 public:
  explicit CodeIndex(const Storage& storage);
  // Those of a form that can stand beside a row of this edition.
  [[nodiscard]] std::vector<std::uint32_t> find(std::size_t form, std::string_view code,
                                                std::uint8_t edition) const;

 private:
  const Storage& storage_;
  std::unordered_multimap<std::string_view, std::uint32_t> places_;
};

// Index + 1 of an edition of the form; 0 where it has none of that name.
std::uint8_t edition_index(const FormSchema& form, std::string_view name);

}  // namespace cchc::schema
