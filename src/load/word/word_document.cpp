#include "load/word/word_document.hpp"

#include "load/readers.hpp"
#include "load/sheet/workbook.hpp"
#include "load/word/word_body.hpp"
#include "load/word/word_parts.hpp"

namespace cchc::load {
namespace word {
namespace {

LoadResult read_body(const Styles& styles, const Numbering& numbering, const LoadOptions& options,
                     std::string_view part, BodyReader::Chunks chunks, const auto& parse) {
  DocumentBuilder builder(options.max_expanded_size);
  BodyReader body(styles, numbering, builder, std::move(chunks));
  if (std::optional<LoadError> error = parse(body)) return *std::move(error);
  if (!body.found_document()) {
    return LoadError{LoadProblem::other_package, std::string(part), 0};
  }
  Document document = builder.finish();
  document.part = part;
  return document;
}

// What other programs of the family call their main parts.
std::optional<LoadError> other_program(std::string_view main_part) {
  if (main_part.starts_with("ppt/")) return LoadError{LoadProblem::other_package, "PowerPoint", 0};
  if (main_part.starts_with("visio/")) return LoadError{LoadProblem::other_package, "Visio", 0};
  return std::nullopt;
}

LoadResult read_parts(Parts& parts, const std::variant<PartNames, LoadError>& found,
                      const LoadOptions& options, bool with_chunks) {
  if (const auto* const error = std::get_if<LoadError>(&found)) return *error;
  const auto& names = std::get<PartNames>(found);
  if (auto error = other_program(names.main)) return *std::move(error);

  Styles styles;
  StylesReader styles_reader(styles);
  Numbering numbering;
  NumberingReader numbering_reader(numbering);
  if (!names.styles.empty() && parts.has(names.styles)) {
    if (auto error = parts.parse(names.styles, styles_reader)) return *std::move(error);
  }
  if (!names.numbering.empty() && parts.has(names.numbering)) {
    if (auto error = parts.parse(names.numbering, numbering_reader)) return *std::move(error);
  }
  styles.resolve();
  const auto chunks = [&](std::string_view relation) -> std::optional<Document> {
    const auto chunk = names.chunks.find(relation);
    if (chunk == names.chunks.end() || !with_chunks) return std::nullopt;
    const auto bytes = parts.read(chunk->second);
    return bytes ? read_inserted(*bytes, options) : std::nullopt;
  };
  return read_body(styles, numbering, options, names.main, chunks,
                   [&](XmlHandler& body) { return parts.parse(names.main, body); });
}

}  // namespace

LoadResult read_archive(ZipArchive& archive, const LoadOptions& options, bool with_chunks) {
  ZipParts parts(archive);
  const auto found = find_parts(parts);
  const auto* const names = std::get_if<PartNames>(&found);
  if (names != nullptr && names->main.starts_with("xl/")) {
    if (names->main.ends_with(".bin")) return LoadError{LoadProblem::spreadsheet, "XLSB", 0};
    return sheet::read_workbook(archive, names->main, options);
  }
  return read_parts(parts, found, options, with_chunks);
}

}  // namespace word

LoadResult read_flat_word(std::string_view bytes, const LoadOptions& options) {
  word::FlatParts parts(bytes);
  return word::read_parts(parts, word::find_parts(parts), options, true);
}

LoadResult read_word_xml(std::string_view bytes, const LoadOptions& options) {
  return word::read_body({}, {}, options, {}, {}, [&](XmlHandler& body) {
    word::CurrentText current(body);
    return parse_xml(bytes, {}, word::vocabulary, current);
  });
}

}  // namespace cchc::load
