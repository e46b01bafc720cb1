// What was looked at, in words: the closing line of a report, of a page and of a run.
#pragma once

#include <string>

#include "cchc/coverage.hpp"
#include "cchc/language.hpp"

namespace cchc::emit {

// "Bảng số liệu: 3 bảng, 146 chỉ tiêu, 31 phép tính khớp; lời văn: 12 phép tính khớp, 8 số
// đối chiếu khớp; chưa kiểm tra: 4 phép tính vì ô còn trống hoặc không có trong báo cáo"
std::string coverage_words(const Coverage& coverage, Language language);

}  // namespace cchc::emit
