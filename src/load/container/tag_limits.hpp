// Limits of tags and names that no file in good faith reaches.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cchc/load.hpp"

namespace cchc::load {

inline constexpr std::uint64_t max_attributes = 512;
inline constexpr std::uint64_t max_tag_bytes = 1U
                                               << 20U;  // of XML; pictures are attributes of HTML
inline constexpr std::uint64_t max_name_bytes = 1024;

// The first tag that is beyond the limits, as an error.
std::optional<LoadError> find_huge_tag(std::string_view xml);
std::optional<LoadError> find_huge_html_tag(std::string_view html);

// A name or pattern that a reader keeps; Word's own may have 253 letters. Throws StopReading where
// it is longer than max_name_bytes.
std::string_view bounded(std::string_view name);

}  // namespace cchc::load
