// Tables that hold figures and were not understood: they are named, never passed over in silence.
#pragma once

#include <optional>

#include "cchc/document.hpp"
#include "cchc/table.hpp"

namespace cchc::extract {

// Of a table that no heading was found in: what to say of it, if figures stand in it. Lists of
// documents, of staff, a letter's head and its signatures hold none.
std::optional<UnreadTable> find_unread(const Table& table);

}  // namespace cchc::extract
