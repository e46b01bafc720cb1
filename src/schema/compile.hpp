// A draft made into the views of cchc/schema.hpp, its meaning checked on the way.
#pragma once

#include <memory>

#include "schema/draft.hpp"
#include "schema/problems.hpp"

namespace cchc::schema {

// Null where a problem was found.
std::shared_ptr<const SchemaFile::Storage> compile(Draft draft, Problems& problems);

}  // namespace cchc::schema
