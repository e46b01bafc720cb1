#include "emit/phrases.hpp"

#include <fmt/format.h>

#include <array>

#include "emit/escape.hpp"

namespace cchc::emit {
namespace {

constexpr Phrases vietnamese = {
    .form = "Biểu mẫu",
    .row = "hàng",
    .line = "dòng",
    .column = "cột",
    .table = "bảng",
    .cell = "ô",
    .paragraph = "đoạn",
    .repeated_row = "hàng thứ {1} mang số {0}",
    .note = "ghi chú",
    .hint = "gợi ý",
    .read_as = "hiểu là",
    .blank = "(trống)",
    .absent = "(không có trong báo cáo)",
    .prose = "phần lời văn",
    .inferred = "phép tính này được suy ra từ cách viết của bảng, không lấy từ biểu mẫu đã biết",
    .nothing_found = "không phát hiện sai lệch",
    .organization = "Cơ quan",
    .file = "Tệp",
    .period = "Kỳ báo cáo",
    .errors = "Lỗi",
    .warnings = "Cảnh báo",
    .gravest = "Nặng nhất",
    .rule = "Quy tắc",
    .severity = "Mức độ",
    .findings = "Số lần",
    .reports = "Số báo cáo",
    .meaning = "Nội dung",
    .unreadable = "Không kiểm tra được",
    .interrupted = "Bị ngắt giữa chừng: {} tệp chưa được kiểm tra.",
    .only_known = "chỉ có phát hiện đã biết ({})",
    .links_ended =
        "Chỉ {} dòng đầu của danh sách có liên kết đến chỉ tiêu, vì Excel không nhận nhiều hơn.",
};

constexpr Phrases english = {
    .form = "Form",
    .row = "row",
    .line = "line",
    .column = "column",
    .table = "table",
    .cell = "cell",
    .paragraph = "paragraph",
    .repeated_row = "row {0} (occurrence {1})",
    .note = "note",
    .hint = "hint",
    .read_as = "read as",
    .blank = "(blank)",
    .absent = "(not in the report)",
    .prose = "the report's prose",
    .inferred = "this relation was inferred from the table's wording, not taken from a known form",
    .nothing_found = "nothing wrong found",
    .organization = "Organisation",
    .file = "File",
    .period = "Period",
    .errors = "Errors",
    .warnings = "Warnings",
    .gravest = "Gravest",
    .rule = "Rule",
    .severity = "Severity",
    .findings = "Findings",
    .reports = "Reports",
    .meaning = "Meaning",
    .unreadable = "Could not be checked",
    .interrupted = "Interrupted: {} files were not checked.",
    .only_known = "only known findings ({})",
    .links_ended = "Only the first {} findings are linked to their rows: Excel takes no more.",
};

struct Words {
  std::string_view vietnamese, english;

  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::vietnamese ? vietnamese : english;
  }
};

template <class Enum, std::size_t size>
const Words& words_of(Enum value, const std::array<Words, size>& table) {
  return table.at(static_cast<std::size_t>(value));
}

constexpr std::array<Words, 3> severity_words = {{
    {"lưu ý", "info"},
    {"cảnh báo", "warning"},
    {"lỗi", "error"},
}};

// {} stands for the code of the relation's row.
constexpr std::array<Words, 7> relation_words = {{
    {"tỷ lệ ở chỉ tiêu {}", "the ratio at {}"},
    {"tổng ở chỉ tiêu {}", "the total at {}"},
    {"chỉ tiêu {} có lớn hơn toàn bộ hay không", "whether {} exceeds its whole"},
    {"chỉ tiêu {} có nhỏ hơn tổng các phần hay không", "whether {} is less than its parts"},
    {"chỉ tiêu {} có khớp với số liệu ghi ở nơi khác hay không",
     "whether {} agrees with the figure given elsewhere"},
    {"hiệu ở chỉ tiêu {}", "the difference at {}"},
    {"mức tăng, giảm ở chỉ tiêu {}", "the change at {}"},
}};

// {} stands for the codes of the cells.
constexpr std::array<Words, 7> reason_words = {{
    {"chỉ tiêu {} để trống", "{} blank"},
    {"chỉ tiêu {} không có trong báo cáo", "{} not in the report"},
    {"chỉ tiêu {} không đọc được thành số", "{} not readable as a number"},
    {"chỉ tiêu {} đọc được theo hai cách", "{} can be read in two ways"},
    {"chỉ tiêu {} nằm lệch cột", "{} in the wrong column"},
    {"số quá lớn để tính chính xác", "figures too large for exact arithmetic"},
    {"không rõ phải tính từ những ô nào", "which cells it is made of is not clear"},
}};

std::string period_in_vietnamese(const Period& period) {
  static constexpr std::array<std::string_view, 5> roman = {"", "I", "II", "III", "IV"};
  switch (period.kind) {
    case Period::Kind::quarter:
      return fmt::format("quý {}/{}", roman.at(period.index), period.year);
    case Period::Kind::half_year:
      return fmt::format("6 tháng{}/{}", period.index == 2 ? " cuối" : "", period.year);
    case Period::Kind::nine_months:
      return fmt::format("9 tháng/{}", period.year);
    case Period::Kind::year:
      break;
  }
  return fmt::format("năm {}", period.year);
}

std::string period_in_english(const Period& period) {
  switch (period.kind) {
    case Period::Kind::quarter:
      return fmt::format("Q{} {}", period.index, period.year);
    case Period::Kind::half_year:
      return fmt::format("H{} {}", period.index, period.year);
    case Period::Kind::nine_months:
      return fmt::format("9 months {}", period.year);
    case Period::Kind::year:
      break;
  }
  return std::to_string(period.year);
}

}  // namespace

