// Claims of the prose as JSON.
#pragma once

#include <string_view>

#include "cchc/report.hpp"
#include "emit/json/json_writer.hpp"

namespace cchc::emit {

void write_claims(JsonWriter& json, const Report& report);

// "by-percent", "by-count", "percent-of-then"; empty of none.
std::string_view claim_change_id(Claim::Change change);

}  // namespace cchc::emit
