#include "cli/config_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "cli/parse.hpp"
#include "cli/suggest.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

// A configuration is a page or two. The parser descends a level for each of these marks.
constexpr std::size_t most_bytes = 1U << 16U;
constexpr std::ptrdiff_t most_levels = 4096;

class Reader {
 public:
  Reader(std::string path, Language language) : language_(language) {
    file_.path = std::move(path);
  }

  ConfigFile read() {
    const toml::table document = parse();
    for (const auto& [key, node] : document) {
      line_ = key.source().begin.line;
      const std::string name(key.str());
      if (const toml::table* const table = node.as_table()) {
        add_table(name, *table);
      } else {
        add_option(name, node);
      }
    }
    return std::move(file_);
  }

 private:
  toml::table parse() {
    const std::string text = read_text();
    try {
      return toml::parse(text, file_.path);
    } catch (const toml::parse_error& error) {
      line_ = error.source().begin.line;
      fail(
          {"không đúng cú pháp TOML; mỗi dòng phải có dạng: tên = \"giá trị\", mỗi tên chỉ một lần",
           "this is not TOML; a line reads: name = \"value\", each name once"});
    }
  }

  std::string read_text() {
    std::ifstream in(file_.path);
    if (!in || fs::is_directory(file_.path)) {
      refuse(language_, {"không đọc được tệp cấu hình {}", "cannot read the configuration file {}"},
             file_.path);
    }
    std::string text(most_bytes + 1, '\0');
    text.resize(static_cast<std::size_t>(
        in.read(text.data(), static_cast<std::streamsize>(text.size())).gcount()));
    const auto levels = std::count_if(text.begin(), text.end(),
                                      [](char c) { return c == '.' || c == '[' || c == '{'; });
    if (text.size() > most_bytes || levels > most_levels) {
      refuse(language_,
             {"{}: tệp cấu hình quá lớn hoặc lồng nhau quá sâu",
              "{}: too large or too deeply nested for a configuration"},
             file_.path);
    }
    return text;
  }

  void add_table(const std::string& name, const toml::table& table) {
    if (name != "severity") {
      fail({"không có bảng [{}]; chỉ có bảng [severity]",
            "there is no table [{}]; only [severity] is one"},
           name);
    }
    const OptionRow* const row = find_option(name);
    for (const auto& [rule, level] : table) {
      line_ = rule.source().begin.line;
      const std::string setting =
          std::string(rule.str()) + '=' + text_of(std::string(rule.str()), level);
      file_.options.push_back({row, {setting}, where(name)});
    }
  }

  void add_option(const std::string& name, const toml::node& node) {
    const OptionRow& row = known_row(name);
    if (row.kind == ValueKind::none) {
      if (!node.is_boolean()) {
        fail({"{} phải là true hoặc false", "{} must be true or false"}, name);
      }
      if (*node.value<bool>()) file_.options.push_back({&row, {""}, where(name)});
      return;
    }
    const toml::array* const array = node.as_array();
    if (row.list == nullptr && array != nullptr) {
      fail({"{} chỉ nhận một giá trị", "{} takes a single value"}, name);
    }
    std::vector<std::string> values;
    if (array == nullptr) {
      values.push_back(text_of(name, node));
    } else {
      for (const toml::node& item : *array) values.push_back(text_of(name, item));
    }
    values = items_of(row, std::move(values));
    for (std::string& value : values) value = resolved(row, std::move(value));
    file_.options.push_back({&row, std::move(values), where(name)});
  }

  [[nodiscard]] std::string text_of(const std::string& name, const toml::node& node) const {
    std::string text;
    if (const auto number = node.value_exact<std::int64_t>()) text = std::to_string(*number);
    if (const auto words = node.value_exact<std::string>()) text = *words;
    if (text.empty()) {
      fail({"{} thiếu giá trị, hoặc giá trị không nằm trong dấu ngoặc kép",
            "{} lacks its value, or the value is not in quotes"},
           name);
    }
    return text;
  }

  const OptionRow& known_row(const std::string& name) {
    const OptionRow* const row = find_option(name);
    if (row != nullptr && row->scope != Scope::command_line) return *row;
    if (row != nullptr) {
      fail({"{} chỉ dùng được trên dòng lệnh", "{} only goes on the command line"}, name);
    }
    std::vector<std::string> known;
    for (const OptionRow& candidate : option_rows()) {
      if (candidate.scope != Scope::command_line) known.emplace_back(candidate.name);
    }
    const std::string likely = closest(name, known);
    if (likely.empty()) fail({"không có tùy chọn {}", "there is no option {}"}, name);
    fail({"không có tùy chọn {}; ý bạn là {}?", "there is no option {}; did you mean {}?"}, name,
         likely);
  }

  // A path in a configuration is about the folder that the configuration is in.
  [[nodiscard]] std::string resolved(const OptionRow& row, std::string value) const {
    const bool is_schema_file = row.kind == ValueKind::schema && fs::path(value).has_extension();
    const bool is_path =
        row.kind == ValueKind::file || row.kind == ValueKind::folder || is_schema_file;
    if (!is_path || value == "-") return value;
    return (fs::path(file_.path).parent_path() / value).string();
  }

  [[nodiscard]] std::string where(const std::string& name) const {
    return fmt::format("{}:{}: {}", file_.path, line_, name);
  }

  template <typename... Arguments>
  [[noreturn]] void fail(const Words& words, const Arguments&... arguments) const {
    throw UsageError{
        fmt::format("{}:{}: {}", file_.path, line_, say(language_, words, arguments...)), {}};
  }

  Language language_;
  ConfigFile file_;
  std::size_t line_ = 0;
};

}  // namespace

ConfigFile read_config_file(const std::string& path, Language language) {
  return Reader(path, language).read();
}

}  // namespace cchc::cli
