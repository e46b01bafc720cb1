#include "extract/metadata/metadata.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/metadata/organization.hpp"
#include "extract/metadata/period.hpp"
#include "lexicon/periods.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

struct Line {
  std::string text;
  std::string folded;  // only of lines short enough for a head
  Location location;
};

// How far a head reaches, in lines; learned from the heads of real reports
// (tests/extract/cases/heads).
constexpr std::size_t head_lines = 40;  // a head is never longer
constexpr std::size_t annex_lines =
    8;  // lines before the first table; protects from the report's prose
constexpr std::size_t longest_head = 300;  // bytes; longer lines are sentences
constexpr std::size_t title_lines =
    4;  // lines over which a title wraps; protects from what follows it
constexpr std::size_t caption_lines =
    6;  // lines between a file's caption and the title; protects from headings below

void add_lines(std::vector<Line>& lines, std::string_view text, const Location& location) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string plain = text::strip_marks(text.substr(0, end));
    if (!plain.empty()) {
      Line line{plain, {}, location};
      if (plain.size() <= longest_head) line.folded = text::fold(plain);
      lines.push_back(std::move(line));
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

// Lines of paragraphs and of layout tables: a letterhead is often a table of two cells.
void add_block(std::vector<Line>& lines, const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    add_lines(lines, paragraph->text, paragraph->location);
    return;
  }
  for (const Row& row : std::get<Table>(block).rows) {
    for (const Cell& cell : row.cells) add_lines(lines, cell.text, cell.location);
  }
}

std::vector<Line> first_lines(const Document& document, std::size_t end) {
  std::vector<Line> lines;
  for (std::size_t k = 0; k < end && lines.size() < head_lines; ++k)
    add_block(lines, document.blocks[k]);
  return lines;
}

std::vector<Line> last_lines(const Document& document, std::size_t end) {
  std::vector<Line> lines;
  std::size_t start = end;
  while (start > 0 && lines.size() < annex_lines) {
    std::vector<Line> block;
    add_block(block, document.blocks[--start]);
    lines.insert(lines.begin(), block.begin(), block.end());
  }
  return lines;
}

// "Số: 719/BC-UBND", "Số:      /BC-UBND".
bool read_number(const Line& line, Metadata& metadata) {
  if (!line.folded.starts_with("so ") && line.folded != "so") return false;
  const auto colon = line.text.find(':');
  constexpr std::size_t near = 6;  // bytes: "Số :"; npos is far
  const auto start = colon < near ? colon + 1 : line.text.find(' ');
  if (start == std::string::npos) return false;
  std::string value;
  for (const char c : line.text.substr(start)) {
    if (c == ' ' || c == '\t') continue;
    value += c;
  }
  const auto slash = value.find('/');
  if (slash == std::string::npos) return false;
  const std::string sign = text::fold(value.substr(slash + 1));
  if (!sign.starts_with("bc")) return false;
  const std::string_view digits = std::string_view(value).substr(0, slash);
  const bool numbered = digits.find_first_of("0123456789") != std::string_view::npos;
  metadata.number_location = line.location;
  metadata.number_blank = !numbered;
  if (numbered) metadata.number = value;
  return true;
}

// "Ninh Bình, ngày 06 tháng 9 năm 2024", or in figures alone.
bool is_date_line(const Line& line) {
  constexpr std::ptrdiff_t place_words = 7;  // before "ngày"; the longest names of places
  constexpr std::size_t longest_line = 16;   // words; longer lines are sentences
  constexpr std::size_t longest_figures =
      8;  // words of a line with a date in figures; longer ones are sentences
  const auto at = line.folded.find("ngai ");
  if (at == std::string::npos) return false;
  const auto before =
      std::count(line.folded.begin(), line.folded.begin() + static_cast<std::ptrdiff_t>(at), ' ');
  const std::size_t words = lexicon::count_words(line.folded);
  const bool spelled =
      line.folded.find(" nam ") != std::string::npos && line.text.find(',') != std::string::npos;
  return before <= place_words && words <= (spelled ? longest_line : longest_figures);
}

bool starts_with_any(std::string_view folded, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) {
    return lexicon::starts_with_words(folded, words);
  });
}

bool is_in_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t position = 0; position < text.size();) {
    const auto c = static_cast<UChar32>(text::next_code_point(text, position));
    if (u_islower(c) != 0) return false;
    if (u_isupper(c) != 0) ++capitals;
  }
  return capitals > 5;
}

