// Faults of a schema file and their words. Every sentence stands in problems.cpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/schema.hpp"

namespace cchc::schema {

enum class Fault : std::uint8_t {
  // The file as a whole.
  unreadable,
  too_large,
  has_doctype,
  empty_file,
  no_xml,
  not_closed,
  wrong_close,
  unknown_entity,
  bare_mark,
  wrong_encoding,
  attribute_twice,
  not_xml,
  not_a_schema,
  // The grammar.
  unknown_element,
  missing_element,
  misplaced_element,
  unknown_attribute,
  missing_attribute,
  bad_attribute,
  stray_text,
  empty_text,
  bad_grammar,
  // The meaning of the schema and its forms.
  no_title,
  no_layout,
  table_with_forms,
  changes_without_base,
  reserved_id,
  unknown_base,
  base_layout,
  duplicate_form,
  unknown_form,
  form_without_rows,
  duplicate_edition,
  unknown_edition,
  too_many,
  // Indicators.
  number_unreadable,
  duplicate_code,
  duplicate_inherited,
  wrong_parent,
  outside_parent,
  codes_missing,
  codes_unwanted,
  code_repeated,
  percent_unit,
  exceed_unwanted,
  cumulative_unwanted,
  level_unknown,
  // Relations.
  unknown_number,
  ambiguous_number,
  relation_of_self,
  operand_repeated,
  relation_repeated,
  too_few_parts,
  heading_in_relation,
  code_in_relation,
  ratio_target,
  mixed_kinds,
  mixed_units,
  cycle,
  // Changes to a schema that is extended.
  change_unknown,
  change_ambiguous,
  removed_still_used,
  // The end of a long list.
  and_more,
};

// Collects faults in one language. Arguments fill {0}, {1} … of the sentence.
class Problems {
 public:
  explicit Problems(Language language) : language_(language) {}
  void add(std::uint32_t line, Fault fault, std::initializer_list<std::string_view> arguments = {});
  [[nodiscard]] bool empty() const { return problems_.empty(); }
  // Enough for one reading: nothing more is collected.
  [[nodiscard]] bool full() const { return problems_.size() > most; }
  [[nodiscard]] Language language() const { return language_; }
  // In the order of lines, each once.
  [[nodiscard]] std::vector<SchemaProblem> take();

 private:
  static constexpr std::size_t most = 100;
  Language language_;
  std::vector<SchemaProblem> problems_;
};

}  // namespace cchc::schema
