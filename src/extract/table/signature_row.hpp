// The lines of who signs, which stand as rows of a table below its last: "Người lập biểu" in one
// cell, "Chủ tịch" in another.
#pragma once

#include "cchc/document.hpp"
#include "extract/table/header.hpp"

namespace cchc::extract {

// Nothing in it that a row of figures has: no number, no figure, no unit.
bool may_be_signed(const Row& row, const Columns& columns);

// Of a row that may be signed: who, for whom or when.
bool is_signature(const Row& row, const Columns& columns);

}  // namespace cchc::extract
