// The same report in other clothes: page numbers, other headings, lost trailing tabs, numbers
// without dots, names in capitals … It has the same rows, codes and values, and nothing new to say.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <sstream>

#include "properties/name_changes.hpp"
#include "properties/sample.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

using Cells = std::vector<std::string>;

constexpr std::string_view heading_end = "\t\tĐơn vị tính\tSố liệu\t";

Cells cells_of(const std::string& line) {
  Cells cells;
  for (std::size_t start = 0;;) {
    const auto tab = line.find('\t', start);
    cells.push_back(line.substr(start, tab - start));
    if (tab == std::string::npos) return cells;
    start = tab + 1;
  }
}

std::string joined(const Cells& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (&cell == &cells.front() ? "" : "\t") + cell;
  return line;
}

bool is_heading(const std::string& line) {
  return line.starts_with("STT\t") || line.starts_with("TT\t") || line == heading_end;
}

using LineChange = std::function<std::string(const std::string&)>;
using CellChange = std::function<void(Cells&)>;

std::string with_lines(const std::string& text, const LineChange& change) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);) out += change(line) + '\n';
  return out;
}

std::string with_table_lines(const std::string& text, const LineChange& change) {
  return with_lines(text, [&](const std::string& line) {
    return line.find('\t') == std::string::npos ? line : change(line);
  });
}

std::string with_rows(const std::string& text, const CellChange& change) {
  return with_table_lines(text, [&](const std::string& line) {
    if (is_heading(line)) return line;
    Cells cells = cells_of(line);
    change(cells);
    return joined(cells);
  });
}

// A page's number and an empty line before each repeated heading.
std::string paged(const std::string& text, const std::string& word) {
  int page = 1;
  return with_lines(text, [&](const std::string& line) {
    if (!line.starts_with("STT\t")) return line;
    return word + std::to_string(++page) + "\n\n" + line;
  });
}

// The form's title line, "Biểu mẫu 3" or "Biểu mẫu 3. …", begun another way.
std::string titled(const std::string& text, const std::string& before, const std::string& after) {
  return with_lines(text, [&](const std::string& line) {
    constexpr std::string_view usual = "Biểu mẫu ";
    if (!line.starts_with(usual)) return line;
    const std::string rest = line.substr(usual.size());
    if (rest.empty() || rest[0] < '1' || rest[0] > '7') return line;
    if (before.empty()) return rest.size() > 3 ? rest.substr(3) : std::string();
    const std::string title = rest.size() > 3 ? rest.substr(3) : std::string();
    return before + rest[0] + after + title;
  });
}

struct Dressing {
  const char* name;
  std::function<std::string(const std::string&)> apply;
};

std::string without_last_dot(std::string number) {
  if (number.ends_with('.')) number.pop_back();
  return number;
}

std::string as_one_line_heading(const std::string& text, const std::string& heading) {
  const std::string once = with_lines(text, [&](const std::string& line) {
    return line.find("\tKết quả thống kê\t") == std::string::npos ? line : heading;
  });
  std::string out;
  std::istringstream in(once);
  for (std::string line; std::getline(in, line);) {
    if (line != heading_end) out += line + '\n';
  }
  return out;
}

