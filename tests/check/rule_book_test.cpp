// Every rule brings all its parts, in both languages, and its own proof: the bad example of a rule
// is found by it and by nothing else, the good one is silent.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cchc/check.hpp"
#include "cchc/load.hpp"
#include "cchc/load_failure.hpp"
#include "cchc/words.hpp"
#include "check/example_report.hpp"
#include "cli/run.hpp"

namespace {

using namespace cchc;

constexpr std::string_view files_rules[] = {"F901", "F902", "F904", "F905", "F906", "F909"};

bool is_about_files(const Rule& rule) {
  return std::find(std::begin(files_rules), std::end(files_rules), rule.id) !=
         std::end(files_rules);
}

std::vector<std::string> ids(const std::vector<Finding>& findings) {
  std::vector<std::string> list;
  for (const Finding& finding : findings) list.emplace_back(finding.rule->id);
  return list;
}

// A form is made for the examples that need one; all others are read without any, and that they
// are (D105) is no news.
RuleSettings settings_for(const Rule& rule) {
  RuleSettings settings;
  if (rule.id != "D105") settings.ignore("D105");
  return settings;
}

}  // namespace

TEST_CASE("rules: every part is there, in both languages") {
  std::string_view last;
  std::set<std::string_view> names;
  for (const Rule* rule : rules()) {
    CAPTURE(rule->id);
    CHECK(rule->id > last);
    last = rule->id;
    CHECK(names.insert(rule->name).second);
    CHECK((rule->check != nullptr || is_about_files(*rule)));
    for (const Language language : {Language::vietnamese, Language::english}) {
      const RuleText& text = rule->text(language);
      for (const std::string_view part :
           {text.title, text.message, text.why, text.mend, text.bad, text.good}) {
        CHECK(!part.empty());
      }
      CHECK(text.message.ends_with('.'));
      CHECK(text.why.ends_with('.'));
      CHECK(text.mend.ends_with('.'));
    }
    CHECK(find_rule(rule->id) == rule);
    CHECK(find_rule(rule->name) == rule);
  }
  CHECK(find_rule("A999") == nullptr);
}

namespace {

// The {names} of a sentence, without the forms behind their colons.
std::set<std::string> names_in(std::string_view sentence) {
  std::set<std::string> names;
  for (std::size_t open = sentence.find('{'); open != std::string_view::npos;
       open = sentence.find('{', open + 1)) {
    const std::size_t end = sentence.find_first_of(":}", open);
    names.emplace(sentence.substr(open + 1, end - open - 1));
  }
  return names;
}

}  // namespace

TEST_CASE("rules: every sentence has the same facts in both languages") {
  for (const Rule* rule : rules()) {
    CAPTURE(rule->id);
    CHECK(names_in(rule->vietnamese.message) == names_in(rule->english.message));
    std::set<std::string_view> ids;
    for (const MessageVariant& variant : rule->variants) {
      CAPTURE(variant.id);
      CHECK(ids.insert(variant.id).second);
      CHECK(!variant.id.empty());
      CHECK(rule->variant(variant.id) == &variant);
      CHECK(variant.text.vietnamese.ends_with('.'));
      CHECK(variant.text.english.ends_with('.'));
      CHECK(names_in(variant.text.vietnamese) == names_in(variant.text.english));
    }
  }
}

TEST_CASE("rules: the bad example fires exactly its rule, the good one is silent") {
  for (const Rule* rule : rules()) {
    if (is_about_files(*rule)) continue;
    const RuleSettings settings = settings_for(*rule);
    CAPTURE(rule->id);
    const testing::ExampleReport bad(rule->id, rule->vietnamese.bad);
    const auto findings = check(bad.report(), settings).findings;
    const auto found = ids(findings);
    CAPTURE(found.size());
    CHECK(!found.empty());
    for (const std::string& id : found) CHECK(id == rule->id);
    for (const Finding& finding : findings) {
      for (const Language language : {Language::vietnamese, Language::english}) {
        const std::string text = words::message(finding, language);
        CHECK(text.find('{') == std::string::npos);
        CHECK(words::hint(finding, language).find('{') == std::string::npos);
      }
    }
    const testing::ExampleReport good(rule->id, rule->vietnamese.good);
    const auto none = ids(check(good.report(), settings).findings);
    CHECK(none == std::vector<std::string>{});
  }
}

