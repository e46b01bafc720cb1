// A file's bytes, or the reason why there are none.
#pragma once

#include <string>
#include <variant>

#include "cchc/load.hpp"

namespace cchc::load {

// "-" is standard input. Reads no more than options.max_file_size.
std::variant<std::string, LoadError> read_file(const std::string& path, const LoadOptions& options);

}  // namespace cchc::load
