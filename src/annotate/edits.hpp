// Changes to a text by byte offsets, applied in one go, so that everything else stays as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::annotating {

class Edits {
 public:
  // Insertions at one offset stand in the order in which they were made.
  void insert(std::size_t at, std::string text) { replace(at, at, std::move(text)); }
  void remove(std::size_t begin, std::size_t end) { replace(begin, end, {}); }
  void replace(std::size_t begin, std::size_t end, std::string text);

  [[nodiscard]] bool empty() const { return changes_.empty(); }
  [[nodiscard]] std::string apply(std::string_view original);

 private:
  struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
  };
  std::vector<Change> changes_;
};

}  // namespace cchc::annotating
