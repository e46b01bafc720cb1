#include "load/packages.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <zip.h>

#include <set>

namespace cchc::test {
namespace {

constexpr std::string_view declaration =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

constexpr std::string_view word_namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")";

constexpr std::string_view relations_namespace =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr std::string_view odf_namespaces =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/")";

std::string section(const Case& input, const std::string& name) {
  const auto found = input.sections.find(name);
  return found == input.sections.end() ? std::string() : found->second;
}

std::string relation(std::string_view type, std::string_view target) {
  static int id = 0;
  return fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", ++id, relation_types,
                     type, target);
}

std::string relations(const std::string& content) {
  return fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", declaration,
                     relations_namespace, content);
}

std::string word_part(std::string_view root, const std::string& content) {
  return fmt::format("{0}<w:{1} {2}>{3}</w:{1}>", declaration, root, word_namespaces, content);
}

}  // namespace

std::string make_zip(const Entries& entries) {
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  REQUIRE(memory != nullptr);
  zip_t* archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  zip_source_keep(memory);
  for (const auto& [name, bytes] : entries) {
    zip_source_t* const entry = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), entry, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 0, 0);
  }
  REQUIRE(zip_close(archive) == 0);
  zip_stat_t status;
  REQUIRE(zip_source_stat(memory, &status) == 0);
  std::string bytes(status.size, '\0');
  REQUIRE(zip_source_open(memory) == 0);
  REQUIRE(zip_source_read(memory, bytes.data(), bytes.size()) ==
          static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(memory);
  zip_source_free(memory);
  return bytes;
}

Entries word_parts(const Case& input) {
  Entries parts;
  std::string own_relations;
  for (const std::string name : {"styles", "numbering"}) {
    const std::string content = section(input, name);
    if (content.empty()) continue;
    parts.emplace_back("word/" + name + ".xml", word_part(name, content));
    own_relations += relation(name, name + ".xml");
  }
  parts.emplace_back("_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
  if (!own_relations.empty()) {
    parts.emplace_back("word/_rels/document.xml.rels", relations(own_relations));
  }
  const std::string body = "<w:body>" + section(input, "document") + "</w:body>";
  parts.emplace_back("word/document.xml", word_part("document", body));
  return parts;
}

std::string flat_word(const Entries& parts) {
  std::string xml = fmt::format(
      R"({}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">)",
      declaration);
  for (const auto& [name, bytes] : parts) {
    xml += fmt::format(R"(<pkg:part pkg:name="/{}"><pkg:xmlData>{}</pkg:xmlData></pkg:part>)", name,
                       bytes.substr(declaration.size()));
  }
  return xml + "</pkg:package>";
}

Entries strict(Entries parts) {
  for (auto& [name, bytes] : parts) {
    bytes = replace_all(std::move(bytes),
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");
    bytes =
        replace_all(std::move(bytes), "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math");
    bytes = replace_all(std::move(bytes), relation_types,
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }
  return parts;
}

Entries odf_parts(const Case& input) {
  return {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"styles.xml", fmt::format(R"({0}<office:document-styles {1}>{2}</office:document-styles>)",
                                 declaration, odf_namespaces, section(input, "styles"))},
      {"content.xml",
       fmt::format("{0}<office:document-content {1}><office:automatic-styles>{2}"
                   "</office:automatic-styles><office:body><office:text>{3}</office:text>"
                   "</office:body></office:document-content>",
                   declaration, odf_namespaces, section(input, "automatic"),
                   section(input, "text"))},
  };
}

std::string flat_odf(const Case& input) {
  return fmt::format(
      R"({0}<office:document {1} office:mimetype="application/vnd.oasis.opendocument.text">)"
      "{2}<office:automatic-styles>{3}</office:automatic-styles>"
      "<office:body><office:text>{4}</office:text></office:body></office:document>",
      declaration, odf_namespaces, section(input, "styles"), section(input, "automatic"),
      section(input, "text"));
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

}  // namespace cchc::test
