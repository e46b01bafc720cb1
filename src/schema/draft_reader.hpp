// The XML tree of a schema, already accepted by the grammar, as a draft.
#pragma once

#include <libxml/tree.h>

#include <span>
#include <string>
#include <string_view>

#include "schema/draft.hpp"
#include "schema/problems.hpp"

namespace cchc::schema {

// A schema that extends another is completed from `known`.
Draft read_draft(const xmlNode* root, std::span<const Schema* const> known, Problems& problems);

// Puts what an element says over what the indicator already has: attributes and name replace,
// relations and codes replace as a whole, spellings and units are added. A new indicator is one
// that has nothing yet.
void read_over(const xmlNode* element, DraftIndicator& indicator);

// A reference to a row as `RowCode` writes it: "A.1" for "A1", "6:A.1" for "6:A1"; as it stands
// where it is no code.
std::string canonical_code(std::string_view reference);

// Of the first, second, … row without a number below one: "3.2.3/1".
std::string unnumbered_code(std::string_view above, std::size_t ordinal);

DraftIndicator read_indicator(const xmlNode* element);
void read_form_head(const xmlNode* element, DraftForm& form);

}  // namespace cchc::schema
