#include "schema/grammar_model.hpp"

#include <libxml/xmlregexp.h>

#include <algorithm>
#include <charconv>

namespace cchc::schema {
namespace {

// The patterns inside a node, annotations left out.
std::vector<xmlNode*> patterns(const xmlNode* node) {
  auto inside = child_elements(node);
  std::erase_if(inside, [](const xmlNode* child) { return name_of(child) == "documentation"; });
  return inside;
}

std::string name_attribute(const xmlNode* node) { return attribute(node, "name").value_or(""); }

bool matches(const std::string& pattern, std::string_view text) {
  const std::unique_ptr<xmlRegexp, void (*)(xmlRegexp*)> compiled(
      xmlRegexpCompile(reinterpret_cast<const xmlChar*>(pattern.c_str())), xmlRegFreeRegexp);
  const std::string subject(text);
  return xmlRegexpExec(compiled.get(), reinterpret_cast<const xmlChar*>(subject.c_str())) == 1;
}

bool data_accepts(const xmlNode* data, std::string_view text) {
  if (attribute(data, "type") == "int") {
    std::int32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
  }
  const auto parameters = patterns(data);
  return std::all_of(parameters.begin(), parameters.end(), [&](const xmlNode* parameter) {
    if (name_attribute(parameter) == "minLength") return !text.empty();
    return matches(text_of(parameter), text);
  });
}

void list_values(const xmlNode* node, std::string& out) {
  for (const xmlNode* child : patterns(node)) {
    if (name_of(child) == "value") out += (out.empty() ? "" : ", ") + text_of(child);
    list_values(child, out);
  }
}

// Two branches of a choice may name the same one.
void add_attribute(AttributeRule attribute, ElementRule& rule) {
  const bool known = std::any_of(rule.attributes.begin(), rule.attributes.end(),
                                 [&](const auto& other) { return other.name == attribute.name; });
  if (!known) rule.attributes.push_back(std::move(attribute));
}

}  // namespace

GrammarModel::GrammarModel(std::string_view grammar) {
  Problems ignored(Language::english);
  document_ = parse_xml(grammar, ignored);
  const xmlNode* start = nullptr;
  for (const xmlNode* child : child_elements(xmlDocGetRootElement(document_.get()))) {
    if (name_of(child) == "define") defines_.emplace(name_attribute(child), child);
    if (name_of(child) == "start") start = child;
  }
  root_ = &element_of(name_attribute(patterns(start).front()));
}

const xmlNode* GrammarModel::define(const xmlNode* reference) const {
  return defines_.at(name_attribute(reference));
}

const ElementRule& GrammarModel::element_of(const std::string& define) {
  const auto [place, is_new] = elements_.try_emplace(define);
  ElementRule& rule = place->second;
  if (is_new) {
    const xmlNode* const element = patterns(defines_.at(define)).front();
    rule.name = name_attribute(element);
    collect(element, {}, rule);
  }
  return rule;
}

void GrammarModel::collect(const xmlNode* node, Manner manner, ElementRule& rule) {
  for (const xmlNode* child : patterns(node)) {
    const std::string_view name = name_of(child);
    Manner inner = manner;
    if (name == "optional" || name == "zeroOrMore" || name == "choice") inner.required = false;
    if (name == "oneOrMore" || name == "zeroOrMore") inner.repeats = true;
    if (name == "attribute") {
      add_attribute({name_attribute(child), manner.required, patterns(child).front()}, rule);
    } else if (name == "data" || name == "list" || name == "value") {
      rule.text = child;
    } else if (name == "ref" && name_of(patterns(define(child)).front()) == "element") {
      const int last = rule.children.empty() ? 0 : rule.children.back().rank;
      rule.children.push_back(
          {&element_of(name_attribute(child)), manner.required, manner.repeats, last + 1});
    } else if (name == "ref") {
      collect(define(child), inner, rule);
    } else if (name == "choice") {
      const auto before = rule.children.size();
      collect(child, inner, rule);
      for (auto i = before; i < rule.children.size(); ++i) {
        rule.children[i].rank = rule.children[before].rank;
      }
    } else {
      collect(child, inner, rule);
    }
  }
}

bool GrammarModel::accepts(const xmlNode* values, std::string_view text) const {
  const std::string_view name = name_of(values);
  if (name == "ref") return accepts(patterns(define(values)).front(), text);
  if (name == "value") return text_of(values) == text;
  if (name == "data") return data_accepts(values, text);
  const auto inside = patterns(values);
  if (name == "choice") {
    return std::any_of(inside.begin(), inside.end(),
                       [&](const xmlNode* choice) { return accepts(choice, text); });
  }
  if (name == "list") {
    const auto listed = words(text);
    if (listed.empty()) return name_of(inside.front()) == "zeroOrMore";
    const xmlNode* const item = patterns(inside.front()).front();
    return std::all_of(listed.begin(), listed.end(),
                       [&](const std::string& word) { return accepts(item, word); });
  }
  return true;
}

std::string GrammarModel::expected(const xmlNode* values, Language language) const {
  if (name_of(values) == "ref") {
    const std::string_view wanted = language == Language::vietnamese ? "vi" : "en";
    for (const xmlNode* child : child_elements(define(values))) {
      if (name_of(child) == "documentation" && language_attribute(child) == wanted) {
        return text_of(child);
      }
    }
    return expected(patterns(define(values)).front(), language);
  }
  std::string out;
  list_values(values, out);
  return out;
}

}  // namespace cchc::schema
