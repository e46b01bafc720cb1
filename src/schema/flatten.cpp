#include <algorithm>
#include <set>

#include "lexicon/units.hpp"
#include "schema/draft_reader.hpp"
#include "schema/rows.hpp"

namespace cchc::schema {
namespace {

class Flattener {
 public:
  Flattener(Storage& storage, Problems& problems) : storage_(storage), problems_(problems) {}

  Rows run() {
    for (const DraftForm& form : storage_.draft.forms) add_form(form);
    return std::move(rows_);
  }

 private:
  void add_form(const DraftForm& draft) {
    FormSchema form;
    form.number = draft.number;
    form.title = draft.title;
    auto& editions = storage_.text_lists.emplace_back(draft.editions.begin(), draft.editions.end());
    form.editions = editions;
    form.required_of = draft.required_of;
    form.rows_of = draft.rows_of;
    form.part = draft.part;
    form.first = static_cast<std::uint32_t>(storage_.indicators.size());
    form_ = &form;
    add_children(draft.indicators, {});
    form.last = static_cast<std::uint32_t>(storage_.indicators.size());
    storage_.forms.push_back(form);
  }

  void add_children(const std::vector<DraftIndicator>& children, IndicatorId parent) {
    // Rows without a number count apart in each edition, after those that all editions have.
    std::vector<std::uint8_t> unnumbered;
    for (const DraftIndicator& child : children) {
      const std::uint8_t edition = edition_of(child, parent);
      std::size_t ordinal = 0;
      if (child.number.empty()) {
        unnumbered.push_back(edition);
        ordinal = static_cast<std::size_t>(
            std::count_if(unnumbered.begin(), unnumbered.end(),
                          [&](std::uint8_t other) { return together(edition, other); }));
      }
      add(child, parent, edition, ordinal);
    }
  }

  void add(const DraftIndicator& draft, IndicatorId parent, std::uint8_t edition,
           std::size_t ordinal) {
    Indicator row = draft.set;
    row.number = draft.number;
    row.code = code_of(draft, parent, ordinal);
    row.name = draft.name;
    row.unit = draft.unit;
    row.units = units_of(draft);
    row.codes = codes_of(draft);
    row.parent = parent;
    row.form = static_cast<std::uint16_t>(storage_.forms.size());
    row.edition = edition;
    row.kind = kind_of(draft, parent);
    if (row.kind == IndicatorKind::heading) row.filled_by = 0;
    row.line = draft.line;
    row.headings = storage_.text_lists.emplace_back(draft.headings.begin(), draft.headings.end());
    const IndicatorId index(storage_.indicators.size());
    storage_.indicators.push_back(row);
    rows_.push_back(&draft);
    add_children(draft.children, index);
  }

  [[nodiscard]] const Indicator* at(IndicatorId index) const {
    return index.known() ? &storage_.indicators[*index] : nullptr;
  }

  std::uint8_t edition_of(const DraftIndicator& draft, IndicatorId parent) {
    const Indicator* const outer = at(parent);
    const std::uint8_t inherited = outer == nullptr ? std::uint8_t{0} : outer->edition;
    if (draft.edition.empty()) return inherited;
    const std::uint8_t edition = edition_index(*form_, draft.edition);
    if (edition == 0 || !together(edition, inherited)) {
      problems_.add(draft.line, Fault::unknown_edition, {draft.edition, form_->number});
    }
    return edition;
  }

  std::string_view code_of(const DraftIndicator& draft, IndicatorId parent, std::size_t ordinal) {
    if (!draft.code.empty()) return draft.code;
    if (!draft.number.empty()) return draft.number;
    const std::string_view above = parent.known() ? at(parent)->code : std::string_view{};
    return storage_.texts.emplace_back(unnumbered_code(above, ordinal));
  }

  std::span<const std::string_view> units_of(const DraftIndicator& draft) {
    auto& units = storage_.text_lists.emplace_back();
    std::set<std::string_view> seen;
    if (!draft.unit.empty()) units.push_back(*seen.insert(draft.unit).first);
    for (const std::string& unit : draft.other_units) {
      if (seen.insert(unit).second) units.push_back(unit);
    }
    return units;
  }

  std::span<const CodeValue> codes_of(const DraftIndicator& draft) {
    auto& codes = storage_.code_lists.emplace_back();
    for (const auto& [value, word] : draft.codes) codes.push_back({value, word});
    return codes;
  }

  // What a form's author need not say: a numbered row without a unit is a heading, an unnumbered
  // one is a part of the row above it and counts the same.
  [[nodiscard]] IndicatorKind kind_of(const DraftIndicator& draft, IndicatorId parent) const {
    if (draft.set.kind != IndicatorKind::unknown) return draft.set.kind;
    if (!draft.codes.empty()) return IndicatorKind::code;
    if (draft.unit.empty()) {
      if (!draft.number.empty()) return IndicatorKind::heading;
      const IndicatorKind whole = parent.known() ? at(parent)->kind : IndicatorKind::heading;
      const bool countable = whole != IndicatorKind::heading && whole != IndicatorKind::code;
      return countable ? whole : IndicatorKind::count;
    }
    switch (const auto kind = lexicon::read_unit(draft.unit).kind) {
      case IndicatorKind::percent:
      case IndicatorKind::money:
        return kind;
      default:
        return IndicatorKind::count;
    }
  }

  Storage& storage_;
  Problems& problems_;
  const FormSchema* form_ = nullptr;
  Rows rows_;
};

}  // namespace

std::uint8_t edition_index(const FormSchema& form, std::string_view name) {
  const auto found = std::find(form.editions.begin(), form.editions.end(), name);
  if (found == form.editions.end()) return 0;
  return static_cast<std::uint8_t>(found - form.editions.begin() + 1);
}

Rows flatten(Storage& storage, Problems& problems) { return Flattener(storage, problems).run(); }

}  // namespace cchc::schema
