// A finding about a claim of the prose: its figures, what they give, and where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cchc/finding.hpp"
#include "cchc/prose.hpp"
#include "cchc/rule.hpp"
#include "check/examination.hpp"

namespace cchc::checking {

// Sets the facts {terms} (the calculation), {expected}, {text} (the words), what the claim states
// as one of {total}, {rest}, {whole}, {share}, {rise}, {fall}, {against}, {prose}, {other_pair}
// where another pair gives the stated share, and {elsewhere}, what the prose says of the same thing
// before.
Finding about_claim(const Rule& rule, const Claim& claim);

// How `words` write a figure, so that a search in the file finds it; as Vietnamese write numbers
// where they do not.
std::string written_in(std::string_view words, const Decimal& value);

// Appends a finding for each claim of one of these kinds that got this verdict.
void report_claims(const Examination& examination, std::vector<Claim::Kind> kinds,
                   Claim::Verdict verdict, const Rule& rule, std::vector<Finding>& findings);

}  // namespace cchc::checking
