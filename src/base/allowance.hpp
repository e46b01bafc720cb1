// What one file may cost. How large a file is says little of the work that it makes, so whatever
// works on a file says what it spends, and the file's allowance ends it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <new>

namespace cchc::base {

struct CostLimits {
  std::chrono::milliseconds time{0};  // of the processor; 0: any
  std::uint64_t memory = 0;           // bytes in use at once; 0: any
  bool (*interrupted)() = nullptr;    // asked now and then; true ends the work
};

// Thrown where an allowance is used up. A kind of bad_alloc, since allocating may throw it.
class CostExceeded : public std::bad_alloc {
 public:
  enum class Kind : std::uint8_t { time, memory, interrupted };
  CostExceeded(Kind kind, std::uint64_t limit) : kind_(kind), limit_(limit) {}
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] std::uint64_t limit() const { return limit_; }  // milliseconds or bytes
  [[nodiscard]] const char* what() const noexcept override { return "a limit was exceeded"; }

 private:
  Kind kind_;
  std::uint64_t limit_;
};

// In force for the thread that makes it, while it lives. One at a time.
class Allowance {
 public:
  explicit Allowance(const CostLimits& limits);
  ~Allowance();
  Allowance(const Allowance&) = delete;
  Allowance& operator=(const Allowance&) = delete;

  void spend(std::uint64_t work) {
    work_ += work;
    if (work_ >= next_look_) look();
  }
  void take(std::uint64_t bytes);
  void give_back(std::uint64_t bytes) { memory_ -= static_cast<std::int64_t>(bytes); }

 private:
  void look();

  CostLimits limits_;
  std::uint64_t work_ = 0;
  std::uint64_t next_look_ = 0;
  std::int64_t memory_ = 0;
  std::chrono::nanoseconds end_{0};  // of this thread's processor time
};

namespace detail {
inline constinit thread_local Allowance* current = nullptr;
}

// Says that about so many steps of a few nanoseconds are done. Throws CostExceeded, never while
// another exception is on its way.
inline void spend(std::uint64_t work) {
  if (detail::current != nullptr) detail::current->spend(work);
}

// The same of memory; called where the program allocates (charged_memory.cpp).
inline void take_memory(std::uint64_t bytes) {
  if (detail::current != nullptr) detail::current->take(bytes);
}
inline void give_back_memory(std::uint64_t bytes) {
  if (detail::current != nullptr) detail::current->give_back(bytes);
}

}  // namespace cchc::base
