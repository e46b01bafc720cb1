#include "cli/baseline.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "batch/json_limits.hpp"
#include "cchc/rule.hpp"
#include "cchc/words.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

using Json = nlohmann::ordered_json;

KnownFinding finding_from(const Json& entry) {
  KnownFinding known;
  known.fingerprint = entry.at("fingerprint").get<std::string>();
  known.path = entry.value("path", "");
  known.rule = entry.value("rule", "");
  known.form = entry.value("form", "");
  known.code = entry.value("code", "");
  known.message = entry.value("message", "");
  known.reason = entry.value("reason", "");
  return known;
}

Json entry_of(const KnownFinding& known) {
  return {{"fingerprint", known.fingerprint},
          {"path", known.path},
          {"rule", known.rule},
          {"form", known.form},
          {"code", known.code},
          {"message", known.message},
          {"reason", known.reason}};
}

std::string first_bytes(std::istream& in, std::size_t most) {
  std::string bytes;
  char block[1U << 14U];
  while (bytes.size() < most && in.read(block, sizeof block).gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

// One report, however its path is written.
std::string place_of(const std::string& path) {
  std::error_code error;
  const auto full = std::filesystem::absolute(path, error);
  return error ? path : full.lexically_normal().string();
}

bool was_run(std::string_view id, const RuleSettings& rules) {
  const Rule* const rule = find_rule(id);
  return rule == nullptr || rules.enabled(*rule);
}

}  // namespace

Baseline::Baseline(const std::string& path, bool may_be_missing, Language language) {
  std::error_code error;
  if (may_be_missing && !std::filesystem::exists(path, error)) return;
  std::ifstream in(path);
  if (!in || std::filesystem::is_directory(path, error)) {
    refuse(language, {"không đọc được danh sách lỗi đã biết {}", "cannot read the baseline {}"},
           path);
  }
  try {
    const std::string text = first_bytes(in, batch::max_json_bytes + 1);
    const Json document = batch::is_modest_json(text) ? Json::parse(text) : Json();
    for (const Json& entry : document.at("findings")) findings_.push_back(finding_from(entry));
  } catch (const Json::exception&) {
    refuse(language,
           {"{} không phải là danh sách lỗi đã biết (tạo bằng --write-baseline)",
            "{} is no baseline (made by --write-baseline)"},
           path);
  }
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    by_fingerprint_.emplace(findings_[i].fingerprint, i);
  }
}

void Baseline::filter(CheckedReport& report, const RuleSettings& rules) {
  if (findings_.empty() || report.failed) return;
  const std::string place = place_of(report.report.path);
  rules_of_.insert_or_assign(place, &rules);
  const auto is_known = [&](const Finding& finding) {
    KnownFinding* const known = find(finding, place);
    if (known == nullptr) return false;
    known->seen = true;
    return true;
  };
  left_out_ += std::erase_if(report.findings, is_known);
}

// Copies of one report in two folders have the same findings: the entry of the report's own place
// is meant, and any other where there is none.
KnownFinding* Baseline::find(const Finding& finding, const std::string& place) {
  KnownFinding* found = nullptr;
  const auto [begin, end] = by_fingerprint_.equal_range(finding.fingerprint);
  for (auto entry = begin; entry != end; ++entry) {
    KnownFinding& known = findings_[entry->second];
    if (place_of(known.path) == place) return &known;
    if (found == nullptr || (found->seen && !known.seen)) found = &known;
  }
  return found;
}

std::vector<KnownFinding> Baseline::stale() const {
  std::vector<KnownFinding> stale;
  std::copy_if(findings_.begin(), findings_.end(), std::back_inserter(stale),
               [this](const KnownFinding& known) {
                 if (known.seen) return false;
                 const auto checked = rules_of_.find(place_of(known.path));
                 if (checked != rules_of_.end()) return was_run(known.rule, *checked->second);
                 std::error_code error;
                 return !std::filesystem::exists(known.path, error);
               });
  return stale;
}

BaselineWriter::BaselineWriter(const Baseline& former, const Baseline& used, Language language)
    : former_(former), language_(language) {
  for (const Baseline* const baseline : {&former, &used}) {
    for (const KnownFinding& known : baseline->findings()) {
      if (!known.reason.empty()) reasons_.emplace(known.fingerprint, known.reason);
    }
  }
}

void BaselineWriter::add(const CheckedReport& report, const RuleSettings& rules) {
  if (report.failed) return;
  rules_of_.insert_or_assign(place_of(report.report.path), &rules);
  for (const Finding& finding : report.findings) {
    const auto reason = reasons_.find(finding.fingerprint);
    findings_.push_back({.fingerprint = finding.fingerprint,
                         .path = report.report.path,
                         .rule = std::string(finding.rule->id),
                         .form = finding.form,
                         .code = finding.code,
                         .message = words::message(finding, language_),
                         .reason = reason == reasons_.end() ? "" : reason->second});
  }
}

void BaselineWriter::write(std::ostream& out) const {
  std::vector<KnownFinding> all = findings_;
  std::set<std::string_view> again;
  for (const KnownFinding& known : findings_) again.insert(known.fingerprint);
  std::copy_if(former_.findings().begin(), former_.findings().end(), std::back_inserter(all),
               [&](const KnownFinding& known) {
                 const auto checked = rules_of_.find(place_of(known.path));
                 const bool judged =
                     checked != rules_of_.end() && was_run(known.rule, *checked->second);
                 // The same report may have come under another name.
                 return !judged && !again.contains(known.fingerprint);
               });
  out << "{\n \"version\": 1,\n \"findings\": [";
  std::string_view separator = "\n  ";
  for (const KnownFinding& known : all) {
    out << std::exchange(separator, ",\n  ")
        << entry_of(known).dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  out << "\n ]\n}\n";
}

}  // namespace cchc::cli
