#include "extract/prose/prose.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extract/prose/claims.hpp"
#include "extract/prose/find_same.hpp"
#include "extract/prose/prose_figure.hpp"
#include "extract/prose/scope_above.hpp"
#include "extract/prose/self_mention.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

// A paragraph of prose: one of the document's, or the lines over which a text file wraps it.
class Passage {
 public:
  void add(const Paragraph& paragraph) {
    if (!text_.empty()) text_ += ' ';
    pieces_.push_back({text_.size(), paragraph.location});
    text_ += paragraph.text;
  }

  [[nodiscard]] bool goes_on_with(const Paragraph& next) const {
    if (pieces_.empty() || !next.location.in_text()) return false;
    if (next.location.line != pieces_.back().location.line + 1) return false;
    const std::string_view rest = text::trim(next.text);
    constexpr std::string_view ends = ".:;";
    if (rest.empty() || text_.empty() || ends.find(text_.back()) != std::string_view::npos)
      return false;
    if (ends_within_period()) return true;
    const bool digit = rest.front() >= '0' && rest.front() <= '9';
    return text::begins_with_lower_case(rest) || (digit && !begins_item(rest));
  }

  // "1. Hoàn thành …", "2) …", "3.1. …": below a heading, though no blank line stands between.
  [[nodiscard]] static bool begins_item(std::string_view text) {
    const auto end = std::min(text.find_first_not_of("0123456789."), text.size());
    const bool closed = text[end - 1] == '.' || text.substr(end).starts_with(')');
    return closed && text.substr(end, 2).find(' ') != std::string_view::npos;
  }

  // "… cải cách hành chính quý" and "III năm 2024" on the next line.
  [[nodiscard]] bool ends_within_period() const {
    const std::string_view text = text::trim(text_);
    return text.ends_with(" quý") || text.ends_with(" quí") || text.ends_with(" QUÝ") ||
           text.ends_with(" Quý");
  }

  // Counts letters from the place asked for before, so that positions are best asked for in order.
  Location place_of(std::size_t position) {
    const auto next = std::upper_bound(
        pieces_.begin(), pieces_.end(), position,
        [](std::size_t wanted, const Piece& piece) { return wanted < piece.begin; });
    const Piece& piece = *(next - 1);
    Location place = piece.location;
    if (!place.in_text()) return place;
    if (counted_to_ < piece.begin || counted_to_ > position) {
      counted_to_ = piece.begin;
      letters_ = 0;
    }
    letters_ +=
        text::count_letters(std::string_view(text_).substr(counted_to_, position - counted_to_));
    counted_to_ = position;
    place.column += static_cast<std::uint32_t>(letters_);
    return place;
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  struct Piece {
    std::size_t begin = 0;
    Location location;
  };
  std::string text_;
  std::vector<Piece> pieces_;
  std::size_t counted_to_ = 0;  // a position in text_
  std::size_t letters_ = 0;     // of its piece, before that position
};

// Where the sentence that begins at `start` ends: behind a full stop before a capital letter.
std::size_t end_of_sentence(std::string_view text, std::size_t start) {
  for (auto stop = text.find(". ", start); stop != std::string_view::npos;
       stop = text.find(". ", stop + 1)) {
    const std::string_view rest = text::trim(text.substr(stop + 1));
    const bool digit = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
    if (stop > start + 2 && !digit && !text::begins_with_lower_case(rest)) return stop + 1;
  }
  return text.size();
}

std::optional<Decimal> plain_number(std::string_view digits) {
  if (digits.find_first_of(".,") != std::string_view::npos) return std::nullopt;
  return Decimal::parse(digits);
}

// What stands before an item of a list: '-', '+', 'a' for "a)", '1' for "1)"; 0 for no item.
char bullet_of(std::string_view text) {
  text = text::trim(text);
  if (text.empty()) return 0;
  constexpr std::string_view marks = "-+*";
  if (marks.find(text.front()) != std::string_view::npos) return text.front();
  if (text.starts_with("–")) return '-';
  if (text.starts_with("•")) return '*';
  const auto bracket = text.find(')');
  constexpr std::size_t longest =
      3;  // bytes before the bracket; an item's number or letter is no longer
  if (bracket == std::string_view::npos || bracket == 0 || bracket > longest) return 0;
  return text.front() >= '0' && text.front() <= '9' ? '1' : 'a';
}

// A paragraph with the items of the list that it opens, as claims are read from it.
class ClaimPassage {
 public:
  // Whether an item belongs to the list: the paragraph ends with a colon, or an item of this kind
  // went before; or the line sums the items up: "Tổng cộng: 155".
  [[nodiscard]] bool goes_on_with(char bullet, std::string_view text) const {
    if (text_.empty()) return false;
    if (bullet == 0) return bullets_.size() > 1 && text::fold(text).starts_with("tong cong");
    if (opens_list()) return bullet != first_bullet_ || bullets_.size() > 1;
    return std::find(bullets_.begin() + 1, bullets_.end(), bullet) != bullets_.end();
  }

