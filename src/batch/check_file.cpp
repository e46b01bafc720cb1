#include "batch/check_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <exception>
#include <utility>

#include "batch/descriptor_input.hpp"
#include "batch/interrupt.hpp"

namespace cchc::batch {
namespace {

// One byte above the limit is enough for the reader to see that there is too much.
std::optional<LoadResult> load_stream(std::istream& in, const LoadOptions& options) {
  std::string bytes;
  char block[1U << 14U];
  while (bytes.size() <= options.max_file_size && in.read(block, sizeof block).gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(in.gcount()));
  }
  if (interrupted_by() != 0) return std::nullopt;
  return load_bytes(bytes, options);
}

// Neither opening it nor reading from it may wait beyond an interrupt.
std::optional<LoadResult> load_pipe(const std::string& path, const LoadOptions& options) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return load_file(path, options);  // which says why
  DescriptorInput bytes(descriptor);
  std::istream in(&bytes);
  auto result = load_stream(in, options);
  ::close(descriptor);
  return result;
}

bool is_pipe(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISFIFO(status.st_mode);
}

}  // namespace

std::optional<LoadResult> load_input(const std::string& path, const FileSetup& setup,
                                     std::istream& in) {
  if (path == "-") return load_stream(in, setup.load);
  if (is_pipe(path)) return load_pipe(path, setup.load);
  return load_file(path, setup.load);
}

CheckedReport check_loaded(LoadResult&& loaded, const std::string& path, const FileSetup& setup) {
  return cchc::check_loaded(
      std::move(loaded), path,
      {setup.load, setup.schemas, setup.schema_given, setup.level, setup.rules});
}

std::optional<CheckedReport> check_file(const std::string& path, const FileSetup& setup,
                                        std::istream& in) {
  try {
    std::optional<LoadResult> loaded = load_input(path, setup, in);
    if (!loaded) return std::nullopt;
    return check_loaded(*std::move(loaded), path, setup);
  } catch (const std::exception& problem) {
    // Out of memory, most likely: this file's misfortune, no other's.
    return check_loaded(LoadError{LoadProblem::internal_error, problem.what(), 0}, path, setup);
  }
}

}  // namespace cchc::batch
