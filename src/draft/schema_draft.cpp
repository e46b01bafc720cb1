#include "draft/schema_draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "cchc/row_code.hpp"
#include "draft/draft_relations.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"

namespace cchc::draft {
namespace {

// One line without marks, as a form would word it.
std::string escaped(std::string_view text) {
  std::string line = text::strip_marks(text);
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return text::escape_markup(text::trim(line));
}

constexpr Decimal hundred(100);

// The number that a form's file may bear.
std::string form_number(const std::string& form) {
  std::string number;
  for (const char c : form) number += c == ' ' || c == ':' ? '-' : c;
  constexpr std::size_t longest = 32;
  return number.size() > longest ? number.substr(0, longest) : number;
}

class Writer {
 public:
  Writer(const Report& report, std::string_view id) : report_(report), id_(id) {
    number_columns();
    relations_ = relations_that_hold(report, numbers_);
  }

  std::string write() {
    if (report_.tables.empty()) return {};
    for (std::size_t k = 0; k < report_.observations.size(); ++k) {
      const Observation& row = report_.observations[k];
      if (row.leads) children_[parent_of(row)].push_back(CellId(k));
    }
    std::vector<std::string> forms;
    std::set<std::string> seen;
    for (std::size_t k = 0; k < report_.tables.size(); ++k) {
      const ReportTable& table = report_.tables[k];
      if (table.rows.empty() || !seen.insert(table.form).second) continue;
      forms.push_back(is_matrix(table) ? matrix(k) : list(k));
    }
    std::string out = head(forms.size() == 1 && report_.tables.front().form == "1");
    for (const std::string& form : forms) out += form;
    return out + "</schema>\n";
  }

 private:
  // By the numbers that a table prints, or in order where it prints none.
  void number_columns() {
    for (std::size_t t = 0; t < report_.tables.size(); ++t) {
      const ReportTable& table = report_.tables[t];
      std::set<std::string> printed;
      for (const TableColumn& column : table.columns) {
        if (read_printed(column.number)) printed.insert(column.number);
      }
      const bool all = printed.size() == table.columns.size();
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const std::string ordinal = (printed.empty() ? "" : "C") + std::to_string(c + 1);
        numbers_[{TableId(t), ColumnId(c)}] = all ? table.columns[c].number : ordinal;
      }
    }
  }

  [[nodiscard]] std::string head(bool is_one_table) const {
    const Metadata& metadata = report_.metadata;
    const std::string_view level = level_id(metadata.level);
    const std::string title = metadata.title.empty() ? std::string("Bản nháp") : metadata.title;
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out +=
        "<!-- Bản nháp lập từ bảng của một báo cáo: hãy xem lại từng dòng. Quan hệ có "
        "guessed=\"yes\" được đoán\n     từ tên và số liệu; quan hệ nào đúng với mọi báo cáo thì "
        "bỏ guessed, quan hệ nào không thì xóa. -->\n";
    out += fmt::format("<schema xmlns=\"urn:cchc:schema:1\" id=\"{}\" version=\"1\" layout=\"{}\"",
                       id_, is_one_table ? "table" : "forms");
    if (!level.empty()) out += fmt::format(" levels=\"{}\"", level);
    return out + fmt::format(">\n  <title xml:lang=\"vi\">{}</title>\n", escaped(title));
  }

  [[nodiscard]] static std::string form_head(const ReportTable& table) {
    const std::string title = table.title.empty() ? "Bảng " + table.form : table.title;
    return fmt::format("\n  <form number=\"{}\">\n    <title>{}</title>\n",
                       text::escape_markup(form_number(table.form)), escaped(title));
  }

  [[nodiscard]] std::string matrix(std::size_t index) const {
    const ReportTable& table = report_.tables[index];
    return form_head(table) + "    <rows of=\"lĩnh vực|đơn vị\"/>\n" + columns(index) +
           "  </form>\n";
  }

  [[nodiscard]] std::string columns(std::size_t index) const {
    const ReportTable& table = report_.tables[index];
    std::string out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const auto place = std::pair(TableId(index), ColumnId(c));
      out += column(table, c, numbers_.at(place), relations_.of_columns.find(place));
    }
    return out;
  }

  using ColumnPlace = decltype(DraftRelations::of_columns)::const_iterator;

  [[nodiscard]] std::string column(const ReportTable& table, std::size_t c,
                                   const std::string& number, ColumnPlace relations) const {
    const TableColumn& column = table.columns[c];
    IndicatorKind kind = column.kind;
    bool above_hundred = false;
    for (const TableRow& row : table.rows) {
      const Observation& cell = report_.observations[*row.first + c];
      if (kind == IndicatorKind::unknown && is_matrix(table)) kind = cell.kind;
      above_hundred = above_hundred || (cell.value && *cell.value > hundred);
    }
    // Each listed row counts something of its own.
    if (!is_matrix(table) && kind != IndicatorKind::percent) kind = IndicatorKind::measure;
    std::string out = fmt::format("    <column number=\"{}\"{}", number, kind_attribute(kind));
    if (kind == IndicatorKind::percent && above_hundred) out += " may-exceed-100=\"yes\"";
    if (!column.unit.empty()) out += fmt::format(" unit=\"{}\"", escaped(column.unit));
    out += ">\n";
    bool headed = false;
    for (const std::string& heading : column.path) {
      std::string wording = escaped(heading);
      std::replace(wording.begin(), wording.end(), '|', '/');
      if (wording.empty()) continue;
      out += fmt::format("      <heading>{}</heading>\n", wording);
      headed = true;
    }
    if (!headed) out += "      <heading>…</heading>\n";
    if (relations != relations_.of_columns.end()) {
      for (const std::string& text : relations->second) out += "      " + text + '\n';
    }
    return out + "    </column>\n";
  }

