#include "cchc/schema.hpp"
#include "cli/command.hpp"
#include "cli/schema_files.hpp"
#include "schema/describe.hpp"

namespace cchc::cli {
namespace {

int list_schemas(const SchemaLibrary& library, Language language, std::ostream& out) {
  for (const Schema* schema : library.schemas()) {
    out << schema::summarize(*schema, language) << '\n';
  }
  return exit_clean;
}

int show_schema(const SchemaLibrary& library, const std::string& id, Language language,
                std::ostream& out) {
  const Schema* const schema = library.find(id);
  if (schema == nullptr) {
    refuse(language,
           {"không có biểu mẫu “{}”; các biểu mẫu đã biết: {}",
            "there is no schema “{}”; known are: {}"},
           id, library.ids());
  }
  out << schema::describe(*schema, language);
  return exit_clean;
}

int validate_schema(SchemaLibrary library, const std::string& path, Language language,
                    std::ostream& out) {
  const Schema& schema = library.read(path);
  out << say(language,
             {"{}: hợp lệ: biểu mẫu {}, {} bảng, {} chỉ tiêu, {} quan hệ\n",
              "{}: valid: schema {} (forms: {}, indicators: {}, relations: {})\n"},
             path, schema.id, schema.forms.size(), schema.indicators.size(),
             schema.relations.size());
  return exit_clean;
}

}  // namespace

int run_schema(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const std::string& verb = options.arguments.front();
  const bool has_operand = options.arguments.size() == 2;
  const SchemaLibrary library(options.file.schema_folders, options.language);
  if (verb == "list" && !has_operand) return list_schemas(library, options.language, streams.out);
  if (verb == "show" && has_operand) {
    return show_schema(library, options.arguments[1], options.language, streams.out);
  }
  if (verb == "validate" && has_operand) {
    return validate_schema(library, options.arguments[1], options.language, streams.out);
  }
  refuse(options.language,
         {"cách dùng: cchc-check schema list, schema show ID hoặc schema validate FILE",
          "usage: cchc-check schema list, schema show ID or schema validate FILE"});
}

}  // namespace cchc::cli
