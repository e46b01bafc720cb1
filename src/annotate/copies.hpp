// Comments in one kind of package each. All take the original's bytes and what stands in its notes.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "annotate/notes.hpp"
#include "cchc/annotate.hpp"
#include "load/container/zip_archive.hpp"

namespace cchc::annotating {

using CopyResult = std::variant<AnnotatedCopy, AnnotateProblem>;

CopyResult annotate_word(std::string_view original, load::ZipArchive& archive,
                         const std::vector<Note>& notes, const Location& title);
CopyResult annotate_open_document(std::string_view original, load::ZipArchive& archive,
                                  const std::vector<Note>& notes, const Location& title);
CopyResult annotate_flat_open_document(std::string_view original, const std::vector<Note>& notes,
                                       const Location& title);

}  // namespace cchc::annotating
