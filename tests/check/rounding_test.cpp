// Ratios at the edges of rounding, judged against whole-number arithmetic.
#include <doctest/doctest.h>

#include <string>

#include "check/figure_model.hpp"
#include "check/judgement.hpp"
#include "check/notation.hpp"

namespace {

using namespace cchc;
using namespace cchc::testing;
using checking::Verdict;

Verdict expected_verdict(Agreement agreement) {
  switch (agreement) {
    case Agreement::holds:
      return Verdict::holds;
    case Agreement::hides_remainder:
      return Verdict::remainder_hidden;
    case Agreement::cut_off:
      return Verdict::ratio_truncated;
    case Agreement::undefined:
      return Verdict::ratio_undefined;
    case Agreement::wrong:
      break;
  }
  return Verdict::ratio_wrong;
}

FigureModel ratio_of(std::int64_t part, std::int64_t whole, std::int64_t stated, int scale) {
  FigureModel model;
  model.rows = {{"1", "%", stated, scale}, {"1.1", "Hồ sơ", whole, 0}, {"1.2", "Hồ sơ", part, 0}};
  model.relations = {{RelationKind::ratio, 0, {2, 1}}};
  return model;
}

}  // namespace

TEST_CASE("check: ratios next to the edge of rounding are judged exactly") {
  Dice dice(719);
  for (int round = 0; round < 400; ++round) {
    // Wholes of 2, 4, 8 … make ratios that end in a half of the last digit.
    const std::int64_t whole =
        round % 2 == 0 ? std::int64_t{1} << dice.between(1, 9) : dice.between(1, 90'000);
    const std::int64_t part = dice.between(0, whole);
    const int scale = static_cast<int>(dice.between(0, 4));
    std::int64_t power = 1;
    for (int digit = 0; digit < scale; ++digit) power *= 10;
    const std::int64_t cut_off = 100 * part * power / whole;
    for (std::int64_t stated = cut_off - 1; stated <= cut_off + 2; ++stated) {
      if (stated < 0) continue;
      const FigureModel model = ratio_of(part, whole, stated, scale);
      const NotedReport noted(model.notation());
      const auto judgement = checking::judge(noted.report(), noted.report().relations.front());
      CAPTURE(model.notation());
      CHECK(judgement.verdict == expected_verdict(model.agreement(model.relations.front())));
    }
  }
}

TEST_CASE("check: trailing zeros and ungrouped figures change no verdict") {
  for (const char* ratio : {"50", "50,0", "50,00", "050"}) {
    const NotedReport noted("1 | Tỷ lệ | % | " + std::string(ratio) +
                            "\n1.1 | Tổng | Hồ sơ | 3.804\n1.2 | Đúng hạn | Hồ sơ | 1902\n"
                            "ratio 1 = 1.2 / 1.1\n");
    CHECK(checking::judge(noted.report(), noted.report().relations.front()).verdict ==
          Verdict::holds);
  }
}

TEST_CASE("check: figures beyond exact arithmetic are unchecked, never wrong") {
  const NotedReport noted(
      "1 | Tỷ lệ | % | 12,3456789\n1.1 | Kế hoạch | đồng | 0,999999999999\n"
      "1.2 | Thực hiện | Tỷ đồng | 999999999999999999\nratio 1 = 1.2 / 1.1\n");
  const auto judgement = checking::judge(noted.report(), noted.report().relations.front());
  CHECK(judgement.verdict == Verdict::unchecked);
  CHECK(judgement.reason == Unchecked::Reason::overflow);
}