// `before` is the title's line above; empty where that is the line BÁO CÁO.
bool ends_title(const Line& line, std::string_view before) {
  if (line.folded.empty() || line.text.starts_with('(')) return true;
  if (reporting_body(line.text)) return true;  // the first sentence
  if (labelled_body(line.text)) return true;
  if (text::begins_with_lower_case(line.text)) return false;  // the title goes on
  if (std::string_view(".;:").find(line.text.back()) != std::string_view::npos) return true;
  if (starts_with_any(line.folded, lexicon::title_ends())) return true;
  const bool smaller = is_in_capitals(before) && !is_in_capitals(line.text);
  return smaller && !starts_with_any(line.folded, lexicon::title_goes_on());
}

void read_title(const std::vector<Line>& lines, std::size_t start, Metadata& metadata) {
  const Line& head = lines[start];
  std::string title;
  if (!lexicon::starts_with_words(head.folded, "bao cao")) {
    title = head.text;
    metadata.title_location = head.location;
  } else if (head.folded != "bao cao") {
    // "BÁO CÁO Công tác …" on one line.
    const auto words = head.text.find(' ', head.text.find(' ') + 1);
    if (words != std::string::npos)
      title = std::string(text::trim(std::string_view(head.text).substr(words)));
    metadata.title_location = head.location;
  }
  std::string before = head.folded == "bao cao" ? std::string() : head.text;
  for (std::size_t k = start + 1;
       k < lines.size() && k <= start + title_lines && !ends_title(lines[k], before); ++k) {
    if (title.empty()) metadata.title_location = lines[k].location;
    if (!title.empty()) title += ' ';
    title += lines[k].text;
    before = lines[k].text;
  }
  metadata.title = text::strip_marks(title);
}

// The body in the letterhead: the last line above the number that names one, gone on where its
// place stands on the lines below. An office ("PHÒNG KINH TẾ") is of the place of the line above.
std::string letterhead_body(const std::vector<Line>& lines, std::size_t title) {
  const auto is_number_line = [](const Line& line) {
    return line.text.find('/') != std::string::npos;  // "Số: 15/BC-UBND"
  };
  constexpr std::size_t wrapped_lines = 2;  // of a body's name in capitals
  std::string body;
  std::string place;
  for (std::size_t k = 0; k < title; ++k) {
    const Line& line = lines[k];
    if (line.folded.empty() || is_number_line(line) || !names_body(line.text)) continue;
    body = line.text;
    for (std::size_t more = 0; more < wrapped_lines && !names_place(body); ++more) {
      if (k + 1 >= title || is_number_line(lines[k + 1]) || lines[k + 1].folded.empty()) break;
      body += ' ' + lines[++k].text;
    }
    if (const std::string here = place_of(body); !here.empty()) place = here;
  }
  if (!place.empty() && is_office_of_place(body)) body += ' ' + place;
  return body;
}

std::string labelled(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (auto body = labelled_body(line.text)) return *body;
  }
  return {};
}

std::string body_of_report(const std::vector<Line>& lines, std::size_t title,
                           const Metadata& metadata) {
  constexpr std::size_t preamble_lines =
      12;  // lines below the title; protects from bodies named farther down
  const std::size_t end = std::min(lines.size(), title + title_lines + preamble_lines);
  std::string body;
  std::string preamble;
  for (std::size_t k = title; k < end && body.empty(); ++k) {
    body = reporting_body(lines[k].text).value_or("");
    preamble += lines[k].text + ' ';
  }
  // Where lines were wrapped the body's name and the verb may stand on two.
  if (body.empty()) body = reporting_body(preamble).value_or("");
  if (body.empty() || !names_place(body) || is_office_of_place(body)) {
    std::string letterhead = letterhead_body(lines, title);
    if (!letterhead.empty()) body = std::move(letterhead);
  }
  return body.empty() ? body_of_title(metadata.title).value_or("") : body;
}

void set_body(std::string_view body, Metadata& metadata) {
  metadata.organization = normal_organization(body);
  metadata.organization_printed = text::strip_marks(body);
  Date date = metadata.date;
  if (date.year == 0 && metadata.period) {
    date.year = metadata.period->year;
    date.month = static_cast<std::uint8_t>(months_of(*metadata.period).last);
  }
  metadata.level = level_of_body(metadata.organization, date);
}

void mention(Metadata& metadata, PeriodMention::Place place, const Line& line, int fallback_year) {
  if (line.folded.empty()) return;
  if (const auto period = read_period(line.folded, fallback_year)) {
    metadata.period_mentions.push_back({place, *period, line.location});
  }
}

