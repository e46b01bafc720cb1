// A rule's example as a report: the lines of the example within the smallest report that is
// otherwise right, read by the real stages.
#pragma once

#include <optional>
#include <string_view>

#include "cchc/report.hpp"
#include "cchc/schema.hpp"

namespace cchc::testing {

// Lines with '|' are rows; "Số: …", a date line, "BÁO CÁO …" and "Phụ lục …" stand in for those of
// the report; "Biểu mẫu N" begins another table; "[-16-]{+18+}" is a tracked change. The form is
// tests/check/examples/<id>.xml; where there is none, the example is read without a form.
class ExampleReport {
 public:
  ExampleReport(std::string_view rule_id, std::string_view example);

  [[nodiscard]] const Report& report() const { return report_; }

 private:
  std::optional<SchemaFile> schema_;
  Report report_;
};

}  // namespace cchc::testing
