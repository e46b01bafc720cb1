#include "emit/html/report_section.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <vector>

#include "cchc/words.hpp"
#include "emit/coverage.hpp"
#include "emit/html/html_text.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/tally.hpp"

namespace cchc::emit::html {
namespace {

struct Words {
  std::string_view number, name, unit, value, note, rows_left_out, nothing, failed, left_out, hint,
      inferred;
};

constexpr Words vietnamese = {"STT",
                              "Chỉ tiêu",
                              "Đơn vị tính",
                              "Số liệu",
                              "Ghi chú",
                              "… {} dòng không có điểm cần xem lại",
                              "Chưa phát hiện sai lệch trong những gì đã kiểm tra.",
                              "Không kiểm tra được tệp này.",
                              "Tệp này bị bỏ qua, chưa được kiểm tra.",
                              "Gợi ý",
                              "Phép tính này suy ra từ tên chỉ tiêu."};
constexpr Words english = {"No.",
                           "Indicator",
                           "Unit",
                           "Value",
                           "Note",
                           "… {} rows without findings",
                           "No discrepancy in what was checked.",
                           "This file could not be checked.",
                           "This file was left out and not checked.",
                           "Hint",
                           "This relation was inferred from the wording."};

class SectionWriter {
 public:
  SectionWriter(const CheckedReport& checked, const std::string& id, Extent extent,
                Language language)
      : checked_(checked),
        report_(checked.report),
        id_(id),
        extent_(extent),
        language_(language),
        words_(language == Language::vietnamese ? vietnamese : english) {
    for (std::size_t k = 0; k < checked.findings.size(); ++k) {
      const Finding& finding = checked.findings[k];
      if (finding.observation.known()) found_[finding.observation].push_back(k);
      for (const Related& related : finding.related) related_.insert(related.observation);
    }
  }

  std::string write() {
    out_ +=
        fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n", id_, escaped_cell(report_name(report_)));
    write_head();
    write_coverage();
    write_findings();
    for (const ReportTable& table : report_.tables) write_table(table);
    out_ += "</section>\n";
    return std::move(out_);
  }

 private:
  void write_head() {
    std::string facts = escaped_cell(report_.path);
    if (report_.metadata.period)
      facts += " · " + escaped(period_words(*report_.metadata.period, language_));
    if (!report_.metadata.title.empty()) facts += " · " + escaped_cell(report_.metadata.title);
    out_ += fmt::format("<p class=\"facts\">{}</p>\n", facts);
  }

  void write_coverage() {
    if (checked_.failed) return;
    out_ += fmt::format("<p class=\"facts\">{}.</p>\n",
                        escaped(coverage_words(coverage_of(checked_), language_)));
  }

  void write_findings() {
    if (checked_.failed) out_ += fmt::format("<p class=\"error\">{}</p>\n", words_.failed);
    if (checked_.skipped) out_ += fmt::format("<p>{}</p>\n", words_.left_out);
    if (checked_.findings.empty()) {
      if (checked_.failed || checked_.skipped) return;
      out_ += fmt::format("<p>{}</p>\n", words_.nothing);
      return;
    }
    out_ += "<ol class=\"findings\">\n";
    for (std::size_t k = 0; k < checked_.findings.size(); ++k) write_finding(k);
    out_ += "</ol>\n";
  }

  // A page is read by people: "dòng 148, cột 78" rather than "148:78".
  [[nodiscard]] std::string place_words(const Finding& finding) const {
    return finding.location.in_text() ? location_words(report_, finding.location, language_)
                                      : place(report_, finding, language_);
  }

  void write_finding(std::size_t k) {
    const Finding& finding = checked_.findings[k];
    const bool has_cell = finding.observation.known();
    const std::string where = place_words(finding);
    out_ += fmt::format("<li id=\"{}-f{}\"><span class=\"{}\">{} [{}]</span> ", id_, k + 1,
                        severity_id(finding.severity), words::severity(finding.severity, language_),
                        finding.rule->id);
    if (!where.empty()) {
      out_ += has_cell ? fmt::format("<a href=\"#{}-o{}\">{}</a>: ", id_, *finding.observation,
                                     escaped_cell(where))
                       : escaped_cell(where) + ": ";
    }
    out_ += escaped(words::message(finding, language_));
    if (finding.inferred) out_ += fmt::format(" <em>{}</em>", words_.inferred);
    const std::string hint = words::hint(finding, language_);
    if (!hint.empty())
      out_ += fmt::format("<p class=\"hint\">{}: {}</p>", words_.hint, escaped(hint));
    out_ += "</li>\n";
  }

  [[nodiscard]] const Observation& cell(CellId index) const { return report_.cell(index); }

