#include "load/container/tag_limits.hpp"

#include "base/tag_scan.hpp"
#include "load/container/xml_events.hpp"

namespace cchc::load {
namespace {

std::optional<LoadError> find_huge(std::string_view text, base::Markup markup,
                                   std::size_t most_bytes) {
  switch (base::find_huge_tag(text, markup, {max_attributes, most_bytes})) {
    case base::HugeTag::none:
      break;
    case base::HugeTag::attributes:
      return LoadError{LoadProblem::too_many_attributes, {}, max_attributes};
    case base::HugeTag::bytes:
      return LoadError{LoadProblem::tag_too_long, {}, max_tag_bytes};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LoadError> find_huge_tag(std::string_view xml) {
  return find_huge(xml, base::Markup::xml, max_tag_bytes);
}

std::optional<LoadError> find_huge_html_tag(std::string_view html) {
  return find_huge(html, base::Markup::html, 0);
}

std::string_view bounded(std::string_view name) {
  if (name.size() > max_name_bytes) {
    throw StopReading{{LoadProblem::name_too_long, {}, max_name_bytes}};
  }
  return name;
}

}  // namespace cchc::load
