// Figures of the prose around the tables.
#pragma once

#include <optional>
#include <vector>

#include "cchc/document.hpp"
#include "cchc/period.hpp"
#include "cchc/prose.hpp"
#include "cchc/report.hpp"
#include "extract/table/value.hpp"

namespace cchc::extract {

struct Prose {
  std::vector<ProseSentence> sentences;
  std::vector<bool> narrowed;  // of each: a heading above it, or its paragraph, names a part
  std::vector<Claim> claims;
  std::vector<PeriodMention> mentions;  // where the report speaks of its own period
};

// `habit`: how the report's tables separate thousands and decimals.
// `metadata`: what the report is about, where known.
Prose read_prose(const Document& document, const NumberHabit& habit, const Metadata& metadata = {});

}  // namespace cchc::extract
