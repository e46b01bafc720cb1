// Which block each printed number of a form belongs to: the cheapest reading of all of them
// together, so that one lost or mistyped number does not lead the rows behind it astray.
#pragma once

#include <string>
#include <vector>

#include "cchc/row_code.hpp"
#include "extract/table/rows.hpp"

namespace cchc::extract {

struct FoundNumber {
  RowCode code;                // empty: no number of its own
  bool heads_section = false;  // a heading without a number under which numbers begin anew: `code`
                               // ends in an ordinal that the rows below have, too
};

// One a row. `known`: the codes that a schema gave, empty where none did.
std::vector<FoundNumber> search_numbers(const FormRows& form,
                                        const std::vector<std::string>& known);

}  // namespace cchc::extract
