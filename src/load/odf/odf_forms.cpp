#include "load/odf/odf_forms.hpp"

#include <algorithm>

namespace cchc::load::odf {
namespace {

constexpr std::string_view ticked_box = "\u2612";
constexpr std::string_view empty_box = "\u2610";

}  // namespace

void Controls::read(Token token, const Attributes& attributes) {
  if (token == form_option) {
    if (open_.empty() || attributes.get("current-selected") != "true") return;
    const std::string_view label = attributes.get("label");
    shown_[open_] = label.empty() ? attributes.get("value") : label;
    return;
  }
  if (token != form_text && token != form_box && token != form_list) return;
  open_ = attributes.get("id");
  if (open_.empty()) return;
  if (token == form_box) {
    const auto state = attributes.find("current-state");
    const bool ticked = state ? *state == "checked" || *state == "true"
                              : attributes.get("current-selected") == "true";
    shown_[open_] = ticked ? ticked_box : empty_box;
  } else {
    const auto current = attributes.find("current-value");
    shown_[open_] = current ? *current : attributes.get("value");
  }
}

std::string Controls::shown(std::string_view control) const {
  const auto found = shown_.find(std::string(control));
  return found == shown_.end() ? std::string() : found->second;
}

void FieldMark::begin(const Attributes& attributes) {
  *this = {};
  type_ = attributes.get("type");
}

void FieldMark::read_parameter(const Attributes& attributes) {
  constexpr std::size_t most_entries = 1024;
  const std::string_view name = attributes.get("name");
  if (name.ends_with("ListEntry") && entries_.size() < most_entries) {
    entries_.emplace_back(attributes.get("value"));
  } else if (name.ends_with("Selected")) {
    chosen_ = static_cast<std::size_t>(std::max(attributes.number("value", 0), 0));
  } else if (name.ends_with("Checked")) {
    ticked_ = attributes.get("value") == "true";
  }
}

std::string FieldMark::shown() const {
  if (type_.ends_with("FORMCHECKBOX")) return std::string(ticked_ ? ticked_box : empty_box);
  if (!type_.ends_with("FORMDROPDOWN") || chosen_ >= entries_.size()) return {};
  return entries_[chosen_];
}

}  // namespace cchc::load::odf
