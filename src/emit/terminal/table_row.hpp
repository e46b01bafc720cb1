// A report's row on one line of a terminal: "3.2. │ Tỷ lệ … │ % │ 90,83".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/name_table.hpp"
#include "cchc/emit.hpp"

namespace cchc::emit {

enum class Column : std::uint8_t { number, name, unit, value };
inline constexpr NameTable column_names{std::array{
    NamedValue{Column::number, "number"},
    NamedValue{Column::name, "name"},
    NamedValue{Column::unit, "unit"},
    NamedValue{Column::value, "value"},
}};
static_assert(column_names.is_complete());

struct RowLine {
  std::string text;        // escaped
  std::size_t mark = 0;    // where the marked cell begins, in letters
  std::size_t length = 0;  // and how long it is, at least 1
};

// Which cell of the row a finding points at: the one that stands where the finding is.
Column column_at(const Observation& row, const Location& location);

// At most `width` letters where the name can be shortened enough.
RowLine row_line(const Observation& row, std::string_view number, Column marked, std::size_t width,
                 Language language);

// Whether the row's cells were put back into their columns, so that it stands otherwise in the
// file.
bool was_put_back(const Observation& row);

// The row with its cells in the columns in which they stand in the file.
RowLine row_as_it_stands(const Observation& row, Column marked, std::size_t width,
                         Language language);

// The first `width` - 1 letters and "…"; unchanged where it fits.
std::string shorten(std::string_view text, std::size_t width);

// "…" and the last `width` - 1 letters: of a path the end tells more.
std::string shorten_front(std::string_view text, std::size_t width);

// The first third, "…" and the end: names of bodies begin alike and differ in the end.
std::string shorten_middle(std::string_view text, std::size_t width);

}  // namespace cchc::emit
