#include "extract/matching/missing.hpp"

#include <algorithm>
#include <vector>

namespace cchc::extract {
namespace {

// A file without a report's head may be one annex of several. Rows that one of several editions
// alone has are no reason to ask for a form.
void note_missing_form(const Schema& schema, std::uint16_t form, Report& report) {
  if (report.metadata.title.empty() && !report.metadata.date_line) return;
  const auto level = static_cast<LevelSet>(report.metadata.level);
  MissingForm missing{form, {}};
  for (std::uint32_t index = schema.forms[form].first; index < schema.forms[form].last; ++index) {
    const Indicator& indicator = schema.indicators[index];
    if (indicator.edition == 0 && (indicator.filled_by & level) != 0) missing.rows.push_back(index);
  }
  if ((schema.forms[form].required_of & level) != 0 || !missing.rows.empty())
    report.missing_forms.push_back(std::move(missing));
}

}  // namespace

void note_missing(const Schema& schema, const Alignment& alignment, Report& report) {
  std::vector<bool> seen(schema.indicators.size(), false);
  std::vector<bool> form_seen(schema.forms.size(), false);
  for (const Observation& row : report.observations) {
    if (row.indicator.known()) {
      const auto index = *row.indicator;
      seen[index] = true;
      form_seen[schema.indicators[index].form] = true;
    }
    if (row.namesake.known()) seen[*row.namesake] = true;
  }
  for (const ReportTable& table : report.tables) {
    if (table.schema == &schema) form_seen[table.schema_form] = true;
  }
  const auto level = static_cast<LevelSet>(report.metadata.level);
  for (std::size_t form = 0; form < schema.forms.size(); ++form) {
    if (!form_seen[form]) {
      note_missing_form(schema, static_cast<std::uint16_t>(form), report);
      continue;
    }
    CellId after;
    for (std::uint32_t index = schema.forms[form].first; index < schema.forms[form].last; ++index) {
      const Indicator& indicator = schema.indicators[index];
      if (seen[index]) {
        const auto wanted = IndicatorId(index);
        const auto found = std::find_if(report.observations.begin(), report.observations.end(),
                                        [&](const Observation& row) {
                                          return row.indicator == wanted || row.namesake == wanted;
                                        });
        after = CellId(found - report.observations.begin());
        continue;
      }
      const bool other_edition =
          indicator.edition != 0 && indicator.edition != alignment.editions[form];
      if (!other_edition && (indicator.filled_by & level) != 0)
        report.missing_rows.push_back({index, after});
    }
  }
}

}  // namespace cchc::extract
