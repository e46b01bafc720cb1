// An OpenDocument text or spreadsheet from its package.
#pragma once

#include <optional>

#include "cchc/load.hpp"
#include "load/container/zip_archive.hpp"
#include "load/odf/odf_body.hpp"
#include "load/odf/odf_styles.hpp"

namespace cchc::load::odf {

LoadResult read_archive(ZipArchive& archive, const LoadOptions& options,
                        bool is_spreadsheet = false);

// Of the part styles.xml, where there is one; content.xml adds its own.
std::optional<LoadError> read_styles(ZipArchive& archive, Styles& styles);

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

}  // namespace cchc::load::odf
