// A rule: its metadata, its words in both languages, its check. One file each in src/check/rules.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cchc/finding.hpp"
#include "cchc/report.hpp"

namespace cchc {

namespace checking {
struct Examination;  // a report with its relations judged once for all rules (src/check)
}

struct RuleText {
  std::string_view title;  // a few words: "Tỷ lệ không khớp"
  // One sentence with {names} of Finding::facts; [a part in brackets] is left out where the facts
  // that it names are not there.
  std::string_view message;
  std::string_view why;   // what the rule looks at and why it matters
  std::string_view mend;  // what the officer should do
  std::string_view bad;   // rows that it reports, as lines of a table
  std::string_view good;  // the same, mended
};

// Another sentence of a rule, for findings that need one (Finding::variant).
struct MessageVariant {
  std::string_view id;  // "given-parts"; in JSON
  Bilingual text;
  Severity at_most = Severity::error;  // what it tells is never graver
};

// What a rule's example rows show.
enum class Example : std::uint8_t {
  wrong_and_right,   // the good one is how to write the bad one
  told_and_not,      // neither is wrong; one is told
  for_machine_only,  // nothing that a reader would write otherwise
};

struct Rule {
  std::string_view id;    // "A401"; never changes its meaning
  std::string_view name;  // "ratio-mismatch"; in every output
  Severity severity = Severity::warning;
  RuleText vietnamese;
  RuleText english;
  std::span<const MessageVariant> variants = {};
  Example example = Example::wrong_and_right;
  // Appends what it finds. Null for the rules about files, which are raised by loading.
  void (*check)(const checking::Examination& examination, const Rule& rule,
                std::vector<Finding>& findings) = nullptr;

  [[nodiscard]] const RuleText& text(Language language) const {
    return language == Language::vietnamese ? vietnamese : english;
  }

  // Null where there is none of that id.
  [[nodiscard]] const MessageVariant* variant(std::string_view id) const;
};

// Every rule, ordered by id.
std::span<const Rule* const> rules();

// By id or name; null where there is none.
const Rule* find_rule(std::string_view id_or_name);

}  // namespace cchc
