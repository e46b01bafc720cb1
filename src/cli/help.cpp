#include "cli/help.hpp"

#include <algorithm>

#include "cchc/version.hpp"
#include "cli/placeholders.hpp"
#include "text/wrap.hpp"

namespace cchc::cli {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t help_column = 28;

constexpr Example example_table[] = {
    {"cchc-check bao-cao.docx", {"kiểm tra một báo cáo", "check one report"}},
    {"cchc-check hop-thu/",
     {"kiểm tra mọi báo cáo trong thư mục", "check every report of a folder"}},
    {"cchc-check -f csv --csv-dialect excel-vi -o so-lieu.csv hop-thu/",
     {"lấy số liệu ra bảng mở được bằng Excel", "turn the tables into a file for Excel"}},
    {"cchc-check -f sarif -o ket-qua.sarif hop-thu/",
     {"kết quả cho hệ thống tự động", "results for a CI system"}},
    {"cchc-check explain A401", {"xem giải thích một quy tắc", "ask about a rule"}},
};

constexpr StatusMeaning status_table[] = {
    {"0",
     {"không có lỗi, cảnh báo nào từ mức --fail-on trở lên", "no finding at or above --fail-on"}},
    {"1", {"có lỗi, cảnh báo từ mức --fail-on trở lên", "findings at or above --fail-on"}},
    {"2",
     {"lệnh không đúng, hoặc không ghi được kết quả",
      "wrong usage, or results could not be written"}},
    {"3",
     {"có tệp không kiểm tra được; các tệp khác đã được kiểm tra",
      "some file could not be checked; all others were"}},
    {"130",
     {"dừng giữa chừng; phần đã xong vẫn trọn vẹn", "interrupted; what is finished is whole"}},
};

std::string left_column(const OptionRow& row, Language language) {
  std::string text = row.letter == 0 ? "      " : fmt::format("  -{}, ", row.letter);
  text += fmt::format("--{}", row.name);
  if (!row.value.empty()) text += ' ' + placeholders(row.value, language);
  return text;
}

void print_entry(const std::string& left, const std::string& right, std::ostream& out) {
  const std::string indent(help_column, ' ');
  std::string line = left;
  if (text::display_width(left) + 2 > help_column) {
    out << left << '\n';
    line.clear();
  }
  line.append(help_column - std::min(help_column, text::display_width(line)), ' ');
  bool first = true;
  for (const std::string& piece : text::wrap(right, page_width - help_column)) {
    out << (first ? line : indent) << piece << '\n';
    first = false;
  }
}

void print_options(const Command& command, Language language, std::ostream& out) {
  for (const OptionGroup group : option_groups) {
    bool titled = false;
    for (const OptionRow& row : option_rows()) {
      if (row.group != group || (row.commands & command.bit) == 0) continue;
      if (!titled) out << '\n' << group_title(group).in(language) << ":\n";
      titled = true;
      const bool own = row.name == "format" && !command.formats.empty();
      print_entry(left_column(row, language),
                  option_help(row, own ? command.formats : row.choices, language), out);
    }
  }
}

void print_commands(Language language, std::ostream& out) {
  out << '\n' << Words{"Lệnh khác", "Other commands"}.in(language) << ":\n";
  for (const Command& command : commands()) {
    if (command.name.empty()) continue;
    print_entry("  " + placeholders(command.usage, language),
                std::string(command.summary.in(language)), out);
  }
}

void print_usage(const Command& command, Language language, std::ostream& out) {
  out << Words{"Cách dùng: cchc-check ", "Usage: cchc-check "}.in(language)
      << placeholders(command.usage, language) << '\n';
}

}  // namespace

std::span<const Example> examples() { return example_table; }

std::span<const StatusMeaning> status_meanings() { return status_table; }

std::string option_help(const OptionRow& row, std::string_view choices, Language language) {
  std::string text(row.help.in(language));
  if (!choices.empty() && choices != row.value) text += fmt::format(" ({})", choices);
  if (!row.fallback.empty()) {
    text += say(language, {" [mặc định: {}]", " [default: {}]"}, row.fallback);
  }
  if (!row.environment.empty()) {
    text += say(language, {" [biến môi trường: {}]", " [environment: {}]"}, row.environment);
  }
  return text;
}

void print_help(const Command& command, Language language, std::ostream& out) {
  out << command.summary.in(language) << ".\n\n";
  print_usage(command, language, out);
  if (!command.name.empty()) return print_options(command, language, out);

  print_commands(language, out);
  print_options(command, language, out);
  out << '\n' << Words{"Ví dụ", "Examples"}.in(language) << ":\n";
  for (const Example& example : examples()) {
    out << "  " << example.line << "\n      " << example.what.in(language) << '\n';
  }
  out << '\n' << Words{"Mã trả về", "Exit status"}.in(language) << ":\n";
  for (const StatusMeaning& status : status_meanings()) {
    out << fmt::format("  {:>3}  {}\n", status.number, status.meaning.in(language));
  }
}

void print_short_help(Language language, std::ostream& out) {
  const Command& check = commands().front();
  print_usage(check, language, out);
  out << check.summary.in(language) << ".\n\n";
  for (const Example& example : examples().first(2)) {
    out << "  " << example.line << "\n      " << example.what.in(language) << '\n';
  }
  out << '\n'
      << Words{"Mọi tùy chọn: cchc-check --help", "Every option: cchc-check --help"}.in(language)
      << '\n';
}

void print_version(std::ostream& out) {
  out << "cchc-check " << version << '\n';
  for (const Schema* schema : builtin_schemas()) {
    out << fmt::format("  {} {}\n", schema->id, schema->version);
  }
}

}  // namespace cchc::cli
