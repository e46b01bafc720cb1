#include "schema/xml.hpp"

#include <libxml/parser.h>

#include <algorithm>

#include "text/normalize.hpp"

namespace cchc::schema {
namespace {

struct Parser {
  xmlParserCtxt* context = xmlNewParserCtxt();
  Parser() = default;
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { xmlFreeParserCtxt(context); }
};

// A schema needs no document type; refusing it shuts out entities of every kind.
void refuse_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* const parser = static_cast<xmlParserCtxt*>(context);
  *static_cast<bool*>(parser->_private) = true;
  xmlStopParser(parser);
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  text::normalize(out);
  return out;
}

std::string take_string(xmlChar* value) {
  if (value == nullptr) return {};
  std::string text = single_spaced(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return text;
}

const xmlChar* xml_string(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

}  // namespace

XmlDocument parse_xml(std::string_view bytes, Problems& problems) {
  if (bytes.size() > max_schema_bytes) {
    problems.add(0, Fault::too_large, {std::to_string(max_schema_bytes >> 20U)});
    return nullptr;
  }
  const Parser parser;
  bool doctype = false;
  parser.context->_private = &doctype;
  parser.context->sax->internalSubset = refuse_doctype;
  constexpr int options =
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  XmlDocument document(xmlCtxtReadMemory(
      parser.context, bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
  const xmlError& error = parser.context->lastError;
  const auto line = static_cast<std::uint32_t>(error.line > 0 ? error.line : 1);
  if (doctype) {
    problems.add(line, Fault::has_doctype);
    return nullptr;
  }
  if (document == nullptr) {
    const std::string words = error.message == nullptr ? "" : single_spaced(error.message);
    problems.add(line, Fault::not_xml, {words});
  }
  return document;
}

std::string_view name_of(const xmlNode* node) {
  return node == nullptr || node->name == nullptr ? std::string_view()
                                                  : reinterpret_cast<const char*>(node->name);
}

std::uint32_t line_of(const xmlNode* node) {
  const long line = xmlGetLineNo(node);
  return line > 0 ? static_cast<std::uint32_t>(line) : 0;
}

std::optional<std::string> attribute(const xmlNode* node, const char* name) {
  xmlChar* const value = xmlGetNoNsProp(node, xml_string(name));
  if (value == nullptr) return std::nullopt;
  return take_string(value);
}

std::string language_attribute(const xmlNode* node) {
  return take_string(xmlGetNsProp(node, xml_string("lang"), XML_XML_NAMESPACE));
}

std::string text_of(const xmlNode* node) { return take_string(xmlNodeGetContent(node)); }

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(' ', start), text.size());
    if (end > start) out.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

std::vector<xmlNode*> child_elements(const xmlNode* node) {
  std::vector<xmlNode*> out;
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) out.push_back(child);
  }
  return out;
}

}  // namespace cchc::schema
