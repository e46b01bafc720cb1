#include <algorithm>

#include "cchc/rule.hpp"
#include "cli/command.hpp"
#include "cli/suggest.hpp"
#include "text/wrap.hpp"

namespace cchc::cli {
namespace {

constexpr std::size_t text_width = 78;

Words severity_words(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {"lỗi (error)", "error"};
    case Severity::warning:
      return {"cảnh báo (warning)", "warning"};
    case Severity::info:
      break;
  }
  return {"lưu ý (info)", "info"};
}

// One that is not its own already.
Severity other_severity(Severity severity) {
  return severity == Severity::warning ? Severity::info : Severity::warning;
}

const Rule& require_rule(const std::string& asked, Language language) {
  std::string id = asked;
  std::transform(id.begin(), id.end(), id.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  if (const Rule* rule = find_rule(asked)) return *rule;
  if (const Rule* rule = find_rule(id)) return *rule;
  std::vector<std::string> known;
  for (const Rule* rule : rules()) {
    known.emplace_back(rule->id);
    known.emplace_back(rule->name);
  }
  const std::string likely = closest(asked, known);
  refuse(language,
         {"không có quy tắc “{}”{}; xem: cchc-check rules",
          "there is no rule “{}”{}; see: cchc-check rules"},
         asked, likely.empty() ? "" : say(language, {" (gần nhất: {})", " (nearest: {})"}, likely));
}

void print_paragraph(Words title, std::string_view text, Language language, std::ostream& out) {
  out << '\n' << title.in(language) << '\n';
  for (const std::string& line : text::wrap(text, text_width - 2)) out << "  " << line << '\n';
}

// Rows of an example; tabs become bars, which stand out on a screen.
void print_rows(Words title, std::string_view rows, Language language, std::ostream& out) {
  if (rows.empty()) return;
  out << '\n' << title.in(language) << '\n';
  for (std::size_t begin = 0; begin < rows.size();) {
    const std::size_t end = std::min(rows.find('\n', begin), rows.size());
    out << "  ";
    for (const char c : rows.substr(begin, end - begin)) {
      if (c == '\t') {
        out << " | ";
      } else {
        out << c;
      }
    }
    out << '\n';
    begin = end + 1;
  }
}

}  // namespace

int run_explain(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  const Language language = options.language;
  const Rule& rule = require_rule(options.arguments.front(), language);
  const RuleText& text = rule.text(language);
  streams.out << rule.id << ' ' << rule.name << " – " << text.title << '\n'
              << say(language, {"Mức độ mặc định: {}\n", "Default severity: {}\n"},
                     severity_words(rule.severity).in(language));
  print_paragraph({"Nội dung kiểm tra và lý do", "What and why"}, text.why, language, streams.out);
  if (rule.example == Example::wrong_and_right) {
    print_rows({"Ví dụ sai", "Wrong"}, text.bad, language, streams.out);
    print_rows({"Viết đúng", "Put right"}, text.good, language, streams.out);
  } else if (rule.example == Example::told_and_not) {
    print_rows({"Ví dụ bị nhắc", "Told"}, text.bad, language, streams.out);
    print_rows({"Ví dụ không bị nhắc", "Not told"}, text.good, language, streams.out);
  }
  print_paragraph({"Cách sửa", "How to mend it"}, text.mend, language, streams.out);
  // What a file could not be read for is no matter of taste.
  const bool of_file = rule.id.starts_with('F') && rule.severity == Severity::error;
  if (of_file) {
    streams.out << say(
        language, {"\nKhông bỏ qua được quy tắc này; muốn bỏ tệp khỏi đợt kiểm tra: --exclude "
                   "TÊN_TỆP\n",
                   "\nIt cannot be left out; to leave the file out of the run: --exclude FILE\n"});
    return exit_clean;
  }
  streams.out << '\n'
              << say(language,
                     {"Đổi mức độ: --severity {0}={1}    Bỏ qua: --ignore {0}\n",
                      "Change how grave: --severity {0}={1}    Leave out: --ignore {0}\n"},
                     rule.id, severity_id(other_severity(rule.severity)));
  return exit_clean;
}

}  // namespace cchc::cli
