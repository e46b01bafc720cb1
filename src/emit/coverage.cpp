#include "emit/coverage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cchc/checked_report.hpp"
#include "emit/phrases.hpp"

namespace cchc {
namespace {

void add_unchecked(Coverage& coverage, const Unchecked& relation) {
  using Reason = Unchecked::Reason;
  switch (relation.reason) {
    case Reason::blank:
    case Reason::absent:
      ++coverage.blank;
      break;
    case Reason::unreadable:
    case Reason::ambiguous:
    case Reason::shifted:
    case Reason::overflow:
      ++coverage.doubtful;
      break;
    case Reason::unit:
      ++coverage.unit;
      break;
    case Reason::not_understood:
    case Reason::unclear:
      ++coverage.unclear;
      break;
  }
}

void add_claim(Coverage& coverage, const Claim& claim) {
  if (claim.verdict == Claim::Verdict::unclear) {
    ++coverage.claims_unclear;
    return;
  }
  const bool holds =
      claim.verdict == Claim::Verdict::agrees || claim.verdict == Claim::Verdict::rounded;
  const bool compares = claim.kind == Claim::Kind::same;
  ++(compares ? coverage.compared : coverage.claims);
  if (holds) ++(compares ? coverage.compared_held : coverage.claims_held);
}

}  // namespace

Coverage coverage_of(const CheckedReport& checked) {
  const Report& report = checked.report;
  Coverage coverage;
  coverage.tables = report.tables.size();
  coverage.unread_tables = report.unread_tables.size();
  coverage.cells = report.observations.size();
  const Observation* before = nullptr;
  for (const Observation& cell : report.observations) {
    const bool same_row =
        before != nullptr && before->code == cell.code && before->form == cell.form;
    if (!same_row) ++coverage.rows;
    before = &cell;
  }
  for (const Unchecked& relation : checked.unchecked) add_unchecked(coverage, relation);
  // What was not understood is no relation yet.
  const std::size_t known = coverage.unchecked() - coverage.unclear;
  const std::size_t all = report.relations.size();
  coverage.relations = all > known ? all - known : 0;
  coverage.held = std::min(checked.relations_held, coverage.relations);
  for (const Claim& claim : report.claims) add_claim(coverage, claim);
  return coverage;
}

Coverage& Coverage::operator+=(const Coverage& other) {
  tables += other.tables;
  unread_tables += other.unread_tables;
  rows += other.rows;
  cells += other.cells;
  relations += other.relations;
  held += other.held;
  blank += other.blank;
  doubtful += other.doubtful;
  unit += other.unit;
  unclear += other.unclear;
  claims += other.claims;
  claims_held += other.claims_held;
  compared += other.compared;
  compared_held += other.compared_held;
  claims_unclear += other.claims_unclear;
  return *this;
}

}  // namespace cchc

namespace cchc::emit {
namespace {

struct Words {
  std::string_view tables, table, no_table, row, rows, cells, agree, disagree, relation, relations;
  std::string_view compared_one, compared, prose, no_claims, unchecked, unread, unread_one;
  std::string_view blank, doubtful, unit, unclear, in_prose;
};

constexpr Words vietnamese = {
    .tables = "Bảng số liệu: {} bảng",
    .table = "Bảng số liệu: {} bảng",
    .no_table = "Bảng số liệu: không có",
    .row = "{} chỉ tiêu",
    .rows = "{} chỉ tiêu",
    .cells = "{} ô số liệu",
    .agree = "{} khớp",
    .disagree = "{} không khớp",
    .relation = "{} phép tính",
    .relations = "{} phép tính",
    .compared_one = "{} số đối chiếu",
    .compared = "{} số đối chiếu",
    .prose = "lời văn: ",
    .no_claims = "không có phép tính nào",
    .unchecked = "chưa kiểm tra: ",
    .unread = "{} bảng chưa đọc được",
    .unread_one = "{} bảng chưa đọc được",
    .blank = "vì ô còn trống hoặc không có trong báo cáo",
    .doubtful = "vì số liệu ghi chưa rõ",
    .unit = "vì không rõ đơn vị tính",
    .unclear = "vì không rõ tính từ những ô nào",
    .in_prose = "trong lời văn vì câu chữ chưa rõ",
};

constexpr Words english = {
    .tables = "Tables: {} read",
    .table = "Tables: {} read",
    .no_table = "Tables: none",
    .row = "{} row",
    .rows = "{} rows",
    .cells = "{} figures",
    .agree = "{} agree",
    .disagree = "{} disagree",
    .relation = "{} relation",
    .relations = "{} relations",
    .compared_one = "{} compared figure",
    .compared = "{} compared figures",
    .prose = "prose: ",
    .no_claims = "states no arithmetic",
    .unchecked = "not checked: ",
    .unread = "{} tables that were not understood",
    .unread_one = "{} table that was not understood",
    .blank = "for want of a figure",
    .doubtful = "for an unclear figure",
    .unit = "for an unknown unit",
    .unclear = "made of cells that are not clear",
    .in_prose = "of the prose for unclear wording",
};

class Sentence {
 public:
  Sentence(const Coverage& coverage, Language language)
      : coverage_(coverage),
        language_(language),
        words_(language == Language::vietnamese ? vietnamese : english) {}

