// F901, F902, F904, F905, F906 and F909: a file that gave no document, or none that could be
// checked.
#include "cchc/load_failure.hpp"

#include <array>
#include <string>

#include "base/name_table.hpp"
#include "check/finding_builder.hpp"
#include "check/fingerprint.hpp"
#include "check/rule_list.hpp"

namespace cchc {
namespace {

using checking::F901;
using checking::F902;
using checking::F904;
using checking::F905;
using checking::F906;
using checking::F909;

// The name is that of the rule's variant.
struct ProblemRule {
  LoadProblem value;
  std::string_view name;
  const Rule* rule;
};

constexpr NameTable problems{std::array{
    ProblemRule{LoadProblem::not_found, "not-found", &F901},
    ProblemRule{LoadProblem::is_folder, "is-folder", &F901},
    ProblemRule{LoadProblem::no_permission, "no-permission", &F901},
    ProblemRule{LoadProblem::read_failed, "read-failed", &F901},
    ProblemRule{LoadProblem::empty, "empty", &F901},
    ProblemRule{LoadProblem::damaged_archive, "damaged-archive", &F901},
    ProblemRule{LoadProblem::missing_part, "missing-part", &F901},
    ProblemRule{LoadProblem::damaged_xml, "damaged-xml", &F901},
    ProblemRule{LoadProblem::binary, "binary", &F902},
    ProblemRule{LoadProblem::legacy_doc, "legacy-doc", &F902},
    ProblemRule{LoadProblem::pdf, "pdf", &F902},
    ProblemRule{LoadProblem::rtf, "rtf", &F902},
    ProblemRule{LoadProblem::encrypted, "encrypted", &F902},
    ProblemRule{LoadProblem::image, "image", &F902},
    ProblemRule{LoadProblem::spreadsheet, "spreadsheet", &F902},
    ProblemRule{LoadProblem::other_package, "other-package", &F902},
    ProblemRule{LoadProblem::file_too_large, "file-too-large", &F904},
    ProblemRule{LoadProblem::expanded_too_large, "expanded-too-large", &F904},
    ProblemRule{LoadProblem::too_deep, "too-deep", &F904},
    ProblemRule{LoadProblem::too_many_attributes, "too-many-attributes", &F904},
    ProblemRule{LoadProblem::tag_too_long, "tag-too-long", &F904},
    ProblemRule{LoadProblem::name_too_long, "name-too-long", &F904},
    ProblemRule{LoadProblem::too_slow, "too-slow", &F904},
    ProblemRule{LoadProblem::too_much_memory, "too-much-memory", &F904},
    ProblemRule{LoadProblem::broken_configuration, "broken-configuration", &F906},
    ProblemRule{LoadProblem::internal_error, "internal-error", &F909},
    ProblemRule{LoadProblem::not_package, "not-package", &F901},
    ProblemRule{LoadProblem::own_result, "own-result", &F905},
    ProblemRule{LoadProblem::own_copy, "own-copy", &F905},
    ProblemRule{LoadProblem::left_out, "left-out", &F905},
}};
static_assert(problems.is_complete());

}  // namespace

Finding load_failure(const LoadError& error, const std::string& path,
                     const RuleSettings& settings) {
  const ProblemRule& problem = problems[error.problem];
  Finding finding = checking::about_report(*problem.rule);
  finding.variant = problem.name;
  finding.severity = settings.severity(*problem.rule);
  if (!error.detail.empty()) checking::add_fact(finding, "detail", error.detail);
  if (error.limit != 0) {
    checking::add_fact(finding, "limit", static_cast<std::int64_t>(error.limit));
  }
  finding.fingerprint = checking::fingerprint(finding, path);
  return finding;
}

}  // namespace cchc
