// What the targets share: all stages over a document, then one format. Which, the input decides:
// writing all of them each time would take most of the time.
#pragma once

#include <array>
#include <cstddef>
#include <sstream>
#include <string_view>
#include <utility>

#include "cchc/check.hpp"
#include "cchc/emit.hpp"
#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"

namespace cchc::fuzzing {

inline void run_stages(LoadResult&& loaded, std::size_t choice) {
  auto* const document = std::get_if<Document>(&loaded);
  if (document == nullptr) return;
  const Document tables = lay_out(std::move(*document));
  CheckedReport checked;
  // With a form every third time: comparing with each form costs more than all the rest.
  const auto schemas = builtin_schemas();
  const bool with_forms = choice % 3 == 0;
  checked.report =
      extract_report(tables, {.schemas = with_forms ? schemas : std::span<const Schema* const>()});
  CheckResult result = check(checked.report);
  checked.findings = std::move(result.findings);
  checked.unchecked = std::move(result.unchecked);
  constexpr std::array<std::string_view, 5> formats = {"concise", "jsonl", "csv", "github", "text"};
  std::ostringstream out;
  const auto emitter =
      make_emitter(formats.at(choice % formats.size()), out, {.show_unchecked = true});
  emitter->report(checked);
}

}  // namespace cchc::fuzzing
