#include "cchc/cchc.hpp"

#include <exception>
#include <utility>
#include <variant>

#include "base/allowance.hpp"
#include "cchc/layout.hpp"
#include "cchc/load_failure.hpp"
#include "quote_lines.hpp"

namespace cchc {
namespace {

bool is_skipped(LoadProblem problem) {
  return problem == LoadProblem::own_result || problem == LoadProblem::own_copy ||
         problem == LoadProblem::left_out;
}

CheckedReport failed_report(const LoadError& error, const std::string& path,
                            const CheckSettings& settings) {
  CheckedReport failed;
  failed.report.path = path;
  failed.skipped = is_skipped(error.problem);
  failed.failed = !failed.skipped;
  failed.findings.push_back(load_failure(error, path, settings.rules));
  return failed;
}

CheckedReport check_document(Document&& loaded, const std::string& path,
                             const CheckSettings& settings) {
  const Document document = lay_out(std::move(loaded));
  CheckedReport checked;
  checked.report =
      extract_report(document, {settings.schemas, settings.schema_given, settings.level});
  checked.report.path = path;
  CheckResult result = check(checked.report, settings.rules);
  checked.findings = std::move(result.findings);
  quote_lines(document, checked.findings);
  checked.unchecked = std::move(result.unchecked);
  checked.relations_held = result.relations_held;
  return checked;
}

// Whatever goes wrong, most likely for want of memory, is this file's misfortune and no other's.
template <typename Action>
CheckedReport guarded(const std::string& path, const CheckSettings& settings,
                      const Action& action) {
  try {
    return action();
  } catch (const base::CostExceeded&) {
    throw;  // whoever set the allowance knows what it means
  } catch (const std::exception& problem) {
    return failed_report({LoadProblem::internal_error, problem.what(), 0}, path, settings);
  }
}

}  // namespace

CheckedReport check_loaded(LoadResult&& loaded, const std::string& path,
                           const CheckSettings& settings) {
  return guarded(path, settings, [&] {
    if (const auto* const error = std::get_if<LoadError>(&loaded)) {
      return failed_report(*error, path, settings);
    }
    return check_document(std::get<Document>(std::move(loaded)), path, settings);
  });
}

CheckedReport check_file(const std::string& path, const CheckSettings& settings) {
  return guarded(path, settings,
                 [&] { return check_loaded(load_file(path, settings.load), path, settings); });
}

CheckedReport check_bytes(std::string_view bytes, const std::string& path,
                          const CheckSettings& settings) {
  return guarded(path, settings,
                 [&] { return check_loaded(load_bytes(bytes, settings.load), path, settings); });
}

}  // namespace cchc
