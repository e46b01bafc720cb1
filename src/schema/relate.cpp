#include <algorithm>
#include <optional>

#include "schema/describe.hpp"
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
    relation.numerators = draft.numerators;
    relation.minus = draft.minus;
    relation.usual = draft.usual;
    relation.guessed = draft.guessed;
    relation.edition = row.edition;
    if (!draft.edition.empty() && !read_edition(draft, relation)) return;
    auto& operands = storage_.number_lists.emplace_back();
    for (const std::string& reference : draft.operands) {
      if (problems_.full()) return;
      if (const auto operand = resolve(reference, draft, relation)) operands.push_back(*operand);
    }
    const bool complete = operands.size() == draft.operands.size();
    if (!complete && !stands_without(draft, relation, operands.size())) return;
    relation.operands = operands;
    storage_.relations.push_back(relation);
  }

 private:
  // What an inherited relation becomes when rows that it names were removed: a list of some parts
  // stays one, a pair is no more, and whether a sum is still whole only the author can say.
  static bool stands_without(const DraftRelation& draft, const SchemaRelation& relation,
                             std::size_t left) {
    return draft.inherited && relation.kind == RelationKind::at_least && left != 0;
  }

  bool read_edition(const DraftRelation& draft, SchemaRelation& relation) {
    const FormSchema& form = form_of(relation.target);
    const std::uint8_t edition = edition_index(form, draft.edition);
    const bool elsewhere = std::any_of(
        storage_.forms.begin(), storage_.forms.end(),
        [&](const FormSchema& other) { return edition_index(other, draft.edition) != 0; });
    if (edition != 0 && together(edition, relation.edition)) {
      relation.edition = edition;
    } else if (edition != 0 || !elsewhere) {
      if (!draft.inherited) {
        problems_.add(draft.line, Fault::unknown_edition, {draft.edition, form.number});
      }
      return false;
    }
    return true;
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
        missing(draft, relation, reference, Fault::unknown_form, {reference.substr(0, colon)});
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
    const std::string_view target = shown_number(storage_.indicators[relation.target]);
    if (found.empty()) {
      missing(draft, relation, reference, Fault::unknown_number, {target, code, form->number});
    } else {
      problems_.add(draft.line, Fault::ambiguous_number, {target, code});
    }
    return std::nullopt;
  }

  void missing(const DraftRelation& draft, const SchemaRelation& relation,
               std::string_view reference, Fault fault,
               std::initializer_list<std::string_view> arguments) {
    if (!draft.inherited) {
      problems_.add(draft.line, fault, arguments);
    } else if (relation.kind == RelationKind::sum) {
      const Indicator& target = storage_.indicators[relation.target];
      problems_.add(draft.line, Fault::removed_still_used,
                    {shown_number(target), form_of(relation.target).number, reference});
    }
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
    for (const DraftRelation& relation : rows[i]->relations) {
      if (!problems.full()) relator.add(i, relation);
    }
  }
}

}  // namespace cchc::schema
