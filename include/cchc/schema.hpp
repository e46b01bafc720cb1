// Forms as data: what indicators a report's tables should hold and how their values hang together.
// Written in XML (schemas/*.xml, grammar in schemas/cchc-schema.rng) by whoever keeps the forms up
// to date.
//
// A Schema is a set of views. Built-in ones point into constant tables that the build generates,
// so that no process spends time on them; one read from a file points into its SchemaFile.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cchc/index.hpp"
#include "cchc/language.hpp"

namespace cchc {

struct MatchTables;  // src/schema/match_tables.hpp

// Levels of government that report. Districts exist until 30 June 2025.
enum class Level : std::uint8_t {
  unknown = 0,
  province = 1,    // tinh: tỉnh, thành phố trực thuộc trung ương
  department = 2,  // so: sở, ban, ngành cấp tỉnh
  district = 4,    // huyen: huyện, quận, thị xã, thành phố thuộc tỉnh
  commune = 8,     // xa: xã, phường, thị trấn, đặc khu
};
using LevelSet = std::uint8_t;  // sum of Level values; 0: none named

// "tinh", "so", "huyen", "xa"; empty for unknown.
std::string_view level_id(Level level);
// "tỉnh", "province"; empty for unknown.
std::string_view level_word(Level level, Language language);
std::optional<Level> level_from_id(std::string_view id);

enum class IndicatorKind : std::uint8_t {
  unknown,
  heading,  // carries no value of its own, though some reports write one
  count,    // whole, not negative, exact
  percent,  // 0 to 100 unless may_exceed_100
  money,    // đồng, triệu đồng, tỷ đồng: rounded as written
  measure,  // any other number, rounded as written
  code,     // one of `codes`
};

struct CodeValue {
  std::int32_t value = 0;
  std::string_view word;  // "Có", "Kết hợp"
};

struct Indicator {
  std::string_view code;    // "3.2.1"; for a row without a number of its own "3.2.3/1"
  std::string_view number;  // without the last dot; of a column as printed: "C1"; empty where none
  std::string_view name;
  std::string_view unit;  // the form's own spelling; others are in `units`
  std::span<const std::string_view> units;
  std::span<const CodeValue> codes;
  IndicatorId parent;        // none at the top of a form
  std::uint16_t form = 0;    // index in Schema::forms
  std::uint8_t edition = 0;  // 0: in every edition; else index + 1 in FormSchema::editions
  IndicatorKind kind = IndicatorKind::unknown;
  LevelSet filled_by = 0;  // levels that must fill it; 0: nobody must
  bool may_exceed_100 = false;
  bool cumulative = false;  // lũy kế from the beginning of the year
  std::uint32_t line = 0;   // in the schema's file
  // Of a column of a form: its headings, outermost first. It is told by its number, as a row is.
  std::span<const std::string_view> headings = {};
};

// What the indicators of a form are.
enum class FormPart : std::uint8_t {
  rows,     // the rows of a list
  matrix,   // the columns of a table whose rows are open
  columns,  // the columns beside listed rows: these are the form before it, of the same number
};

struct FormSchema {
  std::string_view number;  // "3"; "1" where one table holds everything
  std::string_view title;
  std::span<const std::string_view> editions;
  LevelSet required_of = 0;  // levels whose report must have it (D104)
  std::uint32_t first = 0;   // its indicators: [first, last)
  std::uint32_t last = 0;
  std::string_view rows_of = {};  // what open rows are of: "lĩnh vực|đơn vị"
  FormPart part = FormPart::rows;

  // Then relations between its indicators hold in every row.
  [[nodiscard]] bool has_columns() const { return part != FormPart::rows; }
};

enum class RelationKind : std::uint8_t {
  ratio,       // target = 100 · operands[0] / operands[1]
  sum,         // target = sum of operands
  at_most,     // target ≤ sum of operands
  at_least,    // target ≥ sum of operands (parts that need not be all: trong đó)
  equal,       // target = operands[0], elsewhere in the report
  difference,  // target = first operands less the last ones; it may be negative
  change,      // target = 100 · (operands[0] − operands[1]) / operands[1]; it may be negative
};

// Numbers are indexes into Schema::indicators.
struct SchemaRelation {
  RelationKind kind = RelationKind::sum;
  std::uint8_t edition = 0;  // of the target's form, as Indicator::edition
  std::uint32_t target = 0;
  std::span<const std::uint32_t> operands;
  std::uint32_t line = 0;
  std::uint16_t numerators =
      1;                    // ratio: so many first operands, added up, over the sum of the rest
  std::uint16_t minus = 0;  // difference: so many of the last operands are taken away
  bool usual = false;       // practice may differ: where it fails, one asks
  bool guessed = false;     // read from figures (`schema draft`), confirmed by nobody
};

enum class SchemaLayout : std::uint8_t {
  forms,  // several tables, numbering restarts in each
  table,  // one table
};

struct Schema {
  std::string_view id;  // "bnv-581-2022"
  std::string_view version;
  std::string_view title_vi;
  std::string_view title_en;
  std::string_view
      source;  // the decree or dispatch that sets the forms, or the reports it was read from
  SchemaLayout layout = SchemaLayout::forms;
  LevelSet levels = 0;  // levels that report by it
  std::span<const FormSchema> forms;
  std::span<const Indicator> indicators;  // in the order of the forms, parents before children
  std::span<const SchemaRelation> relations;
  const MatchTables* matching = nullptr;  // how rows are found by name; never null in a read one
};

// The schemas that are compiled into the program, in a fixed order.
std::span<const Schema* const> builtin_schemas();

// A fault of a schema file. `message` is in the language that was asked for.
struct SchemaProblem {
  std::uint32_t line = 0;
  std::string message;
};

// A schema read from a file; owns what its views point to.
class SchemaFile {
 public:
  struct Storage;
  explicit SchemaFile(std::shared_ptr<const Storage> storage);
  [[nodiscard]] const Schema& schema() const;

 private:
  std::shared_ptr<const Storage> storage_;
};

using SchemaFileResult = std::variant<SchemaFile, std::vector<SchemaProblem>>;

// Reads and checks a schema: the grammar first, then the meaning (unknown numbers in relations,
// sums over different units, cycles). Opens no network and expands no entity. A schema that extends
// another one is completed from `known`.
SchemaFileResult read_schema_file(const std::string& path, std::span<const Schema* const> known,
                                  Language language);
SchemaFileResult read_schema(std::string_view xml, std::span<const Schema* const> known,
                             Language language);

}  // namespace cchc
