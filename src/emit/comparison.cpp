#include "emit/comparison.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "emit/phrases.hpp"

namespace cchc::emit {
namespace {

// 0 where it is none.
std::uint64_t roman_number(std::string_view text) {
  static constexpr std::string_view digits = "IVXLC";
  static constexpr std::array<std::uint64_t, 5> values = {1, 5, 10, 50, 100};
  std::uint64_t number = 0;
  std::uint64_t after = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    const auto digit = digits.find(text[i]);
    if (digit == std::string_view::npos) return 0;
    const std::uint64_t value = values.at(digit);
    number = value < after ? number - value : number + value;
    after = value;
  }
  return number;
}

std::uint64_t number_of(std::string_view text) {
  std::uint64_t number = roman_number(text);
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "3.2.10/1" as {3, 2, 10, 1}, "II.3" as {2, 3}; what is no number sorts first.
std::vector<std::uint64_t> parts_of(std::string_view code) {
  std::vector<std::uint64_t> parts;
  while (!code.empty()) {
    const auto end = std::min(code.find_first_of("./("), code.size());
    parts.push_back(number_of(code.substr(0, end)));
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return parts;
}

// Tables numbered I, II, III are not mixed with those numbered 1, 2, 3.
bool is_roman(std::string_view code) {
  return !code.empty() && roman_number(code.substr(0, 1)) != 0;
}

auto sort_key(const Comparison::Row& row) {
  return std::tuple(std::string_view(row.schema), parts_of(row.form), std::string_view(row.form),
                    is_roman(row.code), parts_of(row.code), std::string_view(row.code), row.id);
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
