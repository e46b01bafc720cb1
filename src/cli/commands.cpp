#include "cli/command.hpp"

namespace cchc::cli {
namespace {

constexpr Command table[] = {
    {.name = "",
     .bit = for_check,
     .usage = "[OPTIONS] PATH...",
     .summary =
         {"Kiểm tra số liệu của báo cáo cải cách hành chính trong tệp, trong thư mục, hoặc - (dữ "
          "liệu đưa vào qua đường ống)",
          "Check the figures of administrative-reform reports; PATH is a file, a folder, or "
          "- (standard input)"},
     .least_words = 1,
     .most_words = SIZE_MAX,
     .run = run_check},
    {.name = "rules",
     .bit = for_rules,
     .usage = "rules [--format text|json|md]",
     .summary = {"Liệt kê mọi quy tắc", "List every rule"},
     .formats = "text|json|md",
     .run = run_rules},
    {.name = "explain",
     .bit = for_explain,
     .usage = "explain RULE",
     .summary = {"Giải thích một quy tắc: kiểm tra gì, vì sao, ví dụ, cách sửa",
                 "Explain one rule: what, why, an example, how to mend it"},
     .least_words = 1,
     .most_words = 1,
     .run = run_explain},
    {.name = "schema",
     .bit = for_schema,
     .usage = "schema list | show ID | validate FILE | draft REPORT",
     .summary = {"Xem biểu mẫu có sẵn, kiểm tra một tệp biểu mẫu, lập biểu mẫu từ báo cáo",
                 "Look at schemas, validate a file, draft one from a report"},
     .least_words = 1,
     .most_words = 2,
     .run = run_schema},
    {.name = "inspect",
     .bit = for_inspect,
     .usage = "inspect --stage document|tables|report FILE",
     .summary = {"Xem kết quả đọc tệp ở từng bước xử lý, dạng JSON",
                 "Show what a stage made of a file, as JSON"},
     .least_words = 1,
     .most_words = 1,
     .run = run_inspect},
    {.name = "merge",
     .bit = for_merge,
     .usage = "merge [OPTIONS] RESULTS.jsonl...",
     .summary = {"Gộp kết quả (dạng jsonl) của nhiều lần chạy thành một",
                 "Make the jsonl results of several runs into those of one"},
     .least_words = 1,
     .most_words = SIZE_MAX,
     .run = run_merge},
    {.name = "annotate",
     .bit = for_annotate,
     .usage = "annotate [-o FILE|FOLDER] PATH...",
     .summary =
         {"Ghi kết quả kiểm tra thành nhận xét (comment) trong bản sao của tệp Word, ODT; bản "
          "sao mặc định là TÊN.nhan-xet.docx bên cạnh tệp gốc",
          "Write the findings as comments into copies of Word and ODT files; by default "
          "NAME.nhan-xet.docx beside the original"},
     .least_words = 1,
     .most_words = SIZE_MAX,
     .writes_files = true,
     .run = run_annotate},
    {.name = "generate",
     .bit = for_generate,
     .usage = "generate bash|zsh|fish|man",
     .summary = {"In tệp giúp tự hoàn thành lệnh bằng phím Tab, hoặc trang hướng dẫn man",
                 "Print completion for a shell, or the manual page"},
     .least_words = 1,
     .most_words = 1,
     .run = run_generate},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace cchc::cli
