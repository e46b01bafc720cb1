// A claim of the prose, read again from the line of results that told it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "cchc/prose.hpp"

namespace cchc::batch {

// Throws where it is no claim. The places of its figures are those of the claim: only that is told.
Claim read_claim(const nlohmann::ordered_json& object, const Location& location);

}  // namespace cchc::batch
