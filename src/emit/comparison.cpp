#include "emit/comparison.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "emit/phrases.hpp"

namespace cchc::emit {
namespace {

// "3.2.10/1" as {3, 2, 10, 1}; what is no number sorts first.
std::vector<std::uint64_t> parts_of(std::string_view code) {
  std::vector<std::uint64_t> parts;
  while (!code.empty()) {
    const auto end = std::min(code.find_first_of("./"), code.size());
    std::uint64_t part = 0;
    std::from_chars(code.data(), code.data() + end, part);
    parts.push_back(part);
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return parts;
}

auto sort_key(const Comparison::Row& row) {
  return std::tuple(std::string_view(row.schema), parts_of(row.form), std::string_view(row.form),
                    parts_of(row.code), std::string_view(row.code), row.id);
}

template <class Value>
const Value* find_in(const std::vector<std::pair<std::uint32_t, Value>>& values, std::uint32_t id) {
  const auto found = std::lower_bound(
      values.begin(), values.end(), id,
      [](const auto& entry, std::uint32_t wanted) { return entry.first < wanted; });
  return found != values.end() && found->first == id ? &found->second : nullptr;
}

template <class Value>
void sort_by_row(std::vector<std::pair<std::uint32_t, Value>>& values) {
  std::stable_sort(values.begin(), values.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  values.shrink_to_fit();
}

}  // namespace

void Comparison::add(const CheckedReport& checked, Language language) {
  const Report& report = checked.report;
  if (report.observations.empty()) return;
  Column column;
  column.path = report.path;
  column.organization = report.metadata.organization;
  if (report.metadata.period) column.period = period_words(*report.metadata.period, language);
  for (const auto& observation : report.observations) {
    const std::uint32_t id = row_of(report, observation);
    if (observation.value) {
      column.figures.emplace_back(id, *observation.value);
    } else if (!observation.raw.empty()) {
      column.texts.emplace_back(id, observation.raw);
    }
  }
  sort_by_row(column.figures);
  sort_by_row(column.texts);
  columns_.push_back(std::move(column));
}

std::vector<Comparison::Row> Comparison::rows() const {
  std::vector<decltype(sort_key(Row()))> keys;
  keys.reserve(rows_.size());
  for (const auto& row : rows_) keys.push_back(sort_key(row));
  std::sort(keys.begin(), keys.end());
  std::vector<Row> sorted;
  sorted.reserve(rows_.size());
  for (const auto& key : keys) sorted.push_back(rows_[std::get<std::uint32_t>(key)]);
  return sorted;
}

const Decimal* Comparison::figure(const Column& column, const Row& row) {
  return find_in(column.figures, row.id);
}

const std::string* Comparison::text(const Column& column, const Row& row) {
  return find_in(column.texts, row.id);
}

std::uint32_t Comparison::row_of(const Report& report, const Observation& observation) {
  const std::string schema(report.schema == nullptr ? "" : report.schema->id);
  std::string key = schema + '\n' + observation.form + '\n' + observation.code;
  // Without a schema one number may mean another thing in every report.
  if (report.schema == nullptr) key += '\n' + observation.label;
  const auto next = static_cast<std::uint32_t>(rows_.size());
  const auto [entry, added] = ids_.try_emplace(std::move(key), next);
  if (added) {
    rows_.push_back(
        {next, schema, observation.form, observation.code, observation.label, observation.unit});
  }
  return entry->second;
}

}  // namespace cchc::emit
