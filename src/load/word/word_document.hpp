// A Word document from its parts.
#pragma once

#include "cchc/load.hpp"
#include "load/container/zip_archive.hpp"

namespace cchc::load::word {

LoadResult read_archive(ZipArchive& archive, const LoadOptions& options);

}  // namespace cchc::load::word
