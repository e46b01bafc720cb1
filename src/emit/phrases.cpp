#include "emit/phrases.hpp"

#include <fmt/format.h>

#include <array>

#include "cchc/words.hpp"

namespace cchc::emit {
namespace {

constexpr Phrases vietnamese = {
    .form = "Biểu mẫu",
    .row = "dòng",
    .line = "dòng",
    .column = "cột",
    .table = "bảng",
    .cell = "cột",
    .paragraph = "đoạn",
    .repeated_row = "dòng thứ {1} mang số {0}",
    .note = "ghi chú",
    .hint = "gợi ý",
    .read_as = "hiểu là",
    .blank = "(trống)",
    .absent = "(không có trong báo cáo)",
    .prose = "phần lời (thuyết minh) của báo cáo",
    .inferred = "phép tính này suy ra từ tên chỉ tiêu trong bảng, không lấy từ biểu mẫu có sẵn",
    .nothing_found = "chưa phát hiện sai lệch ở phần đã kiểm tra",
    .nothing_yet = "chưa phát hiện sai lệch",
    .organization = "Đơn vị báo cáo",
    .file = "Tệp",
    .period = "Kỳ báo cáo",
    .errors = "Lỗi",
    .warnings = "Cảnh báo",
    .gravest = "Vấn đề nặng nhất",
    .rule = "Quy tắc",
    .severity = "Mức độ",
    .findings = "Số lần",
    .reports = "Số báo cáo",
    .meaning = "Nội dung",
    .unreadable = "Không kiểm tra được",
    .interrupted = "Dừng giữa chừng: còn {} tệp chưa kiểm tra.",
    .only_known = "chỉ có lỗi đã biết ({})",
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
    .nothing_found = "no discrepancy in what was checked",
    .nothing_yet = "no discrepancy found",
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

std::string period_in_vietnamese(const Period& period) {
  static constexpr std::array<std::string_view, 5> roman = {"", "I", "II", "III", "IV"};
  switch (period.kind) {
    case Period::Kind::quarter:
      return fmt::format("quý {}/{}", roman.at(period.index), period.year);
    case Period::Kind::half_year:
      return fmt::format("6 tháng {} năm {}", period.index == 2 ? "cuối" : "đầu", period.year);
    case Period::Kind::nine_months:
      return fmt::format("9 tháng năm {}", period.year);
    case Period::Kind::month:
      return fmt::format("tháng {}/{}", period.index, period.year);
    case Period::Kind::week:
      return fmt::format("tuần {}/{}", period.index, period.year);
    case Period::Kind::days:
      return fmt::format("{}–{}", words::date(period.from), words::date(period.to));
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
    case Period::Kind::month:
    case Period::Kind::week:
    case Period::Kind::days:
      return period_id(period);
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
  return words::severity(severity, language);
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

std::string period_words(const Period& period, Language language) {
  return language == Language::vietnamese ? period_in_vietnamese(period)
                                          : period_in_english(period);
}

}  // namespace cchc::emit
