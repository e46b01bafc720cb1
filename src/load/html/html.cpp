#include <libxml/HTMLparser.h>

#include <algorithm>
#include <climits>
#include <exception>
#include <memory>
#include <optional>

#include "base/allowance.hpp"
#include "load/container/tag_limits.hpp"
#include "load/container/xml_events.hpp"
#include "load/html/html_body.hpp"
#include "load/readers.hpp"
#include "load/text/encoding.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace html {
namespace {

constexpr std::size_t max_depth = 1024;

struct ContextDeleter {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

// libxml2's HTML parser, which mends what pages get wrong, in front of a BodyReader.
class Parser {
 public:
  explicit Parser(BodyReader& reader) : reader_(reader) {}

  std::optional<LoadError> run(const std::string& utf8) {
    constexpr int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC;
    const LoadError no_memory{LoadProblem::read_failed, {}, 0};
    context_.reset(htmlNewParserCtxt());
    if (!context_ || utf8.size() > INT_MAX) return no_memory;
    if (auto huge = find_huge_html_tag(utf8)) return huge;
    *context_->sax = callbacks();
    context_->userData = this;
    // Without a tree there is no document to return.
    static_cast<void>(htmlCtxtReadMemory(context_.get(), utf8.data(), static_cast<int>(utf8.size()),
                                         nullptr, "UTF-8", options));
    if (exception_) std::rethrow_exception(exception_);
    return stopped_;
  }

 private:
  // libxml2 is C: no exception may pass through it.
  template <class Action>
  static void guarded(void* user, Action action) {
    auto& parser = *static_cast<Parser*>(user);
    if (parser.stopped_ || parser.exception_) return;
    try {
      base::spend(1 + parser.reader_.depth() / 4);
      action(parser.reader_);
      if (parser.reader_.depth() > max_depth) {
        throw StopReading{{LoadProblem::too_deep, {}, max_depth}};
      }
    } catch (const StopReading& stop) {
      parser.stopped_ = stop.error;
      xmlStopParser(parser.context_.get());
    } catch (...) {
      parser.exception_ = std::current_exception();
      xmlStopParser(parser.context_.get());
    }
  }

  static void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
    guarded(user, [&](BodyReader& reader) {
      reader.start(reinterpret_cast<const char*>(name), Attributes(attributes));
    });
  }
  static void on_end(void* user, const xmlChar* /*name*/) {
    guarded(user, [](BodyReader& reader) { reader.end(); });
  }
  static void on_text(void* user, const xmlChar* text, int length) {
    guarded(user, [&](BodyReader& reader) {
      reader.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    });
  }

  static xmlSAXHandler callbacks() {
    xmlSAXHandler sax{};
    sax.startElement = on_start;
    sax.endElement = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    return sax;
  }

  BodyReader& reader_;
  std::unique_ptr<htmlParserCtxt, ContextDeleter> context_;
  std::optional<LoadError> stopped_;
  std::exception_ptr exception_;
};

// What the page says of its encoding, in a meta element or the XML declaration.
std::string declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  for (const std::string_view key : {"charset=", "encoding="}) {
    const auto found = head.find(key);
    if (found == std::string_view::npos) continue;
    std::string_view value = head.substr(found + key.size());
    while (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    return std::string(value.substr(0, value.find_first_of("\"' ;/>\r\n")));
  }
  return {};
}

// Bytes that are UTF-8 are, whatever the page says; else it is believed where it names an encoding
// that there is.
std::optional<Decoded> decode_page(std::string_view bytes, const LoadOptions& options) {
  if (!options.encoding.empty()) return decode_as(bytes, options.encoding);
  if (text::find_invalid_utf8(bytes) != std::string_view::npos) {
    const std::string declared = declared_encoding(bytes);
    if (!declared.empty()) {
      if (auto decoded = decode_as(bytes, declared)) return decoded;
    }
  }
  return decode(bytes);
}

// Word's conditions for browsers, "<![if …]>" and "<![endif]>", are no HTML: libxml2 takes them for
// text. What stands between them is meant to be seen.
void drop_conditions(std::string& text) {
  std::string kept;
  std::size_t done = 0;
  for (auto from = text.find("<!["); from != std::string::npos;
       from = text.find("<![", std::max(from + 1, done))) {
    const std::string_view rest = std::string_view(text).substr(from);
    if (!rest.starts_with("<![if ") && !rest.starts_with("<![endif]>")) continue;
    const auto end = rest.find('>');
    if (end == std::string_view::npos) break;
    kept.append(text, done, from - done);
    done = from + end + 1;
  }
  if (done > 0) text = kept.append(text, done);
}

bool begins_with_tag(std::string_view markup, std::string_view tag) {
  return markup.size() > tag.size() &&
         std::equal(tag.begin(), tag.end(), markup.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? (b | 0x20) : b); });
}

// The contents of the page's <style> elements. They hold for the whole page, wherever they stand,
// so that they are looked for before it is read.
void collect_styles(std::string_view page, StyleSheet& sheet) {
  for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::string_view markup = page.substr(at);
    if (markup.starts_with("<!--")) {
      const auto end = page.find("-->", at + 4);
      if (end == std::string_view::npos) return;
      at = end;
    } else if (begins_with_tag(markup, "<style")) {
      const auto open = page.find('>', at);
      if (open == std::string_view::npos) return;
      auto close = page.find("</", open);
      while (close != std::string_view::npos && !begins_with_tag(page.substr(close), "</style")) {
        close = page.find("</", close + 1);
      }
      const std::string_view head = page.substr(at, open - at);
      const bool for_print = head.find("media=") != std::string_view::npos &&
                             head.find("print") != std::string_view::npos;
      if (!for_print) sheet.add(page.substr(open + 1, std::min(close, page.size()) - open - 1));
      if (close == std::string_view::npos) return;
      at = close;
    }
  }
}

void list_undecodable(std::string_view text, Document& document) {
  constexpr std::string_view lost = "\uFFFD";
  std::uint32_t line = 1;
  for (auto at = text.find(lost); at != std::string_view::npos; at = text.find(lost)) {
    const std::string_view before = text.substr(0, at);
    line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    document.undecodable.push_back({Location{.line = line}, 1});
    text.remove_prefix(at + lost.size());
  }
}

}  // namespace
}  // namespace html

LoadResult read_html(std::string_view bytes, const LoadOptions& options) {
  auto decoded = html::decode_page(bytes, options);
  if (!decoded) return LoadError{LoadProblem::binary, {}, 0};
  html::drop_conditions(decoded->text);
  DocumentBuilder builder(options.max_expanded_size);
  html::StyleSheet sheet;
  html::collect_styles(decoded->text, sheet);
  html::BodyReader reader(builder, sheet);
  if (auto error = html::Parser(reader).run(decoded->text)) return *std::move(error);
  reader.finish();
  Document document = builder.finish();
  document.encoding = decoded->encoding;
  html::list_undecodable(decoded->text, document);
  return document;
}

}  // namespace cchc::load
