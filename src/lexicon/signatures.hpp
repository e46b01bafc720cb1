// What stands below a table where a report is signed: who made it, for whom, and when. No figures
// are there, however much its lines look like rows.
#pragma once

#include <string_view>

namespace cchc::lexicon {

// "Người lập biểu", "TM. Ủy ban nhân dân", "(Ký, ghi rõ họ tên)": the begin of a folded text that
// nothing but a signature begins with.
bool begins_signature(std::string_view folded);

// "Chủ tịch", "Phó Giám đốc": the office of who signs. A name of an indicator may begin so too.
bool begins_office(std::string_view folded);

// "Suối Mây, ngày 12 tháng 9 năm 2024", "Ngày … tháng … năm …": when and where it is signed, and
// nothing else. As printed, for its comma.
bool is_signing_date(std::string_view printed);

}  // namespace cchc::lexicon
