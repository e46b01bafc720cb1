#include "emit/workbook/comparison.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

#include "emit/workbook/packed_cells.hpp"

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

std::string pack(std::vector<PackedCell>& cells) {
  std::stable_sort(cells.begin(), cells.end(),
                   [](const PackedCell& a, const PackedCell& b) { return a.row < b.row; });
  CellPacker packer;
  const PackedCell* before = nullptr;
  for (const PackedCell& cell : cells) {
    if (before == nullptr || before->row != cell.row) packer.add(cell);
    before = &cell;
  }
  return packer.take();
}

}  // namespace

void Comparison::add(const CheckedReport& checked) {
  const Report& report = checked.report;
  if (report.observations.empty()) return;
  std::vector<PackedCell> cells;
  cells.reserve(report.observations.size());
  for (const auto& observation : report.observations) {
    PackedCell cell;
    cell.row = row_of(report, observation);
    if (observation.value) {
      cell.figure = *observation.value;
    } else if (observation.raw.empty()) {
      continue;
    } else {
      cell.is_text = true;
      cell.text = text_id(observation.raw);
    }
    cells.push_back(cell);
  }
  columns_.push_back(
      {report.path, report.metadata.organization, report.metadata.period, pack(cells)});
}

void Comparison::sort() {
  std::vector<decltype(sort_key(Row()))> keys;
  keys.reserve(rows_.size());
  for (const auto& row : rows_) keys.push_back(sort_key(row));
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> place(rows_.size());
  std::vector<Row> sorted;
  sorted.reserve(rows_.size());
  for (const auto& key : keys) {
    const auto id = std::get<std::uint32_t>(key);
    place[id] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(rows_[id]);
  }
  std::vector<PackedCell> cells;
  for (Column& column : columns_) {
    cells.clear();
    std::uint32_t row = 0;
    for (std::size_t position = 0; position < column.cells.size();) {
      cells.push_back(unpack_cell(column.cells, position, row));
      row = std::exchange(cells.back().row, place[cells.back().row]);
    }
    column.cells = pack(cells);
  }
  rows_ = std::move(sorted);
}

Comparison::Cursor::Cursor(const Comparison& comparison, const Column& column)
    : comparison_(&comparison), column_(&column) {
  advance();
}

void Comparison::Cursor::advance() {
  ended_ = next_ == column_->cells.size();
  if (ended_) return;
  const PackedCell cell = unpack_cell(column_->cells, next_, static_cast<std::uint32_t>(row_));
  row_ = cell.row;
  if (cell.is_text) {
    cell_ = std::string_view(comparison_->texts_[cell.text]);
  } else {
    cell_ = cell.figure;
  }
}

Comparison::Cell Comparison::Cursor::at(std::size_t row) {
  if (ended_ || row_ != row) return {};
  Cell cell = cell_;
  advance();
  return cell;
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

std::uint32_t Comparison::text_id(const std::string& text) {
  const auto known = text_ids_.find(text);
  if (known != text_ids_.end()) return known->second;
  const auto id = static_cast<std::uint32_t>(texts_.size());
  text_ids_.emplace(texts_.emplace_back(text), id);
  return id;
}

}  // namespace cchc::emit
