#include "schema/grammar.hpp"

#include <libxml/relaxng.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "schema/grammar_model.hpp"

namespace cchc::schema {
namespace {

struct Free {
  void operator()(xmlRelaxNGParserCtxt* p) const { xmlRelaxNGFreeParserCtxt(p); }
  void operator()(xmlRelaxNG* p) const { xmlRelaxNGFree(p); }
  void operator()(xmlRelaxNGValidCtxt* p) const { xmlRelaxNGFreeValidCtxt(p); }
};

// What libxml2 says first; later messages follow from it.
struct Verdict {
  std::uint32_t line = 0;
  std::string element;
  std::string words;
};

void note(void* data, xmlError* error) {
  auto& verdict = *static_cast<Verdict*>(data);
  if (!verdict.words.empty()) return;
  const auto* const node = static_cast<const xmlNode*>(error->node);
  if (node != nullptr) verdict.line = line_of(node);
  verdict.element = name_of(node);
  verdict.words = error->message == nullptr ? "?" : error->message;
  while (!verdict.words.empty() && verdict.words.back() <= ' ') verdict.words.pop_back();
}

bool validate(xmlDoc* document, Verdict& verdict) {
  const std::string_view text = grammar_text();
  const std::unique_ptr<xmlRelaxNGParserCtxt, Free> parser(
      xmlRelaxNGNewMemParserCtxt(text.data(), static_cast<int>(text.size())));
  const std::unique_ptr<xmlRelaxNG, Free> grammar(xmlRelaxNGParse(parser.get()));
  const std::unique_ptr<xmlRelaxNGValidCtxt, Free> validator(xmlRelaxNGNewValidCtxt(grammar.get()));
  xmlRelaxNGSetValidStructuredErrors(validator.get(), note, &verdict);
  return xmlRelaxNGValidateDoc(validator.get(), document) == 0;
}

// Goes through a document that the grammar refused and names every fault that it can.
class Explainer {
 public:
  explicit Explainer(Problems& problems) : problems_(problems), model_(grammar_text()) {}

  void explain(const xmlNode* root) {
    const std::string wanted = std::string(schema_namespace);
    if (name_of(root) != model_.root().name || !in_namespace(root)) {
      problems_.add(line_of(root), Fault::not_a_schema, {name_of(root), wanted});
    } else {
      explain(root, model_.root());
    }
  }

 private:
  void explain(const xmlNode* element, const ElementRule& rule) {
    check_attributes(element, rule);
    check_text(element, rule);
    int rank = 0;
    std::vector<const ElementRule*> seen;
    for (const xmlNode* child : child_elements(element)) {
      const auto known = std::find_if(
          rule.children.begin(), rule.children.end(),
          [&](const ChildRule& candidate) { return candidate.element->name == name_of(child); });
      if (known == rule.children.end() || !in_namespace(child)) {
        problems_.add(line_of(child), Fault::unknown_element,
                      {name_of(child), rule.name, children_of(rule)});
        continue;
      }
      const bool again = std::find(seen.begin(), seen.end(), known->element) != seen.end();
      if (known->rank < rank || (again && !known->repeats)) {
        problems_.add(line_of(child), Fault::misplaced_element,
                      {known->element->name, rule.name, children_of(rule)});
      }
      rank = std::max(rank, known->rank);
      seen.push_back(known->element);
      explain(child, *known->element);
    }
    for (const ChildRule& child : rule.children) {
      if (child.required && std::find(seen.begin(), seen.end(), child.element) == seen.end()) {
        problems_.add(line_of(element), Fault::missing_element, {child.element->name, rule.name});
      }
    }
  }

  void check_attributes(const xmlNode* element, const ElementRule& rule) {
    std::vector<std::string> seen;
    for (const xmlAttr* given = element->properties; given != nullptr; given = given->next) {
      const auto* const node = reinterpret_cast<const xmlNode*>(given);
      std::string name(name_of(node));
      if (given->ns != nullptr && given->ns->prefix != nullptr) {
        name.insert(0, ":").insert(0, reinterpret_cast<const char*>(given->ns->prefix));
      }
      check_attribute(element, rule, name, text_of(node));
      seen.push_back(std::move(name));
    }
    for (const AttributeRule& wanted : rule.attributes) {
      if (wanted.required && std::find(seen.begin(), seen.end(), wanted.name) == seen.end()) {
        problems_.add(line_of(element), Fault::missing_attribute, {wanted.name, rule.name});
      }
    }
  }

  void check_attribute(const xmlNode* element, const ElementRule& rule, const std::string& name,
                       const std::string& value) {
    const auto known =
        std::find_if(rule.attributes.begin(), rule.attributes.end(),
                     [&](const AttributeRule& candidate) { return candidate.name == name; });
    if (known == rule.attributes.end()) {
      std::string allowed;
      for (const AttributeRule& candidate : rule.attributes) append(allowed, candidate.name);
      problems_.add(line_of(element), Fault::unknown_attribute, {name, rule.name, allowed});
    } else if (!model_.accepts(known->values, value)) {
      problems_.add(line_of(element), Fault::bad_attribute,
                    {name, value, rule.name, model_.expected(known->values, problems_.language())});
    }
  }

  void check_text(const xmlNode* element, const ElementRule& rule) {
    if (rule.text != nullptr) {
      if (text_of(element).empty()) problems_.add(line_of(element), Fault::empty_text, {rule.name});
      return;
    }
    for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
      if (child->type != XML_TEXT_NODE) continue;
      const std::string text = text_of(child);
      if (!text.empty()) problems_.add(line_of(child), Fault::stray_text, {rule.name, text});
    }
  }

  [[nodiscard]] static bool in_namespace(const xmlNode* node) {
    return node->ns != nullptr && reinterpret_cast<const char*>(node->ns->href) == schema_namespace;
  }

  [[nodiscard]] static std::string children_of(const ElementRule& rule) {
    std::string out;
    // One that may stand in two places is told once.
    std::set<std::string_view> told;
    for (const ChildRule& child : rule.children) {
      if (told.insert(child.element->name).second) append(out, "<" + child.element->name + ">");
    }
    return out.empty() ? "–" : out;
  }

  static void append(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
  }

  Problems& problems_;
  GrammarModel model_;
};

}  // namespace

bool check_grammar(xmlDoc* document, Problems& problems) {
  Verdict verdict;
  if (validate(document, verdict)) return true;
  Explainer(problems).explain(xmlDocGetRootElement(document));
  if (problems.empty()) {
    problems.add(verdict.line, Fault::bad_grammar, {verdict.element, verdict.words});
  }
  return false;
}

}  // namespace cchc::schema
