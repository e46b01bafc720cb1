#include "extract/inference/infer.hpp"

#include "extract/inference/infer_kinds.hpp"

namespace cchc::extract {

void infer_relations(Report& report) {
  InferTable table(report);
  for (std::int32_t row = 0; row < table.size(); ++row) {
    if (table.row(row).indicator >= 0) continue;
    infer_formula(table, row);
    if (table.wording(row).share) {
      infer_share(table, row);
    } else {
      infer_parts(table, row);
      infer_states(table, row);
    }
    infer_within(table, row);
  }
}

}  // namespace cchc::extract
