// What JSON from elsewhere may hold before it is parsed: what a parser makes of it takes many times
// its bytes, and objects that keep the order of their keys are looked through for each of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace cchc::batch {

inline constexpr std::size_t max_json_bytes = std::size_t{64} << 20U;
inline constexpr std::size_t max_json_values = 4'000'000;
inline constexpr std::size_t max_json_keys = 1000;  // of one object
inline constexpr std::size_t max_json_depth = 100;

// False where it is beyond a limit. Says nothing of whether it is JSON.
bool is_modest_json(std::string_view json);

}  // namespace cchc::batch