TEST_CASE("rules: every problem of loading has its rule and its words") {
  const auto rule_of = [](LoadProblem problem) {
    const Finding finding = load_failure({problem, "chi tiết", 100}, "thư mục/a.docx", {});
    for (const Language language : {Language::vietnamese, Language::english}) {
      CHECK(words::message(finding, language).find_first_of("{}[]") == std::string::npos);
    }
    CHECK(finding.fingerprint.size() == 16);
    return std::string(finding.rule->id);
  };
  for (auto problem = LoadProblem::not_found; problem <= LoadProblem::damaged_xml;
       problem = static_cast<LoadProblem>(static_cast<int>(problem) + 1)) {
    CHECK(rule_of(problem) == "F901");
  }
  for (auto problem = LoadProblem::binary; problem <= LoadProblem::other_package;
       problem = static_cast<LoadProblem>(static_cast<int>(problem) + 1)) {
    CHECK(rule_of(problem) == "F902");
  }
  for (auto problem = LoadProblem::file_too_large; problem <= LoadProblem::too_much_memory;
       problem = static_cast<LoadProblem>(static_cast<int>(problem) + 1)) {
    CHECK(rule_of(problem) == "F904");
  }
  CHECK(rule_of(LoadProblem::broken_configuration) == "F906");
  CHECK(rule_of(LoadProblem::internal_error) == "F909");
  const Finding plain = load_failure({LoadProblem::missing_part, "", 0}, "a.docx", {});
  CHECK(words::message(plain, Language::vietnamese) ==
        "Không đọc được tệp: tệp bị hỏng hoặc chép chưa trọn; hãy mở thử bằng Word hoặc Excel rồi "
        "lưu lại, nếu không mở được thì xin lại tệp gốc.");
  const Finding detailed =
      load_failure({LoadProblem::missing_part, "word/document.xml", 0}, "a.docx", {});
  CHECK(words::message(detailed, Language::english) ==
        "The file cannot be read: a required part is missing (“word/document.xml”); try to open it "
        "and save it again, or ask for the original.");
}

TEST_CASE("rules: the pages of docs are what the program prints") {
  const bool update = std::getenv("CCHC_UPDATE_EXPECTED") != nullptr;
  for (const auto& [language, name] : {std::pair{"en", "rules.md"}, {"vi", "rules.vi.md"}}) {
    const std::string path = std::string(CCHC_SOURCE_DIR) + "/docs/" + name;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    CHECK(cli::run({"rules", "--format", "md", "--lang", language}, in, out, err) == 0);
    if (update) std::ofstream(path) << out.str();
    std::ifstream file(path);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    CHECK(page == out.str());
  }
}

TEST_CASE("rules: settings select by id, prefix and name, the last word counts") {
  RuleSettings settings;
  const Rule& ratio = *find_rule("A401");
  const Rule& sum = *find_rule("A411");
  const Rule& date = *find_rule("D102");
  CHECK(settings.enabled(date));
  CHECK(settings.select("A4"));
  CHECK(settings.enabled(ratio));
  CHECK_FALSE(settings.enabled(date));
  CHECK(settings.ignore("sum-mismatch"));
  CHECK_FALSE(settings.enabled(sum));
  CHECK(settings.select("D102"));
  CHECK(settings.enabled(ratio));
  CHECK(settings.enabled(date));
  CHECK_FALSE(settings.select(""));
  CHECK_FALSE(settings.select("Z9"));
  CHECK(settings.set_severity("A", Severity::info));
  CHECK(settings.severity(ratio) == Severity::info);
  CHECK(settings.severity(date) == Severity::info);
  CHECK_FALSE(settings.set_severity("ratio", Severity::info));
}
