// What libxml2 does in quadratic time is bounded before it begins: the attributes of a tag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cchc::base {

enum class Markup : std::uint8_t { xml, html };
enum class HugeTag : std::uint8_t { none, attributes, bytes };

struct TagLimits {
  std::size_t attributes = 512;
  std::size_t bytes = 0;  // of the tag; 0: any
};

// What the first tag that is beyond the limits has too much of. One pass, without a copy.
HugeTag find_huge_tag(std::string_view text, Markup markup, const TagLimits& limits);

}  // namespace cchc::base
