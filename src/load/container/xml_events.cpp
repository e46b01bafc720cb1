#include "load/container/xml_events.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <charconv>
#include <climits>
#include <exception>
#include <memory>
#include <mutex>
#include <vector>

#include "base/allowance.hpp"
#include "load/container/tag_limits.hpp"

namespace cchc::load {
namespace {

std::string_view view(const xmlChar* text) {
  // xmlChar is unsigned char; libxml2's own interface asks for this cast.
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* begin, const xmlChar* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

// Tokens by the addresses of interned namespace and name.
class NameTable {
 public:
  NameTable(const Vocabulary& vocabulary, xmlDict* dictionary) {
    std::size_t size = 64;
    while (size < vocabulary.names.size() * vocabulary.namespaces.size() * 2) size *= 2;
    slots_.resize(size);
    for (const auto& space : vocabulary.namespaces) {
      const xmlChar* uri = intern(dictionary, space.uri);
      for (const auto& name : vocabulary.names) {
        if (name.name_space == space.id) add(uri, intern(dictionary, name.local), name.token);
      }
    }
  }

  [[nodiscard]] Token find(const xmlChar* uri, const xmlChar* local) const {
    for (std::size_t k = place(uri, local);; k = next(k)) {
      const Slot& slot = slots_[k];
      if (slot.local == local && slot.uri == uri) return slot.token;
      if (slot.local == nullptr) return 0;
    }
  }

 private:
  struct Slot {
    const xmlChar* uri = nullptr;
    const xmlChar* local = nullptr;
    Token token = 0;
  };

  static const xmlChar* intern(xmlDict* dictionary, std::string_view text) {
    if (text.empty()) return nullptr;  // names without a namespace
    return xmlDictLookup(dictionary, reinterpret_cast<const xmlChar*>(text.data()),
                         static_cast<int>(text.size()));
  }

  [[nodiscard]] std::size_t place(const xmlChar* uri, const xmlChar* local) const {
    const auto mixed =
        reinterpret_cast<std::uintptr_t>(local) * 3 + reinterpret_cast<std::uintptr_t>(uri);
    return (mixed * 0x9E3779B97F4A7C15ULL >> 32U) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t next(std::size_t k) const { return (k + 1) & (slots_.size() - 1); }

  void add(const xmlChar* uri, const xmlChar* local, Token token) {
    std::size_t k = place(uri, local);
    while (slots_[k].local != nullptr) k = next(k);
    slots_[k] = {uri, local, token};
  }

  std::vector<Slot> slots_;
};

struct ContextDeleter {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<xmlParserCtxt, ContextDeleter>;

class Parser {
 public:
  Parser(Context context, const Vocabulary& vocabulary, XmlHandler& handler, std::size_t* position)
      : context_(std::move(context)),
        names_(vocabulary, context_->dict),
        handler_(handler),
        position_(position) {
    open_.reserve(64);
    *context_->sax = callbacks();
    context_->userData = this;
    xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_HUGE);
  }

  std::optional<LoadError> run(std::string_view part) {
    xmlParseDocument(context_.get());
    if (exception_) std::rethrow_exception(exception_);
    if (stopped_) return *stopped_;
    if (context_->wellFormed != 0) return std::nullopt;
    const xmlError* error = xmlCtxtGetLastError(context_.get());
    if (error == nullptr) return LoadError{LoadProblem::damaged_xml, std::string(part), 0};
    const std::string_view colon = part.empty() ? "" : ":";
    return LoadError{LoadProblem::damaged_xml,
                     fmt::format("{}{}{}:{}", part, colon, error->line, error->int2), 0};
  }

 private:
  // libxml2 is C: no exception may pass through it.
  template <class Action>
  static void guarded(void* user, Action action) {
    auto& parser = *static_cast<Parser*>(user);
    if (parser.stopped_ || parser.exception_) return;
    try {
      action(parser);
    } catch (const StopReading& stop) {
      parser.stop(stop.error);
    } catch (...) {
      parser.exception_ = std::current_exception();
      xmlStopParser(parser.context_.get());
    }
  }

  // Bytes are UTF-8 where anybody asks for positions, so that libxml2 reads them as they are.
  void tell_position() const {
    if (position_ == nullptr) return;
    const xmlParserInput& input = *context_->input;
    *position_ =
        static_cast<std::size_t>(input.consumed) + static_cast<std::size_t>(input.cur - input.base);
  }

  void stop(LoadError error) {
    stopped_ = std::move(error);
    xmlStopParser(context_.get());
  }

  static void on_start(void* user, const xmlChar* local, const xmlChar* /*prefix*/,
                       const xmlChar* uri, int /*namespace_count*/, const xmlChar** /*namespaces*/,
                       int attribute_count, int /*defaulted*/, const xmlChar** attributes) {
    guarded(user, [&](Parser& parser) {
      base::spend(8);
      const Token token = parser.names_.find(uri, local);
      if (parser.open_.size() >= max_depth) {
        parser.stop({LoadProblem::too_deep, {}, max_depth});
        return;
      }
      parser.open_.push_back(token);
      parser.tell_position();
      parser.handler_.start(token, {attributes, static_cast<std::size_t>(attribute_count)});
    });
  }

  static void on_end(void* user, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
                     const xmlChar* /*uri*/) {
    guarded(user, [](Parser& parser) {
      if (parser.open_.empty()) return;
      const Token token = parser.open_.back();
      parser.open_.pop_back();
      parser.tell_position();
      parser.handler_.end(token);
    });
  }

  static void on_text(void* user, const xmlChar* text, int length) {
    guarded(user, [&](Parser& parser) {
      base::spend(1);
      // libxml2 may go on with text after an error that ended the events.
      if (parser.context_->disableSAX == 0) parser.handler_.text(view(text, text + length));
    });
  }

  static void on_doctype(void* user, const xmlChar* /*name*/, const xmlChar* /*public_id*/,
                         const xmlChar* /*system_id*/) {
    guarded(user, [](Parser& parser) { parser.stop({LoadProblem::damaged_xml, "DOCTYPE", 0}); });
  }

  static void ignore_error(void* /*context*/, xmlError* /*error*/) {}

  static xmlSAXHandler callbacks() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = on_text;
    sax.cdataBlock = on_text;
    sax.internalSubset = on_doctype;
    sax.serror = ignore_error;
    return sax;
  }

  Context context_;
  NameTable names_;
  XmlHandler& handler_;
  std::size_t* position_;
  std::vector<Token> open_;
  std::optional<LoadError> stopped_;
  std::exception_ptr exception_;
};

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view local) const {
  for (std::size_t k = 0; k < count_; ++k) {
    const unsigned char** attribute = values_ + 5 * k;
    if (view(attribute[0]) == local) return view(attribute[3], attribute[4]);
  }
  return std::nullopt;
}

std::string_view Attributes::get(std::string_view local) const {
  return find(local).value_or(std::string_view{});
}

int Attributes::number(std::string_view local, int otherwise) const {
  const std::string_view text = get(local);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

void Pruning::start(Token token, const Attributes& attributes) {
  if (hidden_depth_ > 0 || !enters(token, attributes)) {
    ++hidden_depth_;
  } else {
    reader_.start(token, attributes);
  }
}

void Pruning::end(Token token) {
  if (hidden_depth_ > 0) {
    --hidden_depth_;
    return;
  }
  leaves(token);
  reader_.end(token);
}

void Pruning::text(std::string_view piece) {
  if (hidden_depth_ == 0) reader_.text(piece);
}

std::optional<LoadError> parse_xml(std::string_view bytes, std::string_view part,
                                   const Vocabulary& vocabulary, XmlHandler& handler,
                                   std::size_t* position) {
  static std::once_flag initialised;
  std::call_once(initialised, xmlInitParser);
  const LoadError damaged{LoadProblem::damaged_xml, std::string(part), 0};
  if (bytes.empty() || bytes.size() > INT_MAX) return damaged;
  if (auto huge = find_huge_tag(bytes)) return huge;
  Context context(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
  if (!context) return damaged;
  return Parser(std::move(context), vocabulary, handler, position).run(part);
}

}  // namespace cchc::load
