#include "load/word/word_forms.hpp"

#include "load/word/word_styles.hpp"

namespace cchc::load::word {
namespace {

constexpr std::size_t most_entries = 1024;  // Word has 25

}  // namespace

void FormField::read(Token token, const Attributes& attributes) {
  switch (token) {
    case form_list:
      kind_ = Kind::list;
      break;
    case form_check:
      kind_ = Kind::check;
      break;
    case form_default:
      default_ = kind_ == Kind::check ? int{is_on(attributes)} : attributes.number("val", 0);
      break;
    case form_result:
      result_ = attributes.number("val", 0);
      break;
    case form_checked:
      result_ = int{is_on(attributes)};
      break;
    case list_entry:
      if (entries_.size() < most_entries) entries_.emplace_back(attributes.get("val"));
      break;
    default:
      break;
  }
}

std::string FormField::shown() const {
  const int chosen = result_ < 0 ? default_ : result_;
  if (kind_ == Kind::check) return chosen != 0 ? "\u2612" : "\u2610";
  if (kind_ != Kind::list || chosen < 0) return {};
  const auto index = static_cast<std::size_t>(chosen);
  return index < entries_.size() ? entries_[index] : std::string();
}

}  // namespace cchc::load::word
