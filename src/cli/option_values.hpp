// What the texts of options' values mean. Those that mean nothing are refused (UsageError).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/options.hpp"

namespace cchc::cli {

// One of the option's choices.
FailOn fail_on_from(std::string_view id);
ColorChoice color_from(std::string_view id);

// "64M", "64MiB", "1G", "1048576": in bytes.
std::uint64_t size_from(const std::string& text, Language language);

// "5", "0.5", "5s": in milliseconds.
std::uint64_t time_from(const std::string& text, Language language);

// "4", "auto".
std::size_t jobs_from(const std::string& text, Language language);

// Whether a pattern can be matched at all.
void check_glob(const std::string& pattern, Language language);

}  // namespace cchc::cli
