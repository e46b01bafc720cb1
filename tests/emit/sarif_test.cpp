// SARIF against the required structure of its schema (2.1.0), reduced to the objects that are
// written here, and against the expected results of the sample run.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "cchc/rule.hpp"
#include "emit/ci/uri.hpp"
#include "emit/expected.hpp"
#include "emit/sample_run.hpp"

using namespace cchc;
using Json = nlohmann::ordered_json;

namespace {

struct Shape {
  std::set<std::string> required;
  std::map<std::string, std::string> properties;  // name to shape; "[x]": array of x; "": a leaf
};

const std::map<std::string, Shape> shapes = {
    {"log", {{"version", "runs"}, {{"$schema", ""}, {"version", ""}, {"runs", "[run]"}}}},
    {"run",
     {{"tool"},
      {{"tool", "tool"},
       {"language", ""},
       {"columnKind", ""},
       {"originalUriBaseIds", "any"},
       {"results", "[result]"},
       {"invocations", "[invocation]"}}}},
    {"tool", {{"driver"}, {{"driver", "driver"}}}},
    {"driver",
     {{"name"},
      {{"name", ""},
       {"version", ""},
       {"semanticVersion", ""},
       {"language", ""},
       {"rules", "[rule]"}}}},
    {"rule",
     {{"id"},
      {{"id", ""},
       {"name", ""},
       {"shortDescription", "text"},
       {"fullDescription", "text"},
       {"help", "text"},
       {"defaultConfiguration", "configuration"}}}},
    {"text", {{"text"}, {{"text", ""}, {"markdown", ""}}}},
    {"configuration", {{}, {{"level", ""}}}},
    {"result",
     {{"message"},
      {{"ruleId", ""},
       {"ruleIndex", ""},
       {"level", ""},
       {"message", "text"},
       {"locations", "[location]"},
       {"relatedLocations", "[location]"},
       {"partialFingerprints", "any"},
       {"properties", "any"}}}},
    {"location",
     {{},
      {{"id", ""},
       {"physicalLocation", "physical"},
       {"logicalLocations", "[logical]"},
       {"message", "text"}}}},
    {"physical", {{"artifactLocation"}, {{"artifactLocation", "artifact"}, {"region", "region"}}}},
    {"artifact", {{}, {{"uri", ""}, {"uriBaseId", ""}, {"description", "text"}}}},
    {"region", {{}, {{"startLine", ""}, {"startColumn", ""}}}},
    {"logical", {{}, {{"name", ""}, {"fullyQualifiedName", ""}}}},
    {"invocation",
     {{"executionSuccessful"},
      {{"executionSuccessful", ""}, {"toolExecutionNotifications", "[notification]"}}}},
    {"notification",
     {{"message"},
      {{"level", ""},
       {"message", "text"},
       {"associatedRule", "reference"},
       {"locations", "[location]"}}}},
    {"reference", {{}, {{"id", ""}, {"index", ""}}}},
};

void check_shape(const Json& value, const std::string& name) {
  if (name.empty()) {
    CHECK(value.is_primitive());
    return;
  }
  if (name == "any") return;
  if (name.front() == '[') {
    REQUIRE(value.is_array());
    for (const auto& element : value) check_shape(element, name.substr(1, name.size() - 2));
    return;
  }
  CAPTURE(name);
  REQUIRE(value.is_object());
  const Shape& shape = shapes.at(name);
  for (const auto& key : shape.required) CHECK(value.contains(key));
  for (const auto& [key, child] : value.items()) {
    const std::string at_key = key;
    CAPTURE(at_key);
    REQUIRE(shape.properties.contains(key));
    check_shape(child, shape.properties.at(key));
  }
}

Json sarif_of(const std::string& reports, Language language) {
  EmitOptions options;
  options.language = language;
  return Json::parse(testing::emit_run("sarif", options, testing::run_of(reports)));
}

}  // namespace

TEST_CASE("emit: SARIF has the required structure") {
  for (const auto language : {Language::vietnamese, Language::english}) {
    const Json log = sarif_of("all", language);
    check_shape(log, "log");
    CHECK(log["version"] == "2.1.0");
    CHECK(log["runs"].size() == 1);
    CHECK(log["runs"][0]["columnKind"] == "unicodeCodePoints");
    CHECK(log["runs"][0]["invocations"][0]["executionSuccessful"] == false);
  }
  CHECK(sarif_of("clean", Language::english)["runs"][0]["invocations"][0]["executionSuccessful"] ==
        true);
}

TEST_CASE("emit: SARIF describes every rule and refers to it") {
  const Json run = sarif_of("all", Language::vietnamese)["runs"][0];
  const Json& described = run["tool"]["driver"]["rules"];
  REQUIRE(described.size() == rules().size());
  for (std::size_t i = 0; i < described.size(); ++i) {
    CHECK(described[i]["id"] == std::string(rules()[i]->id));
    CHECK(described[i]["name"] == std::string(rules()[i]->name));
  }
  for (const auto& result : run["results"]) {
    if (!result.contains("ruleIndex")) continue;
    CHECK(described.at(result["ruleIndex"].get<std::size_t>())["id"] == result["ruleId"]);
  }
}

TEST_CASE("emit: SARIF results as expected") {
  for (const auto* const language : {"vi", "en"}) {
    Json log = sarif_of("all", testing::language_of(language));
    log["runs"][0]["tool"]["driver"].erase("rules");  // the rules' own tests know them
    for (auto& result : log["runs"][0]["results"]) result.erase("ruleIndex");
    for (auto& note : log["runs"][0]["invocations"][0]["toolExecutionNotifications"]) {
      note["associatedRule"].erase("index");
    }
    testing::check_expected(std::string("sarif.") + language + ".json", log.dump(1) + "\n");
  }
}

TEST_CASE("emit: names of files as URIs") {
  CHECK(emit::file_uri("a/b.txt", "").text == "a/b.txt");
  CHECK(emit::file_uri("./a b.txt", "").text == "a%20b.txt");
  CHECK(emit::file_uri("/tmp/xã.docx", "").text == "file:///tmp/x%C3%A3.docx");
  CHECK(emit::file_uri("c:d%", "").text == "c%3Ad%25");
  CHECK(emit::file_uri("-", "").text == "-");
  CHECK(emit::file_uri("\xFF", "").text == "%FF");
  const auto uri = [](const char* path) {
    const emit::FileUri made = emit::file_uri(path, "/nơi/làm việc");
    return (made.relative ? "here: " : "") + made.text;
  };
  CHECK(uri("a/../b.txt") == "here: b.txt");
  CHECK(uri("../làm việc/b.txt") == "here: b.txt");
  CHECK(uri("/nơi/làm việc/a/b.txt") == "here: a/b.txt");
  CHECK(uri("../b.txt") == "file:///n%C6%A1i/b.txt");
  CHECK(uri("/tmp/./b.txt") == "file:///tmp/b.txt");
  CHECK(uri("-") == "-");
}
