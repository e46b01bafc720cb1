#include "load/own_result.hpp"

#include <algorithm>
#include <array>

namespace cchc::load {
namespace {

using namespace std::string_view_literals;
constexpr auto none = std::string_view::npos;

struct Sign {
  std::string_view text;
  bool at_start;  // of the file, else anywhere near it
  std::string_view kind;
};
constexpr std::array signs = {
    Sign{"report,organization,level,period,form,code,"sv, true, "CSV"},
    Sign{"report;organization;level;period;form;code;"sv, true, "CSV"},
    Sign{R"(<testsuites name="cchc-check")"sv, false, "JUnit"},
    Sign{R"(name="generator" content="cchc-check)"sv, false, "HTML"},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "[A401]:" behind a place and a severity, as a finding's line has it.
bool names_rule(std::string_view line) {
  for (auto at = line.find('['); at != none; at = line.find('[', at + 1)) {
    const std::string_view rest = line.substr(at + 1, 6);
    const bool id = rest.size() == 6 && rest[0] >= 'A' && rest[0] <= 'Z' && is_digit(rest[1]) &&
                    is_digit(rest[2]) && is_digit(rest[3]) && rest.substr(4) == "]:";
    if (id && at > 0) return true;
  }
  return false;
}

// "::warning file=a.txt,title=D104 form-missing::" and the like.
bool is_command(std::string_view line) {
  const bool begins = line.starts_with("::error file=") || line.starts_with("::warning file=") ||
                      line.starts_with("::notice file=");
  return begins && line.find(",title=") != none;
}

// The heading of the table of a run.
bool heads_table(std::string_view line) {
  const bool vietnamese = line.starts_with("Đơn vị báo cáo ") &&
                          (line.find(" Lỗi  Cảnh báo  Vấn đề nặng nhất") != none ||
                           line.find(" Lỗi  Cảnh báo  Lỗi nặng nhất") != none);
  const bool english =
      line.starts_with("Organisation ") && line.find(" Errors  Warnings  Gravest") != none;
  return vietnamese || english;
}

// The line that closes a report's findings.
bool is_closing_line(std::string_view line) {
  const bool vietnamese = line.find(" lỗi, ") != none && line.find(" cảnh báo, ") != none &&
                          line.find(" lưu ý") != none;
  const bool english = line.find(" error") != none && line.find(" warning") != none &&
                       line.find(" info") != none && line.find(": 0 ") != none;
  return vietnamese || english;
}

std::string_view first_line(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, text.find('\n'));
}

}  // namespace

std::optional<std::string> own_result(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  const std::string_view head = bytes.substr(0, 4096);
  const auto* const sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& known) {
    const auto at = head.find(known.text);
    return at == 0 || (at != none && !known.at_start);
  });
  if (sign != signs.end()) return std::string(sign->kind);
  const std::string_view line = first_line(head);
  if (names_rule(line) || is_command(line) || heads_table(line) || is_closing_line(line))
    return "text";
  return std::nullopt;
}

}  // namespace cchc::load
