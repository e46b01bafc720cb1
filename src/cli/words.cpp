#include "cli/words.hpp"

#include "text/escape.hpp"

namespace cchc::cli {

void tell(std::ostream& err, std::string_view message) { err << text::escape(message) + '\n'; }

void tell(std::ostream& err, const UsageError& error) {
  tell(err, error.message);
  for (const std::string& line : error.lines) tell(err, line);
}

std::string in_one_line(const UsageError& error) {
  std::string text = error.message;
  for (const std::string& line : error.lines)
    text.append(text.ends_with(':') ? " " : "; ").append(line);
  return text;
}

}  // namespace cchc::cli
