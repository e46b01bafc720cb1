#include "extract/prose/phrasing.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "extract/prose/words_of_text.hpp"
#include "lexicon/prose_units.hpp"
#include "lexicon/same_words.hpp"

namespace cchc::extract {
namespace {

constexpr CueSet openers = set_of(Cue::among, Cue::whole, Cue::namely);
constexpr std::size_t longest_cue = 8;  // words; bounds the work

class Phraser {
 public:
  Phraser(std::string_view text, const std::vector<std::size_t>& stops,
          const std::vector<PlacedFigure>& figures)
      : stops_(stops), figures_(figures), tokens_(words_of_text(text, figures)) {
    out_.quantities.reserve(figures.size());
    out_.segments.reserve(figures.size() * 2);
    new_segment(Mark::begin);
  }

  Phrasing read() {
    for (at_ = 0; at_ < tokens_.size();) {
      const ProseToken& token = tokens_[at_];
      if (next_stop_ < stops_.size() && token.begin >= stops_[next_stop_]) {
        ++next_stop_;
        ++sentence_;
        leave_all_brackets();
        new_segment(Mark::stop);
      }
      switch (token.kind) {
        case ProseToken::Kind::figure:
          read_figure(token);
          break;
        case ProseToken::Kind::word:
          read_word();
          break;
        case ProseToken::Kind::mark:
          read_mark(token.mark);
          ++at_;
          break;
      }
    }
    return std::move(out_);
  }

 private:
  Segment& segment() { return out_.segments[segment_]; }

  void new_segment(Mark mark) {
    // One without figures and opener goes on in the next.
    if (!out_.segments.empty() && mark < Mark::semicolon) {
      const Segment& old = segment();
      if (old.quantities.empty() && old.bracket == bracket_) return;
    }
    Segment fresh;
    fresh.mark = mark;
    fresh.bracket = bracket_;
    fresh.sentence = sentence_;
    segment_ = out_.segments.size();
    out_.segments.push_back(std::move(fresh));
    since_ = 0;
    last_ = Cue::none;
    words_since_ = 0;
    lead_ = {};
  }

  void read_figure(const ProseToken& token) {
    const PlacedFigure& figure = figures_[token.figure];
    const bool right_behind = last_end_ == at_;
    ++at_;
    Quantity quantity;
    quantity.value = figure.value;
    quantity.other = figure.other;
    quantity.over = figure.over && !out_.quantities.empty() && out_.quantities.back().counts() &&
                    !segment().quantities.empty();
    quantity.begin = figure.begin;
    quantity.end = figure.end;
    quantity.location = figure.location;
    read_unit(quantity);
    quantity.of_before = right_behind && (follows_bare_count() || follows_its_part(quantity));
    quantity.hedged = !quantity.of_before && is_hedged(quantity, right_behind);
    add(quantity);
  }

  // The words from here on, as far as no mark stands between them.
  std::span<const std::uint64_t> words_from(std::size_t at) {
    std::size_t count = 0;
    while (count < longest_cue && at + count < tokens_.size() &&
           tokens_[at + count].kind == ProseToken::Kind::word) {
      window_.at(count) = tokens_[at + count].hash;
      ++count;
    }
    return {window_.data(), count};
  }

  void read_unit(Quantity& quantity) {
    if (at_ < tokens_.size() && tokens_[at_].kind == ProseToken::Kind::mark &&
        tokens_[at_].mark == '%') {
      quantity.kind = Quantity::Kind::percent;
      quantity.unit = "%";
      ++at_;
      return;
    }
    const auto unit = lexicon::find_prose_unit(words_from(at_));
    quantity.kind = kind_of(unit.kind);
    quantity.unit = unit.name;
    quantity.factor = Rational(Decimal(unit.factor));
    at_ += unit.words;
    const auto words = words_from(at_);
    if (words.empty()) return;
    quantity.word = words.front();
    quantity.noun = lexicon::find_noun(words).noun;
    if (quantity.noun == 0 && lexicon::find_cue(words).cue != Cue::none) quantity.word = 0;
  }

