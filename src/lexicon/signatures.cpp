#include "lexicon/signatures.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::lexicon {
namespace {

using namespace std::string_view_literals;

constexpr std::array openings = {"nguoi lap bieu"sv,
                                 "nguoi lap bang"sv,
                                 "nguoi lap bao cao"sv,
                                 "can bo lap"sv,
                                 "cong chuc lap"sv,
                                 "nguoi tong hop"sv,
                                 "nguoi kiem tra"sv,
                                 "nguoi ki"sv,
                                 "thu truong"sv,
                                 "tm"sv,
                                 "kt"sv,
                                 "tl"sv,
                                 "tuq"sv,
                                 "ki ten"sv,
                                 "ki ho ten"sv,
                                 "ki ghi ro"sv,
                                 "ki va ghi ro"sv,
                                 "ki dong dau"sv,
                                 "da ki"sv,
                                 "ho ten chu ki"sv};

constexpr std::array offices = {
    "chu tich"sv,       "pho chu tich"sv, "giam doc"sv,     "pho giam doc"sv,   "chanh van phong"sv,
    "pho chanh"sv,      "truong phong"sv, "pho truong"sv,   "ke toan truong"sv, "bi thu"sv,
    "truong ban"sv,     "bo truong"sv,    "thu truong"sv,   "vu truong"sv,      "cuc truong"sv,
    "chi cuc truong"sv, "hieu truong"sv,  "tong giam doc"sv};

template <std::size_t count>
bool begins_with_any(std::string_view folded, const std::array<std::string_view, count>& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](std::string_view words) { return starts_with_words(folded, words); });
}

}  // namespace

bool begins_signature(std::string_view folded) {
  return folded == "nguoi lap" || begins_with_any(folded, openings);
}

bool begins_office(std::string_view folded) { return begins_with_any(folded, offices); }

bool is_signing_date(std::string_view printed) {
  constexpr std::size_t longest = 80;  // bytes
  if (printed.size() > longest) return false;
  const std::string folded = text::fold(printed);
  const auto day = find_words(folded, "ngai");
  if (day == std::string::npos) return false;
  const bool placed = day == 0 || printed.find(", ng") != std::string_view::npos ||
                      printed.find(",ng") != std::string_view::npos;
  if (!placed) return false;
  for (const std::string_view word : split_words(std::string_view(folded).substr(day))) {
    const bool known = word == "ngai" || word == "thang" || word == "nam" ||
                       word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!known) return false;
  }
  return has_words(folded, "thang") && has_words(folded, "nam");
}

}  // namespace cchc::lexicon
