#include "batch/check_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <exception>
#include <utility>

#include "batch/descriptor_input.hpp"
#include "batch/interrupt.hpp"
#include "load/container/read_file.hpp"

namespace cchc::batch {
namespace {

// One byte above the limit is enough for the reader to see that there is too much.
std::optional<Bytes> read_stream(std::istream& in, const LoadOptions& options) {
  std::string bytes;
  char block[1U << 14U];
  while (bytes.size() <= options.max_file_size && in.read(block, sizeof block).gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(in.gcount()));
  }
  if (interrupted_by() != 0) return std::nullopt;
  if (bytes.size() > options.max_file_size) {
    return LoadError{LoadProblem::file_too_large, {}, options.max_file_size};
  }
  return bytes;
}

// Neither opening it nor reading from it may wait beyond an interrupt.
std::optional<Bytes> read_pipe(const std::string& path, const LoadOptions& options) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return load::read_file(path, options);  // which says why
  DescriptorInput bytes(descriptor);
  std::istream in(&bytes);
  auto result = read_stream(in, options);
  ::close(descriptor);
  return result;
}

bool is_pipe(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISFIFO(status.st_mode);
}

}  // namespace

std::optional<Bytes> read_input(const std::string& path, const LoadOptions& options,
                                std::istream& in) {
  if (path == "-") return read_stream(in, options);
  if (is_pipe(path)) return read_pipe(path, options);
  return load::read_file(path, options);
}

std::optional<LoadResult> load_input(const std::string& path, const FileSetup& setup,
                                     std::istream& in) {
  if (path != "-" && !is_pipe(path)) return load_file(path, setup.load);
  const auto bytes = read_input(path, setup.load, in);
  if (!bytes) return std::nullopt;
  if (const auto* const error = std::get_if<LoadError>(&*bytes)) return *error;
  return load_bytes(std::get<std::string>(*bytes), setup.load);
}

CheckedReport check_loaded(LoadResult&& loaded, const std::string& path, const FileSetup& setup) {
  return cchc::check_loaded(
      std::move(loaded), path,
      {setup.load, setup.schemas, setup.schema_given, setup.level, setup.rules});
}

std::optional<LoadError> run_within(const base::CostLimits& limits,
                                    const std::function<void()>& action) {
  try {
    const base::Allowance allowance(limits);
    action();
    return std::nullopt;
  } catch (const base::CostExceeded& exceeded) {
    if (exceeded.kind() == base::CostExceeded::Kind::memory) {
      return LoadError{LoadProblem::too_much_memory, {}, exceeded.limit()};
    }
    const double seconds = static_cast<double>(exceeded.limit()) / 1000;
    return LoadError{LoadProblem::too_slow, fmt::format("{:g}", seconds), 0};
  } catch (const std::exception& problem) {
    // Out of memory, most likely: this file's misfortune, no other's.
    return LoadError{LoadProblem::internal_error, problem.what(), 0};
  }
}

std::optional<CheckedReport> check_file(const std::string& path, const FileSetup& setup,
                                        std::istream& in) {
  std::optional<CheckedReport> checked;
  const auto stopped = run_within(setup.limits, [&] {
    if (auto loaded = load_input(path, setup, in)) {
      checked = check_loaded(*std::move(loaded), path, setup);
    }
  });
  if (!stopped) return checked;
  if (interrupted_by() != 0) return std::nullopt;
  return check_loaded(LoadError(*stopped), path, setup);
}

}  // namespace cchc::batch
