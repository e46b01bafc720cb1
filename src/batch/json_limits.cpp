#include "batch/json_limits.hpp"

#include <algorithm>
#include <vector>

namespace cchc::batch {
namespace {

std::size_t end_of_text(std::string_view json, std::size_t at) {
  while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2U : 1U;
  return std::min(at, json.size());
}

}  // namespace

bool is_modest_json(std::string_view json) {
  if (json.size() > max_json_bytes) return false;
  std::size_t values = 0;
  std::vector<std::size_t> keys(1);  // of each open object or array
  for (std::size_t at = 0; at < json.size(); ++at) {
    switch (json[at]) {
      case '"':
        at = end_of_text(json, at + 1);
        break;
      case '{':
      case '[':
        ++values;
        keys.push_back(0);
        break;
      case '}':
      case ']':
        if (keys.size() > 1) keys.pop_back();
        break;
      case ',':
        ++values;
        break;
      case ':':
        ++keys.back();
        break;
      default:
        break;
    }
    if (values > max_json_values || keys.size() > max_json_depth || keys.back() > max_json_keys) {
      return false;
    }
  }
  return true;
}

}  // namespace cchc::batch
