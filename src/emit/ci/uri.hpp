// Names of files as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace cchc::emit {

struct FileUri {
  std::string text;
  bool relative = false;  // to the working folder, which it lies in
};

// Without "." and ".." inside. "huyện/a b.txt" as "huy%E1%BB%87n/a%20b.txt"; of a file outside
// `folder` (absolute; empty: unknown) as "file:///…".
FileUri file_uri(std::string_view path, std::string_view folder);

}  // namespace cchc::emit
