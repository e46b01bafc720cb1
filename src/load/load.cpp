#include "cchc/load.hpp"

#include <algorithm>
#include <array>

#include "load/container/read_file.hpp"
#include "load/container/sniff.hpp"
#include "load/own_result.hpp"
#include "load/readers.hpp"
#include "load/text/encoding.hpp"

namespace cchc {

namespace {

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? x | 0x20 : x) == y; });
}

// Office programs open nothing but packages by these names.
bool is_named_package(std::string_view path) {
  constexpr std::array<std::string_view, 9> endings = {".docx", ".docm", ".dotx", ".dotm", ".xlsx",
                                                       ".xlsm", ".odt",  ".ods",  ".xlsb"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return path.size() > ending.size() &&
           equals_ignoring_case(path.substr(path.size() - ending.size()), ending);
  });
}

// What can be no package, but might be read as something else. Kinds that say more of themselves
// (an old .doc, a PDF, a file with a password) keep their own words.
bool is_other_than_package(std::string_view bytes) {
  using load::Container;
  switch (load::sniff(bytes).container) {
    case Container::text:
    case Container::html:
    case Container::web_archive:
    case Container::binary:
    case Container::other:
      return true;
    default:
      return false;
  }
}

}  // namespace

LoadResult load_bytes(std::string_view bytes, const LoadOptions& options) {
  using load::Container;
  if (bytes.size() > options.max_file_size) {
    return LoadError{LoadProblem::file_too_large, {}, options.max_file_size};
  }
  if (const auto utf8 = load::utf32_as_utf8(bytes)) {
    LoadResult result = load_bytes(*utf8, options);
    if (auto* const document = std::get_if<Document>(&result)) document->encoding = "UTF-32";
    return result;
  }
  if (const auto kind = load::own_result(bytes)) {
    return LoadError{LoadProblem::own_result, *kind, 0};
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
    case Container::web_archive:
      return load::read_web_archive(bytes, options);
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
  const auto& content = std::get<std::string>(bytes);
  if (is_named_package(path) && !content.empty() && is_other_than_package(content)) {
    return LoadError{LoadProblem::not_package, {}, 0};
  }
  LoadResult result = load_bytes(content, options);
  // An archive of other things under the name of a package.
  const auto* const refused = std::get_if<LoadError>(&result);
  if (refused != nullptr && refused->problem == LoadProblem::other_package &&
      refused->detail == "ZIP" && is_named_package(path)) {
    return LoadError{LoadProblem::not_package, {}, 0};
  }
  return result;
}

}  // namespace cchc
