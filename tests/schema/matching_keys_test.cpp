#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cchc/schema.hpp"
#include "schema/match_tables.hpp"
#include "text/fold.hpp"

namespace cchc {
namespace {

std::vector<const Indicator*> named(const Schema& schema, std::string_view name) {
  std::vector<const Indicator*> found;
  for (const std::string& key : {text::fold(name), text::fold_core(name)}) {
    const std::uint64_t hash = text::hash(key);
    auto place =
        std::lower_bound(schema.matching->names.begin(), schema.matching->names.end(), hash,
                         [](const NameHash& a, std::uint64_t b) { return a.hash < b; });
    for (; place != schema.matching->names.end() && place->hash == hash; ++place) {
      const Indicator* row =
          &schema.indicators[schema.matching->spellings[place->spelling].indicator];
      if (std::find(found.begin(), found.end(), row) == found.end()) found.push_back(row);
    }
  }
  return found;
}

const Schema& national() { return *builtin_schemas().front(); }

}  // namespace

TEST_CASE("names are found however they are written") {
  for (const char* name : {
           "Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo)",
           "Tỷ lệ hoàn thành Kế hoạch CCHC năm",
           "TỈ LỆ HOÀN THÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM",
           "Tỷ lệ hoàn thành <i>Kế hoạch CCHC¹ năm</i>",
       }) {
    CAPTURE(name);
    const auto rows = named(national(), name);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front()->code == "2");
  }
}

TEST_CASE("a province's wording of a district's row is the same row") {
  for (const char* name : {"Số VBQPPL đã kiểm tra theo thẩm quyền của cấp tỉnh",
                           "Số VBQPPL đã kiểm tra theo thẩm quyền của cấp huyện"}) {
    const auto rows = named(national(), name);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front()->code == "2.1");
  }
}

TEST_CASE("keys are sorted, without repetition, and agree with the texts") {
  for (const Schema* schema : builtin_schemas()) {
    CAPTURE(std::string(schema->id));
    std::set<std::pair<std::uint64_t, std::uint32_t>> seen;
    std::uint64_t last = 0;
    for (const NameHash& name : schema->matching->names) {
      CHECK(name.hash >= last);
      last = name.hash;
      CHECK(seen.emplace(name.hash, name.spelling).second);
      const Spelling& spelling = schema->matching->spellings[name.spelling];
      CHECK((name.hash == text::hash(spelling.folded) || name.hash == text::hash(spelling.core)));
    }
    for (const Spelling& spelling : schema->matching->spellings) {
      const auto expected = text::syllables(spelling.core);
      CHECK(std::equal(expected.begin(), expected.end(), spelling.syllables.begin(),
                       spelling.syllables.end()));
      CHECK(seen.count(
                {text::hash(spelling.folded),
                 static_cast<std::uint32_t>(&spelling - schema->matching->spellings.data())}) == 1);
    }
  }
}

}  // namespace cchc
