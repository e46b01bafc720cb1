#include "cchc/annotate.hpp"

#include "annotate/copies.hpp"
#include "annotate/notes.hpp"
#include "load/container/zip_archive.hpp"

namespace cchc {
namespace {

using annotating::CopyResult;

bool is_signed(const load::ZipArchive& archive) {
  return archive.has("_xmlsignatures/origin.sigs") ||
         archive.has("META-INF/documentsignatures.xml");
}

CopyResult annotate_package(std::string_view original, const std::vector<annotating::Note>& notes,
                            const Location& title) {
  auto opened = load::ZipArchive::open(original, {});
  auto* const archive = std::get_if<load::ZipArchive>(&opened);
  if (archive == nullptr) return AnnotateProblem::damaged;
  if (is_signed(*archive)) return AnnotateProblem::signed_file;
  if (archive->has("_rels/.rels"))
    return annotating::annotate_word(original, *archive, notes, title);
  const auto type = archive->read("mimetype");
  const auto* const name = std::get_if<std::string>(&type);
  if (name != nullptr && name->find("opendocument.text") == std::string::npos)
    return AnnotateProblem::other_format;
  if (archive->has("content.xml"))
    return annotating::annotate_open_document(original, *archive, notes, title);
  return AnnotateProblem::other_format;
}

}  // namespace

std::variant<AnnotatedCopy, AnnotateProblem> annotate(std::string_view original,
                                                      const CheckedReport& checked,
                                                      Language language) {
  const auto notes = annotating::notes_of(checked, language);
  const Location& title = checked.report.metadata.title_location;
  if (original.starts_with("PK")) return annotate_package(original, notes, title);
  constexpr std::size_t head = 4096;
  const std::string_view start = original.substr(0, head);
  if (start.find("urn:oasis:names:tc:opendocument:xmlns:office:1.0") != std::string_view::npos)
    return annotating::annotate_flat_open_document(original, notes, title);
  const bool flat_word =
      start.find("http://schemas.microsoft.com/office/2006/xmlPackage") != std::string_view::npos;
  return flat_word ? AnnotateProblem::flat_word : AnnotateProblem::other_format;
}

}  // namespace cchc
