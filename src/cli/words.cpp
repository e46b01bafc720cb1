#include "cli/words.hpp"

#include <algorithm>

#include "emit/escape.hpp"

namespace cchc::cli {

void tell(std::ostream& err, std::string_view message) {
  std::string safe;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size());
    safe += emit::escape(message.substr(0, end));
    safe += '\n';
    message.remove_prefix(std::min(end + 1, message.size()));
  }
  err << safe;
}

}  // namespace cchc::cli
