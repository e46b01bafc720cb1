// The sentences of SECURITY.md about configurations, each by an attempt to break it.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view report =
    "BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\nBiểu mẫu 1\n"
    "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n"
    "1.\tSố văn bản chỉ đạo CCHC đã ban hành\tVăn bản\t8\t\n"
    "2.\tTỷ lệ hoàn thành Kế hoạch CCHC năm\t%\t75\t\n"
    "2.1.\tSố nhiệm vụ đề ra trong Kế hoạch\tNhiệm vụ\t16\t\n"
    "2.2.\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t11\t\n";

// A home of its own, which is the current folder while this lives; nothing of the real user counts.
class Home {
 public:
  Home() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "cchc-trust-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = fs::canonical(name);
    fs::current_path(folder_);
    setenv("HOME", folder_.c_str(), 1);
    setenv("XDG_CONFIG_HOME", (folder_ / "own").c_str(), 1);
    put("inbox/a.txt", report);
  }
  ~Home() {
    fs::current_path(before_);
    fs::remove_all(folder_);
    unsetenv("XDG_CONFIG_HOME");
  }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

  void put(const std::string& path, std::string_view text) const {
    const fs::path full = folder_ / path;
    fs::create_directories(full.parent_path());
    std::ofstream(full, std::ios::binary) << text;
  }
  [[nodiscard]] std::string get(const std::string& path) const {
    std::ostringstream text;
    text << std::ifstream(folder_ / path).rdbuf();
    return text.str();
  }
  [[nodiscard]] const fs::path& path() const { return folder_; }

 private:
  fs::path before_;
  fs::path folder_;
};

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;

  [[nodiscard]] bool says(std::string_view words) const {
    return err.find(words) != std::string::npos;
  }
  [[nodiscard]] bool finds(std::string_view words) const {
    return out.find(words) != std::string::npos;
  }
};

Outcome run(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--lang", "en"});
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status = cchc::cli::run(arguments, in, out, err);
  return {out.str(), err.str(), status};
}

}  // namespace

