#include "load/container/sniff.hpp"

#include <algorithm>
#include <array>

#include "load/container/sniff_markup.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

using namespace std::string_view_literals;

// A kind that a fixed string at a fixed place tells.
struct Signature {
  std::size_t offset;
  std::string_view bytes;
  Container container;
  std::string_view detail;
};
constexpr std::array signatures = {
    Signature{0, "PK\x03\x04"sv, Container::zip, ""},
    Signature{0, "PK\x05\x06"sv, Container::zip, ""},
    Signature{0, R"({\rtf)"sv, Container::rtf, ""},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, Container::image, "PNG"},
    Signature{0, "\xFF\xD8\xFF"sv, Container::image, "JPEG"},
    Signature{0, "GIF8"sv, Container::image, "GIF"},
    Signature{0, "II*\0"sv, Container::image, "TIFF"},
    Signature{0, "MM\0*"sv, Container::image, "TIFF"},
    Signature{8, "WEBP"sv, Container::image, "WebP"},
    Signature{4, "ftyphei"sv, Container::image, "HEIC"},
    Signature{4, "ftypmif1"sv, Container::image, "HEIC"},
    Signature{0, "Rar!\x1A\x07"sv, Container::other, "RAR"},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, Container::other, "7z"},
    Signature{0, "\x1F\x8B\x08"sv, Container::other, "gzip"},
};

const Signature* find_signature(std::string_view bytes) {
  const auto* const found =
      std::find_if(signatures.begin(), signatures.end(), [&](const Signature& signature) {
        return bytes.substr(std::min(signature.offset, bytes.size())).starts_with(signature.bytes);
      });
  return found == signatures.end() ? nullptr : found;
}

bool is_bitmap(std::string_view bytes) {
  return bytes.starts_with("BM") && bytes.substr(2).size() > 8 &&
         bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

// Compound files (OLE 2) keep a folder of named streams in entries of 128 bytes: 64 for the name
// in UTF-16, then its length in bytes with the final zero. Where they lie is not asked: a name at
// the right place of an aligned entry is evidence enough.
bool has_stream(std::string_view bytes, std::string_view name) {
  constexpr std::size_t entry_size = 128;
  constexpr std::size_t name_length_offset = 64;
  std::string wide;
  for (const char c : name) wide.append({c, '\0'});
  wide.append(2, '\0');
  for (std::size_t k = 512; k + entry_size <= bytes.size(); k += entry_size) {
    if (static_cast<unsigned char>(bytes[k + name_length_offset]) == wide.size() &&
        bytes.substr(k, wide.size()) == wide) {
      return true;
    }
  }
  return false;
}

struct Stream {
  std::string_view name;
  Container container;
  std::string_view detail;
};
constexpr std::array streams = {
    Stream{"EncryptedPackage", Container::encrypted, ""},
    Stream{"WordDocument", Container::legacy_doc, ""},
    Stream{"Workbook", Container::spreadsheet, "XLS"},
    Stream{"Book", Container::spreadsheet, "XLS"},
    Stream{"PowerPoint Document", Container::other, "PowerPoint"},
};

Sniffed sniff_compound(std::string_view bytes) {
  const auto* const found = std::find_if(streams.begin(), streams.end(), [&](const Stream& stream) {
    return has_stream(bytes, stream.name);
  });
  if (found == streams.end()) return {Container::other, "OLE"};
  return {found->container, std::string(found->detail)};
}

// A message of several parts, or of one page, by its first lines.
bool is_web_archive(std::string_view bytes) {
  std::string head(bytes.substr(0, 2048));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const std::string_view first = std::string_view(head).substr(0, head.find('\n'));
  const bool begins_with_header =
      first.find(':') != std::string_view::npos && first.find(' ') > first.find(':');
  return begins_with_header && head.find("mime-version:") != std::string::npos &&
         head.find("content-type:") != std::string::npos;
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\v\f\0"sv) == std::string_view::npos;
}

// Control characters that no text has. A few are forgiven: a text with one stray zero is read, and
// old Vietnamese encodings put capitals there.
bool is_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 &&
           "\t\n\v\f\r\x1A\x1B"sv.find(c) == std::string_view::npos;
  });
  return static_cast<std::size_t>(controls) * 20 > head.size();
}

}  // namespace

Sniffed sniff(std::string_view bytes) {
  if (const auto* const signature = find_signature(bytes)) {
    return {signature->container, std::string(signature->detail)};
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return sniff_compound(bytes);
  if (is_bitmap(bytes)) return {Container::image, "BMP"};
  if (is_pdf(bytes)) return {Container::pdf, {}};

  if (is_web_archive(bytes)) return {Container::web_archive, {}};

  const Utf16 wide = guess_utf16(bytes);
  if (is_blank(strip_byte_order_mark(bytes))) return {Container::blank, {}};
  if (wide == Utf16::no && is_binary(bytes)) return {Container::binary, {}};
  return sniff_markup(markup_head(bytes, wide));
}

}  // namespace cchc::load