  void add(Quantity& quantity) {
    quantity.range = range_of(quantity);
    quantity.segment = static_cast<std::uint32_t>(segment_);
    quantity.sentence = sentence_;
    quantity.bracket = bracket_;
    quantity.before = since_;
    quantity.last = last_;
    quantity.loose = quantity.hedged ? loosened(quantity.range, last_) : quantity.range;
    quantity.named = words_since_ > 0;
    quantity.lead = lead_[0] == 0 ? 0 : pair_of_words(lead_[0], lead_[1]);
    quantity.word_at = out_.words.size();
    const auto index = static_cast<std::uint32_t>(out_.quantities.size());
    if (quantity.over) share_unit(quantity, out_.quantities.back());
    out_.quantities.push_back(quantity);
    segment().quantities.push_back(index);
    since_ = 0;
    last_ = Cue::none;
    words_since_ = 0;
    lead_ = {};
  }

  // "hơn 120 hồ sơ", "ước thực hiện 120 hồ sơ"; "trên loa 40 buổi" is none.
  bool is_hedged(const Quantity& quantity, bool right_behind) {
    if (last_ == Cue::about) return true;
    if (!right_behind) return false;
    const bool is_share = quantity.kind == Quantity::Kind::percent;
    return last_ == Cue::above || last_ == Cue::below ||
           (last_ == Cue::on && (is_share || !follows_share()));
  }

  // "282 trên 300 người"; "12 văn bản trên 30 lĩnh vực" is none.
  bool follows_bare_count() {
    if (last_ != Cue::on || since_ != bit(Cue::on) || words_since_ != 1) return false;
    if (segment().quantities.empty()) return false;
    const Quantity& before = out_.quantities[segment().quantities.back()];
    return before.kind == Quantity::Kind::count && before.noun == 0 && before.word == 0;
  }

  // "318 thủ tục trên 530 thủ tục", "54,3 tỷ đồng trên 86,9 tỷ đồng".
  bool follows_its_part(const Quantity& whole) {
    constexpr CueSet changes = reaching_cues | change_cues | set_of(Cue::from, Cue::versus);
    if (last_ != Cue::on || (since_ & changes) != 0 || segment().quantities.empty()) return false;
    const Quantity& part = out_.quantities[segment().quantities.back()];
    const bool one_thing = part.kind == whole.kind && part.noun == whole.noun &&
                           (part.noun != 0 || !part.unit.empty());
    return one_thing && part.counts() && part.exact() <= whole.exact();
  }

  // "75% trên 120 hồ sơ" names a base; "trên 120 hồ sơ" is a hedge.
  bool follows_share() {
    return !segment().quantities.empty() &&
           out_.quantities[segment().quantities.back()].kind == Quantity::Kind::percent;
  }

  // "41.203/65.631 triệu đồng": the unit behind is that of both.
  static void share_unit(const Quantity& whole, Quantity& part) {
    if (part.kind != Quantity::Kind::count || !part.unit.empty() || part.word != 0) return;
    part.kind = whole.kind;
    part.unit = whole.unit;
    part.factor = whole.factor;
    part.noun = whole.noun;
    part.word = whole.word;
    if (whole.kind != Quantity::Kind::count || !whole.unit.empty())
      part.range = part.loose = Interval::rounded(part.value) * part.factor;
  }

  void read_word() {
    const auto words = words_from(at_);
    const auto match = lexicon::find_cue(words);
    const std::size_t read = std::max<std::size_t>(match.words, 1);
    const auto taken = words.first(read);
    out_.words.insert(out_.words.end(), taken.begin(), taken.end());
    lead_ = {read > 1 ? words[read - 2] : lead_[1], words[read - 1]};
    if (match.words == 0) {
      if (tokens_[at_].hash == and_word_ || tokens_[at_].hash == with_word_)
        new_segment(Mark::conjunction);
      else
        ++words_since_;
      ++at_;
      return;
    }
    ++words_since_;
    const bool is_adjective =
        (match.cue == Cue::namely && !parts_sentence(match.words)) ||
        (match.cue == Cue::among && match.words == 1 && words_since_ > 1 &&
         tokens_[at_ - 1].kind == ProseToken::Kind::word);  // "tổ chức riêng 05 buổi"
    at_ += match.words;
    last_end_ = at_;
    if (!is_adjective) note(match.cue);
  }

  // "cụ thể:" and ", cụ thể" open a list; "hoạt động cụ thể" does not.
  [[nodiscard]] bool parts_sentence(std::size_t words) const {
    const auto is_mark = [this](std::size_t at) {
      return at >= tokens_.size() || tokens_[at].kind == ProseToken::Kind::mark;
    };
    return at_ == 0 || is_mark(at_ - 1) || is_mark(at_ + words);
  }

