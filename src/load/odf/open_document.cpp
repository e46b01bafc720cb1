#include "load/odf/open_document.hpp"

#include "load/odf/odf_body.hpp"
#include "load/readers.hpp"
#include "load/sheet/open_sheet.hpp"

namespace cchc::load {
namespace odf {
namespace {

// Styles stand before the text in one file, so that both are read in one pass.
class StylesThenBody : public XmlHandler {
 public:
  StylesThenBody(Styles& styles, DocumentBuilder& builder)
      : styles_reader_(styles), body_(styles, builder) {}

  void start(Token token, const Attributes& attributes) override {
    if (!body_.found_text()) styles_reader_.start(token, attributes);
    body_.start(token, attributes);
  }
  void end(Token token) override {
    if (!body_.found_text()) styles_reader_.end(token);
    body_.end(token);
  }
  void text(std::string_view piece) override { body_.text(piece); }

  [[nodiscard]] bool found_text() const { return body_.found_text(); }

 private:
  StylesReader styles_reader_;
  BodyReader body_;
};

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

LoadResult read_archive(ZipArchive& archive, const LoadOptions& options, bool is_spreadsheet) {
  if (is_encrypted(archive)) return LoadError{LoadProblem::encrypted, {}, 0};
  Styles styles;
  if (archive.has("styles.xml")) {
    const auto xml = archive.read("styles.xml");
    if (const auto* const error = std::get_if<LoadError>(&xml)) return *error;
    StylesReader reader(styles);
    if (auto error = parse_xml(std::get<std::string>(xml), "styles.xml", vocabulary, reader)) {
      return *std::move(error);
    }
  }
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
