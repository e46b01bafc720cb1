#include "extract/metadata/organization.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace cchc::extract {
namespace {

// How a body's name begins, folded (abbreviations are written out by folding).
constexpr std::array<std::string_view, 8> body_words = {
    "ui ban nhan dan", "so ",    "ban quan li", "van phong ui ban nhan dan", "van phong",
    "thanh tra tinh",  "phong ", "chi cuc "};

// Cities that are provinces.
constexpr std::array<std::string_view, 6> central_cities = {"ha noi",  "ho chi minh", "hai phong",
                                                            "da nang", "can tho",     "hue"};

bool begins_body(std::string_view folded) {
  return std::any_of(body_words.begin(), body_words.end(), [&](std::string_view words) {
    return folded.starts_with(words) || folded == text::trim(words);
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
    if (may_begin && begins_body(text::fold(rest.substr(0, 60)))) {
      const bool inside =
          found && text::fold(clause.substr(*found, start - *found)).starts_with("van phong");
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
  constexpr std::array<std::string_view, 6> places = {"quận ",      "huyện ", "thị xã ",
                                                      "thành phố ", "tỉnh ",  "TP"};
  const std::string_view rest = text::trim(body.substr(comma + 1));
  return std::any_of(places.begin(), places.end(),
                     [&](std::string_view place) { return rest.starts_with(place); });
}

// A name goes straight on to the verb; words of a sentence between them mean that the body is only
// mentioned ("… của UBND tỉnh về việc thực hiện chế độ báo cáo").
bool is_name(std::string_view body) {
  constexpr std::size_t longest_name = 160;
  // With their marks: "vận tải" is no "tại".
  constexpr std::array<std::string_view, 12> sentence_words = {
      " về ",   " việc ", " của ", " tại ", " trong ", " đã ",
      " theo ", " cho ",  " để ",  " gửi ", " chế độ", " thực hiện"};
  if (body.size() > longest_name || !goes_on_with_place(body)) return false;
  const std::string spaced = std::string(body) + ' ';
  return std::none_of(sentence_words.begin(), sentence_words.end(), [&](std::string_view word) {
    return spaced.find(word) != std::string::npos;
  });
}

}  // namespace

std::optional<std::string> reporting_body(std::string_view sentence) {
  constexpr std::array<std::string_view, 4> verbs = {" báo cáo", " báo công tác", " xin báo cáo",
                                                     " tổng hợp báo cáo"};
  for (const std::string_view verb : verbs) {
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

bool names_place(std::string_view body) {
  const std::string folded = text::fold(body);
  constexpr std::string_view committee = "ui ban nhan dan";
  if (!folded.starts_with(committee)) return true;  // a department is named by its field
  constexpr std::array<std::string_view, 10> levels = {
      "", "tinh", "huien", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu", "thanh pho"};
  const std::string_view rest = text::trim(std::string_view(folded).substr(committee.size()));
  return std::find(levels.begin(), levels.end(), rest) == levels.end();
}

std::optional<std::string> body_of_title(std::string_view title) {
  constexpr std::array<std::string_view, 9> places = {
      "tinh", "huien", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu", "thanh pho"};
  for (const std::string_view of : {" của ", " CỦA "}) {
    const auto at = title.rfind(of);
    if (at == std::string_view::npos) continue;
    const std::string_view body = text::trim(title.substr(at + of.size()));
    // "thị trấn Kỳ Vọng", but not "tình hình": a name begins with a capital behind the place's
    // word.
    const bool is_place = std::any_of(places.begin(), places.end(), [&](std::string_view place) {
      const auto words = std::count(place.begin(), place.end(), ' ') + 1;
      std::size_t end = 0;
      for (std::ptrdiff_t word = 0; word < words && end != std::string_view::npos; ++word)
        end = body.find(' ', end == 0 ? 0 : end + 1);
      return end != std::string_view::npos && text::fold(body.substr(0, end)) == place &&
             !text::begins_with_lower_case(body.substr(end + 1));
    });
    const bool in_capitals = of == " CỦA ";
    if ((names_body(body) || (is_place && !in_capitals)) && is_name(body)) return std::string(body);
  }
  return std::nullopt;
}

bool names_body(std::string_view line) { return begins_body(text::fold(line)); }

Level level_of_body(std::string_view body) {
  const std::string folded = text::fold(body);
  const auto begins = [&](std::string_view words) { return folded.starts_with(words); };
  if (begins("so ") || begins("chi cuc ") || begins("van phong ui ban nhan dan tinh") ||
      begins("thanh tra tinh") || begins("ban quan li")) {
    return Level::department;
  }
  if (begins("phong ")) return Level::district;
  constexpr std::string_view committee = "ui ban nhan dan ";
  const auto at = folded.find(committee);
  const std::string_view place =
      std::string_view(folded).substr(at == std::string::npos ? 0 : at + committee.size());
  struct Word {
    std::string_view folded;
    Level level;
  };
  constexpr std::array words = {
      Word{"tinh", Level::province},    Word{"huien", Level::district},
      Word{"quan", Level::district},    Word{"thi xa", Level::district},
      Word{"xa", Level::commune},       Word{"phuong", Level::commune},
      Word{"thi tran", Level::commune}, Word{"dac khu", Level::commune},
  };
  for (const auto& word : words) {
    if (place.starts_with(word.folded)) return word.level;
  }
  if (place.starts_with("thanh pho") || place.starts_with("tp")) {
    const bool central = std::any_of(central_cities.begin(), central_cities.end(),
                                     [&](std::string_view city) { return place.ends_with(city); });
    return central ? Level::province : Level::district;
  }
  return Level::unknown;
}

}  // namespace cchc::extract
