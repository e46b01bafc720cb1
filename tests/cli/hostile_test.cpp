// Files that are meant to hurt: each is read rightly or refused with the finding that says why, by
// whatever door it comes in. How long that takes is watched by the limits themselves.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "base/allowance.hpp"
#include "batch/json_limits.hpp"
#include "batch/report_reader.hpp"
#include "cchc/load.hpp"
#include "cli/run.hpp"

namespace {

using namespace cchc;

constexpr std::string_view word =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
constexpr std::string_view word_end = "</w:body></w:document>";

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t k = 0; k < count; ++k) all += text;
  return all;
}

std::string word_document(const std::string& body) {
  return std::string(word) + body + std::string(word_end);
}

std::string text_of(const LoadResult& result) {
  std::string text;
  const auto* const document = std::get_if<Document>(&result);
  if (document == nullptr) return text;
  for (const Block& block : document->blocks) {
    if (const auto* const paragraph = std::get_if<Paragraph>(&block))
      text += paragraph->text + '\n';
  }
  return text;
}

LoadProblem problem_of(const LoadResult& result) {
  const auto* const error = std::get_if<LoadError>(&result);
  REQUIRE(error != nullptr);
  return error->problem;
}

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
};

Outcome run(const std::vector<std::string>& arguments, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::run(arguments, in, out, err);
  return {out.str(), err.str(), status};
}

}  // namespace

