// Many files at once, results in the order of the input.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "cchc/emit.hpp"

namespace cchc::batch {

struct Batch {
  std::size_t count = 0;
  std::size_t jobs = 1;
  // Called for 0 … count − 1, as many at once as there are jobs.
  // Nothing: interrupted before it was read; no more are started.
  std::function<std::optional<CheckedReport>(std::size_t)> check;
  // Called one at a time and in order. False: enough, start no more.
  std::function<bool(CheckedReport&&)> deliver;
  // Asked before each file. True: start no more; those at hand are still delivered.
  std::function<bool()> stopped;
};

// Holds at most eight reports a job, however many files there are. Returns how many were delivered.
std::size_t run_batch(const Batch& batch);

}  // namespace cchc::batch
