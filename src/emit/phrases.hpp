// The words around a finding, in both languages. Sentences about findings are the rules' own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cchc/emit.hpp"
#include "emit/terminal/tally.hpp"

namespace cchc::emit {

struct Phrases {
  std::string_view form, row, line, column, table, cell,
      paragraph;                  // of places: "Biểu mẫu", "hàng", …
  std::string_view repeated_row;  // pattern: a number that stands twice, and which of its rows
  std::string_view note, hint, read_as, blank, absent, prose;
  std::string_view inferred, nothing_found, nothing_yet;  // the last one is short
  std::string_view organization, file, period, errors, warnings,
      gravest;                                                  // heads of the run's table
  std::string_view rule, severity, findings, reports, meaning;  // heads of the statistics
  std::string_view unreadable;
  std::string_view interrupted, only_known, links_ended;  // patterns with a number
};

const Phrases& phrases(Language language);

// "16.800", "16,800"
std::string grouped(std::size_t number, Language language);

// "lỗi", "cảnh báo", "lưu ý".
std::string_view severity_word(Severity severity, Language language);

// "3 lỗi", "1 error", "2 errors".
std::string count_of(Severity severity, std::size_t count, Language language);

// "4 lỗi, 2 cảnh báo, 5 lưu ý"
std::string counts(const Tally& tally, Language language);

// "Bị ngắt giữa chừng: 1.850 tệp chưa được kiểm tra."
std::string interrupted_sentence(const Summary& summary, Language language);

// Of a report without findings: "chưa phát hiện sai lệch …", or that a baseline knows them all.
std::string nothing_found(std::size_t known, Language language);

// "quý III/2024", "Q3 2024"
std::string period_words(const Period& period, Language language);

}  // namespace cchc::emit