TEST_SUITE("hostile") {
  TEST_CASE("a million invisible marks leave the text between them") {
    for (const std::string_view mark : {"\u00AD", "\uFEFF"}) {
      const std::string body = "a" + times(1'000'000, mark) + "b" + std::string(mark) + "c";
      CHECK(text_of(load_bytes(word_document("<w:p><w:r><w:t>" + body + "</w:t></w:r></w:p>"))) ==
            "abc\n");
      CHECK(text_of(load_bytes("<html><p>" + body + "</p></html>")) == "abc\n");
    }
  }

  TEST_CASE("a letter under a hundred thousand marks is read, whatever their order") {
    const std::string marks = times(50'000, "\u0323\u0301");
    const std::string text = text_of(load_bytes("a" + marks + "\nb\n"));
    CHECK(text.starts_with("\u1EA1"));
    CHECK(text.ends_with("\nb\n"));
    const std::string few = "e" + times(10, "\u0323\u0302");
    CHECK(text_of(load_bytes(few)).find("\u034F") == std::string::npos);
  }

  TEST_CASE("tags with attributes or names without measure are refused before they are parsed") {
    std::string attributes;
    for (int k = 0; k < 2000; ++k) attributes += " a" + std::to_string(k) + "=\"1\"";
    std::string bare;
    for (int k = 0; k < 2000; ++k) bare += " a" + std::to_string(k);
    CHECK(problem_of(load_bytes(word_document("<w:p" + attributes + "/>"))) ==
          LoadProblem::too_many_attributes);
    for (const std::string& some : {attributes, bare}) {
      CHECK(problem_of(load_bytes("<html><p" + some + ">x</p></html>")) ==
            LoadProblem::too_many_attributes);
    }
    CHECK(problem_of(load_bytes(word_document("<w:p b=\"'\" a='>" + times(1U << 20U, "x") +
                                              "'/>"))) == LoadProblem::tag_too_long);
    // What only looks like a tag is none.
    CHECK(text_of(load_bytes("<html><script>if (a<b) {" + times(5000, "x y ") +
                             "}</script><p>ok</p></html>")) == "ok\n");
    CHECK(text_of(load_bytes(word_document("<!-- <w:p " + attributes +
                                           " --><w:p><w:r><w:t>ok</w:t></w:r></w:p>"))) == "ok\n");
  }

  TEST_CASE("two hundred thousand open fields hide nothing behind their paragraph") {
    const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    const std::string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const std::string shown = "<w:p><w:r><w:t>x</w:t></w:r></w:p>";
    const std::string hidden = "<w:r><w:t>hidden</w:t></w:r>";
    std::string later;
    for (int k = 0; k < 1000; ++k) later += "<w:p>" + begin + hidden + "</w:p>" + shown;
    const std::string text = text_of(load_bytes(word_document(
        "<w:p>" + times(200'000, begin + separate) + begin + hidden + "</w:p>" + later)));
    CHECK(text == times(1000, "x\n"));
  }

  TEST_CASE("no beginning of a file throws, however odd") {
    constexpr std::array<std::string_view, 9> parts = {"<", "/",   "!", "--", ">",
                                                       "?", "xml", " ", "["};
    std::size_t tried = 0;
    std::vector<std::string> heads = {""};
    for (std::size_t k = 0; k < heads.size() && heads.size() < 60'000; ++k) {
      for (const std::string_view part : parts) heads.push_back(heads[k] + std::string(part));
    }
    for (const std::string& head : heads) {
      if (head.empty()) continue;
      CHECK_NOTHROW(static_cast<void>(load_bytes(head)));
      ++tried;
    }
    CHECK(tried > 50'000);
  }

  TEST_CASE("limits end a file, and the finding names the limit and its option") {
    std::string rows = "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n";
    for (int k = 1; k < 3000; ++k) {
      rows += std::to_string(k) + ".\tChỉ tiêu số " + std::to_string(k) + "\tHồ sơ\t" +
              std::to_string(k) + "\n";
    }
    Outcome outcome = run({"--lang", "en", "-f", "concise", "--max-time", "0.001", "-"}, rows);
    CHECK(outcome.out.find("error[F904]") != std::string::npos);
    CHECK(outcome.out.find("more than 0.001 seconds of the processor") != std::string::npos);
    CHECK(outcome.out.find("--max-time") != std::string::npos);
    CHECK(outcome.status == 3);
    outcome = run({"--lang", "en", "-f", "concise", "--max-memory", "1M", "-"}, rows);
    CHECK(outcome.out.find("more than 1 MB of memory") != std::string::npos);
    CHECK(outcome.out.find("--max-memory") != std::string::npos);
    outcome =
        run({"inspect", "--lang", "en", "--stage", "report", "--max-memory", "1M", "-"}, rows);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("error[F904]") != std::string::npos);
  }

  TEST_CASE("an allowance counts what is in use, not what was") {
    const base::Allowance allowance({.memory = 1U << 20U});
    for (int k = 0; k < 100; ++k) CHECK(std::make_unique<std::string>(100'000, 'x')->size() > 0);
    std::vector<std::string> kept;
    CHECK_THROWS_AS(
        [&] {
          for (int k = 0; k < 100; ++k) kept.emplace_back(100'000, 'x');
        }(),
        base::CostExceeded);
    CHECK(kept.size() > 5);
  }

  TEST_CASE("results that lie about themselves are no results") {
    const std::string line =
        R"({"path":"a.txt","status":"checked","schema":null,"metadata":{"period":PERIOD},)"
        R"("observations":[{"form":"1","code":"1","location":LOCATION}],"findings":[],)"
        R"("unchecked":[],"relations":RELATIONS})";
    const auto read = [&](std::string period, std::string location, std::string relations) {
      std::string text = line;
      text.replace(text.find("PERIOD"), 6, period);
      text.replace(text.find("LOCATION"), 8, location);
      text.replace(text.find("RELATIONS"), 9, relations);
      std::istringstream in(text);
      batch::SchemaDirectory schemas;
      return batch::ReportReader(in, schemas).next()->report.path;
    };
    CHECK(read("null", R"({"line":3})", "5") == "a.txt");
    for (const std::string number : {"1e300", "-1", "10000000000000000000000", "\"7\"", "[]"}) {
      CAPTURE(number);
      CHECK_THROWS_AS(read("null", "{\"line\":" + number + "}", "5"), batch::ReportReadError);
      CHECK_THROWS_AS(read("null", "null", number), batch::ReportReadError);
      CHECK_THROWS_AS(read("{\"kind\":\"year\",\"year\":" + number + "}", "null", "5"),
                      batch::ReportReadError);
    }
    CHECK_THROWS_AS(read("null", "null", "10000000"), batch::ReportReadError);
    CHECK_THROWS_AS(read("null", "null", times(500'000, "[")), batch::ReportReadError);
    CHECK_THROWS_AS(read("null", "null", "[1" + times(5'000'000, ",1") + "]"),
                    batch::ReportReadError);
    std::string keys = "{\"a\":1";
    for (int k = 0; k < 200'000; ++k) keys += ",\"k" + std::to_string(k) + "\":1";
    CHECK_THROWS_AS(read("null", "null", keys + "}"), batch::ReportReadError);
    // Only what stands between values counts.
    CHECK(batch::is_modest_json("{\"a\":\"" + times(100'000, ":{[,\\\"") + "\"}"));
  }

  TEST_CASE("a name that holds commands and line ends does nothing in any format") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "cchc-hostile-name";
    fs::create_directories(folder);
    const std::string name = (folder / "a\x1B[31m\n::error::b\u202Ec.txt").string();
    std::ofstream(name) << "Chỉ tiêu\tSố liệu\nx\t\x1B[2J\n";
    for (const std::string format :
         {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "csv"}) {
      CAPTURE(format);
      const Outcome outcome = run({"-f", format, "--csv-rows", "all", name}, {});
      for (const std::string* text : {&outcome.out, &outcome.err}) {
        if (text == &outcome.out && format == "csv") continue;  // a file's bytes, unless shown
        CHECK(text->find('\x1B') == std::string::npos);
        CHECK(text->find("\n::error::b") == std::string::npos);
        CHECK(text->find("\u202E") == std::string::npos);
      }
    }
    const Outcome listed = run({"--lang", "en", "--list-files", folder.string()}, {});
    CHECK(listed.out.find("\n::error::b") == std::string::npos);
    CHECK(listed.err.find("add -0") != std::string::npos);
    fs::remove_all(folder);
  }
}
