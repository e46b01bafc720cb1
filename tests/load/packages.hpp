// Packages made in memory from what a test writes: .docx, Flat OPC and .odt.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/case_file.hpp"

namespace cchc::test {

using Entries = std::vector<std::pair<std::string, std::string>>;  // name and bytes

std::string make_zip(const Entries& entries);

// The parts of a Word package from a case's sections: [document] is the body's content, [styles]
// and [numbering] what stands in those parts' root elements.
Entries word_parts(const Case& input);
std::string flat_word(const Entries& parts);
// With the namespaces and types of relations of strict files.
Entries strict(Entries parts);

// From [text], the content of office:text, [automatic] styles, and common [styles].
Entries odf_parts(const Case& input);
std::string flat_odf(const Case& input);

std::string replace_all(std::string text, std::string_view what, std::string_view with);

}  // namespace cchc::test
