// What a paragraph claims about its figures.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cchc/prose.hpp"
#include "extract/prose/phrasing.hpp"

namespace cchc::extract {

// Appends the claims of a paragraph, or of a list with the line that opens it, in the order of
// their first figures.
void find_claims(std::string_view text, const std::vector<std::size_t>& stops,
                 const std::vector<PlacedFigure>& figures, std::vector<Claim>& claims);

// Where the words end that belong to a figure that ends at `end`: its unit, up to the next mark,
// where that is near.
std::size_t behind_unit(std::string_view text, std::size_t end);

}  // namespace cchc::extract
