#include "extract/metadata/organization.hpp"

#include <algorithm>
#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

// Whether the word that ends before `start` is one of a place, whose name goes on from there: "xã
// Sở Thượng" names no department.
bool follows_place(std::string_view clause, std::size_t start) {
  const std::string before = text::fold(clause.substr(0, start));
  const auto places = lexicon::place_words();
  return std::any_of(places.begin(), places.end(), [&](const lexicon::PlaceWord& place) {
    return lexicon::ends_with_words(before, place.folded);
  });
}

// Position of the last word in `clause` at which a body's name begins.
std::optional<std::size_t> last_body(std::string_view clause) {
  std::optional<std::size_t> found;
  for (std::size_t start = 0; start < clause.size();) {
    const std::string_view rest = clause.substr(start);
    const auto lead = static_cast<unsigned char>(rest.front());
    const bool may_begin = (lead >= 'A' && lead <= 'Z') || lead == 0xE1 || lead == 0xC4;
    // A name begins with a capital; ỦY is encoded with the lead byte E1.
    if (may_begin && lexicon::body_at(rest) != nullptr && !follows_place(clause, start)) {
      // "Văn phòng UBND …", "Trung tâm … của UBND …" are one name.
      const std::string between =
          found ? text::fold(clause.substr(*found, start - *found)) : std::string();
      const bool inside = lexicon::starts_with_words(between, "van phong");
      if (!inside) found = start;
    }
    const auto space = clause.find(' ', start);
    if (space == std::string_view::npos) break;
    start = space + 1;
  }
  return found;
}

// Behind a comma only the place above may follow: "UBND Phường 5, quận Bắc Lộc".
bool goes_on_with_place(std::string_view body) {
  const auto comma = body.rfind(',');
  if (comma == std::string_view::npos) return true;
  const auto places = lexicon::upper_places();
  const std::string_view rest = text::trim(body.substr(comma + 1));
  return std::any_of(places.begin(), places.end(),
                     [&](std::string_view place) { return rest.starts_with(place); });
}

// A name goes straight on to the verb; words of a sentence between them mean that the body is only
// mentioned ("… của UBND tỉnh về việc thực hiện chế độ báo cáo").
bool is_name(std::string_view body) {
  constexpr std::size_t longest_name = 160;  // bytes; longer ones are sentences
  const bool known =
      !lexicon::field_as_written(text::fold(body.substr(body.find(' ') + 1))).empty();
  if (body.size() > longest_name || (!known && !goes_on_with_place(body))) return false;
  const std::string spaced = std::string(body) + ' ';
  const auto words = lexicon::sentence_words();
  return std::none_of(words.begin(), words.end(), [&](std::string_view word) {
    return spaced.find(word) != std::string::npos;
  });
}

// The level of the first place that a name holds; unknown where it holds none.
Level level_of_place(std::string_view folded) {
  for (std::string_view rest = folded; !rest.empty();
       rest = lexicon::behind_words(rest, lexicon::first_word(rest))) {
    const auto* const place = lexicon::place_at(rest);
    if (place == nullptr) continue;
    if (place->level != Level::unknown) return place->level;
    const std::string_view city = lexicon::behind_words(rest, place->folded);
    return lexicon::is_central_city(city) ? Level::province : Level::district;
  }
  return Level::unknown;
}

}  // namespace

std::optional<std::string> reporting_body(std::string_view sentence) {
  for (const std::string_view verb : lexicon::reporting_verbs()) {
    for (std::size_t at = sentence.find(verb); at != std::string_view::npos;
         at = sentence.find(verb, at + 1)) {
      const auto cut = sentence.find_last_of(";.:", at);
      const std::string_view clause = cut == std::string_view::npos
                                          ? sentence.substr(0, at)
                                          : sentence.substr(cut + 1, at - cut - 1);
      const auto start = last_body(clause);
      if (!start) continue;
      const std::string_view name = text::trim(clause.substr(*start));
      if (is_name(name)) return std::string(name);
    }
  }
  return std::nullopt;
}

