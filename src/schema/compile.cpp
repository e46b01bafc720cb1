#include "schema/compile.hpp"

#include <algorithm>
#include <utility>

#include "schema/rows.hpp"

namespace cchc::schema {
namespace {

// Far above any real schema; indexes of forms and editions stay small numbers.
constexpr std::size_t most_forms = 1000;
constexpr std::size_t most_editions = 100;

void check_editions(const DraftForm& form, Problems& problems) {
  if (form.editions.size() > most_editions) {
    problems.add(form.line, Fault::too_many, {std::to_string(most_editions)});
    return;
  }
  for (std::size_t a = 0; a < form.editions.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (form.editions[a] == form.editions[b]) {
        problems.add(form.line, Fault::duplicate_edition, {form.editions[a]});
      }
    }
  }
}

// Listed rows and columns are two forms with one number: each is matched as if it stood alone.
void set_columns_apart(Draft& draft) {
  std::vector<DraftForm> forms;
  for (DraftForm& form : draft.forms) {
    DraftForm columns;
    columns.number = form.number;
    columns.title = form.title;
    columns.line = form.line;
    columns.part = FormPart::columns;
    columns.indicators = std::exchange(form.columns, {});
    forms.push_back(std::move(form));
    if (!columns.indicators.empty()) forms.push_back(std::move(columns));
  }
  draft.forms = std::move(forms);
}

void check_forms(const Draft& draft, Problems& problems) {
  const auto whole = std::count_if(draft.forms.begin(), draft.forms.end(),
                                   [](const auto& form) { return form.part != FormPart::columns; });
  if (draft.title_vi.empty()) problems.add(draft.line, Fault::no_title);
  if (draft.layout == SchemaLayout::table && whole != 1) {
    problems.add(draft.line, Fault::table_with_forms);
  }
  if (draft.forms.size() > most_forms) {
    problems.add(draft.line, Fault::too_many, {std::to_string(most_forms)});
    return;
  }
  for (std::size_t i = 0; i < draft.forms.size(); ++i) {
    const DraftForm& form = draft.forms[i];
    if (form.indicators.empty()) problems.add(form.line, Fault::form_without_rows, {form.number});
    for (std::size_t j = 0; j < i; ++j) {
      const bool own_rows = j + 1 == i && form.part == FormPart::columns;
      if (draft.forms[j].number == form.number && !own_rows) {
        problems.add(form.line, Fault::duplicate_form, {form.number});
      }
    }
    check_editions(form, problems);
  }
}

void show(Storage& storage) {
  Schema& schema = storage.schema;
  schema.id = storage.draft.id;
  schema.version = storage.draft.version;
  schema.title_vi = storage.draft.title_vi;
  schema.title_en = storage.draft.title_en;
  schema.source = storage.draft.source;
  schema.layout = storage.draft.layout;
  schema.levels = storage.draft.levels;
  schema.forms = storage.forms;
  schema.indicators = storage.indicators;
  schema.relations = storage.relations;
  storage.matching = {storage.spellings, storage.names, storage.uses};
  schema.matching = &storage.matching;
}

}  // namespace

std::shared_ptr<const SchemaFile::Storage> compile(Draft draft, Problems& problems) {
  const auto storage = std::make_shared<Storage>();
  set_columns_apart(draft);
  storage->draft = std::move(draft);
  check_forms(storage->draft, problems);
  if (!problems.empty()) return nullptr;
  const Rows rows = flatten(*storage, problems);
  check_rows(*storage, rows, problems);
  // A number that stands on two rows by mistake would be ambiguous in every relation, too.
  if (!problems.empty()) return nullptr;
  relate(*storage, rows, problems);
  check_relations(*storage, problems);
  if (!problems.empty()) return nullptr;
  spell(*storage, rows);
  show(*storage);
  return storage;
}

}  // namespace cchc::schema
