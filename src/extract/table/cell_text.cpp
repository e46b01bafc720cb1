#include "extract/table/cell_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

bool is_figure(std::string_view text) {
  const bool plain = text.find_first_not_of("0123456789.,%- ") == std::string_view::npos;
  return plain && text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string join_lines(std::string_view text) {
  std::string out;
  std::string last;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text::strip_marks(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    const bool stacked = !last.empty() && is_figure(last) && is_figure(line) &&
                         (is_digit(last.back()) || last.back() == '%') && is_digit(line.front());
    if (!out.empty()) out += stacked ? "; " : " ";
    out += line;
    last = std::move(line);
  }
  return out;
}

struct Strike {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Strike, 4> strikes = {Strike{"~~", "~~"}, Strike{"<del>", "</del>"},
                                           Strike{"<s>", "</s>"}, Strike{"<strike>", "</strike>"}};

// False where nothing is struck out.
bool drop_struck(std::string& text, const Strike& strike) {
  std::string out;
  std::string_view rest = text;
  bool struck = false;
  for (auto begin = rest.find(strike.open); begin != std::string_view::npos;
       begin = rest.find(strike.open)) {
    const std::size_t inside = begin + strike.open.size();
    const auto end = rest.find(strike.close, inside);
    if (end == std::string_view::npos) break;
    out += rest.substr(0, begin);
    struck = struck || !text::trim(rest.substr(inside, end - inside)).empty();
    rest.remove_prefix(end + strike.close.size());
  }
  if (!struck) return false;
  text = out.append(rest);
  return true;
}

}  // namespace

CellText read_cell_text(const Cell& cell) {
  CellText out{{}, cell.struck};
  const bool marked = cell.text.find_first_of("~<") != std::string::npos;
  const bool lines = cell.text.find('\n') != std::string::npos;
  if (!marked && !lines) {
    out.text = text::strip_marks(cell.text);
    return out;
  }
  std::string text = cell.text;
  for (const Strike& strike : strikes) out.struck = drop_struck(text, strike) || out.struck;
  out.text = lines ? join_lines(text) : text::strip_marks(text);
  return out;
}

}  // namespace cchc::extract
