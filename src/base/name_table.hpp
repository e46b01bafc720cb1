// Enumerators and their names in outputs for machines, each pair once, in both directions.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace cchc {

// Whether a value has a name in the source, as the compiler spells it: "Slip::swapped" for one that
// has, "(Slip)9" for one that has not.
template <auto value>
consteval bool is_enumerator() {
  constexpr std::string_view spelling = __PRETTY_FUNCTION__;
  const auto at = spelling.rfind("value = ");
  return at != std::string_view::npos && spelling[at + std::string_view("value = ").size()] != '(';
}

// One entry an enumerator, in their order; `Entry` has the members `value` and `name`.
template <typename Entry, std::size_t size>
struct NameTable {
  using Enum = decltype(Entry::value);
  std::array<Entry, size> entries;

  [[nodiscard]] constexpr const Entry& operator[](Enum value) const {
    return entries[static_cast<std::size_t>(value)];
  }

  [[nodiscard]] constexpr std::optional<Enum> find(std::string_view name) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& entry) { return entry.name == name; });
    if (found == entries.end()) return std::nullopt;
    return found->value;
  }

  // For a static_assert: an enumerator added, moved or named twice does not compile.
  [[nodiscard]] consteval bool is_complete() const {
    for (std::size_t i = 0; i < size; ++i) {
      if (static_cast<std::size_t>(entries[i].value) != i) return false;
      if (find(entries[i].name) != entries[i].value) return false;
    }
    return !is_enumerator<static_cast<Enum>(size)>();
  }
};

template <typename Enum>
struct NamedValue {
  Enum value;
  std::string_view name;
};

template <typename Enum>
NamedValue(Enum, const char*) -> NamedValue<Enum>;

template <typename Entry, std::size_t size>
NameTable(std::array<Entry, size>) -> NameTable<Entry, size>;

}  // namespace cchc
