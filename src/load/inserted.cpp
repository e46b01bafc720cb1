#include <utility>

#include "load/container/sniff.hpp"
#include "load/container/zip_archive.hpp"
#include "load/readers.hpp"
#include "load/word/word_document.hpp"

namespace cchc::load {
namespace {

LoadResult read(std::string_view bytes, const LoadOptions& options) {
  const Sniffed sniffed = sniff(bytes);
  switch (sniffed.container) {
    case Container::text:
      return read_text(bytes, options);
    case Container::html:
      return read_html(bytes, options);
    case Container::web_archive:
      return read_web_archive(bytes, options);
    case Container::zip: {
      auto archive = ZipArchive::open(bytes, options);
      if (auto* const error = std::get_if<LoadError>(&archive)) return std::move(*error);
      auto& opened = std::get<ZipArchive>(archive);
      if (opened.has("_rels/.rels")) return word::read_archive(opened, options, false);
      return LoadError{LoadProblem::other_package, {}, 0};
    }
    default:
      return LoadError{LoadProblem::binary, sniffed.detail, 0};
  }
}

}  // namespace

std::optional<Document> read_inserted(std::string_view bytes, const LoadOptions& options) {
  LoadResult result = read(bytes, options);
  auto* const document = std::get_if<Document>(&result);
  return document == nullptr ? std::nullopt : std::optional(std::move(*document));
}

}  // namespace cchc::load
