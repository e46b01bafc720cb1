#include "schema/draft_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/names.hpp"
#include "cchc/row_code.hpp"
#include "schema/extend.hpp"
#include "schema/xml.hpp"
#include "text/fold.hpp"

namespace cchc::schema {
namespace {

struct RelationElement {
  std::string_view name;
  RelationKind kind;
  const char* operands;  // attribute
};
constexpr std::array relation_elements = {
    RelationElement{"ratio", RelationKind::ratio, "of"},
    RelationElement{"sum", RelationKind::sum, "of"},
    RelationElement{"at-least", RelationKind::at_least, "of"},
    RelationElement{"at-most", RelationKind::at_most, "of"},
    RelationElement{"equal", RelationKind::equal, "to"},
};

LevelSet read_levels(std::string_view text) {
  unsigned levels = 0;
  for (const auto& word : words(text)) {
    if (const auto level = level_from_id(word)) levels |= static_cast<unsigned>(*level);
  }
  return static_cast<LevelSet>(levels);
}

void read_string(const xmlNode* element, const char* name, std::string& out) {
  if (auto value = attribute(element, name)) out = std::move(*value);
}

void read_levels(const xmlNode* element, const char* name, LevelSet& out) {
  if (const auto value = attribute(element, name)) out = read_levels(*value);
}

void read_flag(const xmlNode* element, const char* name, bool& out) {
  if (const auto value = attribute(element, name)) out = *value == "yes";
}

DraftRelation read_relation(const xmlNode* element, const RelationElement& shape) {
  DraftRelation relation;
  relation.kind = shape.kind;
  relation.line = line_of(element);
  relation.operands = words(attribute(element, shape.operands).value_or(""));
  if (shape.kind == RelationKind::ratio)
    relation.numerators = static_cast<std::uint16_t>(relation.operands.size());
  for (std::string& part : words(attribute(element, "over").value_or("")))
    relation.operands.push_back(std::move(part));
  for (std::string& part : words(attribute(element, "less").value_or(""))) {
    relation.kind = RelationKind::difference;
    ++relation.minus;
    relation.operands.push_back(std::move(part));
  }
  read_flag(element, "usual", relation.usual);
  read_flag(element, "guessed", relation.guessed);
  for (std::string& operand : relation.operands) operand = canonical_code(operand);
  read_string(element, "edition", relation.edition);
  return relation;
}

void read_child(const xmlNode* child, DraftIndicator& indicator) {
  const std::string_view name = name_of(child);
  if (name == "name") {
    if (!indicator.name.empty()) {
      indicator.spellings.push_back({text::fold(indicator.name), text::fold_core(indicator.name)});
    }
    indicator.name = text_of(child);
  } else if (name == "spelling") {
    const std::string spelling = text_of(child);
    indicator.spellings.push_back({text::fold(spelling), text::fold_core(spelling)});
  } else if (name == "unit") {
    indicator.other_units.push_back(text_of(child));
  } else if (name == "code") {
    const std::string digits = attribute(child, "value").value_or("");
    std::int32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    indicator.codes.emplace_back(value, text_of(child));
  } else if (name == "indicator") {
    indicator.children.push_back(read_indicator(child));
  } else if (name == "heading") {
    indicator.headings.push_back(text_of(child));
  }
  const auto* const relation =
      std::find_if(relation_elements.begin(), relation_elements.end(),
                   [&](const RelationElement& shape) { return shape.name == name; });
  if (relation != relation_elements.end()) {
    indicator.relations.push_back(read_relation(child, *relation));
  }
}

bool restates_relations(std::string_view name) {
  return name == "no-relation" ||
         std::any_of(relation_elements.begin(), relation_elements.end(),
                     [&](const RelationElement& shape) { return shape.name == name; });
}

void read_head(const xmlNode* root, Draft& draft) {
  read_string(root, "id", draft.id);
  read_string(root, "version", draft.version);
  read_levels(root, "levels", draft.levels);
  draft.line = line_of(root);
  draft.title_vi.clear();
  draft.title_en.clear();
  for (const xmlNode* child : child_elements(root)) {
    if (name_of(child) == "title") {
      (language_attribute(child) == "en" ? draft.title_en : draft.title_vi) = text_of(child);
    } else if (name_of(child) == "source") {
      draft.source = text_of(child);
    }
  }
  if (draft.title_en.empty()) draft.title_en = draft.title_vi;
}

// A column goes by the first wording of its headings.
DraftIndicator read_column(const xmlNode* element) {
  DraftIndicator column = read_indicator(element);
  column.code = std::exchange(column.number, attribute(element, "number").value_or(""));
  if (column.set.kind == IndicatorKind::unknown && column.unit.empty())
    column.set.kind = IndicatorKind::count;
  for (const std::string& heading : column.headings) {
    column.name += column.name.empty() ? "" : " › ";
    column.name += heading.substr(0, heading.find('|'));
  }
  return column;
}

DraftForm read_form(const xmlNode* element) {
  DraftForm form;
  form.line = line_of(element);
  form.number = "1";
  read_form_head(element, form);
  for (const xmlNode* child : child_elements(element)) {
    if (name_of(child) == "indicator") form.indicators.push_back(read_indicator(child));
    if (name_of(child) == "rows") {
      form.part = FormPart::matrix;
      read_string(child, "of", form.rows_of);
    }
    if (name_of(child) == "column") form.columns.push_back(read_column(child));
  }
  if (form.part == FormPart::matrix) form.indicators = std::move(form.columns);
  return form;
}

void read_layout(const xmlNode* root, Draft& draft, bool extends, Problems& problems) {
  const auto layout = attribute(root, "layout");
  if (!layout) {
    if (!extends) problems.add(line_of(root), Fault::no_layout);
    return;
  }
  const auto read = *layout == "table" ? SchemaLayout::table : SchemaLayout::forms;
  if (extends && read != draft.layout) problems.add(line_of(root), Fault::base_layout);
  draft.layout = read;
}

}  // namespace

void read_over(const xmlNode* element, DraftIndicator& indicator) {
  indicator.line = line_of(element);
  read_string(element, "edition", indicator.edition);
  read_string(element, "unit", indicator.unit);
  read_levels(element, "filled-by", indicator.set.filled_by);
  read_flag(element, "may-exceed-100", indicator.set.may_exceed_100);
  read_flag(element, "cumulative", indicator.set.cumulative);
  if (const auto kind = attribute(element, "kind")) {
    indicator.set.kind = names::indicator_kind.find(*kind).value_or(indicator.set.kind);
  }
  const auto children = child_elements(element);
  const auto has = [&](auto&& wanted) {
    return std::any_of(children.begin(), children.end(),
                       [&](const xmlNode* child) { return wanted(name_of(child)); });
  };
  if (has(restates_relations)) indicator.relations.clear();
  if (has([](std::string_view name) { return name == "code"; })) indicator.codes.clear();
  for (const xmlNode* child : children) read_child(child, indicator);
}

std::string canonical_code(std::string_view reference) {
  const auto colon = reference.find(':');
  const std::size_t begin = colon == std::string_view::npos ? 0 : colon + 1;
  const auto code = RowCode::parse(reference.substr(begin));
  return std::string(reference.substr(0, begin))
      .append(code ? code->to_string() : std::string(reference.substr(begin)));
}

std::string unnumbered_code(std::string_view above, std::size_t ordinal) {
  const CodePart part(CodePart::Style::ordinal, static_cast<std::uint32_t>(ordinal));
  return RowCode::parse(above).value_or(RowCode{}).with(part).to_string();
}

DraftIndicator read_indicator(const xmlNode* element) {
  DraftIndicator indicator;
  indicator.number = canonical_code(attribute(element, "number").value_or(""));
  indicator.code = canonical_code(attribute(element, "code").value_or(""));
  read_over(element, indicator);
  return indicator;
}

void read_form_head(const xmlNode* element, DraftForm& form) {
  read_string(element, "number", form.number);
  read_levels(element, "required-of", form.required_of);
  for (const xmlNode* child : child_elements(element)) {
    if (name_of(child) == "title") form.title = text_of(child);
    if (name_of(child) == "edition") form.editions.push_back(*attribute(child, "id"));
  }
}

Draft read_draft(const xmlNode* root, std::span<const Schema* const> known, Problems& problems) {
  Draft draft;
  const auto base_id = attribute(root, "extends");
  if (base_id) {
    const auto base = std::find_if(known.begin(), known.end(),
                                   [&](const Schema* schema) { return schema->id == *base_id; });
    if (base == known.end()) {
      std::string ids;
      for (const Schema* schema : known) ids.append(ids.empty() ? "" : ", ").append(schema->id);
      problems.add(line_of(root), Fault::unknown_base, {*base_id, ids});
      return draft;
    }
    draft = draft_of(**base, line_of(root));
  }
  read_head(root, draft);
  // `--schema none` asks for no schema at all.
  if (draft.id == "none") problems.add(draft.line, Fault::reserved_id, {draft.id});
  read_layout(root, draft, base_id.has_value(), problems);
  for (const xmlNode* child : child_elements(root)) {
    const std::string_view name = name_of(child);
    if (name == "form") {
      draft.forms.push_back(read_form(child));
    } else if (name == "changes" || name == "remove") {
      if (base_id) {
        apply_changes(child, draft, problems);
      } else {
        problems.add(line_of(child), Fault::changes_without_base, {name});
      }
    }
  }
  return draft;
}

}  // namespace cchc::schema
