// The grammar read as a table of elements, to tell an author what may stand where. libxml2 decides
// whether a schema follows the grammar; this only finds words for what it found.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/xml.hpp"

namespace cchc::schema {

struct AttributeRule {
  std::string name;  // "xml:lang" with its prefix
  bool required = false;
  const xmlNode* values = nullptr;  // what the grammar says of its value
};

struct ElementRule;

struct ChildRule {
  const ElementRule* element = nullptr;
  bool required = false;
  bool repeats = false;
  int rank = 0;  // children stand in the order of ranks
};

struct ElementRule {
  std::string name;
  std::vector<AttributeRule> attributes;
  std::vector<ChildRule> children;
  const xmlNode* text = nullptr;  // null: elements only
};

class GrammarModel {
 public:
  explicit GrammarModel(std::string_view grammar);

  [[nodiscard]] const ElementRule& root() const { return *root_; }
  [[nodiscard]] bool accepts(const xmlNode* values, std::string_view text) const;
  [[nodiscard]] std::string expected(const xmlNode* values, Language language) const;

 private:
  struct Manner {
    bool required = true;
    bool repeats = false;
  };
  const ElementRule& element_of(const std::string& define);
  void collect(const xmlNode* node, Manner manner, ElementRule& rule);
  [[nodiscard]] const xmlNode* define(const xmlNode* reference) const;

  XmlDocument document_;
  std::map<std::string, const xmlNode*> defines_;
  std::map<std::string, ElementRule> elements_;
  const ElementRule* root_ = nullptr;
};

}  // namespace cchc::schema
