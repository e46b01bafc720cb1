#include "cli/option_table.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <thread>

#include "batch/glob.hpp"
#include "cli/rule_options.hpp"
#include "cli/schema_files.hpp"
#include "emit/formats.hpp"

namespace cchc::cli {
namespace {

constexpr std::string_view formats = emit::format_ids;

using List = std::vector<std::string>;

List& schema_folders(Options& o) { return o.file.schema_folders; }
List& select(Options& o) { return o.file.select; }
List& ignore(Options& o) { return o.file.ignore; }
List& severity(Options& o) { return o.file.severity; }
List& files_from(Options& o) { return o.files_from; }
List& include(Options& o) { return o.include; }
List& exclude(Options& o) { return o.exclude; }
List& trusted_folders(Options& o) { return o.trusted_folders; }

FailOn fail_on_from(std::string_view id) {
  if (id == "error") return FailOn::error;
  if (id == "warning") return FailOn::warning;
  return id == "info" ? FailOn::info : FailOn::never;
}

ColorChoice color_from(std::string_view id) {
  if (id == "always") return ColorChoice::always;
  return id == "never" ? ColorChoice::never : ColorChoice::automatic;
}

// "64M", "64MiB", "1G", "1048576".
std::uint64_t size_from(const std::string& text, Language language) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  std::string unit(rest, end);
  std::transform(unit.begin(), unit.end(), unit.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  for (const std::string_view suffix : {"IB", "B"}) {
    if (unit.ends_with(suffix)) unit.resize(unit.size() - suffix.size());
  }
  constexpr std::string_view units = "KMG";
  const std::size_t power = unit.empty() ? 0 : units.find(unit) + 1;
  const bool known = unit.empty() || (unit.size() == 1 && power != 0);
  if (error != std::errc{} || rest == text.data() || !known || number == 0 ||
      number > (UINT64_MAX >> (10U * power))) {
    refuse(language,
           {"“{}” không phải là một dung lượng; hãy viết ví dụ 64M hoặc 1G",
            "“{}” is no size; write for instance 64M or 1G"},
           text);
  }
  return number << (10U * power);
}

// "5", "0.5", "5s": in milliseconds.
std::uint64_t time_from(const std::string& text, Language language) {
  constexpr double most = 86'400;
  double seconds = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, seconds, std::chars_format::fixed);
  const bool unit = rest == end || std::string_view(rest) == "s";
  if (error != std::errc{} || !unit || !(seconds >= 0.001) || seconds > most) {
    refuse(language,
           {"“{}” không phải là số giây; hãy viết ví dụ 5 hoặc 0.5",
            "“{}” is no number of seconds; write for instance 5 or 0.5"},
           text);
  }
  return static_cast<std::uint64_t>(seconds * 1000);
}

void check_glob(const std::string& pattern, Language language) {
  if (batch::Glob(pattern).valid()) return;
  refuse(language,
         {"mẫu “{}” quá dài hoặc có quá nhiều trường hợp trong dấu ngoặc nhọn",
          "the pattern “{}” is too long, or its braces stand for too many"},
         pattern);
}

std::size_t jobs_from(const std::string& text, Language language) {
  if (text == "auto") return std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t most = 1024;
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || rest != end || number == 0 || number > most) {
    refuse(language,
           {"“{}” phải là một số từ 1 đến {}, hoặc auto",
            "“{}” must be a number from 1 to {}, or auto"},
           text, most);
  }
  return number;
}

