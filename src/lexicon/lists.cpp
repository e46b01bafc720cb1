#include "lexicon/lists.hpp"

#include <algorithm>
#include <array>

#include "lexicon/words.hpp"

namespace cchc::lexicon {
namespace {

constexpr std::array openers = {
    ListOpener{"trong do", ListClaim::some},
    ListOpener{"trong so do", ListClaim::some},
    ListOpener{"trong do co", ListClaim::some},
    ListOpener{"trong tong so", ListClaim::some, true},
    ListOpener{"rieng", ListClaim::some, true},
    ListOpener{"gom", ListClaim::whole},
    ListOpener{"bao gom", ListClaim::whole},
    ListOpener{"gom co", ListClaim::whole},
    ListOpener{"chia ra", ListClaim::whole},
    ListOpener{"chia theo", ListClaim::whole, true},
    ListOpener{"phan ra", ListClaim::whole, true},
};

constexpr std::array<std::string_view, 4> rests = {"khac", "khac con lai", "con lai khac",
                                                   "cac loai khac"};

template <typename Fits>
std::optional<ListClaim> find_opener(Fits fits) {
  const auto* const found = std::find_if(openers.begin(), openers.end(), fits);
  return found == openers.end() ? std::nullopt : std::optional(found->claim);
}

}  // namespace

std::span<const ListOpener> list_openers() { return openers; }

std::optional<ListClaim> opened_list(std::string_view folded) {
  return find_opener([&](const ListOpener& opener) { return opener.words == folded; });
}

std::optional<ListClaim> list_opened_at_end(std::string_view folded) {
  return find_opener(
      [&](const ListOpener& opener) { return ends_with_words(folded, opener.words); });
}

std::optional<ListClaim> list_opened_at_start(std::string_view folded) {
  return find_opener([&](const ListOpener& opener) {
    return !opener.begins_as_name && starts_with_words(folded, opener.words);
  });
}

std::optional<std::string_view> without_rest_word(std::string_view folded) {
  const std::string_view* longest = nullptr;
  for (const std::string_view& rest : rests) {
    if (!ends_with_words(folded, rest)) continue;
    if (longest == nullptr || rest.size() > longest->size()) longest = &rest;
  }
  if (longest == nullptr) return std::nullopt;
  folded.remove_suffix(longest->size());
  if (folded.ends_with(' ')) folded.remove_suffix(1);
  return folded;
}

std::string_view kind_of_kinds() {
  return "cac loai hinh thuc linh vuc noi dung doi tuong nguon truong hop nhom";
}

}  // namespace cchc::lexicon
