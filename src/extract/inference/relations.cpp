#include "extract/inference/relations.hpp"

#include <algorithm>

namespace cchc::extract {
namespace {

class Resolver {
 public:
  Resolver(const Schema& schema, const Report& report)
      : schema_(schema), rows_(schema.indicators.size()) {
    for (std::size_t k = 0; k < report.observations.size(); ++k) {
      const IndicatorId index = report.observations[k].indicator;
      if (index.known()) rows_[*index] = CellId(k);
    }
  }

  [[nodiscard]] Term term(std::uint32_t indicator) const {
    const Indicator& entry = schema_.indicators[indicator];
    return {rows_[indicator], std::string(schema_.forms[entry.form].number),
            std::string(entry.code)};
  }

 private:
  const Schema& schema_;
  std::vector<CellId> rows_;
};

}  // namespace

void resolve_relations(const Schema& schema, const std::vector<std::uint8_t>& editions,
                       Report& report) {
  const Resolver resolver(schema, report);
  for (const SchemaRelation& declared : schema.relations) {
    const std::uint16_t form = schema.indicators[declared.target].form;
    if (declared.edition != 0 && declared.edition != editions[form]) continue;
    Relation relation;
    relation.kind = declared.kind;
    relation.origin = declared.guessed ? Relation::Origin::inferred : Relation::Origin::schema;
    relation.target = resolver.term(declared.target);
    relation.numerators = declared.numerators;
    relation.minus = declared.minus;
    relation.usual = declared.usual;
    for (const std::uint32_t operand : declared.operands)
      relation.operands.push_back(resolver.term(operand));
    const bool any_row = relation.target.observation.known() ||
                         std::any_of(relation.operands.begin(), relation.operands.end(),
                                     [](const Term& t) { return t.observation.known(); });
    if (any_row) report.relations.push_back(std::move(relation));
  }
}

}  // namespace cchc::extract
