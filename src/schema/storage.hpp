// What the views of a schema that was read from a file point into.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "cchc/schema.hpp"
#include "schema/draft.hpp"
#include "schema/match_tables.hpp"

namespace cchc {

// Deques keep the places of what they hold while they grow.
struct SchemaFile::Storage {
  schema::Draft draft;
  std::deque<std::string> texts;
  std::deque<std::vector<std::string_view>> text_lists;
  std::deque<std::vector<CodeValue>> code_lists;
  std::deque<std::vector<std::uint32_t>> number_lists;
  std::vector<FormSchema> forms;
  std::vector<Indicator> indicators;
  std::vector<SchemaRelation> relations;
  std::vector<Spelling> spellings;
  std::vector<NameHash> names;
  std::vector<SyllableUse> uses;
  MatchTables matching;
  Schema schema;
};

}  // namespace cchc
