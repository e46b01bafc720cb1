// Claims of the prose as JSON.
#pragma once

#include "cchc/report.hpp"
#include "emit/json/json_writer.hpp"

namespace cchc::emit {

void write_claims(JsonWriter& json, const Report& report);

}  // namespace cchc::emit
