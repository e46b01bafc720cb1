#include "check/fingerprint.hpp"

#include <array>

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

std::string digest(const Finding& finding, std::string_view path, std::string_view organization,
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
  return digest.hex();
}

}  // namespace

std::string fingerprint(const Finding& finding, const Report& report) {
  const Metadata& head = report.metadata;
  return digest(finding, report.path, head.organization,
                head.period ? period_id(*head.period) : std::string());
}

std::string fingerprint(const Finding& finding, std::string_view path) {
  return digest(finding, path, {}, {});
}

}  // namespace cchc::checking
