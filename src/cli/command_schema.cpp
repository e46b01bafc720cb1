#include "cchc/schema.hpp"
#include "cli/command.hpp"
#include "cli/schema_files.hpp"

namespace cchc::cli {
namespace {

std::string_view title(const Schema& schema, Language language) {
  return language == Language::vietnamese ? schema.title_vi : schema.title_en;
}

std::string level_names(LevelSet levels) {
  std::string names;
  for (const Level level : {Level::province, Level::department, Level::district, Level::commune}) {
    if ((levels & static_cast<LevelSet>(level)) == 0) continue;
    if (!names.empty()) names += ' ';
    names += level_id(level);
  }
  return names;
}

int list_schemas(Language language, std::ostream& out) {
  for (const Schema* schema : builtin_schemas()) {
    out << fmt::format("{}  {}  [{}]  {}\n", schema->id, schema->version,
                       level_names(schema->levels), title(*schema, language));
  }
  return exit_clean;
}

std::string relation_line(const Schema& schema, const SchemaRelation& relation) {
  const auto code = [&schema](std::uint32_t index) { return schema.indicators[index].code; };
  constexpr std::string_view joints[] = {" / ", " + ", " + ", " + ", " = "};
  constexpr std::string_view signs[] = {" = ", " = ", " ≤ ", " ≥ ", " = "};
  const auto kind = static_cast<std::size_t>(relation.kind);
  std::string line = fmt::format("{}{}", code(relation.target), signs[kind]);
  bool first = true;
  for (const std::uint32_t operand : relation.operands) {
    if (!first) line += joints[kind];
    if (schema.indicators[operand].form != schema.indicators[relation.target].form) {
      line += fmt::format("{}:", schema.forms[schema.indicators[operand].form].number);
    }
    line += code(operand);
    first = false;
  }
  return line;
}

std::size_t depth(const Schema& schema, const Indicator& indicator) {
  std::size_t steps = 0;
  for (auto parent = indicator.parent; parent >= 0;
       parent = schema.indicators[static_cast<std::size_t>(parent)].parent) {
    ++steps;
  }
  return steps;
}

void show_form(const Schema& schema, std::size_t number, std::ostream& out) {
  const FormSchema& form = schema.forms[number];
  out << fmt::format("\n{}. {}\n", form.number, form.title);
  for (std::uint32_t i = form.first; i < form.last; ++i) {
    const Indicator& indicator = schema.indicators[i];
    out << std::string(2 + 2 * depth(schema, indicator), ' ')
        << fmt::format("{}  {}", indicator.code, indicator.name);
    if (!indicator.unit.empty()) out << fmt::format(" ({})", indicator.unit);
    if (indicator.edition != 0) out << fmt::format(" [{}]", form.editions[indicator.edition - 1U]);
    if (indicator.filled_by != 0) out << fmt::format(" <{}>", level_names(indicator.filled_by));
    out << '\n';
  }
  for (const SchemaRelation& relation : schema.relations) {
    if (schema.indicators[relation.target].form == number) {
      out << "  " << relation_line(schema, relation) << '\n';
    }
  }
}

int show_schema(const std::string& id, Language language, std::ostream& out) {
  const Schema* const schema = find_builtin_schema(id);
  if (schema == nullptr) {
    refuse(language,
           {"không có biểu mẫu “{}”; các biểu mẫu có sẵn: {}",
            "there is no schema “{}”; built in are: {}"},
           id, builtin_schema_ids());
  }
  out << fmt::format("{} {}\n{}\n", schema->id, schema->version, title(*schema, language));
  if (!schema->source.empty()) {
    out << say(language, {"Nguồn: {}\n", "Source: {}\n"}, schema->source);
  }
  for (std::size_t form = 0; form < schema->forms.size(); ++form) show_form(*schema, form, out);
  return exit_clean;
}

int validate_schema(const std::string& path, Language language, std::ostream& out) {
  const SchemaFile file = require_schema_file(path, builtin_schemas(), language);
  const Schema& schema = file.schema();
  out << say(language,
             {"{}: dùng được: biểu mẫu {}, {} bảng, {} chỉ tiêu, {} quan hệ\n",
              "{}: good: schema {}, {} forms, {} indicators, {} relations\n"},
             path, schema.id, schema.forms.size(), schema.indicators.size(),
             schema.relations.size());
  return exit_clean;
}

}  // namespace

int run_schema(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const std::string& verb = options.arguments.front();
  const bool has_operand = options.arguments.size() == 2;
  if (verb == "list" && !has_operand) return list_schemas(options.language, streams.out);
  if (verb == "show" && has_operand) {
    return show_schema(options.arguments[1], options.language, streams.out);
  }
  if (verb == "validate" && has_operand) {
    return validate_schema(options.arguments[1], options.language, streams.out);
  }
  refuse(options.language,
         {"cách dùng: cchc-check schema list, schema show ID hoặc schema validate FILE",
          "usage: cchc-check schema list, schema show ID or schema validate FILE"});
}

}  // namespace cchc::cli
