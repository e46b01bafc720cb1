// An OpenDocument spreadsheet (.ods, .fods): what its cells show, with rows and columns that are
// written once and stand many times.
#pragma once

#include <string_view>

#include "cchc/load.hpp"
#include "load/odf/odf_styles.hpp"

namespace cchc::load::sheet {

// `xml` is content.xml or a flat file; `styles` has the common styles already.
LoadResult read_open_sheet(std::string_view xml, std::string_view part, odf::Styles& styles,
                           const LoadOptions& options);

}  // namespace cchc::load::sheet
