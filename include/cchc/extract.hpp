// Stage 3: Document and schemas to Report. Knows Vietnamese, numbers and schemas; no rules, no
// formats of output.
#pragma once

#include <span>

#include "cchc/document.hpp"
#include "cchc/report.hpp"
#include "cchc/schema.hpp"

namespace cchc {

struct ExtractOptions {
  // Candidates, the best alignment decides; below a threshold none fits. Empty: structural reading.
  std::span<const Schema* const> schemas;
  bool schema_given = false;     // the user named the schema: it is used however badly it fits
  Level level = Level::unknown;  // overrides what the report says
};

// The report keeps pointing to the schema that fits it, which must outlive it.
Report extract_report(const Document& document, const ExtractOptions& options);

}  // namespace cchc
