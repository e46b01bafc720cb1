// Bodies that report, the level that each belongs to, and how their names are written. Levels
// change: until 30 June 2025 there were districts; since 1 July 2025 the lower level is xã, phường
// and đặc khu, whose offices (phòng, trung tâm phục vụ hành chính công) report too.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "cchc/schema.hpp"

namespace cchc::lexicon {

// How a body's name begins.
struct BodyWord {
  std::string_view words;     // folded
  std::string_view initial;   // how it is written with its marks: "Sở" is no "Số" and no "Sơ"
  std::string_view capitals;  // the same in capitals; both empty where folding leaves no doubt
  Level level = Level::unknown;  // of the body by its name alone
  bool of_place = false;         // an office of the place that its name, or the line above, says
};
std::span<const BodyWord> body_words();
// The one with which `text` begins; null where it begins with none. Longer ones come first.
const BodyWord* body_at(std::string_view text);

// Words of places, each with its level: "xã", "thị trấn", "tỉnh".
struct PlaceWord {
  std::string_view folded;
  std::string_view printed;  // as it is written before a name
  Level level = Level::unknown;
};
std::span<const PlaceWord> place_words();
// The one with which a text begins before a name: not the "xã" of "xã hội".
const PlaceWord* place_at(std::string_view folded);

// Cities that are provinces; folded.
bool is_central_city(std::string_view folded);

// The level of an office of the lowest level but one ("Phòng Kinh tế") at a date: of a district
// until 30 June 2025, of a commune since.
Level level_of_office(int year, int month);

// Offices by which a body does what it does, so that naming them tells no part of it. Folded.
std::span<const std::string_view> own_offices();

// What stands before the name of who reports: "Đơn vị báo cáo:". Folded, without the colon.
std::span<const std::string_view> reporter_labels();
// What follows on the same line and is no part of the name: "Đơn vị nhận báo cáo". Folded.
std::string_view receiver_label();

// Verbs of the sentence in which a body reports, with their marks.
std::span<const std::string_view> reporting_verbs();
// Words that no name holds, so that a body is only mentioned. With their marks: "vận tải" is no
// "tại".
std::span<const std::string_view> sentence_words();
// The place above, behind a comma. With their marks.
std::span<const std::string_view> upper_places();

// The field of a department or an office as it is written: "noi vu" as "Nội vụ". Empty where it is
// not known.
std::string_view field_as_written(std::string_view folded);

inline constexpr std::string_view committee = "ui ban nhan dan";

// What is written for a body's long name: "Ủy ban nhân dân" is "UBND".
struct BodySpelling {
  std::string_view folded;
  std::string_view written;
};
std::span<const BodySpelling> body_spellings();

// Short words for places in a body's name: "TP." is "thành phố". Folded.
std::string_view place_in_full(std::string_view folded_word);

}  // namespace cchc::lexicon
