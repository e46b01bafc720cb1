// A line on the terminal while many files are checked: done, rate, time left, findings so far.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>

#include "cchc/emit.hpp"

namespace cchc::cli {

class Progress {
 public:
  // Shows nothing where `shown` is false, nor during the first moments of a run.
  Progress(std::ostream& err, Language language, std::size_t total, bool shown);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Takes the line away, so that something else can be written to the terminal.
  void hide();
  void update(const Summary& summary);

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& err_;
  Language language_;
  std::size_t total_;
  bool shown_;
  bool visible_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace cchc::cli
