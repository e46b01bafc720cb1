#include "load/odf/open_document.hpp"

#include "load/odf/odf_body.hpp"
#include "load/readers.hpp"
#include "load/sheet/open_sheet.hpp"

namespace cchc::load {
namespace odf {
namespace {

LoadResult read_content(std::string_view xml, std::string_view part, Styles& styles,
                        const LoadOptions& options) {
  DocumentBuilder builder(options.max_expanded_size);
  StylesThenBody content(styles, builder);
  CurrentText current(content);
  if (auto error = parse_xml(xml, part, vocabulary, current)) return *std::move(error);
  if (!content.found_text()) return LoadError{LoadProblem::other_package, "OpenDocument", 0};
  Document document = builder.finish();
  document.part = part;
  return document;
}

// Entries of an encrypted document stay readable as zip entries; only the manifest tells.
bool is_encrypted(ZipArchive& archive) {
  const auto manifest = archive.read("META-INF/manifest.xml");
  const auto* const xml = std::get_if<std::string>(&manifest);
  return xml != nullptr && xml->find("encryption-data") != std::string::npos;
}

}  // namespace

std::optional<LoadError> read_styles(ZipArchive& archive, Styles& styles) {
  if (!archive.has("styles.xml")) return std::nullopt;
  const auto xml = archive.read("styles.xml");
  if (const auto* const error = std::get_if<LoadError>(&xml)) return *error;
  StylesReader reader(styles);
  return parse_xml(std::get<std::string>(xml), "styles.xml", vocabulary, reader);
}

LoadResult read_archive(ZipArchive& archive, const LoadOptions& options, bool is_spreadsheet) {
  if (is_encrypted(archive)) return LoadError{LoadProblem::encrypted, {}, 0};
  Styles styles;
  if (auto error = read_styles(archive, styles)) return *std::move(error);
  const auto xml = archive.read("content.xml");
  if (const auto* const error = std::get_if<LoadError>(&xml)) return *error;
  if (is_spreadsheet) {
    return sheet::read_open_sheet(std::get<std::string>(xml), "content.xml", styles, options);
  }
  return read_content(std::get<std::string>(xml), "content.xml", styles, options);
}

}  // namespace odf

LoadResult read_open_xml(std::string_view bytes, const LoadOptions& options) {
  odf::Styles styles;
  constexpr std::size_t head = 200'000;
  if (bytes.substr(0, head).find("opendocument.spreadsheet") != std::string_view::npos) {
    return sheet::read_open_sheet(bytes, {}, styles, options);
  }
  return odf::read_content(bytes, {}, styles, options);
}

}  // namespace cchc::load