  void note(Cue cue) {
    CueSet cues = bit(cue);
    if (cue == Cue::in_time) cues |= bit(Cue::pending);
    if ((cues & openers) != 0) {
      if (!segment().quantities.empty()) new_segment(Mark::comma);
      // What was said before it is no part's name.
      since_ = 0;
      segment().opener |= cues;
      last_ = cue;
      return;
    }
    if (cue == Cue::having && segment().quantities.empty() && begins_bracket())
      segment().opener |= cues;
    segment().cues |= cues;
    since_ |= cues;
    if (cue != Cue::none) last_ = cue;
    if (!segment().quantities.empty()) out_.quantities[segment().quantities.back()].after |= cues;
    if (cue == Cue::nothing) read_nothing();
  }

  [[nodiscard]] bool begins_bracket() {
    return bracket_ >= 0 &&
           out_.brackets[static_cast<std::size_t>(bracket_)].first_segment == segment_ &&
           since_ == 0;
  }

  // "quá hạn: Không": a part that is zero.
  void read_nothing() {
    if (at_ < tokens_.size() && tokens_[at_].kind != ProseToken::Kind::mark) return;
    if (!segment().quantities.empty() || lexicon::family_of(since_) == 0) return;
    Quantity zero;
    zero.begin = tokens_[at_ - 1].begin;
    zero.end = tokens_[at_ - 1].end;
    if (!out_.quantities.empty()) zero.location = out_.quantities.back().location;
    add(zero);
  }

  void read_mark(char mark) {
    out_.words.push_back(0);
    switch (mark) {
      case ',':
        if (!joins_words()) new_segment(Mark::comma);
        break;
      case '-':
        new_segment(Mark::comma);
        break;
      case ';':
        new_segment(Mark::semicolon);
        break;
      case '\n':
        leave_all_brackets();
        new_segment(Mark::line);
        break;
      case ':':
        read_colon();
        break;
      case '(':
        enter_bracket();
        break;
      case ')':
        leave_bracket();
        break;
      case '=':
        note(Cue::equals);
        break;
      case '~':
        note(Cue::others);
        break;
      default:
        break;
    }
  }

  // "212 cán bộ, công chức: …": the comma parts nothing.
  [[nodiscard]] bool joins_words() const {
    return at_ > 0 && at_ + 1 < tokens_.size() && tokens_[at_ - 1].kind == ProseToken::Kind::word &&
           tokens_[at_ + 1].kind == ProseToken::Kind::word &&
           lexicon::joins_by_comma(tokens_[at_ - 1].hash, tokens_[at_ + 1].hash);
  }

  // A colon behind a figure opens a list; behind a name it only parts it from its figure.
  void read_colon() {
    const auto& own = segment().quantities;
    const bool counts = std::any_of(own.begin(), own.end(), [this](std::uint32_t index) {
      return out_.quantities[index].counts();
    });
    if (!counts && own.empty() && opens_named_list()) {
      segment().colon_list = segment().named_list = true;
      since_ = 0;
      last_ = Cue::none;
      words_since_ = 0;
    }
    if (!counts) return;
    // "…120 hồ sơ, trực tuyến: 30": the name stands behind the last figure.
    new_segment(Mark::colon);
    segment().colon_list = true;
  }

  // "… tại 18 đơn vị, kết quả xếp loại: tốt 07 đơn vị, khá 11 đơn vị": a name stands behind the
  // colon too, where "trực tiếp: 200" has its figure.
  bool opens_named_list() {
    const bool parted = segment().mark == Mark::comma || segment().mark == Mark::semicolon;
    if (segment_ == 0 || !parted || segment().opener != 0) return false;
    std::size_t last = segment_ - 1;
    while (last > 0 && out_.segments[last].bracket != bracket_) --last;
    const Segment& before = out_.segments[last];
    if (before.sentence != sentence_ || before.bracket != bracket_ || before.quantities.empty())
      return false;
    return out_.quantities[before.quantities.back()].counts() && at_ + 1 < tokens_.size() &&
           tokens_[at_ + 1].kind == ProseToken::Kind::word &&
           lexicon::find_cue(words_from(at_ + 1)).cue != Cue::nothing;
  }

