// Names of files as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace cchc::emit {

// "huyện/a b.txt" as "huy%E1%BB%87n/a%20b.txt"; an absolute path as "file:///…".
std::string file_uri(std::string_view path);

}  // namespace cchc::emit
