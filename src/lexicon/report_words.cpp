#include "lexicon/report_words.hpp"

#include <algorithm>
#include <array>

namespace cchc::lexicon {
namespace {

// Without their first letters, which may be capital.
constexpr std::array<std::string_view, 5> telling = {"áo cáo", "ÁO CÁO", "hụ lục", "HỤ LỤC",
                                                     "rên đây"};

constexpr std::array<std::string_view, 9> matters = {
    " phuong huong", " nhiem vu",      " ke hoach cong tac", " so voi",   " cung ki",
    " tong hop bao", " theo cong van", " va dinh huong",     " trong tam"};

constexpr std::array<std::string_view, 5> results = {" bao cao", " ket qua", " tinh hinh",
                                                     " noi dung bao cao", " toan bo"};

constexpr std::array<std::string_view, 3> enclosures = {"kem theo", "ban hanh kem theo",
                                                        "dinh kem"};

}  // namespace

bool may_speak_of_report(std::string_view text) {
  return std::any_of(telling.begin(), telling.end(), [&](std::string_view words) {
    return text.find(words) != std::string_view::npos;
  });
}

std::string_view closing_words() { return "tren dai la"; }
std::span<const std::string_view> report_results() { return results; }
std::span<const std::string_view> enclosure_openings() { return enclosures; }
std::span<const std::string_view> other_matters() { return matters; }

}  // namespace cchc::lexicon
