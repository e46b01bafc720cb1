#include "batch/claim_reader.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "emit/json/claims.hpp"
#include "lexicon/prose_units.hpp"

namespace cchc::batch {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kinds = {Claim::Kind::sum, Claim::Kind::rest, Claim::Kind::ratio,
                              Claim::Kind::growth, Claim::Kind::shares};
constexpr std::array verdicts = {Claim::Verdict::agrees, Claim::Verdict::rounded,
                                 Claim::Verdict::truncated, Claim::Verdict::disagrees,
                                 Claim::Verdict::unclear};
constexpr std::array changes = {Claim::Change::none, Claim::Change::by_percent,
                                Claim::Change::by_count, Claim::Change::percent_of_then};

template <typename Value, std::size_t size, typename Name>
Value value_of(const std::string& id, const std::array<Value, size>& values, Name name) {
  const auto* const found =
      std::find_if(values.begin(), values.end(), [&](Value value) { return name(value) == id; });
  if (found == values.end()) throw std::runtime_error("unknown name: " + id);
  return *found;
}

ClaimFigure read_figure(const Json& json, const Location& location) {
  ClaimFigure figure;
  const auto text = json.get<std::string>();
  figure.taken_off = text.starts_with('-');
  const auto value = Decimal::parse(text.substr(figure.taken_off ? 1 : 0));
  if (!value) throw std::runtime_error("no number: " + text);
  figure.value = *value;
  figure.location = location;
  return figure;
}

void set_unit(ClaimFigure& figure, const std::string& name) {
  const auto unit = lexicon::prose_unit_named(name);
  figure.unit = unit.name;
  figure.factor = Rational(Decimal(unit.factor));
}

void read_figures(const Json& object, Claim& claim) {
  const auto stated = object.contains("total") ? "total" : "reported";
  if (object.contains(stated)) {
    claim.reported = read_figure(object.at(stated), claim.location);
  } else {
    claim.reported.value = Decimal(100);
    claim.reported.location = claim.location;
  }
  if (object.contains("parts")) {
    for (const Json& part : object.at("parts"))
      claim.operands.push_back(read_figure(part, claim.location));
    return;
  }
  claim.operands.push_back(read_figure(object.at("numerator"), claim.location));
  claim.operands.push_back(read_figure(object.at("denominator"), claim.location));
}

}  // namespace

Claim read_claim(const Json& object, const Location& location) {
  Claim claim;
  claim.kind = value_of(object.at("kind").get<std::string>(), kinds, claim_kind_id);
  claim.verdict = value_of(object.at("verdict").get<std::string>(), verdicts, claim_verdict_id);
  claim.change = value_of(object.value("change", std::string()), changes, emit::claim_change_id);
  claim.fell = object.value("fell", false);
  claim.location = location;
  read_figures(object, claim);
  if (object.contains("units")) {
    const Json& units = object.at("units");
    set_unit(claim.reported, units.at(0).get<std::string>());
    for (std::size_t k = 0; k < claim.operands.size(); ++k)
      set_unit(claim.operands[k], units.at(k + 1).get<std::string>());
  }
  if (object.contains("expected"))
    claim.expected = Decimal::parse(object.at("expected").get<std::string>());
  claim.text = object.at("text").get<std::string>();
  return claim;
}

}  // namespace cchc::batch
