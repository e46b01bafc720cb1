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

// "lời văn ghi 64; chỉ tiêu 1 (Phụ lục 2) ghi 64"; "ghi 64; dòng 12 ghi 64".
std::string told_twice(const Report& report, const Claim& claim, Language language) {
  const bool vietnamese = language == Language::vietnamese;
  const ClaimFigure& other = claim.operands.front();
  const std::string here = words::figure(claim, claim.reported);
  const std::string there = words::figure(claim, other);
  if (claim.cell.known()) {
    const std::string cell = words::cell(checking::name_of(report, claim.cell), language);
    return vietnamese ? fmt::format("lời văn ghi {}; chỉ tiêu {} ghi {}", here, cell, there)
                      : fmt::format("prose {}; {} in the table {}", here, cell, there);
  }
  Finding where;
  where.location = other.location;
  const std::string stands = place(report, where, language);
  if (stands.empty() || other.location == claim.location) return words::claim(claim);
  const std::string line = other.location.in_text() ? std::to_string(other.location.line) : stands;
  if (!other.location.in_text())
    return vietnamese ? fmt::format("ghi {}; {} ghi {}", here, stands, there)
                      : fmt::format("{}; {} at {}", here, there, stands);
  return vietnamese ? fmt::format("ghi {}; dòng {} ghi {}", here, line, there)
                    : fmt::format("{}; {} at line {}", here, there, line);
}

}  // namespace

std::string claim_line(const Report& report, const Claim& claim, Language language,
                       const Painter& paint) {
  const VerdictWords& verdict = verdicts.at(static_cast<std::size_t>(claim.verdict));
  const bool vietnamese = language == Language::vietnamese;
  Finding where;
  where.location = claim.location;
  const std::string stands = place(report, where, language);
  const std::string_view between = stands.empty() ? "" : claim.location.in_text() ? ":" : ": ";
  const std::string said =
      claim.kind == Claim::Kind::same ? told_twice(report, claim, language) : words::claim(claim);
  return fmt::format(
      "{}: {}: {}: “{}”",
      paint(Tint::bold, fmt::format("{}{}{}", text::escape(report.path), between, stands)),
      paint(verdict.tint, std::string(vietnamese ? verdict.vietnamese : verdict.english)),
      text::escape(said), text::escape(claim.text));
}

}  // namespace cchc::emit
