// What a stage made of a file, as JSON: for those who ask why (`cchc-check inspect`).
#pragma once

#include <ostream>

#include "cchc/document.hpp"
#include "cchc/report.hpp"

namespace cchc::emit {

// {"blocks": […]}: stages `document` and `tables`.
void inspect(std::ostream& out, const Document& document);

// Schema, metadata and observations, before any rule: stage `report`.
void inspect(std::ostream& out, const Report& report);

}  // namespace cchc::emit
