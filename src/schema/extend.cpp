#include "schema/extend.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "schema/draft_reader.hpp"
#include "schema/match_tables.hpp"
#include "schema/xml.hpp"
#include "text/fold.hpp"

namespace cchc::schema {
namespace {

DraftIndicator indicator_of(const Schema& schema, std::uint32_t index) {
  const Indicator& row = schema.indicators[index];
  const FormSchema& form = schema.forms[row.form];
  DraftIndicator draft;
  draft.inherited = true;
  draft.number = row.number;
  // Codes stay what they were, whatever rows come and go beside them.
  if (row.code != row.number) draft.code = row.code;
  if (row.edition != 0) draft.edition = form.editions[row.edition - 1U];
  draft.name = row.name;
  draft.unit = row.unit;
  for (const std::string_view unit : row.units) {
    if (unit != row.unit) draft.other_units.emplace_back(unit);
  }
  for (const CodeValue& code : row.codes) draft.codes.emplace_back(code.value, code.word);
  draft.set = row;
  draft.headings.assign(row.headings.begin(), row.headings.end());
  return draft;
}

DraftRelation relation_of(const Schema& schema, const SchemaRelation& relation) {
  DraftRelation draft;
  draft.kind = relation.kind;
  draft.inherited = true;
  draft.numerators = relation.numerators;
  draft.minus = relation.minus;
  draft.usual = relation.usual;
  draft.guessed = relation.guessed;
  const FormSchema& home = schema.forms[schema.indicators[relation.target].form];
  if (relation.edition != 0) draft.edition = home.editions[relation.edition - 1U];
  for (const std::uint32_t operand : relation.operands) {
    const Indicator& row = schema.indicators[operand];
    const FormSchema& form = schema.forms[row.form];
    const std::string prefix = &form == &home ? "" : std::string(form.number) + ":";
    draft.operands.push_back(prefix + std::string(row.code));
    if (draft.edition.empty() && row.edition != 0) draft.edition = form.editions[row.edition - 1U];
  }
  return draft;
}

// Where a code stands in the tree of a form.
struct Place {
  std::vector<DraftIndicator>* siblings = nullptr;
  std::size_t index = 0;
  [[nodiscard]] DraftIndicator& get() const { return (*siblings)[index]; }
};

class FormChanger {
 public:
  FormChanger(DraftForm& form, Problems& problems) : form_(form), problems_(problems) {}

  void apply(const xmlNode* element) {
    line_ = line_of(element);
    const std::string_view name = name_of(element);
    if (name == "remove") remove(element);
    if (name == "replace") replace(element);
    if (name == "change") change(element);
    if (name == "add") add(element);
  }

 private:
  void remove(const xmlNode* element) {
    if (attribute(element, "code")) {
      if (const auto place = find_anywhere(element, "code")) {
        erase(*place);
        blame(form_.indicators, *attribute(element, "code"));
        blame(form_.columns, *attribute(element, "code"));
      }
      return;
    }
    const std::string edition = attribute(element, "edition").value_or("");
    if (std::erase(form_.editions, edition) == 0) {
      problems_.add(line_, Fault::unknown_edition, {edition, form_.number});
    }
    remove_edition(form_.indicators, edition);
  }

  // A relation that misses the row from now on, does so because of this line.
  void blame(std::vector<DraftIndicator>& rows, const std::string& code) const {
    for (DraftIndicator& row : rows) {
      for (DraftRelation& relation : row.relations) {
        const auto& operands = relation.operands;
        const bool misses = std::find(operands.begin(), operands.end(), code) != operands.end();
        if (relation.inherited && misses) relation.line = line_;
      }
      blame(row.children, code);
    }
  }

  static void remove_edition(std::vector<DraftIndicator>& siblings, const std::string& edition) {
    std::erase_if(siblings, [&](const DraftIndicator& row) { return row.edition == edition; });
    for (DraftIndicator& row : siblings) {
      std::erase_if(row.relations, [&](const DraftRelation& r) { return r.edition == edition; });
      remove_edition(row.children, edition);
    }
  }

  void replace(const xmlNode* element) {
    const auto place = find(element, "code");
    if (!place) return;
    const std::string edition = place->get().edition;
    erase(*place);
    insert({place->siblings, place->index}, element, edition);
  }

  void change(const xmlNode* element) {
    if (const auto place = find_anywhere(element, "code")) read_over(element, place->get());
  }

  void add(const xmlNode* element) {
    if (attribute(element, "after")) {
      if (const auto place = find(element, "after")) {
        insert({place->siblings, place->index + 1}, element, place->get().edition);
      }
    } else if (attribute(element, "in")) {
      if (const auto place = find(element, "in")) {
        auto& children = place->get().children;
        insert({&children, children.size()}, element, {});
      }
    } else {
      insert({&form_.indicators, form_.indicators.size()}, element, {});
    }
  }

  static void erase(const Place& place) {
    place.siblings->erase(place.siblings->begin() + static_cast<std::ptrdiff_t>(place.index));
  }

