// MHTML: a page and what belongs to it in one file, as Word and Excel save them ("Single File Web
// Page"). Its pages are read in order.
#include <algorithm>
#include <string>
#include <string_view>

#include "load/container/xml_events.hpp"
#include "load/document/document_builder.hpp"
#include "load/readers.hpp"

namespace cchc::load {
namespace {

constexpr auto none = std::string_view::npos;
constexpr int deepest_part = 4;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

struct Part {
  std::string_view head;
  std::string_view body;
};

// The head ends at the first blank line.
Part split_part(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return {text.substr(0, at), text.substr(std::min(end + 1, text.size()))};
    at = end + 1;
  }
  return {text, {}};
}

// A header's value with its folded lines; empty where it is missing.
std::string header(std::string_view head, std::string_view name) {
  std::string value;
  bool inside = false;
  while (!head.empty()) {
    const auto end = std::min(head.find('\n'), head.size());
    std::string_view line = head.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool folded = line.starts_with(' ') || line.starts_with('\t');
    if (!folded) {
      const auto colon = std::min(line.find(':'), line.size());
      if (inside) return value;
      inside = lower(line.substr(0, colon)) == name;
      if (inside) value = line.substr(std::min(colon + 1, line.size()));
    } else if (inside) {
      value += line;
    }
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return value;
}

std::string parameter(const std::string& header, std::string_view name) {
  const auto at = lower(header).find(std::string(name) + '=');
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(header).substr(at + name.size() + 1);
  if (!value.starts_with('"')) return std::string(value.substr(0, value.find_first_of("; \t")));
  value.remove_prefix(1);
  return std::string(value.substr(0, value.find('"')));
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t k = 0; k < text.size(); ++k) {
    if (text[k] != '=') {
      out += text[k];
      continue;
    }
    std::size_t next = k + 1;
    if (next < text.size() && text[next] == '\r') ++next;
    if (next < text.size() && text[next] == '\n') {
      k = next;
      continue;
    }
    const int high = k + 2 < text.size() ? hexadecimal(text[k + 1]) : -1;
    const int low = high < 0 ? -1 : hexadecimal(text[k + 2]);
    if (low < 0) {
      out += '=';
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    k += 2;
  }
  return out;
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const auto digit = alphabet.find(c);
    if (digit == none) continue;
    bits = (bits << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
  }
  return out;
}

class Archive {
 public:
  explicit Archive(const LoadOptions& options)
      : options_(options), builder_(options.max_expanded_size) {}

  LoadResult read(std::string_view bytes) {
    take(bytes, 0);
    if (pages_ == 0) return error_ ? *error_ : LoadError{LoadProblem::other_package, "MHTML", 0};
    Document document = builder_.finish();
    document.encoding = std::move(encoding_);
    return document;
  }

 private:
  void take(std::string_view bytes, int depth) {
    const Part part = split_part(bytes);
    const std::string type = header(part.head, "content-type");
    const std::string kind = lower(type);
    if (kind.find("multipart/") != std::string::npos) {
      if (depth < deepest_part) take_parts(part.body, parameter(type, "boundary"), depth + 1);
    } else if (kind.find("text/html") != std::string::npos) {
      take_page(part);
    }
  }

  void take_parts(std::string_view body, const std::string& boundary, int depth) {
    if (boundary.empty()) return;
    const std::string mark = "--" + boundary;
    auto at = body.find(mark);
    while (at != none) {
      const std::string_view rest = body.substr(at + mark.size());
      if (rest.starts_with("--")) return;
      const auto line = std::min(rest.find('\n'), rest.size());
      const auto next = rest.find(mark, line);
      take(rest.substr(std::min(line + 1, rest.size()), next == none ? none : next - line - 1),
           depth);
      at = next == none ? none : at + mark.size() + next;
    }
  }

  void take_page(const Part& part) {
    const std::string coding = lower(header(part.head, "content-transfer-encoding"));
    std::string page(part.body);
    if (coding.find("quoted-printable") != std::string::npos) page = decode_quoted_printable(page);
    if (coding.find("base64") != std::string::npos) page = decode_base64(page);
    // The page around Excel's sheets, and the one that names them, are no content.
    const bool around = page.find("<frameset") != std::string::npos ||
                        header(part.head, "content-location").find("tabstrip") != std::string::npos;
    if (around) return;
    LoadResult read = read_html(page, options_);
    if (auto* const error = std::get_if<LoadError>(&read)) {
      error_ = std::move(*error);
      return;
    }
    auto& document = std::get<Document>(read);
    ++pages_;
    encoding_ = document.encoding;
    builder_.adopt(std::move(document));
  }

  const LoadOptions& options_;
  DocumentBuilder builder_;
  std::optional<LoadError> error_;
  std::string encoding_;
  int pages_ = 0;
};

}  // namespace

LoadResult read_web_archive(std::string_view bytes, const LoadOptions& options) {
  try {
    return Archive(options).read(bytes);
  } catch (const StopReading& stop) {
    return stop.error;  // of the document's bounds, outside of the parser
  }
}

}  // namespace cchc::load
