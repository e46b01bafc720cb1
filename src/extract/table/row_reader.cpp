#include "extract/table/row_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cchc/row_code.hpp"
#include "extract/table/cell_text.hpp"
#include "extract/table/value.hpp"
#include "lexicon/lists.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t columns_kept = 5;  // number, name, unit, value, note
using RowCells = std::array<const Cell*, columns_kept>;

enum Slot : std::size_t { number_slot, name_slot, unit_slot, value_slot, note_slot };

bool has_letters(std::string_view plain) {
  const std::string folded = text::fold(plain);
  return std::any_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Trong đó" in any of its spellings: the rows from here on are parts of the row above.
bool says_among(std::string_view plain) {
  const std::string folded = text::fold(plain);
  return lexicon::opened_list(folded).has_value();
}

// A mark that sets a row off without numbering it.
std::optional<Indent> bullet(std::string_view plain) {
  for (const std::string_view dash : {"-", "–", "—", "•", "*", "\uF0B7"}) {
    if (plain == dash) return Indent::dash;
  }
  if (plain == "+") return Indent::plus;
  return std::nullopt;
}

Indent leading_indent(std::string_view label) {
  for (const std::string_view dash : {"-", "–", "—", "•"}) {
    if (label.starts_with(dash)) return Indent::dash;
  }
  return label.starts_with('+') ? Indent::plus : Indent::none;
}

bool is_number_cell(std::string_view plain) {
  return plain.empty() || plain == "." || read_printed(plain).has_value() || says_among(plain) ||
         bullet(plain).has_value();
}

// A unit and nothing else: the name of an indicator may begin with one.
bool is_unit_text(std::string_view plain) {
  return lexicon::is_unit(plain) || !codes_of_unit(plain).empty();
}

class RowReader {
 public:
  explicit RowReader(const Columns& columns) : columns_(columns) {}

  [[nodiscard]] SourceRow read(const Row& row) const {
    const std::array<int, columns_kept> wanted = {columns_.number, columns_.name, columns_.unit,
                                                  columns_.value, columns_.note};
    RowCells cells{};
    for (const Cell& cell : row.cells) {
      for (std::size_t slot = 0; slot < columns_kept; ++slot) {
        if (wanted[slot] >= 0 && cell.column == wanted[slot]) cells[slot] = &cell;
      }
    }
    SourceRow out;
    std::array<std::string, columns_kept> texts;
    for (std::size_t slot = 0; slot < columns_kept; ++slot) {
      if (cells[slot] == nullptr) continue;
      CellText cell = read_cell_text(*cells[slot]);
      texts[slot] = std::move(cell.text);
      if (slot == value_slot) out.struck = cell.struck;
    }
    out.shift = put_back(texts, cells);
    place(out, cells, row);
    if (cells[name_slot] != nullptr) {
      out.italic = cells[name_slot]->italic || text::is_marked_italic(cells[name_slot]->text);
    }
    if (cells[number_slot] != nullptr) out.auto_number = cells[number_slot]->auto_number;
    for (const Cell* cell : cells) out.tracked = out.tracked || (cell != nullptr && cell->tracked);
    out.printed = std::move(texts[number_slot]);
    out.label = std::move(texts[name_slot]);
    out.unit = std::move(texts[unit_slot]);
    out.raw = std::move(texts[value_slot]);
    out.note = std::move(texts[note_slot]);
    finish(out);
    return out;
  }

 private:
  using Texts = std::array<std::string, columns_kept>;

  // Undoes a row whose cells all stand one column off.
  static Shift put_back(Texts& texts, RowCells& cells) {
    const bool name_in_number =
        has_letters(texts[number_slot]) && !is_number_cell(texts[number_slot]);
    if (name_in_number) {
      if (slipped_left(texts)) {
        std::rotate(texts.begin(), texts.end() - 1, texts.end());
        std::rotate(cells.begin(), cells.end() - 1, cells.end());
        return Shift::row_left;
      }
      if (texts[name_slot].empty()) take_name_from_number(texts, cells);
      return Shift::none;
    }
    if (slipped_right(texts)) {
      std::rotate(texts.begin(), texts.begin() + 1, texts.end());
      std::rotate(cells.begin(), cells.begin() + 1, cells.end());
      return Shift::row_right;
    }
    return Shift::none;
  }

  // A name in the column of the numbers, with its unit or figure beside it. A row that fits the
  // columns did not slip, whatever stands in its first cell.
  static bool slipped_left(const Texts& texts) {
    if (!texts[note_slot].empty()) return false;
    const bool fits = !is_plain_figure(texts[unit_slot]) && is_plain_figure(texts[value_slot]);
    if (fits) return false;
    if (texts[name_slot].empty()) return is_plain_figure(texts[unit_slot]);
    return !has_letters(texts[name_slot]) || is_unit_text(texts[name_slot]);
  }

  static bool slipped_right(const Texts& texts) {
    if (!texts[number_slot].empty()) return false;
    const auto number = read_printed(texts[name_slot]);
    return number && !number->named && has_letters(texts[unit_slot]) &&
           text::count_letters(texts[unit_slot]) > 12;
  }

  // "1.1. Số văn bản", "Phần I. Thể chế", or a heading across the table: a word before the number
  // is a part of the name.
  static void take_name_from_number(Texts& texts, RowCells& cells) {
    std::string& number = texts[number_slot];
    std::string& name = texts[name_slot];
    cells[name_slot] = cells[number_slot];
    const auto leading = read_leading(number);
    if (!leading) {
      name = std::exchange(number, {});
      return;
    }
    name = leading->number.named ? number : number.substr(leading->length);
    number = std::string(text::trim(std::string_view(number).substr(0, leading->length)));
  }

  static void place(SourceRow& out, const RowCells& cells, const Row& row) {
    Location fallback = row.cells.empty() ? Location{} : row.cells.back().location;
    const auto at = [&](Slot slot) {
      return cells[slot] != nullptr ? cells[slot]->location : fallback;
    };
    out.number_location = at(number_slot);
    out.label_location = at(name_slot);
    out.unit_location = at(unit_slot);
    out.location = at(value_slot);
    out.note_location = at(note_slot);
  }

  // "Hồ sơ 180" in the unit's column and no value: nobody may lose the figure.
  static void take_figure_behind_unit(SourceRow& row) {
    const auto space = row.unit.rfind(' ');
    if (row.shift != Shift::none || space == std::string::npos || !is_blank_value(row.raw)) return;
    std::string figure = row.unit.substr(space + 1);
    std::string unit = row.unit.substr(0, space);
    if (!is_plain_figure(figure) || !lexicon::is_unit(unit)) return;
    row.shift = Shift::unit_column;
    row.stray = figure;
    row.raw = std::move(figure);
    row.location = row.unit_location;
    row.unit = std::move(unit);
  }

  static void finish(SourceRow& row) {
    set_outline(row);
    take_figure_behind_unit(row);
    const bool figure_in_unit = is_plain_figure(row.unit);
    if (figure_in_unit && row.shift == Shift::none) {
      row.stray = row.unit;
      if (lexicon::is_unit(row.raw)) {
        row.shift = Shift::exchanged;
        std::swap(row.unit, row.raw);
        std::swap(row.unit_location, row.location);
      } else if (is_blank_value(row.raw)) {
        row.shift = Shift::unit_column;
        row.raw = row.unit;
        row.location = row.unit_location;
        row.unit.clear();
      } else {
        row.shift = Shift::stray_figure;
      }
    }
  }

  Columns columns_;
};

}  // namespace

void set_outline(SourceRow& row) {
  row.among = says_among(row.printed);
  row.indent = leading_indent(row.label);
  if (const auto mark = bullet(row.printed)) row.indent = *mark;
  if (row.indent == Indent::none && row.italic) row.indent = Indent::italic;
}

SourceRow read_row(const Columns& columns, const Row& row) { return RowReader(columns).read(row); }

}  // namespace cchc::extract