  [[nodiscard]] bool is_shown(const ReportTable& table, const TableRow& row) const {
    if (extent_ == Extent::whole) return true;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      const auto index = row.first + k;
      if (found_.contains(index) || related_.contains(index)) return true;
    }
    return false;
  }

  void write_table(const ReportTable& table) {
    std::size_t shown = 0;
    bool has_units = false;
    bool has_notes = false;
    for (const TableRow& row : table.rows) {
      shown += is_shown(table, row) ? 1U : 0U;
      has_units |= !cell(row.first).unit.empty();
      has_notes |= !cell(row.first).note.empty();
    }
    if (shown == 0) return;
    out_ += "<div class=\"wide\"><table>\n";
    if (!table.title.empty())
      out_ += fmt::format("<caption>{}</caption>\n", escaped_cell(table.title));
    write_heading(table, has_units, has_notes);
    std::size_t hidden = 0;
    const std::size_t width =
        2 + table.columns.size() + (has_units ? 1U : 0U) + (has_notes ? 1U : 0U);
    out_ += "<tbody>\n";
    for (const TableRow& row : table.rows) {
      if (!is_shown(table, row)) {
        ++hidden;
        continue;
      }
      write_gap(hidden, width);
      hidden = 0;
      write_row(table, row, has_units, has_notes);
    }
    write_gap(hidden, width);
    out_ += "</tbody>\n</table></div>\n";
  }

  void write_gap(std::size_t rows, std::size_t width) {
    if (rows == 0) return;
    out_ += fmt::format("<tr><td class=\"gap\" colspan=\"{}\">{}</td></tr>\n", width,
                        fmt::format(fmt::runtime(words_.rows_left_out), rows));
  }

  void write_heading(const ReportTable& table, bool has_units, bool has_notes) {
    const auto head = [&](std::string_view text) {
      out_ += fmt::format("<th scope=\"col\">{}</th>", escaped_cell(text));
    };
    out_ += "<thead><tr>";
    head(words_.number);
    head(words_.name);
    if (has_units) head(words_.unit);
    if (table.columns.size() == 1) {
      head(words_.value);
    } else {
      for (const TableColumn& column : table.columns) head(path_text(column));
    }
    if (has_notes) head(words_.note);
    out_ += "</tr></thead>\n";
  }

  void write_row(const ReportTable& table, const TableRow& row, bool has_units, bool has_notes) {
    const Observation& first = cell(row.first);
    out_ += fmt::format("<tr><td>{}</td><td>{}</td>", escaped_cell(first.printed),
                        escaped_cell(first.label));
    if (has_units) out_ += fmt::format("<td>{}</td>", escaped_cell(first.unit));
    for (std::size_t k = 0; k < table.columns.size(); ++k) write_cell(row.first + k);
    if (has_notes) out_ += fmt::format("<td>{}</td>", escaped_cell(first.note));
    out_ += "</tr>\n";
    write_messages(table, row, has_units, has_notes);
  }

  // What is said of a row's cells stands below it, so that paper tells it too.
  void write_messages(const ReportTable& table, const TableRow& row, bool has_units,
                      bool has_notes) {
    std::string said;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      const auto found = found_.find(row.first + k);
      if (found == found_.end()) continue;
      for (const std::size_t at : found->second) said += message_beside(at);
    }
    if (said.empty()) return;
    const std::size_t width =
        1 + table.columns.size() + (has_units ? 1U : 0U) + (has_notes ? 1U : 0U);
    out_ +=
        fmt::format("<tr class=\"says\"><td></td><td colspan=\"{}\">{}</td></tr>\n", width, said);
  }

  [[nodiscard]] std::string message_beside(std::size_t k) const {
    const Finding& finding = checked_.findings[k];
    return fmt::format("<p><a class=\"{}\" href=\"#{}-f{}\">{}</a> {}</p>",
                       severity_id(finding.severity), id_, k + 1, finding.rule->id,
                       escaped(words::message(finding, language_)));
  }

  void write_cell(CellId index) {
    const auto found = found_.find(index);
    out_ += fmt::format("<td id=\"{}-o{}\" class=\"figure{}\">{}", id_, *index,
                        found == found_.end() ? "" : " found", escaped_cell(cell(index).raw));
    out_ += "</td>";
  }

  const CheckedReport& checked_;
  const Report& report_;
  const std::string& id_;
  Extent extent_;
  Language language_;
  const Words& words_;
  std::map<CellId, std::vector<std::size_t>> found_;
  std::set<CellId> related_;
  std::string out_;
};

}  // namespace

std::string report_section(const CheckedReport& checked, const std::string& id, Extent extent,
                           Language language) {
  return SectionWriter(checked, id, extent, language).write();
}

std::string report_name(const Report& report) {
  return report.metadata.organization.empty() ? report.path : report.metadata.organization;
}

}  // namespace cchc::emit::html
