#include "check/fingerprint.hpp"

#include <string>
#include <unordered_map>

#include "cchc/rule.hpp"
#include "text/fold.hpp"

namespace cchc::checking {
namespace {

constexpr char separator = '\x1F';

class Digest {
 public:
  void add(std::string_view field) {
    text_ += field;
    text_ += separator;
  }

  void add_fact(const Fact& fact) {
    if (const auto* value = std::get_if<Decimal>(&fact)) add(value->to_string());
    if (const auto* text = std::get_if<std::string>(&fact)) add(*text);
  }

  // Of words only the figures, so that a better sentence changes nothing.
  void add_figures(const Fact& fact) {
    const auto* phrase = std::get_if<Phrase>(&fact);
    if (phrase == nullptr) return;
    for (const char c : phrase->english) {
      if (c >= '0' && c <= '9') {
        text_ += c;
      } else if (text_.back() != separator) {
        text_ += separator;
      }
    }
  }

  [[nodiscard]] std::string hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t value = text::hash(text_);
    std::string out(16, '0');
    for (auto digit = out.rbegin(); digit != out.rend(); ++digit, value >>= 4U) {
      *digit = digits[value & 15U];
    }
    return out;
  }

 private:
  std::string text_;
};

std::string_view file_name(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

Digest digest_of(const Finding& finding, std::string_view path, std::string_view organization,
                 std::string_view period) {
  Digest digest;
  for (const std::string_view field :
       {file_name(path), organization, period, finding.rule->id, std::string_view(finding.form),
        std::string_view(finding.code)}) {
    digest.add(field);
  }
  if (finding.actual) digest.add(finding.actual->to_string());
  if (finding.expected) digest.add(finding.expected->to_string());
  for (const auto& [name, fact] : finding.facts) digest.add_fact(fact);
  return digest;
}

}  // namespace

std::string fingerprint(const Finding& finding, const Report& report) {
  const Metadata& head = report.metadata;
  Digest digest = digest_of(finding, report.path, head.organization,
                            head.period ? period_id(*head.period) : std::string());
  // Without an indicator nothing else tells two clashes of one rule apart.
  if (finding.code.empty()) {
    for (const auto& [name, fact] : finding.facts) digest.add_figures(fact);
  }
  return digest.hex();
}

std::string fingerprint(const Finding& finding, std::string_view path) {
  return digest_of(finding, path, {}, {}).hex();
}

void number_repeats(std::span<Finding> findings) {
  std::unordered_map<std::string, int> times;
  for (Finding& finding : findings) {
    const int time = ++times[finding.fingerprint];
    if (time == 1) continue;
    Digest digest;
    digest.add(finding.fingerprint);
    digest.add(std::to_string(time));
    finding.fingerprint = digest.hex();
  }
}

}  // namespace cchc::checking
