// What hands and word processors put around figures (raised marks, figures that are struck out,
// dots to write on, characters that cannot be seen, lists to choose from) is no part of them: a
// report that is dressed so, as any kind of file, has the rows of its plain twin and says the same.
#include <doctest/doctest.h>

#include <algorithm>

#include "properties/random.hpp"
#include "properties/renderings.hpp"
#include "properties/sample.hpp"
#include "text/utf8.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

using Look = Stretch::Look;

constexpr std::size_t value_column = 3;

bool is_figure(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789.,") == std::string::npos &&
         text.back() >= '0' && text.back() <= '9';
}

// STT, name, unit, value, note.
bool is_indicator_row(const RichLine& line) {
  if (!line.is_row || line.cells.size() != 5) return false;
  const std::string& number = line.cells[0].front().text;
  return !number.empty() && number[0] >= '1' && number[0] <= '9';
}

void hide_character(std::string& text, Random& random) {
  static const std::vector<std::string> invisible = {"\u200B", "\u200E", "\u2060", "\u00AD",
                                                     "\uFEFF", "\u202C", "\u2069"};
  text.insert(random.below(text.size() + 1), random.pick(invisible));
}

void dress_figure(RichText& cell, const Rendering& rendering, Random& random) {
  switch (random.below(5)) {
    case 0:
      if (rendering.raises) cell.push_back({random.one_in(2) ? "1" : "(2)", Look::raised});
      break;
    case 1:
      if (rendering.strikes) cell.insert(cell.begin(), {"8", Look::struck});
      break;
    case 2:
      if (rendering.strikes) cell.push_back({" 3.140", Look::struck});
      break;
    case 3:
      if (rendering.offers) cell.front().look = Look::chosen;
      break;
    default:
      hide_character(cell.front().text, random);
  }
}

void dress_row(RichLine& row, const Rendering& rendering, Random& random) {
  static const std::vector<std::string> dots = {"…", "……", "....", ". . . .", "…………"};
  RichText& value = row.cells[value_column];
  const bool wants_value = !row.cells[2].front().text.empty();
  if (is_figure(value.front().text)) {
    dress_figure(value, rendering, random);
  } else if (value.front().text.empty() && wants_value) {
    value.front().text = random.pick(dots);
  }
  if (random.one_in(4)) hide_character(row.cells[0].front().text, random);
  if (rendering.raises && random.one_in(4)) row.cells[1].push_back({"3", Look::raised});
}

std::string first_difference(const std::vector<RowKey>& then, const std::vector<RowKey>& now) {
  const auto [was, is] = std::mismatch(then.begin(), then.end(), now.begin(), now.end());
  const auto text = [](auto at, auto end) {
    if (at == end) return std::string("nothing");
    const auto& value = std::get<2>(*at);
    return std::get<0>(*at) + ":" + std::get<1>(*at) + " " + (value ? value->to_string() : "blank");
  };
  return text(was, then.end()) + " became " + text(is, now.end());
}

void check_same(const Run& then, const Run& now) {
  const auto rows = rows_of(then);
  const auto rows_now = rows_of(now);
  CHECK_MESSAGE(rows == rows_now, first_difference(rows, rows_now));
  CHECK(now.report.schema == then.report.schema);
  const FindingKeys before = keys_from(then, Severity::warning);
  const FindingKeys after = keys_from(now, Severity::warning);
  CHECK_MESSAGE(without(after, before).empty(), text_of(without(after, before)));
  CHECK_MESSAGE(without(before, after).empty(), text_of(without(before, after)));
}

}  // namespace

TEST_CASE("a report reads the same as any kind of file") {
  for (const Sample& sample : samples()) {
    if (sample.text.find('\r') != std::string::npos) continue;
    const RichReport report = read_rich(sample.text);
    for (const Rendering& rendering : renderings()) {
      INFO(sample.name, " as ", std::string(rendering.name));
      check_same(sample.run, run_pipeline(rendering.write(report)));
    }
  }
}

TEST_CASE("a report dressed by hand reads as its plain twin, whatever kind of file holds it") {
  std::uint64_t seed = 0;
  for (const Sample& sample : samples()) {
    if (sample.text.find('\r') != std::string::npos) continue;
    const RichReport plain = read_rich(sample.text);
    for (const Rendering& rendering : renderings()) {
      const Run twin = run_pipeline(rendering.write(plain));
      for (std::size_t round = 0; round < rounds(1); ++round) {
        INFO(sample.name, " as ", std::string(rendering.name), ", seed ", ++seed);
        Random random(seed);
        RichReport dressed = plain;
        for (RichLine& line : dressed) {
          if (is_indicator_row(line) && !random.one_in(3)) dress_row(line, rendering, random);
        }
        check_same(twin, run_pipeline(rendering.write(dressed)));
      }
    }
  }
}
