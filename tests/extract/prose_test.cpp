// Which numbers of a sentence are figures, and where sentences begin and end.
#include "extract/prose/prose.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/cases.hpp"

using namespace cchc;

namespace {

std::string figures_of(const std::vector<ProseSentence>& prose) {
  std::string text;
  for (const ProseSentence& sentence : prose) {
    for (const ProseFigure& figure : sentence.figures) {
      if (!text.empty()) text += "; ";
      text += fmt::format("{}{}{}{}", figure.over ? "/" : "", figure.value.to_string(),
                          figure.unit.empty() ? "" : " ", figure.unit);
    }
  }
  return text.empty() ? "none" : text;
}

Document lines(const std::vector<std::string>& texts) {
  Document document;
  std::uint32_t line = 0;
  for (const std::string& text : texts) {
    ++line;
    if (!text.empty())
      document.blocks.emplace_back(Paragraph{text, Location{.line = line, .column = 1}});
  }
  return document;
}

std::string sentences_of(const std::vector<std::string>& texts) {
  std::string out;
  for (const ProseSentence& sentence : extract::read_prose(lines(texts), {}).sentences) {
    out +=
        fmt::format("{}:{} {}\n", sentence.location.line, sentence.location.column, sentence.text);
    for (const ProseFigure& figure : sentence.figures) {
      out += fmt::format("  {} at {}:{}, bytes “{}”\n", figure.value.to_string(),
                         figure.location.line, figure.location.column,
                         sentence.text.substr(figure.begin, figure.end - figure.begin));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("figures of the prose") {
  for (const auto& line :
       test::read_case_lines(test::tests_folder() / "extract/cases/prose.cases")) {
    INFO(line.line);
    CHECK(figures_of(extract::read_prose(lines({line.fields.at(0)}), {}).sentences) ==
          line.fields.at(1));
  }
}

TEST_CASE("sentences of the prose, over wrapped lines, with the places of their figures") {
  CHECK(sentences_of({"Trong quý, huyện tiếp nhận 491 hồ sơ,", "giải quyết đúng hạn 446",
                      "hồ sơ. Có 12 hồ sơ quá hạn.", "", "2. Cải cách", "Ban hành 5 văn bản"}) ==
        "1:1 Trong quý, huyện tiếp nhận 491 hồ sơ, giải quyết đúng hạn 446 hồ sơ.\n"
        "  491 at 1:28, bytes “491”\n"
        "  446 at 2:21, bytes “446”\n"
        "3:8 Có 12 hồ sơ quá hạn.\n"
        "  12 at 3:11, bytes “12”\n"
        "6:1 Ban hành 5 văn bản\n"
        "  5 at 6:10, bytes “5”\n");
}
