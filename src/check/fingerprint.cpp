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

  // Figures, texts and periods; no names of rows and no places.
  void add_fact(const Fact& fact) {
    std::visit([this](const auto& value) { add_value(value); }, fact);
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
  void add_value(const std::string& text) { add(text); }
  void add_value(std::int64_t count) { add(std::to_string(count)); }
  void add_value(const Quantity& quantity) { add(quantity.value.to_string()); }
  void add_value(const Period& period) { add(period_id(period)); }
  void add_value(const Date& date) { add(date_id(date)); }
  void add_value(Level level) { add(level_id(level)); }
  void add_value(const Name& /*name*/) {}
  void add_value(const CellName& /*cell*/) {}
  void add_value(const Location& /*place*/) {}
  template <typename Item>
  void add_value(const std::vector<Item>& list) {
    for (const Item& item : list) add_value(item);
  }

  std::string text_;
};

std::string_view file_name(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

void add_finding(Digest& digest, const Finding& finding) {
  digest.add(finding.rule->id);
  digest.add(finding.form);
  digest.add(finding.code);
  digest.add(finding.variant);
  if (const Fact* cell = finding.facts.find("cell"); cell != nullptr) {
    if (const auto* name = std::get_if<CellName>(cell)) digest.add(name->column);
  }
  if (finding.actual) digest.add(finding.actual->to_string());
  if (finding.expected) digest.add(finding.expected->to_string());
  for (const auto& [name, fact] : finding.facts) digest.add_fact(fact);
}

// Who reports by which forms on what, however the file is called; its name where it does not say.
void add_identity(Digest& digest, const Report& report) {
  const Metadata& head = report.metadata;
  if (head.organization.empty() || !head.period) {
    digest.add(file_name(report.path));
    digest.add(head.period ? period_id(*head.period) : std::string());
    return;
  }
  digest.add(text::fold(head.organization));
  digest.add(report.schema == nullptr ? "" : report.schema->id);
  digest.add(period_id(*head.period));
}

}  // namespace

std::string fingerprint(const Finding& finding, const Report& report) {
  Digest digest;
  add_identity(digest, report);
  add_finding(digest, finding);
  return digest.hex();
}

std::string fingerprint(const Finding& finding, std::string_view path) {
  Digest digest;
  digest.add(file_name(path));
  add_finding(digest, finding);
  return digest.hex();
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
