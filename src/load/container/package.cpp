#include "load/container/zip_archive.hpp"
#include "load/odf/open_document.hpp"
#include "load/readers.hpp"
#include "load/word/word_document.hpp"

namespace cchc::load {
namespace {

constexpr std::string_view open_document_type = "application/vnd.oasis.opendocument.";

// By the type that the package states of itself.
LoadResult read_typed(ZipArchive& archive, const LoadOptions& options) {
  const auto content = archive.read("mimetype");
  if (const auto* const error = std::get_if<LoadError>(&content)) return *error;
  std::string_view type = std::get<std::string>(content);
  type = type.substr(0, type.find_first_of("\r\n; "));
  if (!type.starts_with(open_document_type)) {
    return LoadError{LoadProblem::other_package, std::string(type.substr(0, 100)), 0};
  }
  const std::string_view kind = type.substr(open_document_type.size());
  if (kind.starts_with("text")) return odf::read_archive(archive, options);
  if (kind.starts_with("spreadsheet")) return odf::read_archive(archive, options, true);
  return LoadError{LoadProblem::other_package, "OpenDocument " + std::string(kind), 0};
}

}  // namespace

LoadResult read_package(std::string_view bytes, const LoadOptions& options) {
  auto opened = ZipArchive::open(bytes, options);
  if (auto* const error = std::get_if<LoadError>(&opened)) return std::move(*error);
  auto& archive = std::get<ZipArchive>(opened);
  if (archive.has("_rels/.rels") || archive.has("[Content_Types].xml")) {
    return word::read_archive(archive, options);
  }
  if (archive.has("mimetype")) return read_typed(archive, options);
  if (archive.has("content.xml")) return odf::read_archive(archive, options);
  // What is left of an office file, or nothing at all: the entry that says what it is was lost.
  if (archive.is_empty()) return LoadError{LoadProblem::damaged_archive, {}, 0};
  for (const std::string_view folder : {"word/", "xl/", "ppt/", "docprops/", "meta-inf/manifest"}) {
    if (archive.has_under(folder)) {
      return LoadError{LoadProblem::missing_part, "[Content_Types].xml", 0};
    }
  }
  return LoadError{LoadProblem::other_package, "ZIP", 0};
}

}  // namespace cchc::load
