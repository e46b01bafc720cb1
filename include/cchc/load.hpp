// Stage 1: bytes to Document. Knows containers and encodings, not what an indicator is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "cchc/document.hpp"

namespace cchc {

// Why a file gave no Document. Each value is one message in each language (rules F901, F902, F904,
// F905, F906, F909).
enum class LoadProblem {
  not_found,             // F901: no such file
  is_folder,             // F901: a folder where a file is needed
  no_permission,         // F901
  read_failed,           // F901: `detail` is the system's reason
  empty,                 // F901: no bytes, or only white space
  damaged_archive,       // F901: a zip cut off, with a wrong checksum, with entries that clash
  missing_part,          // F901: `detail` names the part that the package lacks
  damaged_xml,           // F901: `detail` says where
  binary,                // F902: bytes of no known kind
  legacy_doc,            // F902: Word 97-2003
  pdf,                   // F902
  rtf,                   // F902
  encrypted,             // F902: password-protected Office file
  image,                 // F902
  spreadsheet,           // F902: of a kind that is not read; `detail` says which
  other_package,         // F902: a zip that is no word-processor file; `detail` says what it seems
  file_too_large,        // F904: `limit` bytes, --max-file-size
  expanded_too_large,    // F904: `limit` bytes, --max-expanded-size
  too_deep,              // F904: nesting deeper than `limit`
  too_many_attributes,   // F904: a tag with more than `limit`
  tag_too_long,          // F904: a tag of more than `limit` bytes
  name_too_long,         // F904: a name or numbering pattern of more than `limit` bytes
  too_slow,              // F904: `detail` seconds of the processor, --max-time
  too_much_memory,       // F904: `limit` bytes, --max-memory
  broken_configuration,  // F906: `detail` says what is wrong with the one of its folder
  internal_error,        // F909: a fault of the program's own; `detail` is what it says of itself
  not_package,           // F901: named as a package (.docx, .xlsx …) and is none
  own_result,            // F905: a result of this program; `detail` says which kind
  own_copy,              // F905: beside its report, a copy with comments; `detail`: the report
  left_out,              // F905: in a folder and not looked into; `detail` says what it seems
};

struct LoadError {
  LoadProblem problem = LoadProblem::read_failed;
  std::string detail;       // a name, a place or the system's reason; may be empty
  std::uint64_t limit = 0;  // of F904
};

struct LoadOptions {
  std::uint64_t max_file_size = 64ULL << 20U;
  std::uint64_t max_expanded_size = 256ULL << 20U;
  std::string encoding;  // an IANA name or tcvn3, vni: overrides recognition; empty: recognise
};

using LoadResult = std::variant<Document, LoadError>;

// Reads the file at `path` ("-": standard input). Never throws on bad input.
LoadResult load_file(const std::string& path, const LoadOptions& options = {});

// The same for bytes that are already in memory.
LoadResult load_bytes(std::string_view bytes, const LoadOptions& options = {});

}  // namespace cchc