  static std::string kind_attribute(IndicatorKind kind) {
    switch (kind) {
      case IndicatorKind::percent:
        return " kind=\"percent\"";
      case IndicatorKind::money:
        return " kind=\"money\"";
      case IndicatorKind::measure:
        return " kind=\"measure\"";
      case IndicatorKind::count:
        return " kind=\"count\"";
      default:
        return {};
    }
  }

  [[nodiscard]] CellId parent_of(const Observation& row) const {
    if (!row.parent.known()) return {};
    const Observation& above = report_.cell(row.parent);
    if (above.form != row.form) return {};
    if (above.leads || !above.table.known()) return row.parent;
    return leading_cell(above);
  }

  [[nodiscard]] CellId leading_cell(const Observation& cell) const {
    const auto& table = report_.tables[*cell.table];
    const CellId first = table.rows[*cell.row].first;
    for (CellId k = first; *k < *first + table.columns.size(); ++k) {
      if (report_.cell(k).leads) return k;
    }
    return first;
  }

  [[nodiscard]] std::string list(std::size_t index) const {
    const ReportTable& table = report_.tables[index];
    std::string out = form_head(table);
    if (table.columns.size() > 1) out += columns(index);
    const auto roots = children_.find({});
    if (roots != children_.end()) {
      for (const CellId row : roots->second) {
        if (report_.cell(row).form == table.form) out += indicator(row, "    ");
      }
    }
    return out + "  </form>\n";
  }

  [[nodiscard]] std::string indicator(CellId index, const std::string& indent) const {
    const Observation& row = report_.cell(index);
    std::string out = fmt::format("{}<indicator{}{}>\n", indent, number_of(row), kind_of(row));
    const std::string name = escaped(row.label);
    out += fmt::format("{}  <name>{}</name>\n", indent, name.empty() ? "…" : name);
    for (const auto& [value, word] : row.codes)
      out += fmt::format("{}  <code value=\"{}\">{}</code>\n", indent, value,
                         word.empty() ? std::to_string(value) : escaped(word));
    const auto relations = relations_.of_rows.find(index);
    if (relations != relations_.of_rows.end()) {
      for (const std::string& text : relations->second) out += indent + "  " + text + '\n';
    }
    const auto children = children_.find(index);
    if (children != children_.end()) {
      for (const CellId child : children->second) out += indicator(child, indent + "  ");
    }
    return out + indent + "</indicator>\n";
  }

  // A row without a number gets the same code again from its place.
  static std::string number_of(const Observation& row) {
    const auto code = RowCode::parse(row.code);
    if (!code || !code->is_numbered()) return {};
    const bool plain = code->copy() == 1 && code->own_number() == *code;
    const std::string number = code->own_number().without_copy().to_string();
    return plain ? fmt::format(" number=\"{}\"", number)
                 : fmt::format(" number=\"{}\" code=\"{}\"", number, row.code);
  }

  static std::string kind_of(const Observation& row) {
    std::string out;
    const bool coded = row.kind == IndicatorKind::code && !row.codes.empty();
    const bool percent = row.kind == IndicatorKind::percent;
    const bool heading =
        !row.value && (row.kind == IndicatorKind::unknown || row.kind == IndicatorKind::heading);
    if (!coded) {
      const bool unclear = row.kind == IndicatorKind::code || row.kind == IndicatorKind::unknown ||
                           row.kind == IndicatorKind::heading;
      const bool whole = !row.value || (row.value->is_whole() && !row.value->is_negative());
      const auto guess = whole ? IndicatorKind::count : IndicatorKind::measure;
      out += heading ? " kind=\"heading\"" : kind_attribute(unclear ? guess : row.kind);
    }
    if (!row.unit.empty()) out += fmt::format(" unit=\"{}\"", escaped(row.unit));
    const bool above = row.may_exceed_100 || (row.value && *row.value > hundred);
    if (percent && above) out += " may-exceed-100=\"yes\"";
    return out;
  }

  const Report& report_;
  std::string_view id_;
  std::map<std::pair<TableId, ColumnId>, std::string> numbers_;
  DraftRelations relations_;
  std::map<CellId, std::vector<CellId>> children_;
};

}  // namespace

std::string schema_of(const Report& report, std::string_view id) {
  return Writer(report, id).write();
}

std::string id_of(std::string_view path) {
  constexpr std::size_t longest = 64;
  const auto slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (const auto dot = name.rfind('.'); dot != std::string_view::npos && dot > 0)
    name = name.substr(0, dot);
  std::string id;
  for (const char c : text::fold(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) id += c;
    if (!plain && !id.empty() && id.back() != '-') id += '-';
  }
  id.resize(std::min(id.size(), longest));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() || id == "none" ? "ban-nhap" : id;
}

}  // namespace cchc::draft
