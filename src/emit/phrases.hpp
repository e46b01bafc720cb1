// The words around a finding, in both languages. Sentences about findings are the rules' own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cchc/emit.hpp"

namespace cchc::emit {

struct Phrases {
  std::string_view form, row, line, table, cell, paragraph;  // of places: "Biểu mẫu", "hàng", …
  std::string_view note, hint, blank, absent;
  std::string_view inferred;
  std::string_view nothing_found;
};

const Phrases& phrases(Language language);

// "3 lỗi", "1 error", "2 errors".
std::string count_of(Severity severity, std::size_t count, Language language);

// "4 lỗi, 2 cảnh báo, 5 thông tin"
std::string counts(std::size_t errors, std::size_t warnings, std::size_t infos, Language language);

// "đã kiểm tra 124 quan hệ giữa các số liệu; 31 quan hệ không kiểm tra được"
std::string relations_checked(const CheckedReport& checked, Language language);

// "Tỷ lệ của 3.1 không kiểm tra được: ô 3.1.1, 3.1.2 để trống"
std::string unchecked_sentence(const Unchecked& unchecked, bool name_form, Language language);

}  // namespace cchc::emit