  // New rows stand in the edition of the row whose place they take, unless they say another.
  static void insert(Place place, const xmlNode* element, const std::string& edition) {
    for (const xmlNode* child : child_elements(element)) {
      DraftIndicator indicator = read_indicator(child);
      if (indicator.edition.empty()) indicator.edition = edition;
      place.siblings->insert(place.siblings->begin() + static_cast<std::ptrdiff_t>(place.index++),
                             std::move(indicator));
    }
  }

  std::optional<Place> find(const xmlNode* element, const char* name) {
    return find(element, name, {&form_.indicators});
  }

  // A row, or where no row bears the code the column that does.
  std::optional<Place> find_anywhere(const xmlNode* element, const char* name) {
    return find(element, name, {&form_.indicators, &form_.columns});
  }

  std::optional<Place> find(const xmlNode* element, const char* name,
                            std::initializer_list<std::vector<DraftIndicator>*> lists) {
    const std::string code = canonical_code(attribute(element, name).value_or(""));
    const std::string edition = attribute(element, "edition").value_or("");
    std::vector<Place> found;
    for (std::vector<DraftIndicator>* list : lists) {
      if (found.empty()) search(*list, "", "", code, edition, found);
    }
    if (found.size() == 1) return found.front();
    if (found.empty()) {
      problems_.add(line_, Fault::change_unknown, {code, form_.number});
    } else {
      problems_.add(line_, Fault::change_ambiguous, {code});
    }
    return std::nullopt;
  }

  static void search(std::vector<DraftIndicator>& siblings, const std::string& above,
                     const std::string& edition_above, const std::string& code,
                     const std::string& edition, std::vector<Place>& found) {
    std::size_t ordinal = 0;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      DraftIndicator& draft = siblings[i];
      const std::string own_edition = draft.edition.empty() ? edition_above : draft.edition;
      std::string own = draft.code.empty() ? draft.number : draft.code;
      if (own.empty()) own = unnumbered_code(above, ++ordinal);
      if (own == code && (edition.empty() || own_edition == edition))
        found.push_back({&siblings, i});
      search(draft.children, own, own_edition, code, edition, found);
    }
  }

  DraftForm& form_;
  Problems& problems_;
  std::uint32_t line_ = 0;
};

// The rows of a form that stand in no other, with all that stands in them.
void take_rows(const Schema& schema, const FormSchema& form, std::vector<DraftIndicator>& rows,
               std::vector<DraftIndicator>& into) {
  for (std::uint32_t i = form.first; i < form.last; ++i) {
    if (!schema.indicators[i].parent.known()) into.push_back(std::move(rows[i]));
  }
}

}  // namespace

Draft draft_of(const Schema& schema, std::uint32_t line) {
  std::vector<DraftIndicator> rows;
  for (std::uint32_t i = 0; i < schema.indicators.size(); ++i) {
    rows.push_back(indicator_of(schema, i));
    rows.back().line = line;
  }
  for (const SchemaRelation& relation : schema.relations) {
    auto& relations = rows[relation.target].relations;
    relations.push_back(relation_of(schema, relation));
    relations.back().line = line;
  }
  for (const Spelling& spelling : schema.matching->spellings) {
    rows[spelling.indicator].spellings.push_back(
        {std::string(spelling.folded), std::string(spelling.core)});
  }
  // Parents stand before their children: hang them up from the last to the first.
  for (auto i = schema.indicators.size(); i-- > 0;) {
    std::reverse(rows[i].children.begin(), rows[i].children.end());
    const IndicatorId parent = schema.indicators[i].parent;
    if (parent.known()) {
      rows[*parent].children.push_back(std::move(rows[i]));
    }
  }
  Draft draft;
  draft.layout = schema.layout;
  draft.levels = schema.levels;
  draft.source = schema.source;
  for (const FormSchema& form : schema.forms) {
    if (form.part == FormPart::columns) {
      take_rows(schema, form, rows, draft.forms.back().columns);
      continue;
    }
    DraftForm& out = draft.forms.emplace_back();
    out.number = form.number;
    out.line = line;
    out.title = form.title;
    out.editions.assign(form.editions.begin(), form.editions.end());
    out.required_of = form.required_of;
    out.rows_of = form.rows_of;
    out.part = form.part;
    take_rows(schema, form, rows, out.indicators);
  }
  return draft;
}

void apply_changes(const xmlNode* element, Draft& draft, Problems& problems) {
  const std::string number = attribute(element, "form").value_or("1");
  const auto form = std::find_if(draft.forms.begin(), draft.forms.end(),
                                 [&](const DraftForm& f) { return f.number == number; });
  if (form == draft.forms.end()) {
    problems.add(line_of(element), Fault::unknown_form, {number});
    return;
  }
  if (name_of(element) == "remove") {
    draft.forms.erase(form);
    return;
  }
  read_form_head(element, *form);
  FormChanger changer(*form, problems);
  for (const xmlNode* child : child_elements(element)) changer.apply(child);
}

}  // namespace cchc::schema
