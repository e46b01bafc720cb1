// The rules of a page's <style> elements, as far as they bear on what text is there: which of them
// hold for an element, the stronger ones later.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/html/html_style.hpp"

namespace cchc::load::html {

// An element as selectors see it; names in small letters, classes separated by spaces.
struct Subject {
  std::string tag;
  std::string id;
  std::string classes;
};

class StyleSheet {
 public:
  // Adds the rules of a sheet: those for any medium, the screen among them. Selectors of elements,
  // classes and identifiers, descendants and children are understood; others never hold.
  void add(std::string_view css);

  [[nodiscard]] bool empty() const { return rules_.empty(); }
  // Some rule paints something behind text, whether its selector is understood or not.
  [[nodiscard]] bool paints() const { return paints_; }

  // `chain` ends with the element itself and begins with the outermost one that is open.
  [[nodiscard]] ElementStyle style_of(std::span<const Subject> chain) const;

 private:
  struct Compound {
    std::string tag;  // empty: any
    std::string id;
    std::vector<std::string> classes;
    bool child = false;  // of the compound before, not just below it
  };
  struct Rule {
    std::vector<Compound> compounds;  // outermost first
    unsigned weight = 0;
    std::string declarations;
  };

  void add_rules(std::string_view css, int depth);
  void add_rule(std::string_view selectors, std::string_view declarations);
  void add_selector(std::string_view selector, const std::string& declarations, bool important);
  [[nodiscard]] static bool parse(std::string_view selector, Rule& rule);
  [[nodiscard]] static bool fits(const Compound& compound, const Subject& subject);
  [[nodiscard]] static bool fits(const Rule& rule, std::span<const Subject> chain);

  std::vector<Rule> rules_;
  bool paints_ = false;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;  // "#id", ".class", tag, "*"
};

}  // namespace cchc::load::html
