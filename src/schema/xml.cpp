#include "schema/xml.hpp"

#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include <algorithm>

#include "base/tag_scan.hpp"
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

// What stopped the parser: the first error, later ones follow from it.
struct Stop {
  bool doctype = false;
  int code = XML_ERR_OK;
  std::uint32_t line = 1;
  std::uint32_t opened = 0;  // line of the tag in question
  std::string name;
  std::string other_name;
  std::string words;
};

Stop& stop_of(xmlParserCtxt* parser) { return *static_cast<Stop*>(parser->_private); }

// A schema needs no document type; refusing it shuts out entities of every kind.
void refuse_doctype(void* context, const xmlChar* /*name*/, const xmlChar* /*public_id*/,
                    const xmlChar* /*system_id*/) {
  auto* const parser = static_cast<xmlParserCtxt*>(context);
  stop_of(parser).doctype = true;
  stop_of(parser).line = static_cast<std::uint32_t>(xmlSAX2GetLineNumber(parser));
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

void note_error(void* context, xmlError* error) {
  Stop& stop = stop_of(static_cast<xmlParserCtxt*>(context));
  if (stop.code != XML_ERR_OK || error->level < XML_ERR_ERROR) return;
  stop.code = error->code;
  stop.line = static_cast<std::uint32_t>(std::max(error->line, 1));
  stop.opened = static_cast<std::uint32_t>(std::max(error->int1, 0));
  if (error->str1 != nullptr) stop.name = error->str1;
  if (error->str2 != nullptr) stop.other_name = error->str2;
  if (error->message != nullptr) stop.words = single_spaced(error->message);
}

// Words for the slips of those who write XML by hand; libxml2's own for the rest.
void report(const Stop& stop, bool is_blank, Problems& problems) {
  const std::string opened = std::to_string(stop.opened);
  const auto add = [&](Fault fault, std::initializer_list<std::string_view> arguments) {
    problems.add(stop.line, fault, arguments);
  };
  if (stop.doctype) return add(Fault::has_doctype, {});
  switch (stop.code) {
    case XML_ERR_DOCUMENT_EMPTY:
      return add(is_blank ? Fault::empty_file : Fault::no_xml, {});
    case XML_ERR_TAG_NOT_FINISHED:
      return add(Fault::not_closed, {stop.name, opened});
    case XML_ERR_TAG_NAME_MISMATCH:
      return add(Fault::wrong_close, {stop.name, opened, stop.other_name});
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return add(Fault::unknown_entity, {stop.name});
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_LT_IN_ATTRIBUTE:
      return add(Fault::bare_mark, {});
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
      return add(Fault::wrong_encoding, {});
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return add(Fault::attribute_twice, {stop.name});
    default:
      return add(Fault::not_xml, {stop.words});
  }
}

const xmlChar* xml_string(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

}  // namespace

XmlDocument parse_xml(std::string_view bytes, Problems& problems) {
  if (bytes.size() > max_schema_bytes) {
    problems.add(0, Fault::too_large, {std::to_string(max_schema_bytes >> 20U)});
    return nullptr;
  }
  if (base::find_huge_tag(bytes, base::Markup::xml, {}) != base::HugeTag::none) {
    problems.add(0, Fault::not_xml, {"too many attributes"});
    return nullptr;
  }
  const Parser parser;
  Stop stop;
  parser.context->_private = &stop;
  parser.context->sax->internalSubset = refuse_doctype;
  parser.context->sax->serror = note_error;
  constexpr int options =
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  XmlDocument document(xmlCtxtReadMemory(
      parser.context, bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
  if (document == nullptr || stop.doctype) {
    report(stop, bytes.find_first_not_of(" \t\r\n") == std::string_view::npos, problems);
    return nullptr;
  }
  return document;
}

std::string_view name_of(const xmlNode* node) {
  return node == nullptr || node->name == nullptr ? std::string_view()
                                                  : reinterpret_cast<const char*>(node->name);
}

std::uint32_t line_of(const xmlNode* node) {
  const auto line = xmlGetLineNo(node);
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
