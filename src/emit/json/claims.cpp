#include "emit/json/claims.hpp"

#include <algorithm>
#include <string>

#include "base/names.hpp"
#include "emit/json/json_values.hpp"

namespace cchc::emit {

namespace {

using Shape = JsonWriter::Shape;

void write_figure(JsonWriter& json, const ClaimFigure& figure) {
  json.string((figure.taken_off ? "-" : "") + figure.value.to_string());
}

void write_list(JsonWriter& json, std::string_view name, const Claim& claim) {
  json.key(name).begin_array(Shape::one_line);
  for (const ClaimFigure& figure : claim.operands) write_figure(json, figure);
  json.end_array();
}

void write_operands(JsonWriter& json, const Claim& claim) {
  switch (claim.kind) {
    case Claim::Kind::sum:
      write_figure(json.key("total"), claim.reported);
      write_list(json, "parts", claim);
      break;
    case Claim::Kind::shares:
      write_list(json, "parts", claim);
      break;
    case Claim::Kind::rest:
    case Claim::Kind::same:
      write_figure(json.key("reported"), claim.reported);
      write_list(json, "parts", claim);
      break;
    case Claim::Kind::ratio:
    case Claim::Kind::growth:
      write_figure(json.key("numerator"), claim.operands[0]);
      write_figure(json.key("denominator"), claim.operands[1]);
      write_figure(json.key("reported"), claim.reported);
      break;
  }
}

// Those of the stated figure and of the others in order, where a figure has one.
void write_units(JsonWriter& json, const Claim& claim) {
  const auto has_unit = [](const ClaimFigure& figure) { return !figure.unit.empty(); };
  if (!has_unit(claim.reported) &&
      std::none_of(claim.operands.begin(), claim.operands.end(), has_unit))
    return;
  json.key("units").begin_array(Shape::one_line);
  json.string(claim.reported.unit);
  for (const ClaimFigure& figure : claim.operands) json.string(figure.unit);
  json.end_array();
}

}  // namespace

void write_claims(JsonWriter& json, const Report& report) {
  json.begin_array();
  for (const Claim& claim : report.claims) {
    json.begin_object(Shape::one_line);
    json.key("kind").string(claim_kind_id(claim.kind));
    json.key("verdict").string(claim_verdict_id(claim.verdict));
    if (claim.change != Claim::Change::none)
      json.key("change").string(names::claim_change[claim.change].name);
    if (claim.fell) json.key("fell").boolean(true);
    write_operands(json, claim);
    write_units(json, claim);
    if (claim.expected) json.key("expected").string(claim.expected->to_string());
    if (claim.cell.known()) {
      const Observation& cell = report.cell(claim.cell);
      write_cell(json, report, claim.cell, cell.form, cell.code);
    }
    if (claim.kind == Claim::Kind::same && !claim.cell.known()) {
      json.key("elsewhere");
      write_location(json, claim.operands.front().location, places_of(report));
    }
    json.key("text").string(claim.text);
    json.key("location");
    write_location(json, claim.location, places_of(report));
    json.end_object();
  }
  json.end_array();
}

}  // namespace cchc::emit
