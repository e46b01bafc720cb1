#include "extract/inference/table_cells.hpp"
#include "extract/matching/column_form.hpp"

namespace cchc::extract {
namespace {

// What a form sets and no row bears out was not meant of this table.
bool is_denied(const TableCells& table, const ColumnRelation& relation) {
  constexpr int many = 3;  // rows; two may both be wrong
  const bool computed = relation.kind != RelationKind::at_most &&
                        relation.kind != RelationKind::at_least &&
                        relation.kind != RelationKind::equal;
  if (!computed) return false;
  const Votes votes = table.votes(relation);
  return votes.yes == 0 && votes.no >= many;
}

}  // namespace

void add_known_relations(TableCells& table) {
  const Schema* const schema = table.table().schema;
  if (schema == nullptr) return;
  const std::vector<std::size_t> columns = columns_of_form(table.table());
  const FormSchema& form = schema->forms[table.table().schema_form];
  for (const SchemaRelation& declared : schema->relations) {
    if (declared.target < form.first || declared.target >= form.last) continue;
    const auto column = [&](std::uint32_t indicator) { return columns[indicator - form.first]; };
    ColumnRelation relation;
    relation.kind = declared.kind;
    relation.target = column(declared.target);
    relation.minus = declared.minus;
    relation.usual = declared.usual;
    const std::size_t over =
        declared.kind == RelationKind::ratio ? declared.numerators : declared.operands.size();
    for (std::size_t k = 0; k < declared.operands.size(); ++k)
      (k < over ? relation.over : relation.under).push_back(column(declared.operands[k]));
    if (is_denied(table, relation)) {
      table.add_unexplained(declared.kind, 0, relation.target);
      continue;
    }
    table.add(relation, declared.guessed ? Relation::Origin::inferred : Relation::Origin::schema);
  }
}

}  // namespace cchc::extract
