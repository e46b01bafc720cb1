// libxml2 behind what a reader of schemas needs: no network, no entities, lines, clean text.
#pragma once

#include <libxml/tree.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/problems.hpp"

namespace cchc::schema {

struct XmlFree {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, XmlFree>;

// Twenty times the national forms.
inline constexpr std::size_t max_schema_bytes = std::size_t{1} << 20U;

// Null where it is no XML, has a DOCTYPE or is too large; the problem is noted.
XmlDocument parse_xml(std::string_view bytes, Problems& problems);

std::string_view name_of(const xmlNode* node);
std::uint32_t line_of(const xmlNode* node);

// Trimmed, in NFC, white space single.
std::optional<std::string> attribute(const xmlNode* node, const char* name);
std::string language_attribute(const xmlNode* node);  // xml:lang
std::string text_of(const xmlNode* node);

std::vector<std::string> words(std::string_view text);

// The elements right inside a node.
std::vector<xmlNode*> child_elements(const xmlNode* node);

}  // namespace cchc::schema
