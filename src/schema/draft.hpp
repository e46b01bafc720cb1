// A schema as its author wrote it: a tree, relations still naming numbers. What the XML reader
// makes, what inheritance changes, what compiling turns into the views of cchc/schema.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cchc/schema.hpp"

namespace cchc::schema {

struct DraftRelation {
  RelationKind kind = RelationKind::sum;
  std::vector<std::string> operands;  // "3.2.1", or "6:2.1" for another form
  std::string edition;                // where only one edition of the form has the relation
  std::uint16_t numerators = 1;       // as in SchemaRelation
  std::uint16_t minus = 0;
  bool usual = false;
  bool guessed = false;
  bool inherited = false;
  std::uint32_t line = 0;
};

// A spelling is kept as it is compared, so that inherited ones need no original text.
struct DraftSpelling {
  std::string folded;
  std::string core;
};

struct DraftIndicator {
  std::string number;   // empty where the form prints none
  std::string code;     // only where it is not the number: two rows that print one number
  std::string edition;  // empty: that of the indicator it stands in
  std::string name;
  std::string unit;
  std::vector<std::string> other_units;
  std::vector<DraftSpelling> spellings;  // without that of the name
  std::vector<std::pair<std::int32_t, std::string>> codes;
  // Its kind (unknown: follows from unit and place), who fills it and what else is no text, as the
  // compiled one has them; all the rest of it is left out.
  Indicator set;
  bool inherited = false;
  std::uint32_t line = 0;
  std::vector<DraftRelation> relations;
  std::vector<DraftIndicator> children;
  std::vector<std::string> headings;  // of a column
};

struct DraftForm {
  std::string number;
  std::string title;
  std::vector<std::string> editions;
  LevelSet required_of = 0;
  std::uint32_t line = 0;
  FormPart part = FormPart::rows;
  std::string rows_of;                     // what open rows are of
  std::vector<DraftIndicator> indicators;  // its columns, where rows are open
  std::vector<DraftIndicator> columns;     // where rows are listed; a part of its own when compiled
};

struct Draft {
  std::string id;
  std::string version;
  std::string title_vi;
  std::string title_en;
  std::string source;
  SchemaLayout layout = SchemaLayout::forms;
  LevelSet levels = 0;
  std::uint32_t line = 0;
  std::vector<DraftForm> forms;
};

}  // namespace cchc::schema
