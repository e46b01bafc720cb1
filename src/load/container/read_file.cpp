#include "load/container/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace cchc::load {
namespace {

class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

LoadError system_error(int code) {
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      return {LoadProblem::not_found, {}, 0};
    case EISDIR:
      return {LoadProblem::is_folder, {}, 0};
    case EACCES:
    case EPERM:
      return {LoadProblem::no_permission, {}, 0};
    default:
      return {LoadProblem::read_failed, std::generic_category().message(code), 0};
  }
}

}  // namespace

std::variant<std::string, LoadError> read_file(const std::string& path,
                                               const LoadOptions& options) {
  const Descriptor file(path);
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return system_error(errno);
  const std::uint64_t limit = options.max_file_size;
  const LoadError too_large{LoadProblem::file_too_large, {}, limit};
  // One byte more than is expected, so that the end of the file shows in the first read.
  std::size_t room = std::size_t{64} << 10U;
  if (S_ISREG(status.st_mode)) {
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit) return too_large;
    room = static_cast<std::size_t>(size) + 1;
  }

  std::string bytes;
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(std::max(room, used * 2));
    const auto count = ::read(file.number(), bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error(errno);
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
    if (used > limit) return too_large;
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace cchc::load
