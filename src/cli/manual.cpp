#include "cchc/version.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/placeholders.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

// Text of troff: a leading dot or quote would be a request, a hyphen a soft one.
std::string troff(std::string_view text) {
  std::string result;
  if (text.starts_with('.') || text.starts_with('\'')) result += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

void print_section(const Words& title, Language language, std::ostream& out) {
  out << ".SH " << title.in(language) << '\n';
}

void print_option(const OptionRow& row, Language language, std::ostream& out) {
  out << ".TP\n";
  if (row.letter != 0) out << fmt::format(R"(\fB\-{}\fR, )", row.letter);
  out << fmt::format(R"(\fB\-\-{}\fR)", troff(row.name));
  if (!row.value.empty())
    out << fmt::format(R"( \fI{}\fR)", troff(placeholders(row.value, language)));
  out << '\n' << troff(option_help(row, row.choices, language)) << '\n';
}

void print_commands(Language language, std::ostream& out) {
  print_section({"CÁC LỆNH", "COMMANDS"}, language, out);
  for (const Command& command : commands()) {
    out << ".TP\n\\fBcchc\\-check\\fR " << troff(placeholders(command.usage, language)) << '\n'
        << troff(command.summary.in(language)) << ".\n";
  }
}

void print_options(Language language, std::ostream& out) {
  print_section({"CÁC TÙY CHỌN", "OPTIONS"}, language, out);
  for (const OptionGroup group : option_groups) {
    out << ".SS " << group_title(group).in(language) << '\n';
    for (const OptionRow& row : option_rows()) {
      if (row.group == group) print_option(row, language, out);
    }
  }
}

struct Variable {
  std::string_view name;
  Words meaning;
};

constexpr Variable variables[] = {
    {"CCHC_LANG", {"ngôn ngữ: vi hoặc en, như --lang", "the language: vi or en, as --lang"}},
    {"CCHC_SCHEMA_PATH",
     {"các thư mục có biểu mẫu, cách nhau bằng dấu hai chấm, như --schema-folder",
      "folders of schemas, separated by colons, as --schema-folder"}},
    {"NO_COLOR", {"có giá trị thì không tô màu", "where it is set there are no colours"}},
    {"TMPDIR",
     {"nơi để các tệp tạm khi ghi bảng tính", "where a workbook's temporary files are put"}},
};

void print_variables(Language language, std::ostream& out) {
  print_section({"BIẾN MÔI TRƯỜNG", "ENVIRONMENT"}, language, out);
  for (const Variable& variable : variables) {
    out << ".TP\n.B " << troff(variable.name) << '\n'
        << troff(variable.meaning.in(language)) << '\n';
  }
}

constexpr Words files_text = {
    "Tệp \\fIcchc\\-check.toml\\fR gần nhất, trong thư mục của báo cáo hoặc thư mục trên, đặt giá "
    "trị cho mọi tùy chọn theo tên dài của chúng; bảng [severity] đổi mức độ của các quy tắc. Quy "
    "tắc, biểu mẫu và mức làm phần mềm trả về mã 1 theo tệp gần từng báo cáo nhất; những gì "
    "thuộc về cả lần chạy (dạng kết quả, ngôn ngữ) theo báo cáo hay thư mục nêu đầu tiên. "
    "Dòng lệnh mạnh hơn biến môi trường, biến môi trường mạnh hơn cấu hình.\n",
    "The nearest \\fIcchc\\-check.toml\\fR, in the report's folder or above it, sets any option by "
    "its long name; the table [severity] changes how grave rules are. Rules, schemas and the level "
    "that fails follow the file nearest to each report, what is about the whole run (format, "
    "language) that of the first path given. The command line is stronger "
    "than the environment, the environment stronger than the configuration.\n"};

}  // namespace

void print_manual(Language language, std::ostream& out) {
  const Command& check = commands().front();
  out << fmt::format(".TH CCHC\\-CHECK 1 \"\" \"cchc\\-check {}\"\n", version);
  // This heading keeps its English name: indexes of manual pages look for it.
  out << ".SH NAME\ncchc\\-check \\- "
      << Words{"kiểm tra số liệu của báo cáo cải cách hành chính",
               "check the figures of Vietnamese administrative\\-reform reports"}
             .in(language)
      << '\n';
  print_section({"CÁCH DÙNG", "SYNOPSIS"}, language, out);
  out << ".B cchc\\-check\n" << troff(placeholders(check.usage, language)) << '\n';
  print_section({"MÔ TẢ", "DESCRIPTION"}, language, out);
  out << troff(check.summary.in(language)) << ".\n";
  print_commands(language, out);
  print_options(language, out);
  print_section({"CẤU HÌNH", "CONFIGURATION"}, language, out);
  out << files_text.in(language);
  print_variables(language, out);
  print_section({"MÃ TRẢ VỀ", "EXIT STATUS"}, language, out);
  for (const StatusMeaning& status : status_meanings()) {
    out << ".TP\n.B " << status.number << '\n' << troff(status.meaning.in(language)) << '\n';
  }
  print_section({"VÍ DỤ", "EXAMPLES"}, language, out);
  for (const Example& example : examples()) {
    out << ".TP\n.B " << troff(example.line) << '\n' << troff(example.what.in(language)) << '\n';
  }
}

}  // namespace cchc::cli
