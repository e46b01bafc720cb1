#include <algorithm>

#include "batch/check_file.hpp"
#include "batch/interrupt.hpp"
#include "cchc/emit.hpp"
#include "cchc/schema.hpp"
#include "cli/command.hpp"
#include "cli/file_setup.hpp"
#include "cli/schema_files.hpp"
#include "draft/schema_draft.hpp"
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

// Listed rows and the columns beside them are one form.
std::size_t count_forms(const Schema& schema) {
  return static_cast<std::size_t>(
      std::count_if(schema.forms.begin(), schema.forms.end(),
                    [](const FormSchema& form) { return form.part != FormPart::columns; }));
}

int validate_schema(SchemaLibrary library, const std::string& path, Language language,
                    std::ostream& out) {
  const Schema& schema = library.read(path);
  out << say(language,
             {"{}: hợp lệ: biểu mẫu {}, {} bảng, {} chỉ tiêu, {} quan hệ\n",
              "{}: valid: schema {} (forms: {}, indicators: {}, relations: {})\n"},
             path, schema.id, count_forms(schema), schema.indicators.size(),
             schema.relations.size());
  return exit_clean;
}

// Results of a report that cannot be checked are told as elsewhere.
int draft_schema(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const std::string& path = options.arguments[1];
  FileSetups setups(invocation.sources, options.language);
  const auto checked = batch::check_file(path, setups.for_path(path), streams.in);
  if (!checked) return exit_interrupted + batch::interrupted_by();
  if (checked->failed) {
    const auto emitter = make_emitter("concise", streams.err, {.language = options.language});
    emitter->report(*checked);
    return exit_unread;
  }
  const std::string xml = draft::schema_of(checked->report, draft::id_of(path));
  if (xml.empty()) {
    refuse(options.language,
           {"{}: không có bảng số liệu nào đọc được, nên không lập được biểu mẫu",
            "{}: no table was read, so there is nothing to draft a schema from"},
           path);
  }
  streams.out << xml;
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
  if (verb == "draft" && has_operand) return draft_schema(invocation, streams);
  refuse(options.language,
         {"cách dùng: cchc-check schema list, schema show MÃ, schema validate TỆP hoặc schema "
          "draft BÁO_CÁO",
          "usage: cchc-check schema list, schema show ID, schema validate FILE or schema draft "
          "REPORT"});
}

}  // namespace cchc::cli
