// The RELAX NG grammar of schemas (schemas/cchc-schema.rng), run by libxml2.
#pragma once

#include <libxml/tree.h>

#include <string_view>

#include "schema/problems.hpp"

namespace cchc::schema {

inline constexpr std::string_view schema_namespace = "urn:cchc:schema:1";

std::string_view grammar_text();  // embedded by the build

// False where the document does not follow the grammar; says what is wrong where.
bool check_grammar(xmlDoc* document, Problems& problems);

}  // namespace cchc::schema