  // The quantity that a bracket is told of; "95/124 xã, phường (76,6%)" has a comma in between.
  std::int32_t head_before() {
    constexpr std::size_t longest_name = 4;  // words; longer ones are clauses
    constexpr std::size_t longest_share =
        2;  // words before a bracket that holds a share; longer ones are its name
    constexpr CueSet naming = set_of(Cue::province, Cue::department, Cue::district, Cue::commune,
                                     Cue::reaches, Cue::others);
    const std::size_t longest = begins_with_share() ? longest_share : longest_name;
    const Segment* from = &segment();
    const bool joined = from->mark == Mark::comma || from->mark == Mark::conjunction;
    const bool behind = from->quantities.empty() && joined && segment_ > 0 &&
                        out_.segments[segment_ - 1].bracket == bracket_;
    const bool named = (since_ & ~naming) == 0 && words_since_ > 0 && words_since_ <= longest;
    if (behind && (named || completes(out_.segments[segment_ - 1])))
      from = &out_.segments[segment_ - 1];
    return from->quantities.empty() ? -1 : static_cast<std::int32_t>(from->quantities.back());
  }

  [[nodiscard]] bool begins_with_share() const {
    return at_ + 2 < tokens_.size() && tokens_[at_ + 1].kind == ProseToken::Kind::figure &&
           tokens_[at_ + 2].kind == ProseToken::Kind::mark && tokens_[at_ + 2].mark == '%';
  }

  // "54/63 tỉnh, thành phố trực thuộc Trung ương (85,7%)", "gần 80% cán bộ, công chức đã qua lớp
  // (255/320 người)": a fraction and its share belong together, whatever name stands between.
  [[nodiscard]] bool completes(const Segment& before) const {
    constexpr CueSet other = set_of(Cue::reaches, Cue::equals, Cue::total, Cue::rest, Cue::still);
    constexpr CueSet bodies = set_of(Cue::province, Cue::department, Cue::district, Cue::commune);
    if (before.quantities.empty() || (since_ & other) != 0 ||
        lexicon::family_of(since_ & ~bodies) != 0)
      return false;
    const Quantity& last = out_.quantities[before.quantities.back()];
    if (last.over) return begins_with_share();
    const bool fraction =
        at_ + 3 < tokens_.size() && tokens_[at_ + 1].kind == ProseToken::Kind::figure &&
        tokens_[at_ + 3].kind == ProseToken::Kind::figure && figures_[tokens_[at_ + 3].figure].over;
    return last.kind == Quantity::Kind::percent && fraction;
  }

  void enter_bracket() {
    Bracket bracket;
    bracket.outer = bracket_;
    bracket.head = head_before();
    bracket.before = since_;
    open_.push_back({bracket_, segment_, since_, last_, words_since_});
    bracket_ = static_cast<std::int32_t>(out_.brackets.size());
    bracket.first_segment = static_cast<std::uint32_t>(out_.segments.size());
    out_.brackets.push_back(bracket);
    new_segment(Mark::begin);
  }

  void leave_bracket() {
    if (open_.empty()) return;
    const Open& open = open_.back();
    bracket_ = open.bracket;
    segment_ = open.segment;
    since_ = open.since;
    last_ = open.last;
    words_since_ = open.words_since;
    open_.pop_back();
  }

  void leave_all_brackets() {
    while (!open_.empty()) leave_bracket();
  }

  struct Open {
    std::int32_t bracket = -1;
    std::size_t segment = 0;
    CueSet since = 0;
    Cue last = Cue::none;
    std::size_t words_since = 0;
  };

  const std::vector<std::size_t>& stops_;
  const std::vector<PlacedFigure>& figures_;
  std::vector<ProseToken> tokens_;
  Phrasing out_;
  std::size_t at_ = 0;
  std::size_t next_stop_ = 0;
  std::uint32_t sentence_ = 0;
  std::int32_t bracket_ = -1;
  std::size_t segment_ = 0;
  CueSet since_ = 0;
  Cue last_ = Cue::none;
  std::size_t last_end_ = SIZE_MAX;      // the token behind the last cue
  std::size_t words_since_ = 0;          // since the figure before or the segment's beginning
  std::array<std::uint64_t, 2> lead_{};  // the last two words before
  std::vector<Open> open_;
  std::array<std::uint64_t, longest_cue> window_{};
  std::uint64_t and_word_ = lexicon::prose_word("và");
  std::uint64_t with_word_ = lexicon::prose_word("cùng");
};

}  // namespace

Phrasing read_phrasing(std::string_view text, const std::vector<std::size_t>& stops,
                       const std::vector<PlacedFigure>& figures) {
  return Phraser(text, stops, figures).read();
}

}  // namespace cchc::extract
