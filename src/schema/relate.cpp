#include <algorithm>
#include <optional>

#include "schema/rows.hpp"

namespace cchc::schema {
namespace {

class Relator {
 public:
  Relator(Storage& storage, Problems& problems)
      : storage_(storage), problems_(problems), index_(storage) {}

  void add(std::uint32_t target, const DraftRelation& draft) {
    const Indicator& row = storage_.indicators[target];
    SchemaRelation relation;
    relation.kind = draft.kind;
    relation.target = target;
    relation.line = draft.line;
    relation.edition = row.edition;
    if (!draft.edition.empty()) read_edition(draft, relation);
    auto& operands = storage_.number_lists.emplace_back();
    for (const std::string& reference : draft.operands) {
      if (const auto operand = resolve(reference, draft, relation)) operands.push_back(*operand);
    }
    if (operands.size() != draft.operands.size()) return;
    relation.operands = operands;
    storage_.relations.push_back(relation);
  }

 private:
  void read_edition(const DraftRelation& draft, SchemaRelation& relation) {
    const FormSchema& form = form_of(relation.target);
    const std::uint8_t edition = edition_index(form, draft.edition);
    const bool elsewhere = std::any_of(
        storage_.forms.begin(), storage_.forms.end(),
        [&](const FormSchema& other) { return edition_index(other, draft.edition) != 0; });
    if (edition != 0 && together(edition, relation.edition)) {
      relation.edition = edition;
    } else if (edition != 0 || !elsewhere) {
      problems_.add(draft.line, Fault::unknown_edition, {draft.edition, form.number});
    }
  }

  [[nodiscard]] const FormSchema& form_of(std::uint32_t indicator) const {
    return storage_.forms[storage_.indicators[indicator].form];
  }

  // A row that only one edition has draws the relation into that edition.
  std::optional<std::uint32_t> resolve(std::string_view reference, const DraftRelation& draft,
                                       SchemaRelation& relation) {
    const auto colon = reference.find(':');
    const FormSchema& home = form_of(relation.target);
    const FormSchema* form = &home;
    std::string_view code = reference;
    if (colon != std::string_view::npos) {
      code = reference.substr(colon + 1);
      form = find_form(reference.substr(0, colon));
      if (form == nullptr) {
        problems_.add(draft.line, Fault::unknown_form, {reference.substr(0, colon)});
        return std::nullopt;
      }
    }
    const bool at_home = form == &home;
    const std::uint8_t edition = at_home ? relation.edition : edition_index(*form, draft.edition);
    const auto found =
        index_.find(static_cast<std::size_t>(form - storage_.forms.data()), code, edition);
    if (found.size() == 1) {
      if (at_home && relation.edition == 0) {
        relation.edition = storage_.indicators[found.front()].edition;
      }
      return found.front();
    }
    if (found.empty()) {
      const Fault fault = draft.inherited ? Fault::removed_still_used : Fault::unknown_number;
      const std::string_view target = storage_.indicators[relation.target].code;
      problems_.add(draft.line, fault, {target, code, form->number});
    } else {
      problems_.add(draft.line, Fault::ambiguous_number,
                    {storage_.indicators[relation.target].code, code});
    }
    return std::nullopt;
  }

  [[nodiscard]] const FormSchema* find_form(std::string_view number) const {
    const auto found = std::find_if(storage_.forms.begin(), storage_.forms.end(),
                                    [&](const FormSchema& form) { return form.number == number; });
    return found == storage_.forms.end() ? nullptr : &*found;
  }

  Storage& storage_;
  Problems& problems_;
  CodeIndex index_;
};

}  // namespace

void relate(Storage& storage, const Rows& rows, Problems& problems) {
  Relator relator(storage, problems);
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    for (const DraftRelation& relation : rows[i]->relations) relator.add(i, relation);
  }
}

}  // namespace cchc::schema
