#include "cchc/schema.hpp"
#include "cli/command.hpp"
#include "cli/schema_files.hpp"
#include "schema/describe.hpp"

namespace cchc::cli {
namespace {

int list_schemas(Language language, std::ostream& out) {
  for (const Schema* schema : builtin_schemas()) {
    out << schema::summarize(*schema, language) << '\n';
  }
  return exit_clean;
}

int show_schema(const std::string& id, Language language, std::ostream& out) {
  const Schema* const schema = find_builtin_schema(id);
  if (schema == nullptr) {
    refuse(language,
           {"không có biểu mẫu “{}”; các biểu mẫu có sẵn: {}",
            "there is no schema “{}”; built in are: {}"},
           id, builtin_schema_ids());
  }
  out << schema::describe(*schema, language);
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
