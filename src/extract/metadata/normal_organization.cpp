// Bodies are grouped by name, and typed in capitals, in two tone placements, long and short.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extract/metadata/organization.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

struct TonePlacement {
  std::string_view on_second;  // uỷ, hoà
  std::string_view on_first;   // ủy, hòa
};
constexpr std::array tones = {
    TonePlacement{"oà", "òa"}, TonePlacement{"oá", "óa"}, TonePlacement{"oả", "ỏa"},
    TonePlacement{"oã", "õa"}, TonePlacement{"oạ", "ọa"}, TonePlacement{"oè", "òe"},
    TonePlacement{"oé", "óe"}, TonePlacement{"oẻ", "ỏe"}, TonePlacement{"oẽ", "õe"},
    TonePlacement{"oẹ", "ọe"}, TonePlacement{"uỳ", "ùy"}, TonePlacement{"uý", "úy"},
    TonePlacement{"uỷ", "ủy"}, TonePlacement{"uỹ", "ũy"}, TonePlacement{"uỵ", "ụy"},
};

template <typename Change>
std::string changed(std::string_view word, Change change) {
  std::string out;
  bool first = true;
  for (std::size_t position = 0; position < word.size(); first = false) {
    const auto letter = static_cast<UChar32>(text::next_code_point(word, position));
    text::append_utf8(out, static_cast<char32_t>(change(letter, first)));
  }
  return out;
}

std::string in_small(std::string_view word) {
  return changed(word, [](UChar32 letter, bool) { return u_tolower(letter); });
}

std::string as_name(std::string_view word) {
  return changed(word, [](UChar32 letter, bool first) {
    return first ? u_toupper(letter) : u_tolower(letter);
  });
}

// Open syllables only: "hoàn" has one place for its tone, "quý" too.
std::string settle_tone(std::string word) {
  for (const TonePlacement& tone : tones) {
    if (!word.ends_with(tone.on_second)) continue;
    const std::size_t at = word.size() - tone.on_second.size();
    const bool after_q = at > 0 && (word[at - 1] == 'q' || word[at - 1] == 'Q');
    if (!after_q) word.replace(at, std::string::npos, tone.on_first);
    break;
  }
  return word;
}

// "TP.Bình" as "TP. Bình"; single spaces; no mark at the end.
std::vector<std::string> words_of(std::string_view printed) {
  std::string plain = text::strip_marks(printed);
  text::normalize(plain);
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t k = 0; k < plain.size(); ++k) {
    if (plain[k] == ' ' || plain[k] == '\t' || plain[k] == '\n') {
      end_word();
    } else if (plain[k] == ',') {
      word += ',';
      end_word();
    } else if (plain[k] == '.') {
      end_word();
    } else {
      word += plain[k];
    }
  }
  end_word();
  while (!words.empty() &&
         (words.back().back() == ',' || words.back().back() == ';' || words.back().back() == ':')) {
    words.back().pop_back();
    if (words.back().empty()) words.pop_back();
  }
  return words;
}

class Normalizer {
 public:
  explicit Normalizer(std::string_view printed) : words_(words_of(printed)) {
    for (std::string& word : words_) word = settle_tone(in_small(word));
    const bool mixed =
        std::any_of(printed.begin(), printed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (mixed) as_written_ = words_of(printed);
  }

  std::string run() {
    while (at_ < words_.size()) {
      if (take_body() || take_place()) continue;
      take_field();
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string folded_rest() const { return folded(at_, words_.size()); }

  [[nodiscard]] std::string folded(std::size_t from, std::size_t to) const {
    std::string joined;
    for (std::size_t k = from; k < to; ++k) joined += words_[k] + ' ';
    return text::fold(joined);
  }

  void add(std::string_view text) {
    if (!out_.empty()) out_ += ' ';
    out_ += text;
  }

  // Moves over the words that fold to `wanted`; false where one of them says more.
  bool skip(std::string_view wanted) {
    for (std::size_t end = at_ + 1; end <= words_.size(); ++end) {
      if (folded(at_, end) != wanted) continue;
      ends_with_comma_ = words_[end - 1].ends_with(',');
      at_ = end;
      return true;
    }
    return false;
  }

  bool take_body() {
    const std::string rest = folded_rest();
    for (const lexicon::BodySpelling& body : lexicon::body_spellings()) {
      if (!lexicon::starts_with_words(rest, body.folded) || !skip(body.folded)) continue;
      add(body.written);
      if (ends_with_comma_) out_ += ',';
      return true;
    }
    if (out_.empty()) {
      const auto* const body = lexicon::body_at(as_name(words_.front()) + ' ');
      if (body != nullptr && !body->initial.empty()) {
        add(body->initial);
        ++at_;
        return true;
      }
    }
    return false;
  }

  // "xã Tân Phú": the word small, each of the name with a capital, up to the next place.
  bool take_place() {
    const std::string short_form = text::fold(words_[at_]);
    std::string_view written = out_.empty() ? "" : lexicon::place_in_full(short_form);
    if (!written.empty()) {
      ++at_;
    } else {
      const std::string rest = folded_rest();
      const auto* const place = lexicon::place_at(rest);
      if (place == nullptr || !skip(place->folded)) return false;
      written = place->printed;
    }
    add(written);
    while (at_ < words_.size()) {
      if (out_.ends_with(',')) return true;
      const std::string rest = folded_rest();
      const bool begins_name = out_.ends_with(written);
      if (!begins_name && lexicon::place_at(rest) != nullptr) return true;
      add(as_name(words_[at_++]));
    }
    return true;
  }

  // "Nội vụ", "Văn hóa - Xã hội": known ones as they are written, others as they stand, else with a
  // capital in front.
  void take_field() {
    std::size_t end = at_;
    while (end < words_.size()) {
      std::string rest = folded(end, words_.size());
      if (end > at_ && lexicon::place_at(rest) != nullptr) break;
      ++end;
    }
    const std::string_view known = lexicon::field_as_written(folded(at_, end));
    if (!known.empty()) {
      add(known);
    } else {
      for (std::size_t k = at_; k < end; ++k) {
        const bool keep = as_written_.size() == words_.size();
        add(keep ? settle_tone(as_written_[k]) : k == at_ ? as_name(words_[k]) : words_[k]);
      }
    }
    at_ = end;
  }

  std::vector<std::string> words_;       // small
  std::vector<std::string> as_written_;  // empty where all is in capitals
  std::size_t at_ = 0;
  bool ends_with_comma_ = false;  // what was skipped last
  std::string out_;
};

}  // namespace

std::string normal_organization(std::string_view printed) { return Normalizer(printed).run(); }

}  // namespace cchc::extract
