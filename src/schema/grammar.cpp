#include "schema/grammar.hpp"

#include <libxml/relaxng.h>

#include "schema/xml.hpp"

namespace cchc::schema {
namespace {

struct Free {
  void operator()(xmlRelaxNGParserCtxt* p) const { xmlRelaxNGFreeParserCtxt(p); }
  void operator()(xmlRelaxNG* p) const { xmlRelaxNGFree(p); }
  void operator()(xmlRelaxNGValidCtxt* p) const { xmlRelaxNGFreeValidCtxt(p); }
};

void note(void* data, xmlError* error) {
  auto& problems = *static_cast<Problems*>(data);
  const auto* const node = static_cast<const xmlNode*>(error->node);
  problems.add(line_of(node), Fault::bad_grammar, {name_of(node), error->message});
}

}  // namespace

bool check_grammar(xmlDoc* document, Problems& problems) {
  const std::unique_ptr<xmlRelaxNGParserCtxt, Free> parser(
      xmlRelaxNGNewMemParserCtxt(grammar_text().data(), static_cast<int>(grammar_text().size())));
  const std::unique_ptr<xmlRelaxNG, Free> grammar(xmlRelaxNGParse(parser.get()));
  const std::unique_ptr<xmlRelaxNGValidCtxt, Free> validator(xmlRelaxNGNewValidCtxt(grammar.get()));
  xmlRelaxNGSetValidStructuredErrors(validator.get(), note, &problems);
  return xmlRelaxNGValidateDoc(validator.get(), document) == 0;
}

}  // namespace cchc::schema
