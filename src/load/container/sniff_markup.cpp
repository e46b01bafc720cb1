#include "load/container/sniff_markup.hpp"

#include <algorithm>
#include <array>

namespace cchc::load {
namespace {

using namespace std::string_view_literals;
constexpr auto none = std::string_view::npos;
constexpr std::string_view white_space = " \t\r\n\f\v";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Upper halves of the letters that Vietnamese text is made of.
bool is_upper_half(char byte) {
  return byte == '\x00' || byte == '\x01' || byte == '\x03' || byte == '\x1E' || byte == '\x20';
}

bool looks_wide(std::string_view bytes, std::size_t parity) {
  const std::size_t pairs = bytes.size() / 2;
  std::size_t upper = 0;
  std::size_t zeros = 0;
  for (std::size_t k = 0; k < pairs; ++k) {
    const char byte = bytes[2 * k + parity];
    if (is_upper_half(byte)) ++upper;
    if (byte == '\0') ++zeros;
  }
  return pairs > 0 && upper * 20 >= pairs * 19 && zeros * 3 >= pairs;
}

// Where the item of the prolog ends that `markup` begins with; 0 where it begins with none.
std::size_t prolog_item(std::string_view markup) {
  std::string_view end = ">";
  if (markup.starts_with("<?")) {
    end = "?>";
  } else if (markup.starts_with("<!--")) {
    end = "-->";
  } else if (!markup.starts_with("<!")) {
    return 0;
  } else if (markup.find('[') < markup.find('>')) {
    end = "]>";  // a document type with declarations of its own
  }
  const auto found = markup.find(end, 2);
  return found == none ? markup.size() : found + end.size();
}

// Without what may stand before the root element: declaration, instructions, comments, DOCTYPE.
std::string_view skip_prolog(std::string_view markup) {
  while (true) {
    markup.remove_prefix(std::min(markup.find_first_not_of(white_space), markup.size()));
    const std::size_t item = prolog_item(markup);
    if (item == 0) return markup;
    markup.remove_prefix(item);
  }
}

struct Root {
  std::string_view name;        // local
  std::string_view namespace_;  // a part of the tag that must be there; empty: any
  Container container;
  std::string_view detail;
};
constexpr std::array xml_roots = {
    Root{"document", "wordprocessingml", Container::word_xml, ""},
    Root{"package", "xmlPackage", Container::flat_word, ""},
    Root{"document", "opendocument", Container::open_xml, ""},
    Root{"document-content", "opendocument", Container::open_xml, ""},
    Root{"html", "", Container::html, ""},
    Root{"Workbook", "", Container::spreadsheet, "XML"},
    Root{"wordDocument", "", Container::other, "Word 2003 XML"},
    Root{"svg", "", Container::image, "SVG"},
};

// Elements that HTML begins with, fragments included. Inline ones are not here: text files with
// <i> or <sup> stay text.
constexpr std::array html_roots = {"html"sv, "head"sv,  "body"sv, "meta"sv, "title"sv, "style"sv,
                                   "div"sv,  "table"sv, "p"sv,    "h1"sv,   "center"sv};

}  // namespace

Utf16 guess_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) return Utf16::little;
  if (bytes.starts_with("\xFE\xFF"sv)) return Utf16::big;
  const std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') == none) return Utf16::no;
  if (looks_wide(head, 1)) return Utf16::little;
  if (looks_wide(head, 0)) return Utf16::big;
  return Utf16::no;
}

std::string_view strip_byte_order_mark(std::string_view bytes) {
  for (const auto mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv}) {
    if (bytes.starts_with(mark)) return bytes.substr(mark.size());
  }
  return bytes;
}

std::string markup_head(std::string_view bytes, Utf16 wide) {
  std::string_view head = bytes.substr(0, std::size_t{16} << 10U);
  const std::size_t step = wide == Utf16::no ? 1 : 2;
  head.remove_suffix(head.size() % step);
  std::string ascii;
  for (std::size_t k = wide == Utf16::big ? 1 : 0; k < head.size(); k += step) {
    const auto byte = static_cast<unsigned char>(head[k]);
    const bool is_letter = step == 1 || head[k ^ 1U] == '\0';
    if (byte == 0 || byte >= 0x80 || !is_letter) continue;
    const bool begins = ascii.empty();
    if (begins && white_space.find(head[k]) != none) continue;
    if (begins && head[k] != '<') return {};
    ascii += head[k];
  }
  return ascii;
}

Sniffed sniff_markup(std::string_view head) {
  if (head.empty()) return {Container::text, {}};
  const bool declared = head.starts_with("<?xml");
  std::string start(head.substr(0, 14));
  std::transform(start.begin(), start.end(), start.begin(), lower);
  if (start == "<!doctype html") return {Container::html, {}};

  const std::string_view root = skip_prolog(head);
  const std::string_view tag = root.substr(0, root.find('>'));
  std::string_view name = tag.substr(std::min<std::size_t>(tag.size(), 1));
  name = name.substr(0, name.find_first_of(" \t\r\n\f\v/"));
  const std::string_view local = name.substr(name.find(':') == none ? 0 : name.find(':') + 1);
  const auto* const xml = std::find_if(xml_roots.begin(), xml_roots.end(), [&](const Root& known) {
    return local == known.name && tag.find(known.namespace_) != none;
  });
  if (xml != xml_roots.end()) return {xml->container, std::string(xml->detail)};
  if (declared || tag.find("xmlns") != none) return {Container::other, "XML"};

  std::string folded(name);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  const bool html = std::find(html_roots.begin(), html_roots.end(), folded) != html_roots.end();
  return {html ? Container::html : Container::text, {}};
}

}  // namespace cchc::load
