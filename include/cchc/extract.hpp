// Stage 3: Document and schemas to Report. Knows Vietnamese, numbers and schemas; no rules, no
// formats of output.
#pragma once

#include <span>

#include "cchc/document.hpp"
#include "cchc/report.hpp"
#include "cchc/schema.hpp"

namespace cchc {

struct ExtractOptions {
  std::span<const Schema* const> schemas;  // candidates; the best alignment decides. Empty: structural reading only
  Level level = Level::unknown;            // overrides what the report says
};

// The report keeps pointing to the schema that fits it, which must outlive it.
Report extract(const Document& document, const ExtractOptions& options);

}  // namespace cchc
