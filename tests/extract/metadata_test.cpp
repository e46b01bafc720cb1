// Heads of reports, invented: who reports, of which level, when, on what.
#include "extract/metadata/metadata.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "cchc/extract.hpp"
#include "cchc/load.hpp"
#include "support/cases.hpp"

using namespace cchc;

namespace {

std::string head_text(const Metadata& head) {
  std::ostringstream out;
  out << "  " << (head.organization.empty() ? "-" : head.organization) << " | "
      << (head.level == Level::unknown ? "-" : level_id(head.level)) << " | "
      << (head.number.empty() ? "-" : head.number) << " | "
      << (head.date.year == 0 ? "-" : date_id(head.date)) << " | "
      << (head.period ? period_id(*head.period) : "-") << '\n';
  out << "  " << head.title << '\n';
  for (const PeriodMention& mention : head.period_mentions) {
    if (mention.place == PeriodMention::Place::annex)
      out << "  annex: " << period_id(mention.period) << '\n';
  }
  return out.str();
}

Metadata read_head(const std::string& text) {
  auto loaded = load_bytes(text);
  REQUIRE(std::holds_alternative<Document>(loaded));
  const auto& document = std::get<Document>(loaded);
  return extract::read_metadata(document, document.blocks.size());
}

std::string heads_text(const std::string& bytes) {
  constexpr std::string_view mark = "=== ";
  std::string out;
  std::string text;
  const auto end_head = [&] {
    if (!text.empty()) out += head_text(read_head(text));
    text.clear();
  };
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(mark)) {
      end_head();
      out += line + '\n';
    } else {
      text += line + '\n';
    }
  }
  end_head();
  return out;
}

}  // namespace

TEST_CASE("heads of reports") {
  test::check_expected(test::tests_folder() / "extract/cases/heads", heads_text);
}