std::optional<std::string> labelled_body(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string label = text::fold(line.substr(0, colon));
  const auto labels = lexicon::reporter_labels();
  const auto found = std::find_if(labels.begin(), labels.end(), [&](std::string_view words) {
    return lexicon::ends_with_words(label, words);
  });
  if (found == labels.end()) return std::nullopt;
  std::string_view name = text::trim(line.substr(colon + 1));
  // "…; Đơn vị nhận báo cáo: …" on the same line.
  for (std::size_t space = name.find(' '); space != std::string_view::npos;
       space = name.find(' ', space + 1)) {
    const std::string rest = text::fold(name.substr(space, 60));
    if (lexicon::starts_with_words(rest, lexicon::receiver_label())) name = name.substr(0, space);
  }
  while (!name.empty() && std::string_view(".;,- ").find(name.back()) != std::string_view::npos)
    name.remove_suffix(1);
  constexpr std::size_t longest = 160;  // bytes; longer ones are sentences
  const std::string folded = text::fold(name);
  const bool dots = folded.find_first_not_of("0123456789 ") == std::string::npos;
  if (dots || name.size() > longest || name.find('(') == 0) return std::nullopt;
  return std::string(name);
}

bool names_place(std::string_view body) {
  const std::string folded = text::fold(body);
  if (!lexicon::starts_with_words(folded, lexicon::committee)) return true;  // named by its field
  const std::string_view rest = lexicon::behind_words(folded, lexicon::committee);
  if (rest.empty()) return false;
  const auto places = lexicon::place_words();
  return std::none_of(places.begin(), places.end(),
                      [&](const lexicon::PlaceWord& place) { return place.folded == rest; });
}

std::optional<std::string> body_of_title(std::string_view title) {
  for (const std::string_view of : {" của ", " CỦA "}) {
    const auto at = title.rfind(of);
    if (at == std::string_view::npos) continue;
    const std::string_view body = text::trim(title.substr(at + of.size()));
    // "thị trấn Kỳ Vọng", but not "tình hình": a name begins with a capital behind the place's
    // word.
    const auto* const place = lexicon::place_at(text::fold(body.substr(0, 60)));
    const auto words = place == nullptr ? 0 : lexicon::count_words(place->folded);
    std::size_t end = 0;
    for (std::size_t word = 0; word < words && end != std::string_view::npos; ++word)
      end = body.find(' ', end == 0 ? 0 : end + 1);
    const bool is_place = words != 0 && end != std::string_view::npos &&
                          !text::begins_with_lower_case(body.substr(end + 1));
    const bool in_capitals = of == " CỦA ";
    if ((names_body(body) || (is_place && !in_capitals)) && is_name(body)) return std::string(body);
  }
  return std::nullopt;
}

bool names_body(std::string_view line) { return lexicon::body_at(line) != nullptr; }

bool is_office_of_place(std::string_view body) {
  const auto* const word = lexicon::body_at(body);
  return word != nullptr && word->of_place && word->words != lexicon::committee &&
         level_of_place(text::fold(body.substr(0, body.size()))) == Level::unknown;
}

std::string place_of(std::string_view body) {
  const std::string folded = text::fold(body);
  if (!lexicon::starts_with_words(folded, lexicon::committee)) return {};
  const bool written_out = body.find(' ') != std::string_view::npos &&
                           text::fold(body.substr(0, body.find(' '))) == lexicon::committee;
  std::size_t at = 0;
  for (std::size_t words = written_out ? 1 : 4; words > 0 && at != std::string_view::npos; --words)
    at = body.find(' ', at == 0 ? 0 : at + 1);
  return at == std::string_view::npos ? std::string() : std::string(text::trim(body.substr(at)));
}

Level level_of_body(std::string_view body, const Date& date) {
  const auto* const word = lexicon::body_at(body);
  const std::string folded = text::fold(body);
  if (word != nullptr && word->level != Level::unknown) return word->level;
  const bool committee = word == nullptr || lexicon::starts_with_words(folded, lexicon::committee);
  const std::string_view rest =
      word == nullptr ? std::string_view(folded) : lexicon::behind_words(folded, word->words);
  const Level place = level_of_place(rest);
  if (committee) {
    const bool begins = word != nullptr || lexicon::place_at(rest) != nullptr;
    return begins ? place : Level::unknown;
  }
  if (place == Level::province) return Level::department;  // an office of the province
  if (place != Level::unknown) return place;
  const bool phong = lexicon::starts_with_words(folded, "phong");
  const bool centre = lexicon::starts_with_words(folded, "trung tam");
  return phong || centre ? lexicon::level_of_office(date.year, date.month) : Level::unknown;
}

}  // namespace cchc::extract
