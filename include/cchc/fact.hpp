// What a finding knows, as data: figures, cells, periods, names. Sentences are made of facts in one
// place (words.hpp), in whatever language is asked for; JSON carries them as they are.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cchc/decimal.hpp"
#include "cchc/location.hpp"
#include "cchc/period.hpp"
#include "cchc/schema.hpp"

namespace cchc {

// A figure that a sentence names.
struct Quantity {
  Decimal value;
  std::string unit = {};     // only where it is to be said; a unit of money that others differ from
  std::string written = {};  // as its cell has it, where it stands in one
  bool taken = false;        // in a list that is added up: taken away from it
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// A row of the report, as its reader would find it.
struct CellName {
  std::string form;
  std::string code;
  std::string number = {};  // its own, or that of the row above it that has one; may be empty
  std::string label = {};   // its name, where it has no number of its own
  // The name of the row that it stands under, where that is needed to find it: one without a number
  // either, or a heading under which numbers begin anew.
  std::string above = {};
  // Of a table with several value columns: the headings above the cell, and the number that the
  // form prints for the column.
  std::string column = {};
  std::string column_number = {};
  bool taken = false;            // in a list that is added up: taken away from it
  bool tell_form = false;        // all this does not name it in the report
  std::string form_called = {};  // then, as the report does: "Phụ lục 3"; may be empty
  friend bool operator==(const CellName&, const CellName&) = default;
};

// What a row or a form is called. Names are words: they are no part of a fingerprint.
struct Name {
  std::string text;
  friend bool operator==(const Name&, const Name&) = default;
};

// A std::string is a text as it stands in the report; an integer counts.
using Fact =
    std::variant<std::string, Name, std::int64_t, Quantity, CellName, Period, Date, Location, Level,
                 std::vector<std::string>, std::vector<Quantity>, std::vector<CellName>>;

// Facts by name, in the order in which they were added. A sentence's {name} stands for one.
class Facts {
 public:
  using Entry = std::pair<std::string, Fact>;

  Facts() = default;
  Facts(std::initializer_list<Entry> entries) : entries_(entries) {}

  void add(std::string_view name, Fact fact) { entries_.emplace_back(name, std::move(fact)); }

  // Null where there is none of that name.
  [[nodiscard]] const Fact* find(std::string_view name) const {
    for (const Entry& entry : entries_) {
      if (entry.first == name) return &entry.second;
    }
    return nullptr;
  }

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] auto begin() const { return entries_.begin(); }
  [[nodiscard]] auto end() const { return entries_.end(); }
  friend bool operator==(const Facts&, const Facts&) = default;

 private:
  std::vector<Entry> entries_;
};

}  // namespace cchc
