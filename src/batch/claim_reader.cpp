#include "batch/claim_reader.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "base/names.hpp"
#include "lexicon/prose_units.hpp"

namespace cchc::batch {
namespace {

using Json = nlohmann::ordered_json;

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
  claim.kind = names::required(names::claim_kind, object.at("kind").get<std::string>());
  claim.verdict = names::required(names::claim_verdict, object.at("verdict").get<std::string>());
  claim.change = names::required(names::claim_change, object.value("change", std::string()));
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
