// A Word document from its parts.
#pragma once

#include "cchc/load.hpp"
#include "load/container/zip_archive.hpp"

namespace cchc::load::word {

// `with_chunks`: documents of other kinds that it holds are read too.
LoadResult read_archive(ZipArchive& archive, const LoadOptions& options, bool with_chunks = true);

}  // namespace cchc::load::word
