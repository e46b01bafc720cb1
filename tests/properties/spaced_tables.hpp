// Reports whose tables only spaces draw, as `pdftotext -layout` prints them, made with the truth
// known: widths, wrapping, alignment, page breaks, running lines and what stands behind a table
// vary with the seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cchc::test {

struct SpacedRow {
  std::string number;
  std::string name;
  std::string unit;
  std::string value;
  std::string note;
};

struct SpacedReport {
  std::string text;
  std::vector<SpacedRow> rows;  // of all tables, in order
};

SpacedReport make_spaced_report(std::uint64_t seed);

}  // namespace cchc::test
