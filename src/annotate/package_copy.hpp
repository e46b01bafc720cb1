// A zip archive with some parts replaced or added; all others are copied as they are packed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::annotating {

// Parts by name, as the archive spells it. Nothing where the archive cannot be read or written.
std::optional<std::string> copy_package(std::string_view original,
                                        const std::map<std::string, std::string>& parts);

}  // namespace cchc::annotating
