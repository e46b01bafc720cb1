#include <algorithm>

#include "emit/formats.hpp"

namespace cchc {
namespace {

const emit::Format* find(std::string_view id) {
  const auto* const found =
      std::find_if(emit::format_list.begin(), emit::format_list.end(),
                   [&](const emit::Format& format) { return format.traits.id == id; });
  return found == emit::format_list.end() ? nullptr : found;
}

}  // namespace

std::optional<FormatTraits> find_format(std::string_view id) {
  const emit::Format* const format = find(id);
  if (format == nullptr) return std::nullopt;
  return format->traits;
}

std::unique_ptr<Emitter> make_emitter(std::string_view format, std::ostream& out,
                                      const EmitOptions& options) {
  const emit::Format* const found = find(format);
  return found == nullptr ? nullptr : found->make(out, options);
}

}  // namespace cchc
