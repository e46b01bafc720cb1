// Words that introduce a list of parts, and words that close one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cchc::lexicon {

enum class ListClaim : std::uint8_t {
  some,   // "trong đó": may name only some parts
  whole,  // "gồm", "bao gồm", "chia ra": claims that the list is whole
};

struct ListOpener {
  std::string_view words;  // folded
  ListClaim claim = ListClaim::some;
  bool begins_as_name = false;  // other names begin so too: "Cụ thể hóa …"
};
std::span<const ListOpener> list_openers();

// What a text introduces where it says nothing else: "Trong đó:", "Bao gồm".
std::optional<ListClaim> opened_list(std::string_view folded);
// What a name introduces with its last words ("Tổng số đảng viên, gồm:"), or its first ones ("Trong
// đó: nữ").
std::optional<ListClaim> list_opened_at_end(std::string_view folded);
std::optional<ListClaim> list_opened_at_start(std::string_view folded);

// "Văn bản khác": what is left of a whole when all others are named. Without these words at its end
// is what is left of the name, which may be empty.
std::optional<std::string_view> without_rest_word(std::string_view folded);

// Words that say nothing of what is counted in a list: "các loại", "hình thức".
std::string_view kind_of_kinds();

}  // namespace cchc::lexicon
