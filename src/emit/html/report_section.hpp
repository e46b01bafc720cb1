// One report on the page: what was found, and its tables as they stand with the cells marked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "cchc/emit.hpp"

namespace cchc::emit::html {

enum class Extent : std::uint8_t {
  whole,     // every row
  findings,  // rows with findings and those that they were computed from
};

// `id` is the section's anchor; those of its findings begin with it.
std::string report_section(const CheckedReport& checked, const std::string& id, Extent extent,
                           Language language);

// Who reports: the organisation, else the file.
std::string report_name(const Report& report);

}  // namespace cchc::emit::html
