// Text that comes from outside never reaches a terminal, a log or a page as it is: a report may
// hold terminal commands, or marks that make a line read backwards.
#pragma once

#include <string>
#include <string_view>

namespace cchc::text {

// Control characters, bidirectional marks and invisible characters as "\n", "\x1B", "\u202E"; bytes
// that are no UTF-8 (names of files may hold such) as "\xFF". Everything else is left as it is.
std::string escape(std::string_view text);

// The same for a cell of a row that is shown on one line: its line ends and tabs become a space.
std::string escape_cell(std::string_view text);

// Bytes that are no UTF-8 become U+FFFD; nothing else is changed. For names of files in formats
// that have escapes of their own.
std::string well_formed(std::string_view text);

// A file's name with its line ends written as the format writes them, all between them by `write`:
// only so does the format name the file that is there.
template <class Write>
std::string with_line_ends(std::string_view name, std::string_view carriage_return,
                           std::string_view line_feed, const Write& write) {
  std::string out;
  while (true) {
    const auto end = name.find_first_of("\r\n");
    out += write(name.substr(0, end));
    if (end == std::string_view::npos) return out;
    out += name[end] == '\r' ? carriage_return : line_feed;
    name.remove_prefix(end + 1);
  }
}

// True for characters that a reader cannot see and that change how others are shown.
[[nodiscard]] bool is_deceptive(char32_t code_point);

}  // namespace cchc::text
