#include "batch/run_batch.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <utility>

namespace cchc::batch {
namespace {

// Reports are delivered in order: while a long one is checked, this many are done behind it.
constexpr std::size_t reports_a_job = 8;

std::size_t run_one_by_one(const Batch& batch) {
  for (std::size_t i = 0; i < batch.count; ++i) {
    if (batch.stopped()) return i;
    auto report = batch.check(i);
    if (!report) return i;
    if (!batch.deliver(std::move(*report))) return i + 1;
  }
  return batch.count;
}

std::size_t run_pipeline(const Batch& batch) {
  using Token = std::shared_ptr<std::optional<CheckedReport>>;
  std::size_t next = 0;
  std::size_t delivered = 0;
  std::atomic<bool> enough = false;  // said by the last stage, read by the first
  const auto take = [&](tbb::flow_control& flow) -> std::size_t {
    if (next == batch.count || enough || batch.stopped()) {
      flow.stop();
      return 0;
    }
    return next++;
  };
  const auto check = [&](std::size_t index) -> Token {
    return std::make_shared<std::optional<CheckedReport>>(batch.check(index));
  };
  // What a stage throws leaves behind the reports that are on their way; so none throws.
  std::exception_ptr failure;
  const auto deliver = [&](const Token& report) {
    if (!*report) enough = true;
    if (enough) return;
    try {
      enough = !batch.deliver(std::move(**report));
      ++delivered;
    } catch (...) {
      failure = std::current_exception();
      enough = true;
    }
  };
  tbb::parallel_pipeline(
      reports_a_job * batch.jobs,
      tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, take) &
          tbb::make_filter<std::size_t, Token>(tbb::filter_mode::parallel, check) &
          tbb::make_filter<Token, void>(tbb::filter_mode::serial_in_order, deliver));
  if (failure) std::rethrow_exception(failure);
  return delivered;
}

}  // namespace

std::size_t run_batch(const Batch& batch) {
  // The library of tasks starts threads; a single file is done before they are up.
  if (batch.jobs <= 1 || batch.count <= 1) return run_one_by_one(batch);
  const std::size_t threads = std::min(batch.jobs, batch.count);
  // The user's number counts, also where it is above the number of processors.
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));
  return arena.execute([&batch] { return run_pipeline(batch); });
}

}  // namespace cchc::batch
