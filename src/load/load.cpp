#include "cchc/load.hpp"

#include "load/container/read_file.hpp"
#include "load/container/sniff.hpp"
#include "load/readers.hpp"

namespace cchc {

LoadResult load_bytes(std::string_view bytes, const LoadOptions& options) {
  using load::Container;
  if (bytes.size() > options.max_file_size) {
    return LoadError{LoadProblem::file_too_large, {}, options.max_file_size};
  }
  const load::Sniffed sniffed = load::sniff(bytes);
  const auto refuse = [&](LoadProblem problem) { return LoadError{problem, sniffed.detail, 0}; };
  switch (sniffed.container) {
    case Container::text:
      return load::read_text(bytes, options);
    case Container::zip:
      return load::read_package(bytes, options);
    case Container::word_xml:
      return load::read_word_xml(bytes, options);
    case Container::flat_word:
      return load::read_flat_word(bytes, options);
    case Container::open_xml:
      return load::read_open_xml(bytes, options);
    case Container::html:
      return load::read_html(bytes, options);
    case Container::blank:
      return refuse(LoadProblem::empty);
    case Container::legacy_doc:
      return refuse(LoadProblem::legacy_doc);
    case Container::encrypted:
      return refuse(LoadProblem::encrypted);
    case Container::spreadsheet:
      return refuse(LoadProblem::spreadsheet);
    case Container::pdf:
      return refuse(LoadProblem::pdf);
    case Container::rtf:
      return refuse(LoadProblem::rtf);
    case Container::image:
      return refuse(LoadProblem::image);
    case Container::other:
      return refuse(LoadProblem::other_package);
    case Container::binary:
      break;
  }
  return refuse(LoadProblem::binary);
}

LoadResult load_file(const std::string& path, const LoadOptions& options) {
  const auto bytes = load::read_file(path, options);
  if (const auto* const error = std::get_if<LoadError>(&bytes)) return *error;
  return load_bytes(std::get<std::string>(bytes), options);
}

}  // namespace cchc