const Phrases& phrases(Language language) {
  return language == Language::vietnamese ? vietnamese : english;
}

std::string grouped(std::size_t number, Language language) {
  std::string digits = std::to_string(number);
  const char mark = language == Language::vietnamese ? '.' : ',';
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, mark);
  return digits;
}

std::string_view severity_word(Severity severity, Language language) {
  return words_of(severity, severity_words).in(language);
}

std::string count_of(Severity severity, std::size_t count, Language language) {
  const bool plural = language == Language::english && count != 1;
  return fmt::format("{} {}{}", grouped(count, language), severity_word(severity, language),
                     plural ? "s" : "");
}

std::string counts(const Tally& tally, Language language) {
  return fmt::format("{}, {}, {}", count_of(Severity::error, tally.errors, language),
                     count_of(Severity::warning, tally.warnings, language),
                     count_of(Severity::info, tally.infos, language));
}

std::string interrupted_sentence(const Summary& summary, Language language) {
  return fmt::format(fmt::runtime(phrases(language).interrupted),
                     grouped(summary.not_done, language));
}

std::string nothing_found(std::size_t known, Language language) {
  const Phrases& words = phrases(language);
  if (known == 0) return std::string(words.nothing_found);
  return fmt::format(fmt::runtime(words.only_known), grouped(known, language));
}

std::string relations_checked(const RelationTally& relations, Language language) {
  const std::string checked = grouped(relations.checked, language);
  const std::string unchecked = grouped(relations.unchecked, language);
  if (language == Language::english) {
    const std::string text = fmt::format("{} {} between figures checked", checked,
                                         relations.checked == 1 ? "relation" : "relations");
    return relations.unchecked == 0 ? text
                                    : fmt::format("{}, {} could not be checked", text, unchecked);
  }
  const std::string text = fmt::format("đã đối chiếu {} phép tính", checked);
  return relations.unchecked == 0 ? text
                                  : fmt::format("{}, {} phép chưa đối chiếu được", text, unchecked);
}

std::string relations_of_run(const RelationTally& relations, Language language) {
  const bool vi = language == Language::vietnamese;
  std::string text = relations_checked(relations, language);
  if (vi) text.replace(0, std::string_view("đ").size(), "Đ");
  if (relations.unchecked == 0) return text + '.';
  return text + (vi ? " vì số liệu để trống hoặc không rõ." : ": figures are blank or unclear.");
}

std::string unchecked_sentence(const Unchecked& unchecked, Language language) {
  const std::string relation = fmt::format(
      fmt::runtime(words_of(unchecked.relation, relation_words).in(language)), unchecked.code);
  const std::string reason =
      fmt::format(fmt::runtime(words_of(unchecked.reason, reason_words).in(language)),
                  fmt::join(unchecked.cells, ", "));
  const std::string_view sentence =
      language == Language::vietnamese ? "chưa đối chiếu được {}: {}" : "could not check {}: {}";
  return escape(fmt::format(fmt::runtime(sentence), relation, reason));
}

std::string period_words(const Period& period, Language language) {
  return language == Language::vietnamese ? period_in_vietnamese(period)
                                          : period_in_english(period);
}

}  // namespace cchc::emit
