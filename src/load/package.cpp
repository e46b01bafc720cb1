#include "load/readers.hpp"
#include "load/word_document.hpp"
#include "load/zip_archive.hpp"

namespace cchc::load {

LoadResult read_package(std::string_view bytes, const LoadOptions& options) {
  auto opened = ZipArchive::open(bytes, options);
  if (auto* const error = std::get_if<LoadError>(&opened)) return std::move(*error);
  auto& archive = std::get<ZipArchive>(opened);
  if (archive.has("_rels/.rels") || archive.has("[Content_Types].xml")) {
    return word::read_archive(archive, options);
  }
  return LoadError{LoadProblem::other_package, "ZIP", 0};
}

LoadResult read_open_xml(std::string_view, const LoadOptions&) {
  return LoadError{LoadProblem::other_package, {}, 0};
}
LoadResult read_html(std::string_view, const LoadOptions&) {
  return LoadError{LoadProblem::other_package, {}, 0};
}

}  // namespace cchc::load
