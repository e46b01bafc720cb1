#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <vector>

#include "batch/interrupt.hpp"
#include "batch/report_reader.hpp"
#include "cli/command.hpp"
#include "cli/report_sink.hpp"
#include "cli/words.hpp"

namespace cchc::cli {
namespace {

// Where a walk through the folders would come to `a` before `b`: names are compared folder by
// folder, so that '/' sorts before every other character.
bool walks_before(const std::string& a, const std::string& b) {
  const auto rank = [](char c) {
    return c == '/' ? 0U : static_cast<unsigned>(static_cast<unsigned char>(c)) + 1U;
  };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return rank(x) < rank(y); });
}

// One file of results, of which the next report is known.
class Shard {
 public:
  Shard(std::string path, std::istream& in, batch::SchemaDirectory& schemas, Language language)
      : path_(std::move(path)), language_(language) {
    if (path_ != "-") {
      file_ = std::make_unique<std::ifstream>(path_);
      if (!*file_ || std::filesystem::is_directory(path_))
        refuse(language_, {"không đọc được {}", "cannot read {}"}, path_);
    }
    reader_.emplace(path_ == "-" ? in : *file_, schemas);
    advance();
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::optional<CheckedReport>& head() const { return head_; }

  CheckedReport take() {
    CheckedReport report = std::move(*head_);
    advance();
    return report;
  }

 private:
  void advance() {
    try {
      head_ = reader_->next();
    } catch (const batch::ReportReadError& problem) {
      refuse(language_,
             {"{}:{}: dòng này không phải là kết quả mà phần mềm ghi ở dạng jsonl; có thể tệp bị "
              "cắt ngắn, hoặc thuộc dạng hay phiên bản khác",
              "{}:{}: this line is no result that the program wrote as jsonl; the file may be cut "
              "off, or be of another format or version"},
             path_, problem.line);
    }
  }

  std::string path_;
  Language language_;
  std::unique_ptr<std::ifstream> file_;
  std::optional<batch::ReportReader> reader_;
  std::optional<CheckedReport> head_;
};

using Shards = std::vector<Shard>;

// The shard whose report comes next: shards of one sorted list, however it was dealt out, give
// that list again.
Shard* next_shard(Shards& shards) {
  Shard* next = nullptr;
  for (Shard& shard : shards) {
    if (!shard.head()) continue;
    const bool earlier =
        next == nullptr || walks_before(shard.head()->report.path, next->head()->report.path);
    if (earlier) next = &shard;
  }
  return next;
}

// A report that two shards have would count twice: one of them is a copy, or was made again.
class OnceOnly {
 public:
  explicit OnceOnly(Language language) : language_(language) {}

  void note(const Shard& shard) {
    const auto [known, is_new] = shard_of_.emplace(shard.head()->report.path, shard.path());
    if (is_new) return;
    refuse(language_,
           {"{} có kết quả hai lần, trong {} và {}; mỗi báo cáo chỉ được gộp một lần",
            "{} has results twice, in {} and {}; a report is merged once only"},
           known->first, known->second, shard.path());
  }

 private:
  Language language_;
  std::map<std::string, std::string> shard_of_;
};

}  // namespace

int run_merge(const Invocation& invocation, const Streams& streams) {
  const Options& options = invocation.options;
  batch::SchemaDirectory schemas;
  Shards shards;
  for (const std::string& path : options.arguments) {
    shards.emplace_back(path, streams.in, schemas, options.language);
  }
  for (const Shard& shard : shards) {
    if (shard.head()) continue;
    tell(streams.err, say(options.language,
                          {"cchc-check: cảnh báo: {}: không có kết quả nào",
                           "cchc-check: warning: {}: no results in it"},
                          shard.path()));
  }
  const RuleSettings rules;
  ReportSink sink(options, rules, {}, streams);
  OnceOnly once(options.language);
  while (Shard* shard = next_shard(shards)) {
    if (batch::interrupted_by() != 0) return sink.finish(1);
    once.note(*shard);
    if (!sink.add(shard->take(), options.file.fail_on, rules)) break;
  }
  return sink.finish(0);
}

}  // namespace cchc::cli
