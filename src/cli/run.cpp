#include "cli/run.hpp"

namespace cchc::cli {

int run(const std::vector<std::string>& /*arguments*/, std::istream& /*in*/, std::ostream& /*out*/,
        std::ostream& /*err*/) {
  return 2;
}

}  // namespace cchc::cli
