#include "cli/option_values.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>
#include <thread>

#include "batch/glob.hpp"
#include "cli/words.hpp"

namespace cchc::cli {

FailOn fail_on_from(std::string_view id) {
  if (id == "error") return FailOn::error;
  if (id == "warning") return FailOn::warning;
  return id == "info" ? FailOn::info : FailOn::never;
}

ColorChoice color_from(std::string_view id) {
  if (id == "always") return ColorChoice::always;
  return id == "never" ? ColorChoice::never : ColorChoice::automatic;
}

std::uint64_t size_from(const std::string& text, Language language) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  std::string unit(rest, end);
  std::transform(unit.begin(), unit.end(), unit.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  for (const std::string_view suffix : {"IB", "B"}) {
    if (unit.ends_with(suffix)) unit.resize(unit.size() - suffix.size());
  }
  constexpr std::string_view units = "KMG";
  const std::size_t power = unit.empty() ? 0 : units.find(unit) + 1;
  const bool known = unit.empty() || (unit.size() == 1 && power != 0);
  if (error != std::errc{} || rest == text.data() || !known || number == 0 ||
      number > (UINT64_MAX >> (10U * power))) {
    refuse(language,
           {"“{}” không phải là một dung lượng; hãy viết ví dụ 64M hoặc 1G",
            "“{}” is no size; write for instance 64M or 1G"},
           text);
  }
  return number << (10U * power);
}

std::uint64_t time_from(const std::string& text, Language language) {
  constexpr double most = 86'400;
  double seconds = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, seconds, std::chars_format::fixed);
  const bool unit = rest == end || std::string_view(rest) == "s";
  if (error != std::errc{} || !unit || !(seconds >= 0.001) || seconds > most) {
    refuse(language,
           {"“{}” không phải là số giây; hãy viết ví dụ 5 hoặc 0.5",
            "“{}” is no number of seconds; write for instance 5 or 0.5"},
           text);
  }
  return static_cast<std::uint64_t>(seconds * 1000);
}

void check_glob(const std::string& pattern, Language language) {
  if (batch::Glob(pattern).valid()) return;
  refuse(language,
         {"mẫu “{}” quá dài hoặc có quá nhiều trường hợp trong dấu ngoặc nhọn",
          "the pattern “{}” is too long, or its braces stand for too many"},
         pattern);
}

std::size_t jobs_from(const std::string& text, Language language) {
  if (text == "auto") return std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t most = 1024;
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || rest != end || number == 0 || number > most) {
    refuse(language,
           {"“{}” phải là một số từ 1 đến {}, hoặc auto",
            "“{}” must be a number from 1 to {}, or auto"},
           text, most);
  }
  return number;
}

}  // namespace cchc::cli
