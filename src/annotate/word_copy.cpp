#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "annotate/anchors.hpp"
#include "annotate/copies.hpp"
#include "annotate/edits.hpp"
#include "annotate/package_copy.hpp"
#include "annotate/sentence.hpp"
#include "annotate/word_package.hpp"
#include "annotate/xml_scan.hpp"
#include "load/readers.hpp"
#include "load/word/word_body.hpp"
#include "load/word/word_parts.hpp"

namespace cchc::annotating {
namespace {

using load::Name;
using load::Namespace;
using load::Token;
using load::Vocabulary;

enum Mark : Token { comment = 1, range_start, range_end, reference, run };

constexpr std::array spaces = {
    Namespace{0, "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    Namespace{0, "http://purl.oclc.org/ooxml/wordprocessingml/main"},
};
constexpr std::array marks = {
    Name{0, "comment", comment},
    Name{0, "commentRangeStart", range_start},
    Name{0, "commentRangeEnd", range_end},
    Name{0, "commentReference", reference},
    Name{0, "r", run},
};
constexpr Vocabulary vocabulary = {spaces, marks};

constexpr std::array body_names = {Name{0, "body", 1}};
constexpr Vocabulary body_vocabulary = {spaces, body_names};

// Elements of the part's own namespace, with its own prefix where it has one.
class Tags {
 public:
  explicit Tags(const Root& root) : prefix_(root.prefix.empty() ? "cchcw" : root.prefix) {
    if (!root.prefix.empty()) return;
    const bool strict = root.tag.find(spaces[1].uri) != std::string::npos;
    declaration_ = fmt::format(" xmlns:{}=\"{}\"", prefix_, spaces[strict ? 1 : 0].uri);
  }
  [[nodiscard]] std::string empty(std::string_view name, std::string_view id) const {
    return fmt::format("<{0}:{1}{2} {0}:id=\"{3}\"/>", prefix_, name, declaration_, id);
  }
  [[nodiscard]] std::string open(std::string_view name) const {
    return fmt::format("<{}:{}{}>", prefix_, name, declaration_);
  }
  [[nodiscard]] std::string close(std::string_view name) const {
    return fmt::format("</{}:{}>", prefix_, name);
  }
  [[nodiscard]] std::string reference(std::string_view id) const {
    return fmt::format("<{0}:r{1}><{0}:commentReference {0}:id=\"{2}\"/></{0}:r>", prefix_,
                       declaration_, id);
  }
  [[nodiscard]] std::string comment(std::string_view id, const Note& note) const {
    std::string text =
        fmt::format("<{0}:comment{1} {0}:id=\"{2}\" {0}:author=\"{3}\" {0}:initials=\"CC\">",
                    prefix_, declaration_, id, comment_author);
    for (const std::string& sentence : note.sentences) {
      text += fmt::format("<{0}:p><{0}:r><{0}:t xml:space=\"preserve\">{1}</{0}:t></{0}:r></{0}:p>",
                          prefix_, xml_text(sentence));
    }
    return text + fmt::format("</{}:comment>", prefix_);
  }

 private:
  std::string prefix_;
  std::string declaration_;
};

struct TextPart {
  std::string_view xml;
  Tags tags;
};

// The comments that are there: which are ours, and the first id that is free.
struct Known {
  std::set<std::string> ours;
  long next_id = 0;
};

void note_id(Known& known, const std::string& id) {
  long value = -1;
  std::from_chars(id.data(), id.data() + id.size(), value);
  known.next_id = std::max(known.next_id, value + 1);
}

// Takes our comments out of the part.
bool clean_comments(std::string& xml, Known& known) {
  Edits edits;
  std::vector<std::pair<std::size_t, std::string>> ids;
  if (!visit_elements(xml, vocabulary, "id", [&](const Found& found) {
        if (found.token != comment) return;
        ids.emplace_back(found.span.begin, found.attribute);
      })) {
    return false;
  }
  std::size_t at = 0;
  const bool whole = visit_elements(xml, vocabulary, "author", [&](const Found& found) {
    if (found.token != comment) return;
    if (found.attribute == comment_author) {
      known.ours.insert(ids[at].second);
      edits.remove(found.span.begin, found.span.end);
    } else {
      note_id(known, ids[at].second);
    }
    ++at;
  });
  if (whole) xml = edits.apply(xml);
  return whole;
}

// Takes the marks of our comments out of the text, with the runs that hold nothing else.
bool clean_text(std::string& xml, Known& known) {
  Edits edits;
  std::optional<Span> referred;  // a reference of ours; its run ends next
  const bool whole = visit_elements(xml, vocabulary, "id", [&](const Found& found) {
    if (found.token == run) {
      if (referred) {
        edits.remove(found.span.begin, found.span.end);
        referred.reset();
      }
      return;
    }
    if (!known.ours.contains(found.attribute)) return note_id(known, found.attribute);
    if (found.token == reference && found.parent == run) {
      referred = found.span;
    } else {
      edits.remove(found.span.begin, found.span.end);
    }
  });
  if (whole) xml = edits.apply(xml);
  return whole;
}

std::optional<Anchors> trace(std::string_view xml, load::word::Parts& parts,
                             const load::word::PartNames& names) {
  load::word::Styles styles;
  load::word::StylesReader styles_reader(styles);
  load::word::Numbering numbering;
  load::word::NumberingReader numbering_reader(numbering);
  if (!names.styles.empty() && parts.has(names.styles) && parts.parse(names.styles, styles_reader))
    return std::nullopt;
  if (!names.numbering.empty() && parts.has(names.numbering) &&
      parts.parse(names.numbering, numbering_reader))
    return std::nullopt;
  styles.resolve();
  load::DocumentBuilder builder(LoadOptions{}.max_expanded_size);
  // Documents put into this one are read as they were then, so that places count alike.
  const auto chunks = [&](std::string_view relation) -> std::optional<Document> {
    const auto chunk = names.chunks.find(relation);
    if (chunk == names.chunks.end()) return std::nullopt;
    const auto bytes = parts.read(chunk->second);
    return bytes ? load::read_inserted(*bytes, {}) : std::nullopt;
  };
  load::word::BodyReader body(styles, numbering, builder, chunks);
  load::word::CurrentText current(body);
  std::size_t position = 0;
  using namespace load::word;
  AnchorTracer tracer(xml, position,
                      {.paragraph = p,
                       .properties = p_pr,
                       .text = t,
                       .row = tr,
                       .cell = tc,
                       .control = control,
                       .binding = data_binding,
                       .prompt = placeholder_shown},
                      builder, current);
  if (load::parse_xml(xml, names.main, load::word::vocabulary, tracer, &position))
    return std::nullopt;
  return tracer.take();
}

// A paragraph of our own, first in a body that has none: all its text is inserted from elsewhere.
void add_own_paragraph(const TextPart& part, Anchors& anchors) {
  visit_elements(part.xml, body_vocabulary, "", [&](const Found& found) {
    const std::size_t behind = part.xml.find('>', found.span.begin) + 1;
    if (part.xml[behind - 2] == '/' || !anchors.empty()) return;
    Anchor anchor;
    anchor.begin = anchor.end = behind;
    anchor.open = part.tags.open("p");
    anchor.close = part.tags.close("p");
    anchors.emplace(Location{}, std::move(anchor));
  });
}

struct Marks {
  std::string starts;
  std::string ends;
};

// Around whole paragraphs.
void place_around(const std::map<const Anchor*, Marks>& opened, Edits& edits) {
  for (const auto& [anchor, placed] : opened) {
    if (!anchor->open.empty()) {
      edits.insert(anchor->begin, anchor->open + placed.starts + placed.ends + anchor->close);
    } else if (anchor->close.empty()) {
      edits.insert(anchor->begin, placed.starts);
      edits.insert(anchor->end, placed.ends);
    } else {
      edits.replace(anchor->begin, anchor->begin + 2,
                    ">" + placed.starts + placed.ends + anchor->close);
    }
  }
}

// Around sentences. What is cut at one place for several notes is cut once.
class SentenceMarks {
 public:
  void add(SentencePlaces&& places, std::string_view start, std::string_view end) {
    at(std::move(places.begin)).starts += start;
    at(std::move(places.end)).ends += end;
  }
  void write(Edits& edits) const {
    std::set<std::size_t> told;
    for (const auto& [offset, point] : points_) {
      const std::size_t tag = point.place.keep_space_at;
      if (tag != 0 && told.insert(tag).second) edits.insert(tag, " xml:space=\"preserve\"");
      edits.insert(offset,
                   point.place.before + point.marks.ends + point.marks.starts + point.place.after);
    }
  }

 private:
  struct Point {
    MarkPlace place;
    Marks marks;
  };
  Marks& at(MarkPlace&& place) {
    Point& point = points_[place.at];
    point.place = std::move(place);
    return point.marks;
  }
  std::map<std::size_t, Point> points_;
};

// Marks in the text for each note; the comments themselves, in the order of the notes.
std::string place_notes(const std::vector<Note>& notes, const Location& title,
                        const Anchors& anchors, const TextPart& part, const Tags& comment_tags,
                        long next_id, AnnotatedCopy& copy, Edits& edits) {
  std::map<const Anchor*, Marks> opened;
  SentenceMarks sentences;
  std::string comments;
  for (const Note& note : notes) {
    const Anchor* anchor = find_anchor(anchors, note.place.known() ? note.place : title);
    if (anchor == nullptr) continue;
    const std::string id = std::to_string(next_id++);
    ++copy.comments;
    comments += comment_tags.comment(id, note);
    const std::string start = part.tags.empty("commentRangeStart", id);
    const std::string end = part.tags.empty("commentRangeEnd", id) + part.tags.reference(id);
    auto places = note.about.empty() ? std::nullopt : find_in_word(part.xml, *anchor, note.about);
    if (places) {
      sentences.add(*std::move(places), start, end);
    } else {
      opened[anchor].starts += start;
      opened[anchor].ends += end;
    }
  }
  place_around(opened, edits);
  sentences.write(edits);
  return comments;
}

}  // namespace

CopyResult annotate_word(std::string_view original, load::ZipArchive& archive,
                         const std::vector<Note>& notes, const Location& title) {
  WordPackage package(archive);
  if (!package.readable()) return AnnotateProblem::damaged;
  if (package.names().main.starts_with("xl/")) return AnnotateProblem::other_format;
  if (package.is_protected()) return AnnotateProblem::protected_file;

  Known known;
  std::string comments = package.comments();
  std::string text = package.main();
  if ((!comments.empty() && !clean_comments(comments, known)) || !clean_text(text, known))
    return AnnotateProblem::damaged;
  const auto text_root = find_root(text);
  load::word::ZipParts parts(archive);
  auto anchors = trace(text, parts, package.names());
  if (!text_root || !anchors) return AnnotateProblem::damaged;
  const TextPart part = {text, Tags(*text_root)};
  if (anchors->empty() && !notes.empty()) add_own_paragraph(part, *anchors);

  AnnotatedCopy copy;
  copy.removed = known.ours.size();
  const bool nothing_to_say = notes.empty() || anchors->empty();
  if (nothing_to_say && known.ours.empty()) {
    copy.bytes = std::string(original);
    return copy;
  }
  if (comments.empty()) comments = WordPackage::empty_comments(*text_root);
  const auto comments_root = find_root(comments);
  if (!comments_root) return AnnotateProblem::damaged;
  Edits edits;
  const std::string added =
      place_notes(notes, title, *anchors, part, Tags(*comments_root), known.next_id, copy, edits);
  package.set_main(edits.apply(text));
  package.set_comments(append_to_root(comments, *comments_root, added));
  auto bytes = copy_package(original, package.changed());
  if (!bytes) return AnnotateProblem::damaged;
  copy.bytes = *std::move(bytes);
  return copy;
}

}  // namespace cchc::annotating
