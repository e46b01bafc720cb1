#include "batch/run_batch.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace {

using cchc::CheckedReport;

CheckedReport report_named(std::size_t number) {
  CheckedReport report;
  report.report.path = std::to_string(number);
  return report;
}

}  // namespace

TEST_CASE("batch: results come in the order of the input, whatever the number of jobs") {
  for (const std::size_t jobs : {1U, 2U, 7U}) {
    CAPTURE(jobs);
    std::vector<std::string> paths;
    std::atomic<std::size_t> at_once = 0;
    std::atomic<std::size_t> most_at_once = 0;
    const std::size_t done = cchc::batch::run_batch(
        {.count = 200,
         .jobs = jobs,
         .check =
             [&](std::size_t i) {
               const std::size_t now = ++at_once;
               std::size_t most = most_at_once;
               while (now > most && !most_at_once.compare_exchange_weak(most, now)) {
               }
               if (i % 7 == 0) std::this_thread::yield();
               --at_once;
               return report_named(i);
             },
         .deliver =
             [&](CheckedReport&& report) {
               paths.push_back(report.report.path);
               return true;
             },
         .stopped = [] { return false; }});
    CHECK(done == 200);
    CHECK(most_at_once <= jobs);
    REQUIRE(paths.size() == 200);
    for (std::size_t i = 0; i < paths.size(); ++i) CHECK(paths[i] == std::to_string(i));
  }
}

TEST_CASE("batch: whoever has enough gets no more") {
  for (const std::size_t jobs : {1U, 4U}) {
    CAPTURE(jobs);
    std::size_t delivered = 0;
    const std::size_t done =
        cchc::batch::run_batch({.count = 1000,
                                .jobs = jobs,
                                .check = report_named,
                                .deliver = [&](CheckedReport&&) { return ++delivered < 10; },
                                .stopped = [] { return false; }});
    CHECK(delivered == 10);
    CHECK(done == 10);
  }
}

TEST_CASE("batch: what is at hand when the run is stopped is still delivered") {
  for (const std::size_t jobs : {1U, 4U}) {
    CAPTURE(jobs);
    std::atomic<std::size_t> checked = 0;
    std::size_t delivered = 0;
    const std::size_t done = cchc::batch::run_batch({.count = 1000,
                                                     .jobs = jobs,
                                                     .check =
                                                         [&](std::size_t i) {
                                                           ++checked;
                                                           return report_named(i);
                                                         },
                                                     .deliver =
                                                         [&](CheckedReport&&) {
                                                           ++delivered;
                                                           return true;
                                                         },
                                                     .stopped = [&] { return checked >= 20; }});
    CHECK(done == delivered);
    CHECK(delivered == checked);
    CHECK(delivered >= 20);
    CHECK(delivered < 1000);
  }
}
