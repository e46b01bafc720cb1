#include "extract/table/signature_row.hpp"

#include <algorithm>
#include <string>

#include "cchc/row_code.hpp"
#include "extract/table/value.hpp"
#include "lexicon/signatures.hpp"
#include "lexicon/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {

bool may_be_signed(const Row& row, const Columns& columns) {
  return std::none_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    const std::string text = text::strip_marks(cell.text);
    if (text.empty()) return false;
    if (cell.column == columns.number && read_printed(text)) return true;
    return is_plain_figure(text) || (cell.column == columns.unit && lexicon::is_unit(text));
  });
}

bool is_signature(const Row& row, const Columns& columns) {
  std::size_t filled = 0;
  std::size_t dates = 0;
  bool signs = false;
  for (const Cell& cell : row.cells) {
    if (text::trim(cell.text).empty()) continue;
    ++filled;
    const std::string folded = text::fold(cell.text);
    const bool named = cell.column == columns.name || cell.column == columns.note;
    signs =
        signs || lexicon::begins_signature(folded) || (!named && lexicon::begins_office(folded));
    if (lexicon::is_signing_date(text::trim(cell.text))) ++dates;
  }
  return signs || (dates > 0 && dates == filled);
}

}  // namespace cchc::extract
