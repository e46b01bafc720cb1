// Reports in a few lines, so that a case of a rule is as short as what it shows.
//
//   form 3                                    rows below belong to this form (else "1")
//   3.2. | Tỷ lệ … | % | 90,83                number as printed, name, unit, value
//   1.1.1. > 1.2.1 | … | Cơ quan | 3          … and the code, where it is not the printed number
//   2 | … | Hồ sơ | 12,345 {other=12345}      flags: other= stray= shift= kind= wants tracked
//                                             recovered unknown over100 right-unit= form-number=
//   ratio 3.2 = 3.2.2 / 3.2.1                 relations: ratio, sum, at-most, at-least, equal;
//   inferred equal 4:1.5 = 6:2.1              a cell of another form is "form:code"
//   prose 446 - /491 ho_so 90.83 %            a sentence's figures, each with what is behind it
//   number - | date 0/8/2024 | title quarter 3 2024 | annex half-year 1 2024
//   no-schema | no-table | missing-form 3 | missing-row 2.2 after 2.1
//
// A schema is made from the rows, so that each row is known and has its own unit.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cchc/report.hpp"

namespace cchc::testing {

// Owns what the report's schema points to.
class NotedReport {
 public:
  explicit NotedReport(std::string_view lines);
  ~NotedReport();
  NotedReport(const NotedReport&) = delete;
  NotedReport& operator=(const NotedReport&) = delete;

  [[nodiscard]] const Report& report() const;
  [[nodiscard]] Report& report();

 private:
  struct Storage;
  std::unique_ptr<Storage> storage_;
};

}  // namespace cchc::testing
