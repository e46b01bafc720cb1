#include "extract/metadata/metadata.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/metadata/organization.hpp"
#include "extract/metadata/period.hpp"
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

constexpr std::size_t head_lines = 40;     // a head is never longer
constexpr std::size_t annex_lines = 8;     // before the first table
constexpr std::size_t longest_head = 300;  // bytes of a line that can be a head's
constexpr std::size_t title_lines = 4;
constexpr std::size_t caption_lines = 6;  // between a file's caption and the title proper

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
  constexpr std::size_t near = 6;  // npos is far
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
  constexpr std::ptrdiff_t place_words = 7;
  constexpr std::size_t longest_line = 16;  // words
  constexpr std::size_t longest_figures = 8;
  const auto at = line.folded.find("ngai ");
  if (at == std::string::npos) return false;
  const auto before =
      std::count(line.folded.begin(), line.folded.begin() + static_cast<std::ptrdiff_t>(at), ' ');
  const std::size_t words = lexicon::count_words(line.folded);
  const bool spelled =
      line.folded.find(" nam ") != std::string::npos && line.text.find(',') != std::string::npos;
  return before <= place_words && words <= (spelled ? longest_line : longest_figures);
}

bool ends_title(const Line& line) {
  if (line.folded.empty()) return true;
  if (text::begins_with_lower_case(line.text)) return false;  // the title goes on
  if (reporting_body(line.text)) return true;                 // the first sentence
  constexpr std::array<std::string_view, 9> words = {"kinh gui", "thuc hien", "can cu",
                                                     "i ",       "phan i",    "phan thu nhat",
                                                     "ke hoach", "trong ",    "noi nhan"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return line.folded.starts_with(w); });
}

void read_title(const std::vector<Line>& lines, std::size_t start, Metadata& metadata) {
  const Line& head = lines[start];
  std::string title;
  if (head.folded != "bao cao") {
    // "BÁO CÁO Công tác …" on one line.
    const auto words = head.text.find(' ', head.text.find(' ') + 1);
    if (words != std::string::npos)
      title = std::string(text::trim(std::string_view(head.text).substr(words)));
    metadata.title_location = head.location;
  }
  for (std::size_t k = start + 1;
       k < lines.size() && k <= start + title_lines && !ends_title(lines[k]); ++k) {
    if (title.empty()) metadata.title_location = lines[k].location;
    if (!title.empty()) title += ' ';
    title += lines[k].text;
  }
  metadata.title = text::strip_marks(title);
}

// The body in the letterhead: the last line above the number that names one.
std::string letterhead_body(const std::vector<Line>& lines, std::size_t title) {
  std::string body;
  for (std::size_t k = 0; k < title; ++k) {
    const Line& line = lines[k];
    const bool number_line = line.text.find('/') != std::string::npos;  // "Số: 15/BC-UBND"
    if (line.folded.empty() || number_line || !names_body(line.text)) continue;
    body = line.text;
    const bool lacks_place = line.folded == "ui ban nhan dan";
    if (lacks_place && k + 1 < title && lines[k + 1].text.find('/') == std::string::npos)
      body += ' ' + lines[k + 1].text;
  }
  return body;
}

void read_body(const std::vector<Line>& lines, std::size_t title, Metadata& metadata) {
  constexpr std::size_t preamble_lines = 12;
  const std::size_t end = std::min(lines.size(), title + title_lines + preamble_lines);
  std::string preamble;
  for (std::size_t k = title; k < end && metadata.organization.empty(); ++k) {
    metadata.organization = reporting_body(lines[k].text).value_or("");
    preamble += lines[k].text + ' ';
  }
  // Where lines were wrapped the body's name and the verb may stand on two.
  if (metadata.organization.empty()) metadata.organization = reporting_body(preamble).value_or("");
  if (metadata.organization.empty() || !names_place(metadata.organization)) {
    std::string letterhead = letterhead_body(lines, title);
    if (!letterhead.empty()) metadata.organization = std::move(letterhead);
  }
  if (metadata.organization.empty())
    metadata.organization = body_of_title(metadata.title).value_or("");
  metadata.level = level_of_body(metadata.organization);
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
    if (reference && metadata.date.year == 0) {
      if (const auto date = read_date(line.folded)) {
        metadata.date = *date;
        metadata.date_line = true;
        metadata.date_location = line.location;
      }
    }
    const bool heading = line.folded.find("thong ke") != std::string::npos ||
                         line.folded.find("so lieu") != std::string::npos ||
                         line.folded.find("phu luc") != std::string::npos ||
                         line.folded.find("bieu") != std::string::npos;
    if (!reference && heading && !seen) {
      const std::size_t before = metadata.period_mentions.size();
      mention(metadata, PeriodMention::Place::annex, line, year);
      seen = metadata.period_mentions.size() > before;
    }
  }
}

bool is_title(const Line& line) {
  constexpr std::array<std::string_view, 4> subjects = {"cong tac", "ket qua", "tinh hinh",
                                                        "cai cach"};
  if (line.folded == "bao cao") return true;
  if (!line.folded.starts_with("bao cao ")) return false;
  const std::string_view rest = std::string_view(line.folded).substr(8);
  return std::any_of(subjects.begin(), subjects.end(),
                     [&](std::string_view subject) { return rest.starts_with(subject); });
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
  if (title < head.size()) {
    read_title(head, title, metadata);
    Line line{metadata.title, text::fold(metadata.title), metadata.title_location};
    mention(metadata, PeriodMention::Place::title, line, metadata.date.year);
    if (!metadata.period_mentions.empty())
      metadata.period = metadata.period_mentions.front().period;
    read_body(head, title, metadata);
  } else {
    metadata.organization = letterhead_body(head, std::min<std::size_t>(head.size(), 12));
    metadata.level = level_of_body(metadata.organization);
  }
  read_annex(last_lines(document, first_table), metadata);
  if (!metadata.period && !metadata.period_mentions.empty())
    metadata.period = metadata.period_mentions.front().period;
  return metadata;
}

}  // namespace cchc::extract