TEST_SUITE("trust") {
  TEST_CASE("1: a found configuration cannot have anything written") {
    const Home home;
    home.put("precious", "mine");
    for (const std::string key : {"output", "write-baseline"}) {
      CAPTURE(key);
      home.put("inbox/cchc-check.toml", key + " = \"../precious\"\n");
      const Outcome outcome = run({"inbox"});
      CHECK(home.get("precious") == "mine");
      CHECK(outcome.finds("A401"));
      CHECK(outcome.says("inbox/cchc-check.toml:1: " + key + ": not taken"));
      CHECK(outcome.status == 1);
    }
  }

  TEST_CASE("2: a found configuration cannot have anything else read") {
    const Home home;
    home.put("secret", "/etc/passwd\n");
    for (const std::string key : {"baseline", "files-from"}) {
      CAPTURE(key);
      home.put("inbox/cchc-check.toml", key + " = \"../secret\"\n");
      const Outcome outcome = run({"inbox"});
      CHECK_FALSE(outcome.finds("/etc/passwd"));
      CHECK(outcome.says(key + ": not taken"));
      CHECK(outcome.status == 1);
    }
  }

  TEST_CASE("3: a found configuration cannot point to schemas outside its folder") {
    const Home home;
    home.put("elsewhere/forms/x.xml", "<broken");
    fs::create_directories("inbox/own-forms");
    fs::create_symlink(home.path() / "elsewhere/forms", "inbox/link");
    fs::create_symlink(home.path() / "elsewhere/forms/x.xml", "inbox/own-forms/x.xml");
    for (const std::string value :
         {"schema-folder = \"../elsewhere/forms\"", "schema-folder = \"link\"",
          "schema-folder = \"own-forms\"", "schema = \"../elsewhere/forms/x.xml\"",
          "schema = \"link/x.xml\""}) {
      CAPTURE(value);
      home.put("inbox/cchc-check.toml", value + "\n");
      const Outcome outcome = run({"inbox"});
      CHECK(outcome.says("may not point out of its own folder"));
      CHECK(outcome.finds("A401"));
    }
    home.put("inbox/forms/x.xml", "<broken");
    home.put("inbox/cchc-check.toml", "schema-folder = \"forms\"\n");
    CHECK(run({"inbox"}).finds("F906"));  // inside, it is read, and is broken
  }

  TEST_CASE("4: a found configuration can lower limits and not raise them") {
    const Home home;
    home.put("inbox/cchc-check.toml", "max-file-size = \"65M\"\n");
    CHECK(run({"inbox"}).says("max-file-size: a configuration found by itself may not raise"));
    home.put("inbox/cchc-check.toml", "max-file-size = \"0x40\"\n");
    CHECK(run({"inbox"}).finds("F906"));
    home.put("inbox/cchc-check.toml", "max-file-size = \"100\"\n");
    CHECK(run({"inbox"}).finds("F904"));
    home.put("inbox/cchc-check.toml", "jobs = 1000\n");
    CHECK(run({"inbox"}).says("jobs: not taken"));
  }

  TEST_CASE("5: a found configuration cannot make a folder a trusted one") {
    const Home home;
    home.put("inbox/cchc-check.toml", "trust-folder = \".\"\noutput = \"../x\"\n");
    const Outcome outcome = run({"inbox"});
    CHECK(outcome.says("trust-folder: not taken"));
    CHECK_FALSE(fs::exists("x"));
  }

  TEST_CASE("only the user names trusted folders, and may say everything himself") {
    const Home home;
    home.put("inbox/cchc-check.toml", "output = \"out.txt\"\n");
    CHECK(run({"--trust-folder", "inbox", "inbox"}).status == 1);
    CHECK(home.get("inbox/out.txt").find("A401") != std::string::npos);
    fs::remove("inbox/out.txt");
    home.put("own/cchc-check/cchc-check.toml", "trust-folder = \"../../inbox\"\n");
    CHECK(run({"inbox"}).out.empty());
    CHECK(fs::exists("inbox/out.txt"));
    home.put("own/cchc-check/cchc-check.toml", "output = \"../../own-out.txt\"\n");
    fs::remove("inbox/cchc-check.toml");
    CHECK(run({"inbox/a.txt"}).out.empty());
    CHECK(fs::exists("own-out.txt"));
  }

  TEST_CASE("6: what is not taken is said, everything else still counts") {
    const Home home;
    home.put("inbox/cchc-check.toml", "output = \"../x\"\nfail-on = \"never\"\n");
    const Outcome outcome = run({"inbox"});
    CHECK(outcome.status == 0);
    CHECK(outcome.says("output: not taken"));
  }

  TEST_CASE("7: that it is in force is said, with all that it leaves out, also under quiet") {
    const Home home;
    home.put("inbox/b.txt", report);
    home.put("inbox/cchc-check.toml",
             "quiet = true\nignore = [\"A401\"]\nexclude = \"b.txt\"\nfail-on = \"never\"\n");
    const Outcome outcome = run({"inbox"});
    CHECK(
        outcome.says("configuration in force: inbox/cchc-check.toml (exclude b.txt; fail-on "
                     "never; ignore A401)"));
    // What the command line decides is not the file's doing.
    CHECK_FALSE(run({"--ignore", "D1", "inbox"}).says("ignore A401"));
    // Control characters in a pattern do nothing.
    home.put("inbox/cchc-check.toml", "exclude = \"\\u001b[2J\\nok\"\n");
    CHECK(run({"inbox"}).says("exclude \\x1B[2J\\nok"));
  }

  TEST_CASE("8: the search ends at the top of the repository or of the home") {
    const Home home;
    home.put("cchc-check.toml", "fail-on = \"never\"\n");
    CHECK(run({"inbox"}).status == 0);
    for (const std::string mark : {".git", ".hg", ".svn"}) {
      fs::create_directory("inbox/" + mark);
      CHECK(run({"inbox"}).status == 1);
      fs::remove("inbox/" + mark);
    }
    home.put("inbox/.git", "gitdir: elsewhere\n");
    CHECK(run({"inbox"}).status == 1);
    fs::remove("inbox/.git");
    setenv("HOME", (home.path() / "inbox").c_str(), 1);
    CHECK(run({"inbox"}).status == 1);
  }

  TEST_CASE("9: no file is taken from, or from above, a folder that others may write") {
    const Home home;
    home.put("cchc-check.toml", "fail-on = \"never\"\n");
    home.put("inbox/sub/a.txt", report);
    ::chmod("inbox", 0777);
    CHECK(run({"inbox/sub"}).status == 1);
    home.put("inbox/cchc-check.toml", "fail-on = \"never\"\n");
    CHECK(run({"inbox"}).says("not used: inbox/cchc-check.toml: others may write to its folder"));
    CHECK(run({"inbox"}).status == 1);
    CHECK(run({"--trust-folder", "inbox", "inbox"}).status == 0);
    ::chmod("inbox", 0755);
    CHECK(run({"inbox"}).status == 0);
    if (::geteuid() != 0) return;
    REQUIRE(::chown("inbox", 12345, 12345) == 0);
    CHECK(run({"inbox"}).status == 1);
    REQUIRE(::chown("inbox", 0, 12345) == 0);
    ::chmod("inbox", 0775);
    CHECK(run({"inbox"}).status == 1);
  }

  TEST_CASE("10, 11: no file of others and no link is taken, and that is said") {
    const Home home;
    home.put("mine.toml", "fail-on = \"never\"\n");
    fs::create_symlink(home.path() / "mine.toml", "inbox/cchc-check.toml");
    Outcome outcome = run({"inbox"});
    CHECK(outcome.status == 1);
    CHECK(outcome.says("not used: inbox/cchc-check.toml: it is a link"));
    fs::remove("inbox/cchc-check.toml");
    home.put("inbox/cchc-check.toml", "fail-on = \"never\"\n");
    ::chmod("inbox/cchc-check.toml", 0666);
    CHECK(run({"inbox"}).says("not used: inbox/cchc-check.toml: others may write to it"));
    fs::remove("inbox/cchc-check.toml");
    REQUIRE(::mkfifo("inbox/cchc-check.toml", 0600) == 0);
    CHECK(run({"inbox"}).says("not used: inbox/cchc-check.toml: it is no regular file"));
    fs::remove("inbox/cchc-check.toml");
    if (::geteuid() != 0) return;
    home.put("inbox/cchc-check.toml", "fail-on = \"never\"\n");
    REQUIRE(::chown("inbox/cchc-check.toml", 12345, 0) == 0);
    outcome = run({"inbox"});
    CHECK(outcome.status == 1);
    CHECK(outcome.says("it belongs to another user"));
  }

  TEST_CASE("12: a broken one spoils the reports of its own folder and no others") {
    const Home home;
    home.put("other/b.txt", report);
    for (const std::string text :
         {"selekt = 1\n", "= \n", "ignore = [\"Z999\"]\n", "format = \"yaml\"\n", "level = \"x\"\n",
          "schema = \"none-such\"\n", "encoding = \"none-such\"\n", "[severity]\nA401 = 7\n"}) {
      CAPTURE(text);
      home.put("inbox/cchc-check.toml", text);
      for (const char* const first : {"inbox", "other"}) {
        const Outcome outcome = run({"-f", "concise", first, "inbox", "other"});
        CHECK(outcome.finds("inbox/a.txt: error[F906]"));
        CHECK(outcome.finds("other/b.txt:7:41: error[A401]"));
        CHECK(outcome.status == 3);
      }
    }
    // The command line's own mistakes are not the file's.
    home.put("inbox/cchc-check.toml", "fail-on = \"never\"\n");
    CHECK(run({"--ignore", "Z999", "inbox"}).status == 2);
  }

  TEST_CASE("13: with --config no other configuration is looked for") {
    const Home home;
    home.put("own/cchc-check/cchc-check.toml", "broken\n");
    home.put("inbox/cchc-check.toml", "broken\n");
    home.put("mine.toml", "fail-on = \"never\"\n");
    CHECK(run({"--config", "mine.toml", "inbox"}).status == 0);
    CHECK(run({"inbox"}).status == 2);  // the user's own is broken, which he wants to know
  }

  TEST_CASE("14: a configuration without measure is refused before it is parsed") {
    const Home home;
    std::string deep = "a";
    for (int i = 0; i < 30'000; ++i) deep += ".a";
    for (const std::string& text : {deep + " = 1\n", "[" + deep + "]\nb = 1\n",
                                    "a = " + std::string(60'000, '['), std::string(70'000, '#')}) {
      home.put("inbox/cchc-check.toml", text);
      CHECK(run({"inbox"}).finds("too large or too deeply nested"));
      CHECK(run({"--config", "inbox/cchc-check.toml", "inbox"}).status == 2);
    }
  }
}