  [[nodiscard]] std::string write() const {
    std::string text = about_tables() + "; " + about_prose();
    const std::vector<std::string> left = left_out();
    if (left.empty()) return text;
    text += "; ";
    text += words_.unchecked;
    return text + fmt::format("{}", fmt::join(left, ", "));
  }

 private:
  [[nodiscard]] std::string number(std::string_view one, std::string_view many,
                                   std::size_t count) const {
    return fmt::format(fmt::runtime(count == 1 ? one : many), grouped(count, language_));
  }

  [[nodiscard]] std::string about_tables() const {
    if (coverage_.tables == 0) return std::string(words_.no_table);
    std::string text = number(words_.table, words_.tables, coverage_.tables);
    text += ", " + number(words_.row, words_.rows, coverage_.rows);
    if (coverage_.cells > coverage_.rows)
      text += ", " + number(words_.cells, words_.cells, coverage_.cells);
    return text + ", " +
           with_verdicts(number(words_.relation, words_.relations, coverage_.relations),
                         coverage_.relations, coverage_.held);
  }

  // "31 phép tính khớp", "31 phép tính (29 khớp, 2 không khớp)"
  [[nodiscard]] std::string with_verdicts(const std::string& all, std::size_t count,
                                          std::size_t held) const {
    if (count == 0) return all;
    const auto of_these = [&](std::string_view pattern, std::size_t part) {
      return fmt::format(fmt::runtime(pattern), grouped(part, language_));
    };
    if (held == count) {
      const bool vi = language_ == Language::vietnamese;
      return all + (vi ? " khớp" : count == 1 ? " that agrees" : " that agree");
    }
    return fmt::format("{} ({}, {})", all, of_these(words_.agree, held),
                       of_these(words_.disagree, count - held));
  }

  [[nodiscard]] std::string about_prose() const {
    std::string text(words_.prose);
    if (coverage_.claims + coverage_.compared == 0) return text.append(words_.no_claims);
    if (coverage_.claims > 0)
      text += with_verdicts(number(words_.relation, words_.relations, coverage_.claims),
                            coverage_.claims, coverage_.claims_held);
    if (coverage_.compared == 0) return text;
    if (coverage_.claims > 0) text += ", ";
    return text + with_verdicts(number(words_.compared_one, words_.compared, coverage_.compared),
                                coverage_.compared, coverage_.compared_held);
  }

  [[nodiscard]] std::vector<std::string> left_out() const {
    std::vector<std::string> left;
    if (coverage_.unread_tables > 0)
      left.push_back(number(words_.unread_one, words_.unread, coverage_.unread_tables));
    const auto add = [&](std::size_t count, std::string_view why) {
      if (count == 0) return;
      left.push_back(fmt::format("{} {}", number(words_.relation, words_.relations, count), why));
    };
    add(coverage_.blank, words_.blank);
    add(coverage_.doubtful, words_.doubtful);
    add(coverage_.unit, words_.unit);
    add(coverage_.unclear, words_.unclear);
    add(coverage_.claims_unclear, words_.in_prose);
    return left;
  }

  const Coverage& coverage_;
  Language language_;
  const Words& words_;
};

}  // namespace

std::string coverage_words(const Coverage& coverage, Language language) {
  return Sentence(coverage, language).write();
}

}  // namespace cchc::emit
