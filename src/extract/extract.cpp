#include "cchc/extract.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include "cchc/row_code.hpp"
#include "extract/inference/infer.hpp"
#include "extract/inference/relations.hpp"
#include "extract/inference/wording.hpp"
#include "extract/matching/align.hpp"
#include "extract/matching/column_form.hpp"
#include "extract/matching/missing.hpp"
#include "extract/matching/namesake.hpp"
#include "extract/metadata/metadata.hpp"
#include "extract/numbering/numbering.hpp"
#include "extract/prose/find_in_tables.hpp"
#include "extract/prose/prose.hpp"
#include "extract/table/cell_values.hpp"
#include "extract/table/rows.hpp"
#include "extract/table/value.hpp"
#include "text/fold.hpp"

namespace cchc {
namespace {

using extract::Alignment;
using extract::BestFit;
using extract::FormRows;
using extract::SourceRow;

const Indicator* indicator_at(const Schema* schema, IndicatorId index) {
  return schema == nullptr || !index.known() ? nullptr : &schema->indicators[*index];
}

// The forms' own numbers. Where titles give none, forms are counted; one table is form 1.
std::string form_number(const Schema* schema, const FormRows& form,
                        const std::vector<IndicatorId>& matches, std::size_t ordinal) {
  if (form.number.empty() && form.is_matrix) return "t" + std::to_string(ordinal + 1);
  if (schema != nullptr) {
    std::vector<std::size_t> votes(schema->forms.size(), 0);
    for (const IndicatorId index : matches) {
      if (const auto* indicator = indicator_at(schema, index)) ++votes[indicator->form];
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    if (best != votes.end() && *best > 0) {
      return std::string(schema->forms[static_cast<std::size_t>(best - votes.begin())].number);
    }
  }
  return form.number.empty() ? std::to_string(ordinal + 1) : form.number;
}

// A table whose titles were lost holds several forms: rows are split where the schema's form
// changes.
void split_forms(const Schema& schema, std::vector<FormRows>& forms,
                 std::vector<std::vector<IndicatorId>>& matches) {
  std::vector<FormRows> split;
  std::vector<std::vector<IndicatorId>> split_matches;
  for (std::size_t form = 0; form < forms.size(); ++form) {
    std::optional<std::uint16_t> current;
    const auto opened = [&](std::string number, std::string title) {
      FormRows rows;
      rows.number = std::move(number);
      rows.title = std::move(title);
      rows.columns = forms[form].columns;
      rows.location = forms[form].location;
      rows.numbered = forms[form].numbered;
      rows.begun_anew = forms[form].begun_anew;
      rows.order = forms[form].order;
      rows.is_matrix = forms[form].is_matrix;
      return rows;
    };
    split.push_back(opened(forms[form].number, forms[form].title));
    split.back().called = forms[form].called;
    split_matches.emplace_back();
    for (std::size_t row = 0; row < forms[form].rows.size(); ++row) {
      const IndicatorId index = matches[form][row];
      if (const auto* indicator = indicator_at(&schema, index)) {
        const bool next = current && indicator->form != *current && !indicator->parent.known();
        if (next) {
          split.push_back(opened(std::string(schema.forms[indicator->form].number), {}));
          split_matches.emplace_back();
        }
        if (next || !current) current = indicator->form;
      }
      split.back().rows.push_back(std::move(forms[form].rows[row]));
      split_matches.back().push_back(index);
    }
  }
  forms = std::move(split);
  matches = std::move(split_matches);
}

Observation make_observation(SourceRow&& row, const Indicator* indicator, Level level) {
  Observation out{std::move(static_cast<RowCells&>(row)), {}, {}};
  if (indicator != nullptr) {
    out.kind = indicator->kind;
    out.may_exceed_100 = indicator->may_exceed_100;
    for (const CodeValue& code : indicator->codes)
      out.codes.emplace_back(code.value, std::string(code.word));
    out.schema_wants_value = (indicator->filled_by & static_cast<LevelSet>(level)) != 0;
    const bool printed = read_printed(out.printed).has_value();
    out.number_recovered = !printed && !indicator->number.empty();
  } else {
    out.number_recovered = out.printed == ".";
  }
  return out;
}

// "Tăng (+)/giảm (-)", "Sớm +/trễ -": figures below nothing are what the heading expects.
bool is_signed(const std::vector<std::string>& path) {
  return std::any_of(path.begin(), path.end(), [](const std::string& heading) {
    return heading.find("(-)") != std::string::npos || heading.find("+/-") != std::string::npos ||
           heading.find("-/+") != std::string::npos;
  });
}

// "300/310" in every row: the column asks for two figures.
bool holds_pairs(const FormRows& form, std::size_t column) {
  std::size_t pairs = 0;
  for (const SourceRow& row : form.rows) {
    const std::string& text = row.cells[column].text;
    if (extract::is_blank_value(text)) continue;
    if (std::count(text.begin(), text.end(), '/') != 1) return false;
    ++pairs;
  }
  return pairs > 1;
}

// Scores, shares and money have decimals; what else is written with none is counted.
IndicatorKind kind_of_column(const FormRows& form, std::size_t column) {
  if (form.columns[column].kind != IndicatorKind::unknown) return form.columns[column].kind;
  if (is_signed(form.columns[column].path) || holds_pairs(form, column))
    return IndicatorKind::measure;
  const auto has_decimals = [&](const SourceRow& row) {
    const std::string& text = row.cells[column].text;
    const auto comma = text.rfind(',');
    return comma != std::string::npos && text.size() - comma != 4;
  };
  const bool measured = std::any_of(form.rows.begin(), form.rows.end(), has_decimals);
  return measured ? IndicatorKind::measure : IndicatorKind::count;
}

std::vector<IndicatorKind> kinds_of_columns(const FormRows& form) {
  std::vector<IndicatorKind> kinds;
  if (form.columns.size() < 2) return kinds;
  for (std::size_t column = 0; column < form.columns.size(); ++column)
    kinds.push_back(kind_of_column(form, column));
  return kinds;
}

// The row that another is a part of: the nearest one whose code is the beginning of its code.
class Parents {
 public:
  explicit Parents(const std::vector<Observation>& rows) {
    for (std::size_t k = 0; k < rows.size(); ++k)
      index_.emplace(key(rows[k].form, rows[k].code), CellId(k));
  }

  [[nodiscard]] CellId of(const Observation& row) const {
    auto code = RowCode::parse(row.code).value_or(RowCode{});
    for (code = code.parent(); !code.empty(); code = code.parent()) {
      const auto found = index_.find(key(row.form, code.to_string()));
      if (found != index_.end()) return found->second;
    }
    return {};
  }

 private:
  static std::string key(const std::string& form, const std::string& code) {
    return form + ':' + code;
  }
  std::unordered_map<std::string, CellId> index_;
};

// A level that only one schema's reports can have is known even where the head does not say it.
Level level_of_schema(const Schema* schema) {
  if (schema == nullptr) return Level::unknown;
  for (const Level level : {Level::province, Level::department, Level::district, Level::commune}) {
    if (schema->levels == static_cast<LevelSet>(level)) return level;
  }
  return Level::unknown;
}

std::function<bool(std::string_view)> known_names(std::span<const Schema* const> schemas) {
  return [schemas](std::string_view folded) {
    const std::uint64_t hash = text::hash(folded);
    return std::any_of(schemas.begin(), schemas.end(), [&](const Schema* schema) {
      return !extract::same_names(*schema, hash).empty();
    });
  };
}

// The other cells of a row: what they share with the first is said once more.
void add_cells(SourceRow& source, const FormRows& form, const std::vector<IndicatorKind>& kinds,
               Report& report) {
  const Observation lead = report.observations.back();
  report.observations.pop_back();
  std::size_t leading = 0;
  for (std::size_t k = 0; k < form.columns.size(); ++k) {
    if (form.columns[k].role == ColumnRole::result) leading = k;
  }
  for (std::size_t k = 0; k < source.cells.size(); ++k) {
    Observation cell = lead;
    cell.column = ColumnId(k);
    cell.leads = k == leading;
    cell.raw = std::move(source.cells[k].text);
    cell.location = source.cells[k].location;
    cell.tracked = cell.tracked || source.cells[k].tracked;
    cell.struck = source.cells[k].struck;
    if (!cell.leads) {
      cell.indicator = cell.namesake = {};
      cell.number_recovered = cell.schema_wants_value = false;
    }
    if (form.columns[k].kind == IndicatorKind::percent) {
      cell.kind = IndicatorKind::percent;
      cell.unit = form.columns[k].unit;
    } else if (cell.kind == IndicatorKind::unknown && cell.unit.empty()) {
      cell.kind = kinds[k];
    }
    report.observations.push_back(std::move(cell));
  }
}

ReportTable make_table(const FormRows& form, std::string number) {
  ReportTable table;
  table.form = std::move(number);
  table.title = form.title;
  table.location = form.location;
  table.columns = form.columns;
  table.numbered = form.numbered;
  table.rows.reserve(form.rows.size());
  return table;
}

// Every row with its form, code and indicator.
void add_observations(const BestFit& fit, std::vector<FormRows>& forms,
                      const extract::Matches& namesakes, Report& report) {
  const auto& matches = fit.alignment.indicators;
  std::size_t rows = 0;
  for (const FormRows& form : forms) rows += form.rows.size();
  report.observations.reserve(rows);
  for (std::size_t form = 0; form < forms.size(); ++form) {
    FormRows& source = forms[form];
    const std::string number = form_number(fit.schema, source, matches[form], form);
    std::vector<std::string> known(source.rows.size());
    for (std::size_t row = 0; row < known.size(); ++row) {
      if (const auto* indicator = indicator_at(fit.schema, matches[form][row]))
        known[row] = indicator->code;
    }
    const auto codes = extract::number_rows(source, known);
    report.tables.push_back(make_table(source, number));
    if (!source.called.empty()) report.form_names.push_back({number, source.called});
    const std::vector<IndicatorKind> kinds = kinds_of_columns(source);
    for (std::size_t row = 0; row < source.rows.size(); ++row) {
      const IndicatorId index = matches[form][row];
      Observation observation = make_observation(
          std::move(source.rows[row]), indicator_at(fit.schema, index), report.metadata.level);
      observation.indicator = index;
      if (!namesakes.empty()) observation.namesake = namesakes[form][row];
      observation.form = number;
      observation.code = codes[row];
      observation.table = TableId(report.tables.size() - 1);
      observation.row = RowId(row);
      report.tables.back().rows.push_back(
          {CellId(report.observations.size()), source.rows[row].kind});
      report.observations.push_back(std::move(observation));
      if (!source.rows[row].cells.empty()) add_cells(source.rows[row], source, kinds, report);
    }
  }
}

// The cell of the row above in the same column.
CellId parent_cell(const Report& report, const Observation& cell, CellId parent) {
  if (!parent.known() || !cell.column.known()) return parent;
  const Observation& above = report.cell(parent);
  if (above.table != cell.table) return parent;
  return report.tables[*cell.table].rows[*above.row].first + *cell.column;
}

std::vector<FormRows> take_matrices(std::vector<FormRows>& forms) {
  for (std::size_t k = 0; k < forms.size(); ++k) forms[k].order = k;
  const auto first = std::stable_partition(forms.begin(), forms.end(),
                                           [](const FormRows& form) { return !form.is_matrix; });
  std::vector<FormRows> matrices(std::make_move_iterator(first),
                                 std::make_move_iterator(forms.end()));
  forms.erase(first, forms.end());
  return matrices;
}

// Where they stood in the report.
void put_back(std::vector<FormRows>& matrices, std::vector<FormRows>& forms,
              extract::Matches& matches, extract::Matches& namesakes) {
  for (FormRows& matrix : matrices) {
    const auto place =
        std::find_if(forms.begin(), forms.end(),
                     [&](const FormRows& form) { return form.order > matrix.order; }) -
        forms.begin();
    const std::vector<IndicatorId> none(matrix.rows.size());
    matches.insert(matches.begin() + place, none);
    if (!namesakes.empty()) namesakes.insert(namesakes.begin() + place, none);
    forms.insert(forms.begin() + place, std::move(matrix));
  }
}

// Of each sentence, whether something above narrows what it is about.
std::vector<bool> read_prose(const Document& document, const extract::NumberHabit& habit,
                             Report& report) {
  extract::Prose prose = extract::read_prose(document, habit, report.metadata);
  report.prose = std::move(prose.sentences);
  report.claims = std::move(prose.claims);
  report.metadata.sentence_mentions = std::move(prose.mentions);
  return std::move(prose.narrowed);
}

std::vector<extract::TableParts> parts_of(const std::vector<FormRows>& forms) {
  std::vector<extract::TableParts> parts;
  for (const FormRows& form : forms) {
    auto& own = parts.emplace_back();
    own.begun_anew = form.begun_anew;
    for (std::size_t row = 0; row < form.rows.size(); ++row) {
      if (form.rows[row].begins_part) own.begins.push_back(row);
    }
  }
  return parts;
}

void add_kinds(Report& report) {
  auto& rows = report.observations;
  const Parents parents(rows);
  for (Observation& row : rows) {
    row.parent = parent_cell(report, row, parents.of(row));
    extract::infer_kind(row, row.parent.known() ? &rows[*row.parent] : nullptr);
  }
}

}  // namespace

Report extract_report(const Document& document, const ExtractOptions& options) {
  Report report;
  report.part = document.part;
  for (const auto& bytes : document.undecodable) report.undecodable.push_back(bytes.location);
  report.sheets = document.sheets;
  report.unread = document.unread;
  const extract::TableKnowledge knowledge{known_names(options.schemas), [&](std::size_t block) {
                                            return extract::read_metadata(document, block).period;
                                          }};
  auto tables = extract::collect_rows(document, knowledge);
  report.has_table = tables.found;
  report.unread_tables = std::move(tables.unread);
  report.metadata =
      extract::read_metadata(document, tables.found ? tables.first_block : document.blocks.size());
  if (options.level != Level::unknown) report.metadata.level = options.level;
  if (!tables.found) {
    read_prose(document, {}, report);
    return report;
  }

  // Rows of a matrix are no indicators: no schema of indicators is asked about them, unless it
  // lists them.
  for (FormRows& form : tables.forms) {
    if (!form.is_matrix) continue;
    const auto known = extract::find_column_form(options.schemas, make_table(form, form.number));
    form.is_matrix = !known || known->schema->forms[known->form].part != FormPart::columns;
  }
  std::vector<FormRows> matrices = take_matrices(tables.forms);
  std::vector<extract::FormKeys> keys;
  keys.reserve(tables.forms.size());
  for (const FormRows& form : tables.forms) keys.push_back(extract::make_row_keys(form));
  BestFit fit;
  if (!tables.forms.empty())
    fit = extract::choose_schema(options.schemas, options.schema_given, report.metadata.level,
                                 tables.forms, keys);
  report.schema = fit.schema;
  auto& matches = fit.alignment.indicators;
  extract::Matches namesakes;
  if (fit.schema == nullptr) {
    for (const FormRows& form : tables.forms) matches.emplace_back(form.rows.size());
  } else {
    split_forms(*fit.schema, tables.forms, matches);
    namesakes = extract::find_namesakes(*fit.schema, tables.forms, matches);
  }
  if (report.metadata.level == Level::unknown) report.metadata.level = level_of_schema(fit.schema);
  put_back(matrices, tables.forms, matches, namesakes);

  const auto parts = parts_of(tables.forms);
  add_observations(fit, tables.forms, namesakes, report);
  for (ReportTable& table : report.tables) {
    if (table.columns.size() < 2) continue;
    const auto form = extract::find_column_form(options.schemas, table);
    if (!form) continue;
    table.schema = form->schema;
    table.schema_form = form->form;
  }
  add_kinds(report);
  const extract::NumberHabit habit = extract::habit_of(report.observations);
  extract::read_values(report, habit);
  const std::vector<bool> narrowed = read_prose(document, habit, report);
  if (fit.schema != nullptr) {
    extract::note_missing(*fit.schema, fit.alignment, report);
    extract::resolve_relations(*fit.schema, fit.alignment.editions, report);
    extract::spread_row_relations(report);
  }
  extract::infer_relations(report, parts);
  extract::find_in_tables(report, narrowed);
  extract::find_parts_in_tables(report);
  return report;
}

}  // namespace cchc