const std::vector<Dressing>& dressings() {
  static const std::vector<Dressing> all = {
      {"page numbers", [](const std::string& text) { return paged(text, ""); }},
      {"page words", [](const std::string& text) { return paged(text, "Trang "); }},
      {"trailing tabs lost",
       [](const std::string& text) {
         return with_table_lines(text, [](std::string line) {
           line.erase(line.find_last_not_of('\t') + 1);
           return line;
         });
       }},
      {"no column of notes",
       [](const std::string& text) {
         return with_table_lines(text, [](const std::string& line) {
           Cells cells = cells_of(line);
           cells.resize(std::min<std::size_t>(cells.size(), 4));
           return joined(cells);
         });
       }},
      {"an empty line after each row",
       [](const std::string& text) {
         return with_table_lines(text, [](const std::string& line) { return line + '\n'; });
       }},
      {"numbers without their last dot",
       [](const std::string& text) {
         return with_rows(text, [](Cells& cells) { cells[0] = without_last_dot(cells[0]); });
       }},
      {"numbers in brackets",
       [](const std::string& text) {
         return with_rows(text, [](Cells& cells) {
           const std::string number = without_last_dot(cells[0]);
           if (number.size() == 1 && number[0] >= '1' && number[0] <= '9') cells[0] = number + ')';
         });
       }},
      {"names in capitals",
       [](const std::string& text) {
         Random random(1);
         return with_rows(text, [&](Cells& cells) {
           if (cells.size() > 1) cells[1] = mangled(cells[1], Mangling::capitals_changed, random);
         });
       }},
      {"every cell bold",
       [](const std::string& text) {
         return with_rows(text, [](Cells& cells) {
           for (std::string& cell : cells) {
             if (!cell.empty()) cell = "**" + cell + "**";
           }
         });
       }},
      {"no-break spaces",
       [](const std::string& text) {
         return with_table_lines(text, [](std::string line) {
           for (auto at = line.find(' '); at != std::string::npos; at = line.find(' ', at)) {
             line.replace(at, 1, "\u00A0");
           }
           return line;
         });
       }},
      {"CRLF",
       [](const std::string& text) {
         return with_lines(text, [](const std::string& line) { return line + '\r'; });
       }},
      {"byte order mark", [](const std::string& text) { return "\uFEFF" + text; }},
      {"forms called BIỂU SỐ",
       [](const std::string& text) { return titled(text, "BIỂU SỐ 0", "\n"); }},
      {"forms called Phụ lục số",
       [](const std::string& text) { return titled(text, "Phụ lục số 0", ": "); }},
      {"forms without a number", [](const std::string& text) { return titled(text, "", ""); }},
      {"one heading line",
       [](const std::string& text) {
         return as_one_line_heading(text, "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú");
       }},
      {"one heading line in other words",
       [](const std::string& text) {
         return as_one_line_heading(text,
                                    "Số TT\tTên chỉ tiêu\tĐơn vị\tKết quả thực hiện\tGhi chú");
       }},
      {"two heading lines in other words",
       [](const std::string& text) {
         return with_lines(text, [](const std::string& line) -> std::string {
           if (line == heading_end) return "\t\tĐVT\tKết quả\t";
           const bool first =
               line.starts_with("STT\t") && line.find("Kết quả thống kê") != line.npos;
           return first ? "TT\tNội dung chỉ tiêu\tKết quả thống kê\t\tGhi chú" : line;
         });
       }},
  };
  return all;
}

using RowKey = std::tuple<std::string, std::string, std::optional<Decimal>>;

std::vector<RowKey> rows_of(const Report& report) {
  std::vector<RowKey> rows;
  for (const Observation& row : report.observations)
    rows.emplace_back(row.form, row.code, row.value);
  return rows;
}

std::string first_difference(const std::vector<RowKey>& then, const std::vector<RowKey>& now) {
  const auto [was, is] = std::mismatch(then.begin(), then.end(), now.begin(), now.end());
  const auto text = [](auto at, auto end) {
    return at == end ? std::string("nothing") : std::get<0>(*at) + ":" + std::get<1>(*at);
  };
  return text(was, then.end()) + " became " + text(is, now.end());
}

}  // namespace

TEST_CASE("a report in other clothes has the same rows and says the same") {
  for (const Sample& sample : samples()) {
    if (sample.text.find('\r') != std::string::npos) continue;
    for (const auto& [name, apply] : dressings()) {
      const Run run = run_pipeline(apply(sample.text));
      const std::string dressing(name);
      INFO(sample.name, ", ", dressing);
      const auto then = rows_of(sample.run.report);
      const auto now = rows_of(run.report);
      CHECK_MESSAGE(then == now, first_difference(then, now));
      CHECK(run.report.schema == sample.run.report.schema);
      const FindingKeys before = keys_from(sample.run, Severity::warning);
      const FindingKeys after = keys_from(run, Severity::warning);
      CHECK_MESSAGE(without(after, before).empty(), text_of(without(after, before)));
    }
  }
}
