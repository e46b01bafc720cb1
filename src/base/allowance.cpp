#include "base/allowance.hpp"

#include <ctime>
#include <exception>

namespace cchc::base {
namespace {

constexpr std::uint64_t steps_between_looks = 1U << 14U;

std::chrono::nanoseconds processor_time() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

}  // namespace

Allowance::Allowance(const CostLimits& limits)
    : limits_(limits), next_look_(steps_between_looks), end_(processor_time() + limits.time) {
  detail::current = this;
}

Allowance::~Allowance() { detail::current = nullptr; }

void Allowance::take(std::uint64_t bytes) {
  constexpr std::uint64_t bytes_a_step = 64;
  memory_ += static_cast<std::int64_t>(bytes);
  const bool too_much = limits_.memory != 0 && memory_ > static_cast<std::int64_t>(limits_.memory);
  if (too_much && std::uncaught_exceptions() == 0) {
    throw CostExceeded(CostExceeded::Kind::memory, limits_.memory);
  }
  spend(1 + bytes / bytes_a_step);
}

void Allowance::look() {
  next_look_ = work_ + steps_between_looks;
  if (std::uncaught_exceptions() != 0) return;
  if (limits_.interrupted != nullptr && limits_.interrupted()) {
    throw CostExceeded(CostExceeded::Kind::interrupted, 0);
  }
  if (limits_.time.count() != 0 && processor_time() > end_) {
    throw CostExceeded(CostExceeded::Kind::time, static_cast<std::uint64_t>(limits_.time.count()));
  }
}

}  // namespace cchc::base
