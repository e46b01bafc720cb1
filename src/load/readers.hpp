// One reader a container; load.cpp chooses by content, never by name.
#pragma once

#include <optional>
#include <string_view>

#include "cchc/load.hpp"

namespace cchc::load {

LoadResult read_text(std::string_view bytes, const LoadOptions& options);
LoadResult read_package(std::string_view bytes, const LoadOptions& options);    // .docx .docm .odt
LoadResult read_flat_word(std::string_view bytes, const LoadOptions& options);  // Flat OPC
LoadResult read_word_xml(std::string_view bytes, const LoadOptions& options);   // document.xml
LoadResult read_open_xml(std::string_view bytes, const LoadOptions& options);  // .fodt, content.xml
LoadResult read_html(std::string_view bytes, const LoadOptions& options);
LoadResult read_web_archive(std::string_view bytes, const LoadOptions& options);  // MHTML

// A document within another: text, HTML, MHTML or Word. Nothing where it is of a kind that is not
// read, or would have to be looked for inside of one more.
std::optional<Document> read_inserted(std::string_view bytes, const LoadOptions& options);

}  // namespace cchc::load
