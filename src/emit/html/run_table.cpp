#include "emit/html/run_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "emit/html/chart.hpp"
#include "emit/html/html_text.hpp"
#include "emit/html/report_section.hpp"
#include "emit/phrases.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::emit::html {
namespace {

constexpr std::size_t most_bars = 15;

struct Words {
  std::string_view heading, unit, file, period, errors, warnings, infos, unread, left_out, by_rule,
      by_unit, on_time, filter, gravity, all, findings, totals;
};
constexpr Words vietnamese = {"Tổng hợp",
                              "Đơn vị báo cáo",
                              "Tệp",
                              "Kỳ báo cáo",
                              "Lỗi",
                              "Cảnh báo",
                              "Lưu ý",
                              "không kiểm tra được",
                              "bị bỏ qua",
                              "Số điểm cần xem lại theo quy tắc",
                              "Số lỗi và cảnh báo theo đơn vị",
                              "Tỷ lệ giải quyết đúng hạn theo đơn vị (%)",
                              "Lọc theo đơn vị, tệp hoặc quy tắc:",
                              "Chỉ hiện báo cáo có:",
                              "tất cả",
                              "điểm cần xem lại",
                              "{} báo cáo"};
constexpr Words english = {"Summary",
                           "Organisation",
                           "File",
                           "Period",
                           "Errors",
                           "Warnings",
                           "Notes",
                           "could not be checked",
                           "left out",
                           "Findings by rule",
                           "Errors and warnings by organisation",
                           "Settled on time by organisation (%)",
                           "Filter by organisation, file or rule:",
                           "Only reports with:",
                           "all",
                           "findings",
                           "{} reports"};

const Words& words(Language language) {
  return language == Language::vietnamese ? vietnamese : english;
}

std::optional<Decimal> share_on_time(const Report& report) {
  for (const Observation& cell : report.observations) {
    if (cell.kind == IndicatorKind::percent && cell.value &&
        lexicon::has_words(text::fold(cell.label), "dung han"))
      return cell.value;
  }
  return std::nullopt;
}

// Only for the length of a bar.
double length_of(const Decimal& percent) {
  const std::string text = percent.to_string();
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value / 100;
}

std::string comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

void draw_counts(std::vector<Bar>& bars) {
  std::stable_sort(bars.begin(), bars.end(),
                   [](const Bar& a, const Bar& b) { return a.share > b.share; });
  if (bars.size() > most_bars) bars.resize(most_bars);
  const double most = bars.empty() ? 1 : bars.front().share;
  for (Bar& bar : bars) bar.share /= most;
}

}  // namespace

std::string RunTable::mark_of(const Line& line) const {
  const Words& say = words(language_);
  if (line.failed) return fmt::format(" (<span class=\"error\">{}</span>)", say.unread);
  return line.skipped ? fmt::format(" ({})", say.left_out) : "";
}

void RunTable::add(const CheckedReport& checked, const std::string& id) {
  Line line;
  line.id = id;
  line.name = report_name(checked.report);
  line.path = checked.report.path;
  if (checked.report.metadata.period)
    line.period = period_words(*checked.report.metadata.period, language_);
  line.tally = count_findings(checked);
  line.failed = checked.failed;
  line.skipped = checked.skipped;
  line.on_time = share_on_time(checked.report);
  for (const Finding& finding : checked.findings) {
    ++by_rule_[finding.rule];
    const std::string rule(finding.rule->id);
    if (line.rules.find(rule) == std::string::npos)
      line.rules += (line.rules.empty() ? "" : " ") + rule;
  }
  lines_.push_back(std::move(line));
}

std::string RunTable::charts() const {
  const Words& say = words(language_);
  std::vector<Bar> rules;
  for (const auto& [rule, count] : by_rule_) {
    rules.push_back({fmt::format("{} {}", rule->id, rule->text(language_).title),
                     std::to_string(count), static_cast<double>(count)});
  }
  // The map is ordered by address; the page must not be.
  std::sort(rules.begin(), rules.end(),
            [](const Bar& a, const Bar& b) { return a.label < b.label; });
  draw_counts(rules);
  std::vector<Bar> units;
  std::vector<Bar> on_time;
  for (const Line& line : lines_) {
    const std::size_t count = line.tally.errors + line.tally.warnings;
    if (count != 0) units.push_back({line.name, std::to_string(count), static_cast<double>(count)});
    if (line.on_time)
      on_time.push_back({line.name, comma(line.on_time->to_string()), length_of(*line.on_time)});
  }
  draw_counts(units);
  std::stable_sort(on_time.begin(), on_time.end(),
                   [](const Bar& a, const Bar& b) { return a.share < b.share; });
  if (on_time.size() > most_bars) on_time.resize(most_bars);
  return chart(say.by_rule, rules) + chart(say.by_unit, units) + chart(say.on_time, on_time);
}

std::string RunTable::write() const {
  const Words& say = words(language_);
  const auto failed =
      std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.failed; });
  const auto reports =
      std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return !line.skipped; });
  std::string totals = fmt::format(fmt::runtime(say.totals), reports);
  if (failed > 0) totals += fmt::format("; {} {}", failed, say.unread);
  std::string out = fmt::format("<h2 class=\"first\">{}</h2>\n<p>{}</p>\n", say.heading, totals);
  out += fmt::format(
      "<div class=\"filters\" id=\"filters\" hidden><label>{} <input type=\"search\" "
      "id=\"filter\"></label><label>{} <select id=\"gravity\"><option value=\"\">{}</option>"
      "<option value=\"errors\">{}</option><option value=\"warnings\">{}</option></select></label>"
      "</div>\n",
      say.filter, say.gravity, say.all, say.errors, say.warnings);
  out += "<div class=\"wide\"><table id=\"run\">\n<thead><tr>";
  for (const std::string_view head :
       {say.unit, say.period, say.errors, say.warnings, say.infos, say.file})
    out += fmt::format("<th scope=\"col\">{}</th>", head);
  out += "</tr></thead>\n<tbody>\n";
  for (const Line& line : lines_) {
    const auto& [errors, warnings, infos] = line.tally;
    out += fmt::format(
        "<tr data-report=\"{0}\" data-rules=\"{1}\" data-errors=\"{2}\" data-warnings=\"{3}\">"
        "<td><a href=\"#{0}\">{4}</a>{5}</td><td>{6}</td><td class=\"figure{7}\">{2}</td>"
        "<td class=\"figure{8}\">{3}</td><td class=\"figure\">{9}</td><td>{10}</td></tr>\n",
        line.id, line.rules, errors, warnings, escaped_cell(line.name), mark_of(line),
        escaped(line.period), errors != 0 ? " error" : "", warnings != 0 ? " warning" : "", infos,
        escaped_cell(line.path));
  }
  return out + "</tbody>\n</table></div>\n" + charts();
}

}  // namespace cchc::emit::html
