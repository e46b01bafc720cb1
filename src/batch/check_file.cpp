#include "batch/check_file.hpp"

#include <cerrno>
#include <exception>
#include <system_error>
#include <utility>

#include "batch/interrupt.hpp"
#include "cchc/layout.hpp"

namespace cchc::batch {
namespace {

// One byte above the limit is enough for the reader to see that there is too much.
std::string read_all(std::istream& in, std::uint64_t limit) {
  std::string bytes;
  char block[1U << 14U];
  while (bytes.size() <= limit && in.read(block, sizeof block).gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

}  // namespace

LoadResult load_input(const std::string& path, const FileSetup& setup, std::istream& in) {
  if (path != "-") return load_file(path, setup.load);
  const std::string bytes = read_all(in, setup.load.max_file_size);
  if (interrupted_by() != 0) {
    // Half of a report must not be judged.
    return LoadError{LoadProblem::read_failed, std::generic_category().message(EINTR), 0};
  }
  return load_bytes(bytes, setup.load);
}

Report report_of(const Document& document, const std::string& path, const FileSetup& setup) {
  Report report = extract_report(document, {setup.schemas, setup.schema_given, setup.level});
  report.path = path;
  return report;
}

CheckedReport failed_report(const LoadError& error, const std::string& path,
                            const FileSetup& setup) {
  CheckedReport failed;
  failed.report.path = path;
  failed.failed = true;
  failed.findings.push_back(load_failure(error, path, setup.rules));
  return failed;
}

namespace {

CheckedReport check_stages(const std::string& path, const FileSetup& setup, std::istream& in) {
  LoadResult loaded = load_input(path, setup, in);
  if (const auto* const error = std::get_if<LoadError>(&loaded)) {
    return failed_report(*error, path, setup);
  }
  const Document document = lay_out(std::get<Document>(std::move(loaded)));
  CheckedReport checked;
  checked.report = report_of(document, path, setup);
  CheckResult result = check(checked.report, setup.rules);
  checked.findings = std::move(result.findings);
  checked.unchecked = std::move(result.unchecked);
  return checked;
}

}  // namespace

CheckedReport check_file(const std::string& path, const FileSetup& setup, std::istream& in) {
  try {
    return check_stages(path, setup, in);
  } catch (const std::exception& problem) {
    // Out of memory, most likely: this file's misfortune, no other's.
    return failed_report({LoadProblem::read_failed, problem.what(), 0}, path, setup);
  }
}

}  // namespace cchc::batch
