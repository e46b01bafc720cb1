#include "emit/workbook/comparison.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "cchc/row_code.hpp"
#include "emit/labels.hpp"
#include "emit/workbook/packed_cells.hpp"

namespace cchc::emit {
namespace {

// What is no number sorts first.
RowCode order_of(std::string_view code) { return RowCode::parse(code).value_or(RowCode{}); }

auto sort_key(const Comparison::Row& row) {
  return std::tuple(std::string_view(row.schema), order_of(row.form), std::string_view(row.form),
                    order_of(row.code), std::string_view(row.code), row.id);
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
  const std::string label = cell_label(report, observation);
  if (observation.column.known()) key += '\n' + label;
  const auto next = static_cast<std::uint32_t>(rows_.size());
  const auto [entry, added] = ids_.try_emplace(std::move(key), next);
  if (added) {
    rows_.push_back({next, schema, observation.form, observation.code, label, observation.unit});
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
