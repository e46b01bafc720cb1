#include <fmt/format.h>

#include <array>
#include <map>
#include <optional>
#include <set>

#include "annotate/anchors.hpp"
#include "annotate/copies.hpp"
#include "annotate/edits.hpp"
#include "annotate/package_copy.hpp"
#include "annotate/sentence.hpp"
#include "annotate/xml_scan.hpp"
#include "load/odf/odf_body.hpp"
#include "load/odf/odf_names.hpp"
#include "load/odf/open_document.hpp"

namespace cchc::annotating {
namespace {

using load::Name;
using load::Namespace;
using load::Token;
using load::Vocabulary;

enum Mark : Token { annotation = 1, annotation_end, creator };
enum Space : std::uint8_t { office, dublin_core };

constexpr std::array spaces = {
    Namespace{office, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    Namespace{dublin_core, "http://purl.org/dc/elements/1.1/"},
};
constexpr std::array marks = {
    Name{office, "annotation", annotation},
    Name{office, "annotation-end", annotation_end},
    Name{dublin_core, "creator", creator},
};
constexpr Vocabulary vocabulary = {spaces, marks};

// Takes our annotations out; says how many, nothing where the XML is damaged.
std::optional<std::size_t> clean(std::string& xml) {
  Edits edits;
  std::size_t removed = 0;
  bool ours = false;
  std::set<std::string> names;
  const bool whole = visit_elements(xml, vocabulary, "name", [&](const Found& found) {
    if (found.token == creator && found.parent == annotation) {
      ours = found.text == comment_author;
    } else if (found.token == annotation) {
      if (ours) {
        edits.remove(found.span.begin, found.span.end);
        if (!found.attribute.empty()) names.insert(found.attribute);
        ++removed;
      }
      ours = false;
    } else if (found.token == annotation_end && names.contains(found.attribute)) {
      edits.remove(found.span.begin, found.span.end);
    }
  });
  if (!whole) return std::nullopt;
  xml = edits.apply(xml);
  return removed;
}

// The prefixes of a document are whatever it says; ours are declared where they are used.
// Those that have a name end elsewhere than they begin.
std::string annotation_of(const Note& note, std::string_view name = {}) {
  const std::string named = name.empty() ? "" : fmt::format(" office:name=\"{}\"", name);
  std::string text = fmt::format(
      "<office:annotation xmlns:office=\"{}\" xmlns:dc=\"{}\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"{}><dc:creator>{}</dc:creator>",
      spaces[office].uri, spaces[dublin_core].uri, named, comment_author);
  for (const std::string& sentence : note.sentences)
    text += fmt::format("<text:p>{}</text:p>", xml_text(sentence));
  return text + "</office:annotation>";
}

std::string end_of(std::string_view name) {
  return fmt::format("<office:annotation-end xmlns:office=\"{}\" office:name=\"{}\"/>",
                     spaces[office].uri, name);
}

std::optional<Anchors> trace(std::string_view xml, load::odf::Styles& styles) {
  load::DocumentBuilder builder(LoadOptions{}.max_expanded_size);
  load::odf::StylesThenBody content(styles, builder);
  load::odf::CurrentText current(content);
  std::size_t position = 0;
  AnchorTracer tracer(xml, position,
                      {.paragraph = load::odf::p,
                       .heading = load::odf::h,
                       .row = load::odf::table_row,
                       .cell = load::odf::table_cell},
                      builder, current);
  if (load::parse_xml(xml, {}, load::odf::vocabulary, tracer, &position)) return std::nullopt;
  return tracer.take();
}

// The content with the notes in it.
std::optional<std::string> annotate_content(std::string xml, load::odf::Styles& styles,
                                            const std::vector<Note>& notes, const Location& title,
                                            AnnotatedCopy& copy) {
  const auto removed = clean(xml);
  if (!removed) return std::nullopt;
  copy.removed = *removed;
  const auto anchors = trace(xml, styles);
  if (!anchors) return std::nullopt;
  std::map<const Anchor*, std::string> placed;
  Edits edits;
  for (const Note& note : notes) {
    const Anchor* anchor = find_anchor(*anchors, note.place.known() ? note.place : title);
    if (anchor == nullptr) continue;
    ++copy.comments;
    const auto places =
        note.about.empty() ? std::nullopt : find_in_open_document(xml, *anchor, note.about);
    if (!places) {
      placed[anchor] += annotation_of(note);
      continue;
    }
    const std::string name = fmt::format("{}-{}", comment_author, copy.comments);
    edits.insert(places->begin.at, annotation_of(note, name));
    edits.insert(places->end.at, end_of(name));
  }
  for (const auto& [anchor, text] : placed) {
    if (anchor->close.empty()) {
      edits.insert(anchor->begin, text);
    } else {
      edits.replace(anchor->begin, anchor->begin + 2, ">" + text + anchor->close);
    }
  }
  return edits.apply(xml);
}

}  // namespace

CopyResult annotate_open_document(std::string_view original, load::ZipArchive& archive,
                                  const std::vector<Note>& notes, const Location& title) {
  load::odf::Styles styles;
  if (load::odf::read_styles(archive, styles)) return AnnotateProblem::damaged;
  auto content = archive.read("content.xml");
  auto* const xml = std::get_if<std::string>(&content);
  if (xml == nullptr) return AnnotateProblem::damaged;
  AnnotatedCopy copy;
  auto changed = annotate_content(*xml, styles, notes, title, copy);
  if (!changed) return AnnotateProblem::damaged;
  if (*changed == *xml) {
    copy.bytes = std::string(original);
    return copy;
  }
  auto bytes = copy_package(original, {{"content.xml", *std::move(changed)}});
  if (!bytes) return AnnotateProblem::damaged;
  copy.bytes = *std::move(bytes);
  return copy;
}

CopyResult annotate_flat_open_document(std::string_view original, const std::vector<Note>& notes,
                                       const Location& title) {
  load::odf::Styles styles;
  AnnotatedCopy copy;
  auto changed = annotate_content(std::string(original), styles, notes, title, copy);
  if (!changed) return AnnotateProblem::damaged;
  copy.bytes = *std::move(changed);
  return copy;
}

}  // namespace cchc::annotating
