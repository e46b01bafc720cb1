#include "schema/compiler/emit_tables.hpp"

#include <fmt/format.h>

#include <iterator>

#include "schema/match_tables.hpp"

namespace cchc::schema {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string view(std::string_view text) {
  return text.empty() ? std::string("{}") : fmt::format("{{{}, {}}}", quoted(text), text.size());
}

// Lists of all rows in one array each; a row's own is a part of it. An empty array has no place in
// C++, so one that nobody uses ends each.
template <typename T>
class Pool {
 public:
  Pool(std::string_view type, std::string_view name, std::string_view end)
      : type_(type), name_(name), end_(end) {}

  template <typename Format>
  std::string add(std::span<const T> list, Format&& format) {
    if (list.empty()) return "{}";
    std::string place = fmt::format("{{&{}[{}], {}}}", name_, size_, list.size());
    for (const T& item : list) fmt::format_to(std::back_inserter(items_), "{},\n", format(item));
    size_ += list.size();
    return place;
  }

  [[nodiscard]] std::string array() const {
    return fmt::format("[[maybe_unused]] constexpr {} {}[] = {{\n{}{}}};\n", type_, name_, items_,
                       end_);
  }

 private:
  std::string_view type_;
  std::string_view name_;
  std::string_view end_;
  std::string items_;
  std::size_t size_ = 0;
};

class SchemaEmitter {
 public:
  explicit SchemaEmitter(const Schema& schema) : schema_(schema) {}

  std::string emit(std::size_t index) {
    const std::string forms = emit_forms();
    const std::string indicators = emit_indicators();
    const std::string relations = emit_relations();
    const std::string spellings = emit_spellings();
    return fmt::format("namespace schema_{} {{\n", index) + texts_.array() + codes_.array() +
           numbers_.array() + forms + indicators + relations + spellings + emit_names() +
           emit_uses() + emit_schema() + fmt::format("}}  // namespace schema_{}\n\n", index);
  }

 private:
  std::string emit_forms() {
    std::string out = "constexpr FormSchema forms[] = {\n";
    for (const FormSchema& form : schema_.forms) {
      out += fmt::format("{{{}, {}, {}, {}, {}, {}, {}, FormPart{{{}}}}},\n", view(form.number),
                         view(form.title), texts_.add(form.editions, view), form.required_of,
                         form.first, form.last, view(form.rows_of), static_cast<int>(form.part));
    }
    return out + "};\n";
  }

  std::string emit_indicators() {
    const auto code = [](const CodeValue& value) {
      return fmt::format("{{{}, {}}}", value.value, view(value.word));
    };
    std::string out = "constexpr Indicator indicators[] = {\n";
    for (const Indicator& row : schema_.indicators) {
      out += fmt::format(
          "{{{}, {}, {}, {}, {}, {}, {}, {}, {}, IndicatorKind{{{}}}, {}, {}, {}, {}, {}}},\n",
          view(row.code), view(row.number), view(row.name), view(row.unit),
          texts_.add(row.units, view), codes_.add(row.codes, code), id(row.parent), row.form,
          row.edition, static_cast<int>(row.kind), row.filled_by, row.may_exceed_100,
          row.cumulative, row.line, texts_.add(row.headings, view));
    }
    return out + "};\n";
  }

  std::string emit_relations() {
    Pool<SchemaRelation> relations("SchemaRelation", "relations", "{},\n");
    relations.add(schema_.relations, [&](const SchemaRelation& relation) {
      return fmt::format("{{RelationKind{{{}}}, {}, {}, {}, {}, {}, {}, {}, {}}}",
                         static_cast<int>(relation.kind), relation.edition, relation.target,
                         numbers_.add(relation.operands, number), relation.line,
                         relation.numerators, relation.minus, relation.usual, relation.guessed);
    });
    return relations.array();
  }

  // As the pools do, each ends with one that nobody uses.
  std::string emit_spellings() {
    std::string out = "constexpr Spelling spellings[] = {\n";
    for (const Spelling& spelling : schema_.matching->spellings) {
      out += fmt::format("{{{}, {}, {}, {}}},\n", spelling.indicator, view(spelling.folded),
                         view(spelling.core), numbers_.add(spelling.syllables, number));
    }
    return out + "{}};\n";
  }

  std::string emit_names() {
    std::string out = "constexpr NameHash names[] = {\n";
    for (const NameHash& name : schema_.matching->names) {
      out += fmt::format("{{{}U, {}}},\n", name.hash, name.spelling);
    }
    return out + "{}};\n";
  }

  std::string emit_uses() {
    std::string out = "constexpr SyllableUse uses[] = {\n";
    for (const SyllableUse& use : schema_.matching->uses) {
      out += fmt::format("{{{}U, {}}},\n", use.syllable, use.spelling);
    }
    return out + "{}};\n";
  }

  std::string emit_schema() {
    const MatchTables& tables = *schema_.matching;
    return fmt::format(
               "constexpr MatchTables matching = {{{{spellings, {}}}, {{names, {}}}, {{uses, "
               "{}}}}};\n",
               tables.spellings.size(), tables.names.size(), tables.uses.size()) +
           fmt::format(
               "constexpr Schema schema = {{{}, {}, {}, {}, {}, SchemaLayout{{{}}}, {}, forms, "
               "indicators, "
               "{{relations, {}}}, &matching}};\n",
               view(schema_.id), view(schema_.version), view(schema_.title_vi),
               view(schema_.title_en), view(schema_.source), static_cast<int>(schema_.layout),
               schema_.levels, schema_.relations.size());
  }

  static std::string id(IndicatorId index) {
    return index.known() ? fmt::format("IndicatorId({})", *index) : "{}";
  }
  static std::string number(std::uint32_t value) { return fmt::format("{}U", value); }

  const Schema& schema_;
  Pool<std::string_view> texts_{"std::string_view", "texts", "{},\n"};
  Pool<CodeValue> codes_{"CodeValue", "codes", "{},\n"};
  Pool<std::uint32_t> numbers_{"std::uint32_t", "numbers", "0U,\n"};
};

}  // namespace

std::string emit_tables(std::span<const Schema* const> schemas) {
  std::string out =
      "// Generated from schemas/*.xml by schema_compiler.\n"
      "#include \"cchc/schema.hpp\"\n"
      "#include \"schema/match_tables.hpp\"\n\n"
      "namespace cchc {\nnamespace {\n\n";
  std::string list;
  for (std::size_t i = 0; i < schemas.size(); ++i) {
    out += SchemaEmitter(*schemas[i]).emit(i);
    list += fmt::format("&schema_{}::schema, ", i);
  }
  out += fmt::format("constexpr const Schema* all[] = {{{}}};\n\n}}  // namespace\n\n", list);
  return out +
         "std::span<const Schema* const> builtin_schemas() { return all; }\n\n}  // namespace "
         "cchc\n";
}

}  // namespace cchc::schema
