#include "cchc/check.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "check/examination.hpp"
#include "check/finding_builder.hpp"
#include "check/fingerprint.hpp"

namespace cchc {
namespace {

bool comes_before(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& finding) {
    return std::tie(finding.location, finding.observation, finding.rule->id, finding.form,
                    finding.code);
  };
  return key(a) < key(b);
}

std::vector<Unchecked> list_unchecked(const checking::Examination& examination) {
  std::vector<Unchecked> list;
  for (std::size_t index = 0; index < examination.judgements.size(); ++index) {
    const auto& judgement = examination.judgements[index];
    if (judgement.verdict != checking::Verdict::unchecked && !judgement.withheld) continue;
    const Relation& relation = examination.report.relations[index];
    const Report& report = examination.report;
    const std::string& form = relation.target.form;
    Unchecked entry{
        relation.kind, judgement.reason, checking::name_of(report, relation.target, form), {}};
    for (const Term* cell : judgement.blockers) {
      entry.cells.push_back(checking::name_of(report, *cell, form));
    }
    list.push_back(std::move(entry));
  }
  for (const Unexplained& relation : examination.report.unexplained) {
    const Report& report = examination.report;
    list.push_back(
        {relation.kind,
         relation.two_readings ? Unchecked::Reason::unclear : Unchecked::Reason::not_understood,
         checking::name_of(report, relation.target, relation.target.form),
         {}});
  }
  return list;
}

}  // namespace

CheckResult check(const Report& report, const RuleSettings& settings) {
  const checking::Examination examination(report);
  CheckResult result;
  for (const Rule* rule : rules()) {
    if (rule->check == nullptr || !settings.enabled(*rule)) continue;
    rule->check(examination, *rule, result.findings);
  }
  for (Finding& finding : result.findings) {
    finding.severity = settings.severity(*finding.rule);
    // What was read from wording is less certain than what a schema declares.
    if (finding.inferred) finding.severity = std::min(finding.severity, Severity::warning);
    if (const auto* const variant = finding.rule->variant(finding.variant)) {
      finding.severity = std::min(finding.severity, variant->at_most);
    }
    finding.fingerprint = checking::fingerprint(finding, report);
  }
  std::stable_sort(result.findings.begin(), result.findings.end(), comes_before);
  checking::number_repeats(result.findings);
  result.unchecked = list_unchecked(examination);
  result.relations_held = static_cast<std::size_t>(std::count_if(
      examination.judgements.begin(), examination.judgements.end(),
      [](const auto& judgement) { return judgement.verdict == checking::Verdict::holds; }));
  return result;
}

}  // namespace cchc
