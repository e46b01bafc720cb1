#include "batch/descriptor_input.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "batch/interrupt.hpp"

namespace cchc::batch {
namespace {

// False: interrupted before anything came.
bool wait_for_bytes(int descriptor) {
  constexpr int no_timeout = -1;
  pollfd wanted{descriptor, POLLIN, 0};
  while (interrupted_by() == 0) {
    if (::poll(&wanted, 1, no_timeout) >= 0 || errno != EINTR) return true;
  }
  return false;
}

}  // namespace

// NOLINTNEXTLINE(*-member-init): the bytes are written before they are read
DescriptorInput::DescriptorInput(int descriptor) : descriptor_(descriptor) {}

DescriptorInput::int_type DescriptorInput::underflow() {
  ssize_t count = 0;
  do {
    if (!wait_for_bytes(descriptor_)) return traits_type::eof();
    count = ::read(descriptor_, bytes_.data(), bytes_.size());
  } while (count < 0 && (errno == EINTR || errno == EAGAIN));
  if (count <= 0) return traits_type::eof();
  setg(bytes_.data(), bytes_.data(), bytes_.data() + count);
  return traits_type::to_int_type(bytes_.front());
}

}  // namespace cchc::batch
