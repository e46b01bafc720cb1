#include "emit/terminal/claim_line.hpp"

#include <fmt/format.h>

#include <array>

#include "cchc/words.hpp"
#include "check/claim_words.hpp"
#include "check/finding_builder.hpp"
#include "emit/terminal/place.hpp"
#include "text/escape.hpp"

namespace cchc::emit {
namespace {

struct VerdictWords {
  std::string_view vietnamese;
  std::string_view english;
  Tint tint;
};

// In the order of Claim::Verdict.
constexpr std::array<VerdictWords, 5> verdicts = {{
    {"khớp", "agrees", Tint::green},
    {"khớp (làm tròn)", "agrees (rounded)", Tint::green},
    {"bị cắt bớt", "cut off", Tint::bold},
    {"không khớp", "disagrees", Tint::bold},
    {"chưa rõ", "unclear", Tint::dim},
}};

}  // namespace

std::string claim_line(const Report& report, const Claim& claim, Language language,
                       const Painter& paint) {
  const VerdictWords& verdict = verdicts.at(static_cast<std::size_t>(claim.verdict));
  const bool vietnamese = language == Language::vietnamese;
  Finding where;
  where.location = claim.location;
  const std::string stands = place(report, where, language);
  const std::string_view between = stands.empty() ? "" : claim.location.in_text() ? ":" : ": ";
  std::string in_table;
  if (claim.cell.known()) {
    const auto cell = words::cell(checking::name_of(report, claim.cell), language);
    in_table = (vietnamese ? ", bảng: chỉ tiêu " : ", table: ") + cell;
  }
  return fmt::format(
      "{}: {}: {}: “{}”",
      paint(Tint::bold, fmt::format("{}{}{}", text::escape(report.path), between, stands)),
      paint(verdict.tint, std::string(vietnamese ? verdict.vietnamese : verdict.english)),
      text::escape(words::claim(claim) + in_table), text::escape(claim.text));
}

}  // namespace cchc::emit
