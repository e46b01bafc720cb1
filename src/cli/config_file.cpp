#include "cli/config_file.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "cli/parse.hpp"
#include "cli/suggest.hpp"

namespace cchc::cli {
namespace {

namespace fs = std::filesystem;

// One key with its value, which may take several lines, and the line where it begins.
struct Statement {
  std::string text;
  std::size_t line = 0;
};

// Without its comment; a '#' between quotes is none. `depth` counts open brackets.
std::string code_of(const std::string& line, int& depth) {
  std::string code;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && c == '#') break;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (quote == 0) {
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    code += c;
  }
  return CLI::detail::trim(code);
}

std::vector<Statement> statements_of(std::istream& in) {
  std::vector<Statement> statements;
  int depth = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const bool continued = depth > 0;
    const std::string code = code_of(line, depth);
    if (code.empty()) continue;
    if (continued) {
      statements.back().text += code;
    } else {
      statements.push_back({code, number});
    }
  }
  return statements;
}

class Reader {
 public:
  Reader(std::string path, Language language) : language_(language) {
    file_.path = std::move(path);
    // Comments are gone already; CLI11 would take them out of quoted texts too.
    toml_.comment('\1');
  }

  ConfigFile read() {
    std::ifstream in(file_.path);
    if (!in) {
      refuse(language_, {"không đọc được tệp cấu hình {}", "cannot read the configuration file {}"},
             file_.path);
    }
    for (const Statement& statement : statements_of(in)) add(statement);
    return std::move(file_);
  }

 private:
  void add(const Statement& statement) {
    line_ = statement.line;
    if (statement.text.front() == '[') return enter_table(statement.text);
    if (statement.text.find('=') == std::string::npos) {
      fail({"dòng này phải có dạng: tên = giá trị", "this line must read: name = value"});
    }
    std::istringstream text(statement.text + '\n');
    for (CLI::ConfigItem& item : toml_.from_config(text)) {
      if (in_severity_) {
        add_severity(item);
      } else {
        add_option(std::move(item));
      }
    }
  }

  void enter_table(const std::string& header) {
    in_severity_ = header == "[severity]";
    if (!in_severity_) {
      fail({"không có bảng {}; chỉ có bảng [severity]",
            "there is no table {}; only [severity] is one"},
           header);
    }
  }

  void add_severity(const CLI::ConfigItem& item) {
    const std::string value = item.inputs.empty() ? "" : item.inputs.front();
    const OptionRow* const row = find_option("severity");
    if (severities_ == npos) {
      severities_ = file_.options.size();
      file_.options.push_back({row, {}, where("severity")});
    }
    file_.options[severities_].values.push_back(item.name + '=' + value);
  }

  void add_option(CLI::ConfigItem item) {
    const OptionRow& row = known_row(item.name);
    if (item.inputs.empty() || item.inputs.front().empty()) {
      fail({"{} thiếu giá trị", "{} lacks its value"}, item.name);
    }
    if (row.list == nullptr && item.inputs.size() > 1) {
      fail({"{} chỉ nhận một giá trị", "{} takes a single value"}, item.name);
    }
    if (row.kind == ValueKind::none) {
      const std::string& value = item.inputs.front();
      if (value == "false") return;
      if (value != "true")
        fail({"{} phải là true hoặc false", "{} must be true or false"}, item.name);
    }
    std::vector<std::string> values = items_of(row, std::move(item.inputs));
    for (std::string& value : values) value = resolved(row, std::move(value));
    file_.options.push_back({&row, std::move(values), where(item.name)});
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
    fail({"không có tùy chọn {}; có phải ý là {}?", "there is no option {}; did you mean {}?"},
         name, likely);
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
        fmt::format("{}:{}: {}", file_.path, line_, say(language_, words, arguments...))};
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  Language language_;
  ConfigFile file_;
  CLI::ConfigTOML toml_;
  std::size_t line_ = 0;
  bool in_severity_ = false;
  std::size_t severities_ = npos;
};

}  // namespace

ConfigFile read_config_file(const std::string& path, Language language) {
  return Reader(path, language).read();
}

ConfigFinder::ConfigFinder(std::string fixed, Language language)
    : fixed_(std::move(fixed)), language_(language) {}

const ConfigFile* ConfigFinder::for_path(const std::string& path) {
  std::error_code error;
  if (!fixed_.empty()) {
    if (files_.empty()) read(fixed_);
    return files_.front().get();
  }
  const fs::path full = fs::absolute(path == "-" ? fs::path(".") : fs::path(path), error);
  if (error) return nullptr;
  const bool is_folder = path == "-" || fs::is_directory(full, error);
  const fs::path normal = full.lexically_normal();
  return in_or_above(is_folder ? (normal / "").parent_path().string()
                               : normal.parent_path().string());
}

const ConfigFile* ConfigFinder::in_or_above(const std::string& folder) {
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return known->second;
  std::error_code error;
  const fs::path candidate = fs::path(folder) / config_name;
  const fs::path parent = fs::path(folder).parent_path();
  const ConfigFile* found = nullptr;
  if (fs::is_regular_file(candidate, error)) {
    found = read(candidate.lexically_proximate(fs::current_path(error)).string());
  } else if (parent != folder) {
    found = in_or_above(parent.string());
  }
  by_folder_.emplace(folder, found);
  return found;
}

const ConfigFile* ConfigFinder::read(const std::string& path) {
  files_.push_back(std::make_unique<ConfigFile>(read_config_file(path, language_)));
  return files_.back().get();
}

}  // namespace cchc::cli
