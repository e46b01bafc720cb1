#include "base/tag_scan.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/allowance.hpp"

namespace cchc::base {
namespace {

constexpr auto none = std::string_view::npos;

struct Tag {
  std::size_t size = 0;
  std::size_t attributes = 0;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Most tags are short and have quotes of one kind only, so that their first '>' ends them.
std::optional<Tag> short_tag(std::string_view markup) {
  constexpr std::size_t longest = 1024;
  const std::string_view head = markup.substr(0, longest);
  const std::size_t end = head.find('>');
  if (end == none) return std::nullopt;
  const std::string_view tag = head.substr(0, end);
  const auto quotes = std::count(tag.begin(), tag.end(), '"');
  if (quotes % 2 != 0 || tag.find('\'') != none) return std::nullopt;
  return Tag{end, static_cast<std::size_t>(quotes) / 2};
}

Tag xml_tag(std::string_view markup) {
  if (const auto tag = short_tag(markup)) return *tag;
  Tag tag;
  char quote = 0;
  for (; tag.size < markup.size(); ++tag.size) {
    const char c = markup[tag.size];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
      ++tag.attributes;
    } else if (c == '>') {
      break;
    }
  }
  return tag;
}

// An attribute of HTML needs no value and a value no quotes: a word begins behind a space, a quote
// or a slash.
Tag html_tag(std::string_view markup) {
  Tag tag;
  char quote = 0;
  bool apart = false;
  char last = 0;  // that is no space
  for (; tag.size < markup.size(); ++tag.size) {
    const char c = markup[tag.size];
    if (quote != 0) {
      if (c == quote) quote = 0;
      apart = quote == 0;
      continue;
    }
    if (c == '>') break;
    if ((c == '"' || c == '\'') && last == '=') {
      quote = c;
    } else if (is_space(c) || c == '/' || c == '"' || c == '\'') {
      apart = true;
    } else {
      if (apart && c != '=') ++tag.attributes;
      apart = false;
    }
    if (!is_space(c)) last = c;
  }
  return tag;
}

// Behind a comment, a section or an instruction that begins here; 0 where none does.
std::size_t end_of_other(std::string_view markup, Markup kind) {
  std::string_view end;
  if (markup.starts_with("<!--")) {
    end = "-->";
  } else if (kind == Markup::xml && markup.starts_with("<![CDATA[")) {
    end = "]]>";
  } else if (markup.starts_with("<?")) {
    end = kind == Markup::html ? ">" : "?>";
  } else {
    return 0;
  }
  const std::size_t found = markup.find(end, 2);
  return found == none ? markup.size() : found + end.size();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view markup, std::string_view name) {
  return markup.size() >= name.size() && std::equal(name.begin(), name.end(), markup.begin(),
                                                    [](char a, char b) { return a == lower(b); });
}

// What is written in another language, where '<' begins nothing: to its end tag.
std::size_t foreign_text(std::string_view markup, std::size_t tag_size) {
  for (const auto& [begin, end] : {std::pair{"<script", "</script"}, {"<style", "</style"}}) {
    if (!begins_with(markup, begin)) continue;
    for (std::size_t at = markup.find("</", tag_size); at != none; at = markup.find("</", at + 2)) {
      if (begins_with(markup.substr(at), end)) return at;
    }
    return markup.size();
  }
  return tag_size;
}

bool may_begin_tag(std::string_view markup, Markup kind) {
  if (kind == Markup::xml || markup.size() < 2) return true;
  const char c = markup[1];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

}  // namespace

HugeTag find_huge_tag(std::string_view text, Markup markup, const TagLimits& limits) {
  const bool html = markup == Markup::html;
  for (std::size_t at = text.find('<'); at != none; at = text.find('<')) {
    text.remove_prefix(at);
    std::size_t size = end_of_other(text, markup);
    if (size == 0 && may_begin_tag(text, markup)) {
      const Tag tag = html ? html_tag(text) : xml_tag(text);
      if (tag.attributes > limits.attributes) return HugeTag::attributes;
      if (limits.bytes != 0 && tag.size > limits.bytes) return HugeTag::bytes;
      size = html ? foreign_text(text, tag.size) : tag.size;
    }
    spend(1 + (at + size) / 64);
    text.remove_prefix(std::min(std::max<std::size_t>(size, 1), text.size()));
  }
  return HugeTag::none;
}

}  // namespace cchc::base
