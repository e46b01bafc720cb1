// Inheritance: a schema that is another one with changes says only the changes.
#pragma once

#include <libxml/tree.h>

#include "schema/draft.hpp"
#include "schema/problems.hpp"

namespace cchc::schema {

// A finished schema as a draft again. Its own lines are lines of another file; `line` is the one
// that inherits.
Draft draft_of(const Schema& schema, std::uint32_t line);

// <changes form="3">…</changes> or <remove form="6"/>, in the order in which they stand.
void apply_changes(const xmlNode* element, Draft& draft, Problems& problems);

}  // namespace cchc::schema
