#include "emit/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "emit/escape.hpp"

namespace cchc::emit {
namespace {

constexpr Phrases vietnamese = {
    .form = "Biểu mẫu",
    .row = "hàng",
    .line = "dòng",
    .table = "bảng",
    .cell = "ô",
    .paragraph = "đoạn",
    .note = "ghi chú",
    .hint = "gợi ý",
    .blank = "(trống)",
    .absent = "(không có trong báo cáo)",
    .inferred = "quan hệ này được suy ra từ cách viết của bảng, không phải từ biểu mẫu quy định",
    .nothing_found = "không phát hiện sai lệch",
};

constexpr Phrases english = {
    .form = "Form",
    .row = "row",
    .line = "line",
    .table = "table",
    .cell = "cell",
    .paragraph = "paragraph",
    .note = "note",
    .hint = "hint",
    .blank = "(blank)",
    .absent = "(not in the report)",
    .inferred = "this relation was inferred from the table's wording, not taken from a known form",
    .nothing_found = "nothing wrong found",
};

// By Severity: info, warning, error. Vietnamese nouns have no plural.
struct CountWords {
  std::string_view vietnamese, one, many;
};
constexpr std::array<CountWords, 3> severity_words = {{
    {"thông tin", "info", "infos"},
    {"cảnh báo", "warning", "warnings"},
    {"lỗi", "error", "errors"},
}};

// By RelationKind.
struct Words {
  std::string_view vietnamese, english;

  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::vietnamese ? vietnamese : english;
  }
};
constexpr std::array<Words, 5> relation_words = {{
    {"tỷ lệ", "ratio"},
    {"tổng", "total"},
    {"quan hệ không vượt quá", "upper bound"},
    {"tổng các phần", "sum of the parts"},
    {"sự trùng khớp", "equality"},
}};

// By Unchecked::Reason; {} stands for the cells.
constexpr std::array<Words, 6> reason_words = {{
    {"{} để trống", "{} blank"},
    {"{} không có trong báo cáo", "{} not in the report"},
    {"{} không đọc được thành số", "{} not readable as a number"},
    {"{} có thể đọc theo hai cách", "{} can be read in two ways"},
    {"{} bị lệch cột", "{} stands in another column"},
    {"các số quá lớn để tính chính xác", "the figures are too large for exact arithmetic"},
}};

template <class Table, class Enum>
const auto& entry(const Table& table, Enum value) {
  return table.at(static_cast<std::size_t>(value));
}

}  // namespace

const Phrases& phrases(Language language) {
  return language == Language::vietnamese ? vietnamese : english;
}

std::string count_of(Severity severity, std::size_t count, Language language) {
  const CountWords& words = entry(severity_words, severity);
  if (language == Language::vietnamese) return fmt::format("{} {}", count, words.vietnamese);
  return fmt::format("{} {}", count, count == 1 ? words.one : words.many);
}

std::string counts(std::size_t errors, std::size_t warnings, std::size_t infos, Language language) {
  return fmt::format("{}, {}, {}", count_of(Severity::error, errors, language),
                     count_of(Severity::warning, warnings, language),
                     count_of(Severity::info, infos, language));
}

std::string relations_checked(const CheckedReport& checked, Language language) {
  const std::size_t unchecked = checked.unchecked.size();
  const std::size_t all = std::max(checked.report.relations.size(), unchecked);
  const std::size_t done = all - unchecked;
  if (language == Language::english) {
    const auto* const noun = done == 1 ? "relation" : "relations";
    if (unchecked == 0) return fmt::format("{} {} between figures checked", done, noun);
    return fmt::format("{} {} between figures checked, {} could not be checked", done, noun,
                       unchecked);
  }
  if (unchecked == 0) return fmt::format("đã kiểm tra {} quan hệ giữa các số liệu", done);
  return fmt::format("đã kiểm tra {} quan hệ giữa các số liệu, {} quan hệ không kiểm tra được",
                     done, unchecked);
}

std::string unchecked_sentence(const Unchecked& unchecked, bool name_form, Language language) {
  const std::string cells = fmt::format("{}", fmt::join(unchecked.cells, ", "));
  const std::string reason =
      fmt::format(fmt::runtime(entry(reason_words, unchecked.reason).in(language)), cells);
  const std::string form =
      name_form ? fmt::format("{} {}, ", phrases(language).form, unchecked.form) : "";
  const std::string_view relation = entry(relation_words, unchecked.relation).in(language);
  const std::string_view pattern = language == Language::vietnamese
                                       ? "{}{}: không kiểm tra được {} ({})"
                                       : "{}{}: {} not checked ({})";
  return escape(fmt::format(fmt::runtime(pattern), form, unchecked.code, relation, reason));
}

}  // namespace cchc::emit
