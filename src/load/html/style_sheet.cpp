#include "load/html/style_sheet.hpp"

#include <algorithm>
#include <utility>

namespace cchc::load::html {
namespace {

// Bounds for sheets that are made to cost time; pages of programs stay far below.
constexpr std::size_t most_rules = 20'000;
constexpr std::size_t most_rules_a_key = 64;
constexpr std::size_t most_compounds = 16;
constexpr int deepest_block = 8;
constexpr unsigned important_weight = 1'000'000;

constexpr auto none = std::string_view::npos;
constexpr std::string_view space = " \t\r\n\f";

std::string_view trim(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
  return text.substr(0, text.find_last_not_of(space) + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

// Without comments, and without the marks that hide a sheet from old browsers.
std::string without_comments(std::string_view css) {
  std::string out;
  while (!css.empty()) {
    const auto comment = std::min({css.find("/*"), css.find("<!--"), css.find("-->")});
    out.append(css.substr(0, comment));
    if (comment == none) break;
    const bool real = css.substr(comment).starts_with("/*");
    const auto end = real ? css.find("*/", comment) : comment;
    if (end == none) break;
    css.remove_prefix(std::min(end + (css.substr(end).starts_with("<!--") ? 4
                                      : real                              ? 2
                                                                          : 3),
                               css.size()));
    out += ' ';
  }
  return out;
}

// The end of the block whose '{' stands at `open`.
std::size_t end_of_block(std::string_view css, std::size_t open) {
  int depth = 0;
  for (std::size_t k = open; k < css.size(); ++k) {
    if (css[k] == '{') ++depth;
    if (css[k] == '}' && --depth == 0) return k;
  }
  return css.size();
}

bool is_for_screen(std::string_view query) {
  const std::string media = lower(query);
  if (media.find("not screen") != std::string::npos) return false;
  return media.find("screen") != std::string::npos || media.find("all") != std::string::npos ||
         media.find("print") == std::string::npos;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || (c & '\x80') != 0;
}

bool has_class(std::string_view classes, std::string_view name) {
  for (auto at = classes.find(name); at != none; at = classes.find(name, at + 1)) {
    const bool begins = at == 0 || classes[at - 1] == ' ';
    const auto end = at + name.size();
    if (begins && (end == classes.size() || classes[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

void StyleSheet::add(std::string_view css) { add_rules(without_comments(css), 0); }

void StyleSheet::add_rules(std::string_view css, int depth) {
  while (!css.empty() && rules_.size() < most_rules) {
    const auto open = css.find_first_of("{;");
    if (open == none) return;
    const std::string_view head = trim(css.substr(0, open));
    if (css[open] == ';') {  // @import, @charset
      css.remove_prefix(open + 1);
      continue;
    }
    const auto end = end_of_block(css, open);
    const std::string_view body = css.substr(open + 1, end - open - 1);
    if (head.starts_with("@media")) {
      if (depth < deepest_block && is_for_screen(head.substr(6))) add_rules(body, depth + 1);
    } else if (!head.starts_with('@')) {
      add_rule(head, body);
    }
    css.remove_prefix(std::min(end + 1, css.size()));
  }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  ElementStyle style;
  read_declarations(style, declarations);
  paints_ = paints_ || style.paints;
  if (!bears_on_text(style)) return;
  const bool important = declarations.find("!important") != none;
  const std::string kept(declarations);
  while (!selectors.empty()) {
    const auto end = std::min(selectors.find(','), selectors.size());
    add_selector(trim(selectors.substr(0, end)), kept, important);
    selectors.remove_prefix(std::min(end + 1, selectors.size()));
  }
}

void StyleSheet::add_selector(std::string_view selector, const std::string& declarations,
                              bool important) {
  Rule rule;
  if (rules_.size() >= most_rules || !parse(selector, rule)) return;
  rule.declarations = declarations;
  if (important) rule.weight += important_weight;
  const Compound& last = rule.compounds.back();
  std::string key = last.tag.empty() ? "*" : last.tag;
  if (!last.classes.empty()) key = '.' + last.classes.front();
  if (!last.id.empty()) key = '#' + last.id;
  auto& same_key = by_key_[key];
  if (same_key.size() >= most_rules_a_key) return;
  same_key.push_back(rules_.size());
  rules_.push_back(std::move(rule));
}

bool StyleSheet::parse(std::string_view selector, Rule& rule) {
  bool begins = true;
  bool child = false;
  for (std::size_t k = 0; k < selector.size();) {
    const char c = selector[k];
    if (space.find(c) != none || c == '>') {
      begins = true;
      child |= c == '>';
      ++k;
      continue;
    }
    if (begins) {
      if (rule.compounds.size() == most_compounds) return false;
      rule.compounds.emplace_back().child = std::exchange(child, false);
      begins = false;
    }
    Compound& compound = rule.compounds.back();
    if (c == '*') {
      ++k;
      continue;
    }
    const bool marked = c == '.' || c == '#';
    std::size_t end = k + (marked ? 1 : 0);
    while (end < selector.size() && is_name_character(selector[end])) ++end;
    std::string name(selector.substr(k + (marked ? 1 : 0), end - k - (marked ? 1 : 0)));
    if (name.empty()) return false;  // a pseudo-class, an attribute, a sibling
    rule.weight += c == '#' ? 10'000 : c == '.' ? 100 : 1;
    if (c == '#') {
      compound.id = std::move(name);
    } else if (c == '.') {
      compound.classes.push_back(lower(name));
    } else {
      compound.tag = lower(name);
    }
    k = end;
  }
  return !rule.compounds.empty();
}

bool StyleSheet::fits(const Compound& compound, const Subject& subject) {
  if (!compound.tag.empty() && compound.tag != subject.tag) return false;
  if (!compound.id.empty() && compound.id != subject.id) return false;
  return std::all_of(compound.classes.begin(), compound.classes.end(),
                     [&](const std::string& name) { return has_class(subject.classes, name); });
}

// From the element outwards; a descendant's ancestor is the nearest that fits.
bool StyleSheet::fits(const Rule& rule, std::span<const Subject> chain) {
  std::size_t level = chain.size();
  bool child = true;
  for (auto compound = rule.compounds.rbegin(); compound != rule.compounds.rend(); ++compound) {
    bool found = false;
    while (level > 0 && !found) {
      found = fits(*compound, chain[--level]);
      if (child) break;
    }
    if (!found) return false;
    child = compound->child;
  }
  return true;
}

ElementStyle StyleSheet::style_of(std::span<const Subject> chain) const {
  ElementStyle style;
  if (rules_.empty() || chain.empty()) return style;
  const Subject& subject = chain.back();
  std::vector<std::size_t> holding;
  const auto look_up = [&](const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return;
    for (const std::size_t index : found->second) {
      if (fits(rules_[index], chain)) holding.push_back(index);
    }
  };
  look_up("*");
  look_up(subject.tag);
  if (!subject.id.empty()) look_up('#' + subject.id);
  for (std::string_view rest = subject.classes; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (end > 0) look_up('.' + std::string(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::sort(holding.begin(), holding.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(rules_[a].weight, a) < std::pair(rules_[b].weight, b);
  });
  holding.erase(std::unique(holding.begin(), holding.end()), holding.end());
  for (const std::size_t index : holding) read_declarations(style, rules_[index].declarations);
  return style;
}

}  // namespace cchc::load::html
