// An OpenDocument text or spreadsheet from its package.
#pragma once

#include "cchc/load.hpp"
#include "load/container/zip_archive.hpp"

namespace cchc::load::odf {

LoadResult read_archive(ZipArchive& archive, const LoadOptions& options,
                        bool is_spreadsheet = false);

}  // namespace cchc::load::odf