void read_annex(const std::vector<Line>& lines, Metadata& metadata) {
  const int year = metadata.period ? metadata.period->year : 0;
  bool seen = false;
  for (const Line& line : lines) {
    if (line.folded.empty()) continue;
    const bool reference = line.text.starts_with('(');  // "(Ban hành kèm theo Báo cáo số …)"
    // "(Số liệu từ ngày …)" is no date of a report.
    const bool dates = reference && !lexicon::has_words(line.folded, "tu ngai");
    if (dates && metadata.date.year == 0) {
      if (const auto date = read_date(line.folded)) {
        metadata.date = *date;
        metadata.date_line = true;
        metadata.date_location = line.location;
      }
    }
    const bool heading = lexicon::has_any(line.folded, lexicon::annex_words());
    // "(Kèm theo Báo cáo … quý II năm 2024)": its year alone may be that of the report's date.
    const auto named = reference ? read_period(line.folded, year) : std::nullopt;
    const bool names_period = named && named->kind != Period::Kind::year;
    if ((reference ? names_period : heading) && !seen) {
      const std::size_t before = metadata.period_mentions.size();
      mention(metadata, PeriodMention::Place::annex, line, year);
      seen = metadata.period_mentions.size() > before;
    }
  }
}

bool is_title(const Line& line) {
  if (line.folded == "bao cao") return true;
  if (!lexicon::starts_with_words(line.folded, "bao cao")) return false;
  const std::string_view rest = lexicon::behind_words(line.folded, "bao cao");
  return starts_with_any(rest, lexicon::report_subjects());
}

// Where no line says BÁO CÁO: "KẾT QUẢ CẢI CÁCH HÀNH CHÍNH THÁNG 01 NĂM 2026".
std::size_t title_without_word(const std::vector<Line>& lines, int year) {
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const Line& line = lines[k];
    if (line.folded.empty() || !starts_with_any(line.folded, lexicon::title_subjects())) continue;
    const bool about = lexicon::has_words(line.folded, "cai cach hanh chinh") ||
                       read_period(line.folded, year).has_value();
    if (about || is_in_capitals(line.text)) return k;
  }
  return lines.size();
}

// "(Từ ngày 01/01/2026 đến ngày 31/01/2026)" below a title that names no period.
void read_period_below(const std::vector<Line>& lines, std::size_t title, Metadata& metadata) {
  constexpr std::size_t near = 6;  // lines
  for (std::size_t k = title; k < std::min(lines.size(), title + near); ++k) {
    if (!lines[k].text.starts_with('(')) continue;
    mention(metadata, PeriodMention::Place::title, lines[k], metadata.date.year);
    if (!metadata.period_mentions.empty()) return;
  }
}

}  // namespace

Metadata read_metadata(const Document& document, std::size_t first_table) {
  Metadata metadata;
  const std::vector<Line> head = first_lines(document, first_table);
  std::size_t title = head.size();
  for (std::size_t k = 0; k < head.size(); ++k) {
    const Line& line = head[k];
    if (metadata.number.empty() && !metadata.number_blank && read_number(line, metadata)) continue;
    if (metadata.date.year == 0 && is_date_line(line)) {
      if (const auto date = read_date(line.folded)) {
        metadata.date = *date;
        metadata.date_line = true;
        metadata.date_location = line.location;
        continue;
      }
    }
    if (title == head.size() && is_title(line)) title = k;
    if (k > title + caption_lines) break;
    // The title proper is in capitals; a file's own caption may say the same before it.
    if (line.text == "BÁO CÁO") {
      title = k;
      break;
    }
  }
  if (title == head.size()) title = title_without_word(head, metadata.date.year);
  if (title < head.size()) {
    read_title(head, title, metadata);
    Line line{metadata.title, text::fold(metadata.title), metadata.title_location};
    mention(metadata, PeriodMention::Place::title, line, metadata.date.year);
    if (metadata.period_mentions.empty()) read_period_below(head, title, metadata);
    if (!metadata.period_mentions.empty())
      metadata.period = metadata.period_mentions.front().period;
  }
  const std::vector<Line> annex = last_lines(document, first_table);
  read_annex(annex, metadata);
  if (!metadata.period && !metadata.period_mentions.empty())
    metadata.period = metadata.period_mentions.front().period;
  constexpr std::size_t letterhead_lines = 12;  // two columns of it, each line of either alone
  std::string body = title < head.size()
                         ? body_of_report(head, title, metadata)
                         : letterhead_body(head, std::min(head.size(), letterhead_lines));
  if (body.empty()) body = labelled(head);
  if (body.empty()) body = labelled(annex);
  set_body(body, metadata);
  return metadata;
}

}  // namespace cchc::extract
