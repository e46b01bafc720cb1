// A schema as C++: constant tables that need no work when the program starts.
#pragma once

#include <span>
#include <string>

#include "cchc/schema.hpp"

namespace cchc::schema {

// A whole source file that defines builtin_schemas().
std::string emit_tables(std::span<const Schema* const> schemas);

}  // namespace cchc::schema