  void add(std::string_view text, char bullet) {
    if (bullets_.empty()) {
      first_bullet_ = bullet;
      bullets_.push_back(bullet);
    } else if (std::find(bullets_.begin() + 1, bullets_.end(), bullet) == bullets_.end()) {
      bullets_.push_back(bullet);
    }
    if (!text_.empty()) text_ += '\n';
    offset_ = text_.size();
    text_ += text;
  }

  void add_stop(std::size_t begin) { stops_.push_back(offset_ + begin); }
  void add_figure(PlacedFigure figure) {
    figure.begin += offset_;
    figure.end += offset_;
    figures_.push_back(figure);
  }

  void read_claims(std::vector<Claim>& claims) const {
    find_claims(text_, stops_, figures_, claims);
  }
  void clear() { *this = {}; }

 private:
  [[nodiscard]] bool opens_list() const {
    const std::string_view rest = text::trim(text_);
    return !rest.empty() && rest.back() == ':';
  }

  std::string text_;
  std::size_t offset_ = 0;  // of what was added last
  std::vector<std::size_t> stops_;
  std::vector<PlacedFigure> figures_;
  char first_bullet_ = 0;
  std::vector<char> bullets_;
};

class ProseReader {
 public:
  ProseReader(const Document& document, const NumberHabit& habit, const Metadata& metadata)
      : document_(document), habit_(habit), metadata_(metadata), scope_(metadata) {}

  Prose read() {
    Passage passage;
    for (const Block& block : document_.blocks) {
      const auto* const paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr && passage.goes_on_with(*paragraph)) {
        passage.add(*paragraph);
        continue;
      }
      read_passage(passage);
      passage = {};
      if (paragraph != nullptr) passage.add(*paragraph);
    }
    read_passage(passage);
    claims_of_.read_claims(prose_.claims);
    find_same(prose_.sentences, free_, metadata_, prose_.claims);
    return std::move(prose_);
  }

 private:
  void read_passage(Passage& passage) {
    const std::string& text = passage.text();
    if (text.empty()) return;
    note_self_mention(passage);
    const char bullet = bullet_of(text);
    scope_.enter(text, bullet != 0, end_of_sentence(text, 0));
    if (!claims_of_.goes_on_with(bullet, text)) {
      claims_of_.read_claims(prose_.claims);
      claims_of_.clear();
    }
    claims_of_.add(text, bullet);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::none_of(text.begin(), text.end(), is_digit)) return;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = end_of_sentence(text, start);
      if (start > 0) claims_of_.add_stop(start);
      read_sentence(passage, start, end);
      start = end;
    }
  }

  void note_self_mention(Passage& passage) {
    constexpr int opening_passages =
        24;  // that may announce the report; protects from what is said farther down
    const bool early = ++passages_ <= opening_passages;
    auto mention =
        read_self_mention(passage.text(), early, metadata_.period ? metadata_.period->year : 0);
    if (!mention) return;
    mention->location = passage.place_of(0);
    prose_.mentions.push_back(*mention);
  }

  void read_sentence(Passage& passage, std::size_t start, std::size_t end) {
    while (start < end && passage.text()[start] == ' ') ++start;
    const std::string_view text = std::string_view(passage.text()).substr(start, end - start);
    ProseSentence sentence;
    sentence.location = passage.place_of(start);
    for (const NumberSpan& span : find_figures(text, start == 0)) {
      ProseFigure figure;
      figure.unit = unit_behind(text, span.end);
      if (!read_number(text.substr(span.begin, span.end - span.begin), figure)) continue;
      figure.over = span.over && !sentence.figures.empty();
      figure.begin = static_cast<std::uint32_t>(span.begin);
      figure.end = static_cast<std::uint32_t>(span.end);
      figure.location = passage.place_of(start + span.begin);
      claims_of_.add_figure({figure.value, figure.other_value, figure.over, start + span.begin,
                             start + span.end, figure.location});
      sentence.figures.push_back(std::move(figure));
    }
    if (sentence.figures.empty()) return;
    sentence.text = text;
    prose_.sentences.push_back(std::move(sentence));
    prose_.narrowed.push_back(scope_.is_narrowed(start));
    free_.push_back(scope_.is_free(start));
  }

  [[nodiscard]] bool read_number(std::string_view digits, ProseFigure& figure) const {
    if (const auto plain = plain_number(digits)) {
      figure.value = *plain;
      return true;
    }
    ValueContext context;
    context.habit = habit_;
    context.may_exceed_100 = true;
    if (figure.unit == "%") context.kind = IndicatorKind::percent;
    const std::vector<std::pair<std::int32_t, std::string>> no_codes;
    context.codes = &no_codes;
    const ValueText read = read_value(digits, context);
    if (read.reading != Reading::number || !read.value) return false;
    figure.value = *read.value;
    figure.other_value = read.other;
    return true;
  }

  const Document& document_;
  const NumberHabit& habit_;
  const Metadata& metadata_;
  int passages_ = 0;
  ScopeAbove scope_;
  std::vector<bool> free_;  // of each sentence: nothing above it narrows what it is about
  Prose prose_;
  ClaimPassage claims_of_;
};

}  // namespace

Prose read_prose(const Document& document, const NumberHabit& habit, const Metadata& metadata) {
  return ProseReader(document, habit, metadata).read();
}

}  // namespace cchc::extract
