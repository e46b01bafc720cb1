#include "load/readers.hpp"
namespace cchc::load {
LoadResult read_html(std::string_view, const LoadOptions&) {
  return LoadError{LoadProblem::other_package, {}, 0};
}
}  // namespace cchc::load