constexpr OptionRow rows[] = {
    // First, so that messages about the others are already in the chosen language.
    {.name = "lang",
     .group = OptionGroup::output,
     .commands = for_all,
     .kind = ValueKind::word,
     .value = "vi|en",
     .choices = "vi|en",
     .help = {"ngôn ngữ của thông báo", "language of the messages"},
     .fallback = "vi",
     .environment = "CCHC_LANG",
     .set =
         [](Options& o, const std::string& v) {
           o.language = v == "en" ? Language::english : Language::vietnamese;
         }},

    {.name = "schema",
     .group = OptionGroup::reports,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::schema,
     .value = "FILE|ID|none",
     .help = {"dùng biểu mẫu này thay cho biểu mẫu tự nhận ra; none: không dùng biểu mẫu, chỉ suy "
              "ra từ bảng",
              "use this schema instead of the recognised one; none: read by the table's structure"},
     .when_found = WhenFound::within_folder,
     .set = [](Options& o, const std::string& v) { o.file.schema = v; }},
    {.name = "schema-folder",
     .group = OptionGroup::reports,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect | for_schema,
     .kind = ValueKind::folder,
     .value = "FOLDER:…",
     .separator = ':',
     .help = {"dùng thêm các biểu mẫu (*.xml) trong những thư mục này",
              "use the schemas (*.xml) of these folders too"},
     .environment = "CCHC_SCHEMA_PATH",
     .when_found = WhenFound::within_folder,
     .adds_up = true,
     .check = check_schema_folder,
     .list = schema_folders},
    {.name = "level",
     .group = OptionGroup::reports,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::word,
     .value = "LEVEL",
     .choices = "tinh|so|huyen|xa",
     .help = {"dùng khi phần mềm nhận nhầm cấp của đơn vị báo cáo",
              "level of the reporting body, where it was recognised wrongly"},
     .set = [](Options& o, const std::string& v) { o.file.level = *level_from_id(v); }},
    {.name = "encoding",
     .group = OptionGroup::reports,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::word,
     .value = "NAME",
     .help =
         {"bảng mã của tệp văn bản (utf-8, windows-1258, tcvn3, vni …), khi phần mềm nhận sai",
          "encoding of text files (utf-8, windows-1258, tcvn3, vni …), where recognised wrongly"},
     .set = [](Options& o, const std::string& v) { o.file.load.encoding = v; }},

    {.name = "select",
     .group = OptionGroup::rules,
     .scope = Scope::file,
     .commands = for_check | for_annotate,
     .kind = ValueKind::rule,
     .value = "RULE,…",
     .help = {"chỉ chạy các quy tắc này (mã A401, nhóm A4 hoặc tên ratio-mismatch)",
              "run these rules only (id A401, prefix A4 or name ratio-mismatch)"},
     .check = check_selector,
     .list = select},
    {.name = "ignore",
     .group = OptionGroup::rules,
     .scope = Scope::file,
     .commands = for_check | for_annotate,
     .kind = ValueKind::rule,
     .value = "RULE,…",
     .help = {"bỏ qua các quy tắc này", "leave these rules out"},
     .check = check_selector,
     .list = ignore},
    {.name = "severity",
     .group = OptionGroup::rules,
     .scope = Scope::file,
     .commands = for_check | for_annotate,
     .kind = ValueKind::rule,
     .value = "RULE=LEVEL,…",
     .help = {"đổi mức độ của quy tắc: error, warning hoặc info",
              "change how grave a rule is: error, warning or info"},
     .check = check_severity,
     .list = severity},
    {.name = "fail-on",
     .group = OptionGroup::rules,
     .scope = Scope::file,
     .commands = for_check | for_merge,
     .kind = ValueKind::word,
     .value = "LEVEL",
     .choices = "error|warning|info|never",
     .help = {"trả về mã 1 khi có lỗi, cảnh báo từ mức này trở lên (error: lỗi, warning: cảnh "
              "báo, info: lưu ý)",
              "end with status 1 where there are findings of this level or above"},
     .fallback = "error",
     .set = [](Options& o, const std::string& v) { o.file.fail_on = fail_on_from(v); }},
    {.name = "show-unchecked",
     .group = OptionGroup::rules,
     .commands = for_check | for_merge,
     .help = {"nêu cả những phép tính chưa đối chiếu được và vì sao",
              "also name the relations that could not be checked, and why"},
     .set = [](Options& o, const std::string&) { o.show_unchecked = true; }},
    {.name = "show-claims",
     .group = OptionGroup::rules,
     .commands = for_check | for_merge,
     .help = {"nêu cả những phép tính trong lời văn và kết quả kiểm tra từng phép tính",
              "also list what the prose states about its figures, with verdicts"},
     .set = [](Options& o, const std::string&) { o.show_claims = true; }},

    {.name = "format",
     .letter = 'f',
     .group = OptionGroup::output,
     .commands = for_check | for_rules | for_merge,
     .kind = ValueKind::word,
     .value = "FORMAT",
     .choices = formats,
     .help = {"dạng kết quả", "form of the results"},
     .fallback = "text",
     .set = [](Options& o, const std::string& v) { o.format = v; }},
    {.name = "output",
     .letter = 'o',
     .group = OptionGroup::output,
     .commands = for_all,
     .kind = ValueKind::file,
     .value = "FILE",
     .help = {"ghi kết quả vào tệp này (hỏng giữa chừng thì không tạo tệp)",
              "write the results to this file: whole or not at all"},
     .when_found = WhenFound::refused,
     .set = [](Options& o, const std::string& v) { o.output = v; }},
    {.name = "sort",
     .group = OptionGroup::output,
     .commands = for_check | for_merge,
     .kind = ValueKind::word,
     .value = "ORDER",
     .choices = "input|name|gravity",
     .help = {"thứ tự của bảng tổng hợp: như khi kiểm tra, theo tên tệp, hoặc nặng nhất trước",
              "order of the run's table: as checked, by the file's name, or the gravest first"},
     .fallback = "input",
     .set = [](Options& o, const std::string& v) { o.sort = v; }},
    {.name = "color",
     .group = OptionGroup::output,
     .commands = for_check | for_merge,
     .kind = ValueKind::word,
     .value = "WHEN",
     .choices = "auto|always|never",
     .help = {"tô màu; auto: khi kết quả hiện trên màn hình và không có biến NO_COLOR",
              "colours; auto: where results go to a terminal and NO_COLOR is not set"},
     .fallback = "auto",
     .set = [](Options& o, const std::string& v) { o.color = color_from(v); }},
    {.name = "quiet",
     .letter = 'q',
     .group = OptionGroup::output,
     .commands = for_annotate | for_check | for_merge,
     .help = {"in gọn: mỗi lỗi một dòng; với thư mục chỉ in bảng tổng hợp",
              "only the gist, findings unexplained"},
     .set = [](Options& o, const std::string&) { o.quiet = true; }},
    {.name = "statistics",
     .group = OptionGroup::output,
     .commands = for_check | for_merge,
     .help = {"thêm bảng đếm theo quy tắc", "add a count by rule"},
     .set = [](Options& o, const std::string&) { o.statistics = true; }},
    {.name = "no-progress",
     .group = OptionGroup::output,
     .help = {"không hiện tiến độ", "show no progress"},
     .set = [](Options& o, const std::string&) { o.progress = false; }},
    {.name = "csv-dialect",
     .group = OptionGroup::output,
     .commands = for_check | for_merge,
     .kind = ValueKind::word,
     .value = "DIALECT",
     .choices = "rfc4180|excel|excel-vi",
     .help = {"kiểu CSV; excel-vi mở đúng ngay bằng Excel tiếng Việt",
              "kind of CSV; excel-vi opens right in a Vietnamese Excel"},
     .fallback = "rfc4180",
     .set = [](Options& o, const std::string& v) { o.csv_dialect = v; }},
    {.name = "csv-rows",
     .group = OptionGroup::output,
     .commands = for_check | for_merge,
     .kind = ValueKind::word,
     .value = "ROWS",
     .choices = "values|all",
     .help = {"các dòng của CSV: chỉ dòng có số liệu, hoặc tất cả",
              "rows of the CSV: those with a value, or all"},
     .fallback = "values",
     .set = [](Options& o, const std::string& v) { o.csv_all_rows = v == "all"; }},
    {.name = "split-by",
     .group = OptionGroup::output,
     .scope = Scope::command_line,
     .commands = for_check | for_merge,
     .kind = ValueKind::word,
     .value = "WHAT",
     .choices = "report",
     .help = {"với -f html -o THƯ-MỤC: mỗi báo cáo một trang riêng, để gửi lại nơi lập báo cáo",
              "with -f html -o FOLDER: a page each, to send back to who wrote it"},
     .set = [](Options& o, const std::string& /*v*/) { o.split_by_report = true; }},

    {.name = "files-from",
     .group = OptionGroup::files,
     .kind = ValueKind::file,
     .value = "FILE|-",
     .separator = '\0',
     .help = {"đọc thêm tên tệp và thư mục từ danh sách này, mỗi dòng một tên",
              "read more files and folders from this list, one name a line"},
     .when_found = WhenFound::refused,
     .list = files_from},
    {.name = "null",
     .letter = '0',
     .group = OptionGroup::files,
     .help = {"các tên trong danh sách cách nhau bằng ký tự NUL (find -print0)",
              "names in the list are separated by NUL (find -print0)"},
     .when_found = WhenFound::refused,
     .set = [](Options& o, const std::string&) { o.null_separated = true; }},
    {.name = "include",
     .group = OptionGroup::files,
     .commands = for_check | for_annotate,
     .kind = ValueKind::word,
     .value = "GLOB,…",
     .keeps_braces = true,
     .help = {"trong thư mục, chỉ lấy tệp có tên khớp mẫu (*.docx, 2024/**)",
              "in folders, take only files whose name matches (*.docx, 2024/**)"},
     .check = check_glob,
     .list = include},
    {.name = "exclude",
     .group = OptionGroup::files,
     .commands = for_check | for_annotate,
     .kind = ValueKind::word,
     .value = "GLOB,…",
     .keeps_braces = true,
     .help = {"trong thư mục, bỏ qua tệp và thư mục con có tên khớp mẫu",
              "in folders, leave out files and folders whose name matches"},
     .check = check_glob,
     .list = exclude},
    {.name = "jobs",
     .letter = 'j',
     .group = OptionGroup::files,
     .kind = ValueKind::word,
     .value = "N",
     .help = {"số tệp xử lý cùng lúc; auto: bằng số bộ xử lý. Kết quả không phụ thuộc vào số này",
              "files at once; auto: as many as there are processors. Results never depend on it"},
     .fallback = "auto",
     .when_found = WhenFound::refused,
     .set = [](Options& o, const std::string& v) { o.jobs = jobs_from(v, o.language); }},
    {.name = "list-files",
     .group = OptionGroup::files,
     .scope = Scope::command_line,
     .help = {"chỉ in tên các tệp sẽ được kiểm tra, theo đúng thứ tự, rồi dừng",
              "only print the names of the files that would be checked, in their order"},
     .set = [](Options& o, const std::string&) { o.list_files = true; }},
    {.name = "baseline",
     .group = OptionGroup::rules,
     .commands = for_check | for_merge,
     .kind = ValueKind::file,
     .value = "FILE",
     .help = {"bỏ qua những lỗi đã biết, ghi trong tệp này",
              "leave out the known findings that this file lists"},
     .when_found = WhenFound::refused,
     .set = [](Options& o, const std::string& v) { o.baseline = v; }},
    {.name = "write-baseline",
     .group = OptionGroup::rules,
     .commands = for_check | for_merge,
     .kind = ValueKind::file,
     .value = "FILE",
     .help = {"ghi mọi lỗi, cảnh báo của lần chạy này vào tệp, coi là đã biết; lý do đã ghi được "
              "giữ lại",
              "write this run's findings to a file as known; reasons that it gives are kept"},
     .when_found = WhenFound::refused,
     .set = [](Options& o, const std::string& v) { o.write_baseline = v; }},

    {.name = "max-file-size",
     .group = OptionGroup::limits,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::word,
     .value = "SIZE",
     .help = {"không đọc tệp lớn hơn", "read no file larger than this"},
     .fallback = "64M",
     .when_found = WhenFound::up_to_fallback,
     .amount = size_from,
     .set = [](Options& o,
               const std::string& v) { o.file.load.max_file_size = size_from(v, o.language); }},
    {.name = "max-expanded-size",
     .group = OptionGroup::limits,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::word,
     .value = "SIZE",
     .help = {"dung lượng tối đa sau khi giải nén của một tệp", "expand no file to more than this"},
     .fallback = "256M",
     .when_found = WhenFound::up_to_fallback,
     .amount = size_from,
     .set = [](Options& o,
               const std::string& v) { o.file.load.max_expanded_size = size_from(v, o.language); }},
    {.name = "max-time",
     .group = OptionGroup::limits,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::word,
     .value = "SECONDS",
     .help = {"dừng một tệp khi đã dùng chừng ấy giây của bộ xử lý",
              "give a file no more of the processor's time than this"},
     .fallback = "5",
     .when_found = WhenFound::up_to_fallback,
     .amount = time_from,
     .set = [](Options& o, const std::string& v) { o.file.max_time = time_from(v, o.language); }},
    {.name = "max-memory",
     .group = OptionGroup::limits,
     .scope = Scope::file,
     .commands = for_annotate | for_check | for_inspect,
     .kind = ValueKind::word,
     .value = "SIZE",
     .help = {"dừng một tệp khi cần nhiều bộ nhớ hơn", "give a file no more memory than this"},
     .fallback = "384M",
     .when_found = WhenFound::up_to_fallback,
     .amount = size_from,
     .set = [](Options& o, const std::string& v) { o.file.max_memory = size_from(v, o.language); }},

    {.name = "stage",
     .group = OptionGroup::reports,
     .scope = Scope::command_line,
     .commands = for_inspect,
     .kind = ValueKind::word,
     .value = "STAGE",
     .choices = "document|tables|report",
     .help = {"bước xử lý cần xem", "the stage to look at"},
     .set = [](Options& o, const std::string& v) { o.stage = v; }},
    {.name = "config",
     .group = OptionGroup::general,
     .scope = Scope::command_line,
     .commands = for_annotate | for_check | for_inspect | for_merge | for_schema,
     .kind = ValueKind::file,
     .value = "FILE",
     .help =
         {"cấu hình; nếu không nêu: cchc-check.toml trong thư mục của báo cáo hoặc thư mục trên",
          "configuration; else: cchc-check.toml in the report's folder or above it"},
     .set = [](Options& o, const std::string& v) { o.config = v; }},
    {.name = "trust-folder",
     .group = OptionGroup::general,
     .commands = for_check | for_inspect | for_merge | for_schema,
     .kind = ValueKind::folder,
     .value = "FOLDER:…",
     .separator = ':',
     .help =
         {"tin cậy cchc-check.toml tìm thấy trong những thư mục này như cấu hình của chính mình",
          "trust a cchc-check.toml found in these folders like one's own configuration"},
     .when_found = WhenFound::refused,
     .adds_up = true,
     .list = trusted_folders},
    {.name = "show-config",
     .group = OptionGroup::general,
     .scope = Scope::command_line,
     .commands = for_check | for_inspect | for_merge,
     .help = {"in các tùy chọn đang có hiệu lực và nơi đặt ra chúng, rồi dừng",
              "print the options in force and where each was set, then stop"},
     .set = [](Options& o, const std::string&) { o.show_config = true; }},
    {.name = "help",
     .letter = 'h',
     .group = OptionGroup::general,
     .scope = Scope::command_line,
     .commands = for_all,
     .help = {"in trợ giúp này", "print this help"},
     .set = [](Options&, const std::string&) {}},
    {.name = "version",
     .letter = 'V',
     .group = OptionGroup::general,
     .scope = Scope::command_line,
     .commands = for_all,
     .help = {"in phiên bản của phần mềm và của các biểu mẫu",
              "print the version of the program and of the schemas"},
     .set = [](Options&, const std::string&) {}},
};

}  // namespace

std::span<const OptionRow> option_rows() { return rows; }

const OptionRow* find_option(std::string_view name) {
  const auto* const row =
      std::find_if(std::begin(rows), std::end(rows),
                   [name](const OptionRow& candidate) { return candidate.name == name; });
  return row == std::end(rows) ? nullptr : row;
}

Words group_title(OptionGroup group) {
  switch (group) {
    case OptionGroup::reports:
      return {"Báo cáo và biểu mẫu", "Reports and schemas"};
    case OptionGroup::rules:
      return {"Quy tắc", "Rules"};
    case OptionGroup::output:
      return {"Kết quả", "Results"};
    case OptionGroup::files:
      return {"Thư mục và nhiều tệp", "Folders and many files"};
    case OptionGroup::limits:
      return {"Giới hạn an toàn", "Safety limits"};
    case OptionGroup::general:
      break;
  }
  return {"Chung", "General"};
}

}  // namespace cchc::cli
