#include "emit/terminal/glance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "cchc/words.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/text_table.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/order.hpp"

namespace cchc::emit {
namespace {

constexpr std::size_t wide = 120;  // from here on the file has a column of its own

// Nearly every name begins with these four words, and a column has little room.
std::string abbreviated(const std::string& organization) {
  static const std::string peoples_committee = text::fold("Ủy ban nhân dân");
  std::size_t end = 0;
  for (int word = 0; word < 4 && end != std::string::npos; ++word) {
    end = organization.find(' ', end == 0 ? 0 : end + 1);
  }
  if (end == std::string::npos) return organization;
  const bool long_form = text::fold(organization.substr(0, end)) == peoples_committee;
  return long_form ? "UBND" + organization.substr(end) : organization;
}

}  // namespace

// The lines as cells; columns are only as wide as what stands in them.
class GlanceTable {
 public:
  GlanceTable(const std::vector<Glance::Line>& lines, std::size_t width, Language language,
              const Painter& paint)
      : lines_(lines),
        width_(width),
        words_(phrases(language)),
        language_(language),
        paint_(paint) {
    columns_.resize(header().size());
    columns_.front().shrinks = true;
    columns_.back().shrinks = true;
    columns_[columns_.size() - 2].align_right = true;
    columns_[columns_.size() - 3].align_right = true;
    if (has_files()) columns_[1].shrinks = true;
    measure(header());
    for (const auto& line : lines_) measure(cells(line));
    fit_columns(columns_, width_);
    if (!has_files()) find_alike();
  }

  [[nodiscard]] std::string write() const {
    std::string out = table_line(header(), columns_, paint_) + '\n';
    out += paint_(Tint::dim, table_rule(columns_, width_)) + '\n';
    for (const auto& line : lines_) out += table_line(cells(line), columns_, paint_) + '\n';
    out += paint_(Tint::dim, table_rule(columns_, width_)) + '\n';
    return out;
  }

 private:
  using Cells = std::vector<TextCell>;

  [[nodiscard]] bool has_files() const { return width_ >= wide; }

  void measure(const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) columns_[i].widen(cells[i].text);
  }

  [[nodiscard]] Cells header() const {
    Cells cells;
    cells.push_back({std::string(words_.organization), Tint::bold});
    if (has_files()) cells.push_back({std::string(words_.file), Tint::bold});
    for (const auto word : {words_.period, words_.errors, words_.warnings, words_.gravest}) {
      cells.push_back({std::string(word), Tint::bold});
    }
    return cells;
  }

  // Reports whose names, as far as they can be shown, would not be told apart.
  void find_alike() {
    std::map<std::string, std::size_t> times;
    const auto key = [this](const Glance::Line& line) {
      return name_cell(line).fitted(columns_.front().width) + '\n' + line.period;
    };
    for (const auto& line : lines_) ++times[key(line)];
    for (const auto& line : lines_) {
      if (times[key(line)] > 1) alike_.insert(&line);
    }
  }

  [[nodiscard]] TextCell name_cell(const Glance::Line& line) const {
    if (has_files() && line.organization.empty()) return {"–"};
    if (line.organization.empty() || alike_.contains(&line)) return path_cell(line.path);
    return {line.organization, Tint::plain, Cut::middle};
  }

  [[nodiscard]] Cells cells(const Glance::Line& line) const {
    Cells cells;
    cells.push_back(name_cell(line));
    if (has_files()) cells.push_back(path_cell(line.path));
    cells.push_back({line.period.empty() ? "–" : line.period});
    cells.push_back(count(line.tally.errors, Severity::error));
    cells.push_back(count(line.tally.warnings, Severity::warning));
    cells.push_back(gravest(line));
    return cells;
  }

  static TextCell path_cell(const std::string& path) { return {path, Tint::plain, Cut::front}; }

  [[nodiscard]] TextCell count(std::size_t number, Severity severity) const {
    return {grouped(number, language_), number == 0 ? Tint::dim : tint_of(severity)};
  }

  [[nodiscard]] TextCell gravest(const Glance::Line& line) const {
    if (line.gravest == nullptr) {
      const bool bare = line.known == 0;
      return {bare ? std::string(words_.nothing_yet) : nothing_found(line.known, language_),
              Tint::green};
    }
    const std::string where = line.place.empty() ? "" : fmt::format(" ({})", line.place);
    return {fmt::format("{} {}{}", line.gravest->id, line.gravest->text(language_).title, where),
            tint_of(line.severity)};
  }

  const std::vector<Glance::Line>& lines_;
  std::size_t width_;
  const Phrases& words_;
  Language language_;
  const Painter& paint_;
  std::vector<TextColumn> columns_;
  std::set<const Glance::Line*> alike_;
};

void Glance::add(const CheckedReport& checked, Language language) {
  const Report& report = checked.report;
  Line line;
  line.organization = text::escape_cell(abbreviated(report.metadata.organization));
  line.path = text::escape(report.path);
  if (report.metadata.period) line.period = period_words(*report.metadata.period, language);
  line.tally = count_findings(checked);
  line.known = checked.known;
  if (const auto* finding = gravest_finding(checked)) {
    line.gravest = finding->rule;
    line.severity = finding->severity;
    line.place = row_name(report, finding->form, finding->code, language);
  }
  line.failed = checked.failed;
  if (checked.failed) {
    const auto& findings = checked.findings;
    failures_.push_back(
        {line.path,
         findings.empty() ? "" : text::escape(words::message(findings.front(), language))});
  }
  lines_.push_back(std::move(line));
}

std::vector<Glance::Line> Glance::sorted(const std::string& order) const {
  std::vector<Line> lines = lines_;
  if (order == "name") {
    // As the first column names them: a report whose body is not known goes by its file.
    const auto key = [](const Line& line) {
      return std::pair(
          text::vietnamese_order(line.organization.empty() ? line.path : line.organization),
          line.path);
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const Line& a, const Line& b) { return key(a) < key(b); });
  } else if (order == "gravity") {
    const auto key = [](const Line& line) {
      return std::tuple(line.failed, line.tally.errors, line.tally.warnings, line.tally.infos);
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const Line& a, const Line& b) { return key(a) > key(b); });
  }
  return lines;
}

std::string Glance::write(const EmitOptions& options, const Painter& paint) const {
  const Language language = options.language;
  const std::vector<Line> lines =
      options.sort == "input" ? std::vector<Line>() : sorted(options.sort);
  std::string out =
      GlanceTable(lines.empty() ? lines_ : lines, options.width, language, paint).write();
  if (failures_.empty()) return out;
  out += fmt::format("\n{}:\n", paint(Tint::red, phrases(language).unreadable));
  for (const auto& failure : failures_) {
    out += fmt::format("  {}: {}\n", paint(Tint::bold, failure.path), failure.reason);
  }
  return out;
}

}  // namespace cchc::emit
