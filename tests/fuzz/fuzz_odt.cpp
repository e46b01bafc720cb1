// OpenDocument in one file: sound XML around styles, lists and tables of any kind.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "markup.hpp"
#include "stages.hpp"

namespace {

using cchc::fuzzing::Part;

constexpr Part style_parts[] = {
    {"<style:style style:name=\"a\" style:family=\"paragraph\">", "</style:style>"},
    {"<style:style style:name=\"b\" style:family=\"text\" style:parent-style-name=\"b\">",
     "</style:style>"},
    {"<style:text-properties text:display=\"none\"/>", ""},
    {"<style:text-properties style:text-position=\"super 58%\"/>", ""},
    {"<style:text-properties style:text-line-through-style=\"solid\"/>", ""},
    {"<text:list-style style:name=\"l\">", "</text:list-style>"},
    {"<text:outline-style style:name=\"o\">", "</text:outline-style>"},
    {"<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
     "style:num-suffix=\".\"/>",
     ""},
    {"<text:list-level-style-number text:level=\"2\" style:num-format=\"i\" "
     "text:display-levels=\"9\"/>",
     ""},
    {"<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"-\"/>", ""}};

constexpr Part body_parts[] = {
    {"<text:p>", "</text:p>"},
    {"<text:p text:style-name=\"a\">", "</text:p>"},
    {"<text:h text:outline-level=\"2\">", "</text:h>"},
    {"<text:span text:style-name=\"b\">", "</text:span>"},
    {"<text:list text:style-name=\"l\">", "</text:list>"},
    {"<text:list text:continue-numbering=\"true\">", "</text:list>"},
    {"<text:list-item>", "</text:list-item>"},
    {"<text:list-header>", "</text:list-header>"},
    {"<text:list-item text:start-value=\"99\">", "</text:list-item>"},
    {"<table:table>", "</table:table>"},
    {"<table:table-row>", "</table:table-row>"},
    {"<table:table-row table:number-rows-repeated=\"3\">", "</table:table-row>"},
    {"<table:table-cell>", "</table:table-cell>"},
    {"<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\">",
     "</table:table-cell>"},
    {"<table:covered-table-cell/>", ""},
    {"<table:table-cell table:number-columns-repeated=\"70000\"/>", ""},
    {"<table:table-header-rows>", "</table:table-header-rows>"},
    {"<text:s text:c=\"5\"/>", ""},
    {"<text:tab/>", ""},
    {"<text:line-break/>", ""},
    {"<text:section>", "</text:section>"},
    {"<draw:frame><draw:text-box>", "</draw:text-box></draw:frame>"},
    {"<text:note>", "</text:note>"},
    {"<text:hidden-text/>", ""}};

constexpr std::string_view head =
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:styles>";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using cchc::fuzzing::markup_of;
  if (size < 1) return 0;
  const std::span<const std::uint8_t> bytes(data, size);
  const std::size_t first = std::min<std::size_t>(data[0] % 64 + 1, size);
  const std::string file = std::string(head) +
                           markup_of(bytes.subspan(1, first - 1), style_parts, {}) +
                           "</office:styles><office:body><office:text>" +
                           markup_of(bytes.subspan(first), body_parts, cchc::fuzzing::texts) +
                           "</office:text></office:body></office:document>";
  cchc::fuzzing::run_stages(cchc::load_bytes(file), size);
  return 0;
}
