// A workbook (.xlsx, .xlsm) from its package. Its parts are streamed by libxml2 behind the limits
// of the archive: liborcus gives numbers in binary floating point only and does not tell hidden
// rows, columns and sheets apart, so that neither what is shown nor exact decimals can be had.
#pragma once

#include <string>

#include "cchc/load.hpp"
#include "load/container/zip_archive.hpp"

namespace cchc::load::sheet {

// `main` is the part that the package's relationships name.
LoadResult read_workbook(ZipArchive& archive, const std::string& main, const LoadOptions& options);

}  // namespace cchc::load::sheet
