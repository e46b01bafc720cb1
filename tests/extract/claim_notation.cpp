#include "extract/claim_notation.hpp"

#include "extract/prose/prose.hpp"

namespace cchc::test {
namespace {

std::string figure(const ClaimFigure& figure) {
  std::string text = figure.value.to_string();
  for (char& c : text) {
    if (c == '.') c = ',';
  }
  return (figure.taken_off ? "-" : "") + text;
}

char mark(Claim::Verdict verdict) {
  constexpr std::string_view marks = "=~<!?";
  return marks[static_cast<std::size_t>(verdict)];
}

char letter(Claim::Kind kind) {
  constexpr std::string_view letters = "SLRGHE";
  return letters[static_cast<std::size_t>(kind)];
}

// Of a difference the signs only say which way it went.
bool shows_sign(const Claim& claim) {
  return claim.kind != Claim::Kind::growth || claim.change == Claim::Change::by_percent;
}

}  // namespace

std::string notation(const Claim& claim) {
  std::string text{mark(claim.verdict), letter(claim.kind)};
  if (claim.kind != Claim::Kind::shares) text += ' ' + figure(claim.reported) + ':';
  for (ClaimFigure operand : claim.operands) {
    if (!shows_sign(claim)) operand.taken_off = false;
    text += ' ' + figure(operand);
  }
  if (claim.other_pair)
    text += " (" + figure(claim.other_pair->first) + ' ' + figure(claim.other_pair->second) + ')';
  return text;
}

Document paragraphs(std::string_view text) {
  Document document;
  constexpr std::string_view line_end = "⏎";
  for (std::uint32_t line = 1; !text.empty(); ++line) {
    const auto end = text.find(line_end);
    document.blocks.emplace_back(
        Paragraph{std::string(text.substr(0, end)), Location{.line = line, .column = 1}});
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + line_end.size());
  }
  return document;
}

std::vector<std::string> claims_of(std::string_view text) {
  std::vector<std::string> list;
  for (const Claim& claim : extract::read_prose(paragraphs(text), {}).claims) {
    if (claim.verdict != Claim::Verdict::unclear) list.push_back(notation(claim));
  }
  return list;
}

}  // namespace cchc::test
