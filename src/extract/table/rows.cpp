#include "extract/table/rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cchc/row_code.hpp"
#include "extract/table/header.hpp"
#include "extract/table/heading_tree.hpp"
#include "extract/table/matrix_row.hpp"
#include "extract/table/row_reader.hpp"
#include "extract/table/signature_row.hpp"
#include "extract/table/unread.hpp"
#include "extract/table/value.hpp"
#include "lexicon/column_words.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

bool has_open_bracket(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

void join(std::string& text, const std::string& rest) {
  if (rest.empty()) return;
  if (!text.empty()) text += ' ';
  text += rest;
}

class Collector {
 public:
  Collector(const Document& document, const TableKnowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  SourceTables run() {
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      if (const auto* paragraph = std::get_if<Paragraph>(&document_.blocks[block])) {
        see_paragraph(*paragraph);
      } else {
        see_table(std::get<Table>(document_.blocks[block]), block);
      }
    }
    for (FormRows& form : result_.forms) {
      if (form.columns.size() > 1) {
        finish_matrix(form);
      } else {
        take_from_notes(form.rows);
        mark_totals(form.rows);
      }
    }
    std::erase_if(result_.forms, [](const FormRows& form) { return form.rows.empty(); });
    return std::move(result_);
  }

 private:
  static void mark_totals(std::vector<SourceRow>& rows) {
    for (SourceRow& row : rows) {
      if (lexicon::names_total_row(text::fold(row.label))) row.kind = RowKind::total;
    }
  }

  // Figures that stand in the note's column instead of the value's. Where rows with a value have
  // figures there too, the column is for something else.
  static void take_from_notes(std::vector<SourceRow>& rows) {
    const auto has_figure = [](const SourceRow& row) { return is_plain_figure(row.note); };
    const auto slipped = [&](const SourceRow& row) {
      return has_figure(row) && !row.unit.empty() && is_blank_value(row.raw) &&
             row.shift == Shift::none;
    };
    const auto figures = std::count_if(rows.begin(), rows.end(), has_figure);
    if (figures == 0 || figures != std::count_if(rows.begin(), rows.end(), slipped)) return;
    constexpr std::size_t most_of = 4;  // of the rows; more is no slip of the hand
    if (static_cast<std::size_t>(figures) * most_of > rows.size()) return;
    for (SourceRow& row : rows) {
      if (!slipped(row)) continue;
      row.shift = Shift::note_column;
      row.stray = row.note;
      row.raw = std::exchange(row.note, {});
      row.location = row.note_location;
    }
  }

  void see_paragraph(const Paragraph& paragraph) {
    if (text::trim(paragraph.text).empty()) return;
    if (!is_page_mark(paragraph.text)) text_between_ = true;
    if (auto title = read_form_title(paragraph.text)) {
      pending_title_ = std::move(title);
      return;
    }
    if (pending_title_ && pending_title_->title.empty()) {
      pending_title_->title = text::strip_marks(paragraph.text);
    }
  }

  // What stands at a page's edge between two parts of a table: its number, a footnote.
  static bool is_page_mark(std::string_view paragraph) {
    constexpr std::size_t longest_mark = 24;  // bytes, "Trang 12/34"; sentences are longer
    const std::string_view text = text::trim(paragraph);
    if (text.starts_with("¹") || text.starts_with("²") || text.starts_with("³")) return true;
    return text.size() <= longest_mark &&
           text.find_first_of("0123456789") != std::string_view::npos;
  }

  void see_table(const Table& table, std::size_t block) {
    if (table.rows.empty() && table.location.in_text()) {
      result_.unread.push_back(*find_unread(table));
      return;
    }
    const bool after_text = std::exchange(text_between_, false);
    signed_ = false;
    const bool had_columns = heading_.columns.usable();
    if (!period_asked_) {
      period_ = knowledge_.period(block);
      period_asked_ = true;
    }
    CellLooks looks(table);
    const int width = looks.width();
    bool indicator_table = false;
    bool first = true;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (auto heading = read_heading(looks, row, {first && !indicator_table, period_})) {
        const bool anew = first && after_text && begins_anew(table, row + heading->rows, *heading);
        open_table(std::move(*heading), table, anew);
        indicator_table = true;
        break_ = true;
        row += heading_.rows - 1;
        continue;
      }
      if (first && !indicator_table) {
        // No heading: either the page before goes on, or the columns must be guessed.
        const bool fits = had_columns && result_.found && width == heading_.columns.width;
        const bool goes_on = fits && after_text && goes_on_with(table.rows[row]);
        if (!goes_on && !has_heading_below(looks, row) && has_other_heading(table)) break;
        const auto guessed = guess_columns(table);
        const bool continues = goes_on || (fits && !after_text);
        if (!continues && !guessed && !has_heading_below(looks, row)) break;
        if (!continues && guessed) open_table(guessed_heading(*guessed), table);
        if (continues || guessed) indicator_table = true;
        break_ = true;
      }
      first = false;
      if (!indicator_table) {
        see_title_row(table.rows[row]);
        continue;
      }
      add_row(table.rows[row]);
    }
    if (!indicator_table) {
      if (auto unread = find_unread(table)) result_.unread.push_back(std::move(*unread));
    }
    if (indicator_table && !result_.found) {
      result_.found = true;
      result_.first_block = block;
    }
    for (const Row& row : table.rows) {
      for (const Cell& cell : row.cells) {
        if (indicator_table) break;
        for (const Table& nested : cell.tables) see_table(nested, block);
      }
    }
  }

  static Heading guessed_heading(const Columns& columns) {
    Heading heading;
    heading.columns = columns;
    heading.values.push_back({columns.value, {}});
    return heading;
  }

  static bool same_columns(const Heading& a, const Heading& b) {
    const auto alike = [](const ValueColumn& one, const ValueColumn& other) {
      return one.heading.path == other.heading.path;
    };
    return std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), alike);
  }

  // A heading that names other columns begins another table. So does that of a list whose numbers
  // begin anew behind a line of text ("B. Cấp xã"); a matrix goes on with another part, since its
  // last total may be of all parts.
  void open_table(Heading heading, const Table& table, bool anew = false) {
    const bool lists = heading.is_list() && heading_.is_list();
    const bool same = same_columns(heading, heading_);
    begun_anew_ = anew && same && !heading.is_matrix();
    part_ = anew && same && heading.is_matrix();
    new_table_ = new_table_ || begun_anew_ || (!lists && !same);
    heading_ = std::move(heading);
    table_location_ = table.location;
  }

  // Whether the numbers below a heading begin with the one that the table before began with.
  // Without numbers a list goes on; a matrix may be either.
  [[nodiscard]] bool begins_anew(const Table& table, std::size_t row,
                                 const Heading& heading) const {
    if (result_.forms.empty() || result_.forms.back().rows.empty()) return false;
    if (heading.columns.number < 0) return heading.is_matrix();
    const auto& before = result_.forms.back().rows;
    const auto first = std::find_if(before.begin(), before.end(), [](const SourceRow& source) {
      return read_printed(source.printed).has_value();
    });
    for (; row < table.rows.size() && first != before.end(); ++row) {
      const auto number = read_printed(text_at(table.rows[row], heading.columns.number));
      if (number) return number->code == read_printed(first->printed)->code;
    }
    return false;
  }

  [[nodiscard]] bool has_heading_below(CellLooks& looks, std::size_t row) const {
    constexpr std::size_t title_rows = 4;  // rows; a title may stand above the heading
    for (std::size_t k = row; k < std::min(row + title_rows, looks.table().rows.size()); ++k) {
      if (read_heading(looks, k, {true, period_})) return true;
    }
    return false;
  }

  [[nodiscard]] static std::string text_at(const Row& row, int column) {
    const auto found = std::find_if(row.cells.begin(), row.cells.end(),
                                    [&](const Cell& cell) { return cell.column == column; });
    return found == row.cells.end() ? std::string() : text::strip_marks(found->text);
  }

  // Behind a line of text a table goes on where its numbers do, or where its total stands.
  [[nodiscard]] bool goes_on_with(const Row& row) const {
    if (pending_title_ || result_.forms.empty()) return false;
    const auto has_figure = [&](const ValueColumn& value) {
      return is_plain_figure(text_at(row, value.column));
    };
    if (lexicon::names_total_row(text::fold(text_at(row, heading_.columns.name))))
      return std::any_of(heading_.values.begin(), heading_.values.end(), has_figure);
    const auto number = read_printed(text_at(row, heading_.columns.number));
    if (!number) return false;
    const auto& rows = result_.forms.back().rows;
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const SourceRow& before) {
      return read_printed(before.printed).has_value();
    });
    return last != rows.rend() && follows(read_printed(last->printed)->code, number->code);
  }

  // A row that holds nothing but a form's title.
  bool see_title_row(const Row& row) {
    const Cell* only = nullptr;
    for (const Cell& cell : row.cells) {
      if (text::trim(cell.text).empty()) continue;
      if (only != nullptr) return false;
      only = &cell;
    }
    if (only == nullptr) return false;
    auto title = read_form_title(only->text);
    if (!title) return false;
    pending_title_ = std::move(title);
    return true;
  }

  void add_row(const Row& row) {
    if (numbers_columns(row, break_) || see_title_row(row)) return;
    signed_ =
        may_be_signed(row, heading_.columns) && (signed_ || is_signature(row, heading_.columns));
    if (signed_) return;
    const bool list = heading_.is_list();
    SourceRow source = list ? read_row(heading_.columns, row) : read_matrix_row(row, heading_);
    const bool blank = source.printed.empty() && source.label.empty() && source.unit.empty() &&
                       source.raw.empty() && source.note.empty();
    if (blank && std::all_of(source.cells.begin(), source.cells.end(),
                             [](const SourceCell& cell) { return cell.text.empty(); }))
      return;
    source.after_break = break_;
    source.begins_part = std::exchange(part_, false);
    break_ = false;
    open_form();
    auto& rows = result_.forms.back().rows;
    if (!rows.empty() && continues(rows.back(), source)) {
      stitch(rows.back(), source);
      return;
    }
    if (!source.among && source.printed.empty() && !rows.empty() && rows.back().among)
      source.among = true;
    rows.push_back(std::move(source));
  }

  void open_form() {
    const bool starts = result_.forms.empty() || pending_title_.has_value() || new_table_;
    if (!starts) return;
    new_table_ = false;
    FormRows form;
    form.begun_anew = std::exchange(begun_anew_, false) && !pending_title_;
    for (const ValueColumn& value : heading_.values) form.columns.push_back(value.heading);
    form.location = table_location_;
    form.numbered = heading_.columns.number >= 0;
    form.is_matrix = heading_.is_matrix();
    if (pending_title_) {
      form.number = pending_title_->number;
      form.title = pending_title_->title;
      form.called = pending_title_->called;
    }
    pending_title_.reset();
    result_.forms.push_back(std::move(form));
  }

  // Whether `row` is the rest of a row that a page break cut.
  [[nodiscard]] bool continues(const SourceRow& before, const SourceRow& row) const {
    if (!row.printed.empty() || row.indent >= Indent::dash) return false;
    const auto filled = [](const SourceCell& cell) { return !cell.text.empty(); };
    if (!row.cells.empty()) {
      return !row.label.empty() && text::begins_with_lower_case(row.label) &&
             std::none_of(row.cells.begin(), row.cells.end(), filled);
    }
    if (!before.raw.empty() && !row.raw.empty()) return false;
    if (row.label.empty()) return true;
    const bool open = has_open_bracket(before.label);
    if (knowledge_.is_known_name(text::fold(row.label))) return false;
    if (!row.after_break && !open)
      return knowledge_.is_known_name(text::fold(before.label + ' ' + row.label));
    if (open || text::begins_with_lower_case(row.label)) return true;
    return knowledge_.is_known_name(text::fold(before.label + ' ' + row.label));
  }

  static void stitch(SourceRow& before, const SourceRow& row) {
    join(before.label, row.label);
    join(before.unit, row.unit);
    join(before.note, row.note);
    if (before.raw.empty() && !row.raw.empty()) {
      before.raw = row.raw;
      before.location = row.location;
    }
    if (before.shift == Shift::none) {
      before.shift = row.shift;
      before.stray = row.stray;
    }
    before.tracked = before.tracked || row.tracked;
  }

  const Document& document_;
  const TableKnowledge& knowledge_;
  SourceTables result_;
  Heading heading_;
  Location table_location_;
  std::optional<Period> period_;
  bool period_asked_ = false;
  bool new_table_ = false;   // the next row is the first of another table
  bool begun_anew_ = false;  // and that table has the heading of the one before
  bool part_ = false;        // the next row is the first of a table's next part
  std::optional<FormTitle> pending_title_;
  bool break_ = false;
  bool signed_ = false;        // who signs stands above, below the last row
  bool text_between_ = false;  // since the table before
};

}  // namespace

SourceTables collect_rows(const Document& document, const TableKnowledge& knowledge) {
  return Collector(document, knowledge).run();
}

}  // namespace cchc::extract
