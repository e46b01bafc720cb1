#include "load/document/document_builder.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "load/container/xml_events.hpp"
#include "load/document/table_grid.hpp"
#include "text/utf8.hpp"

namespace cchc::load {
namespace {

// No word processor has wider tables; what claims to be wider stays in the last column.
constexpr std::uint32_t max_columns = 1024;

// The number and the text; behind a tab where the line is a row, cell by tab stop.
std::string line_of(ParagraphText& paragraph, bool may_be_row) {
  if (paragraph.number.empty()) return std::move(paragraph.text);
  std::string line = std::move(paragraph.number);
  const bool is_row = may_be_row && paragraph.text.find('\t') != std::string::npos;
  if (!paragraph.text.empty() && !paragraph.number_joins) line += is_row ? '\t' : ' ';
  return line += paragraph.text;
}

void trim(std::string& text) {
  const std::string_view kept = text::trim(text);
  if (kept.size() != text.size()) text = std::string(kept);
}

// A table that only frames what is in it: one cell, or a column of them.
bool is_frame(const Table& table) {
  return std::all_of(table.rows.begin(), table.rows.end(),
                     [](const Row& row) { return row.cells.size() <= 1; });
}

void unwrap(Table& table, Cell& into) {
  for (Row& row : table.rows) {
    for (Cell& cell : row.cells) {
      if (!into.text.empty() && !cell.text.empty()) into.text += '\n';
      into.text += cell.text;
      into.tracked |= cell.tracked;
      into.struck |= cell.struck;
      std::move(cell.tables.begin(), cell.tables.end(), std::back_inserter(into.tables));
    }
  }
}

// Tabs in front of a line count where others follow: the line may be a row, cell by tab stop.
void trim_line(std::string& text) {
  const auto last = text.find_last_not_of(" \t\n");
  const auto first = text.find_first_not_of(" \t\n");
  const bool is_row = first != std::string::npos && text.find('\t') < first &&
                      text.substr(first, last - first).find('\t') != std::string::npos;
  if (!is_row) return trim(text);
  text.resize(last + 1);
}

bool is_empty(const Cell& cell) { return cell.text.empty() && cell.tables.empty(); }

}  // namespace

DocumentBuilder::DocumentBuilder(std::uint64_t max_bytes) : max_bytes_(max_bytes) {
  frames_.emplace_back(BlockFrame{});
}

DocumentBuilder::Frame& DocumentBuilder::holder() {
  const auto found = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return !std::holds_alternative<TableFrame>(frame);
  });
  return *found;  // the document itself is always there
}

DocumentBuilder::TableFrame& DocumentBuilder::table() {
  const auto found = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return std::holds_alternative<TableFrame>(frame);
  });
  return std::get<TableFrame>(*found);
}

bool DocumentBuilder::can_begin_row() const {
  const auto* const frame = std::get_if<TableFrame>(&frames_.back());
  return frame != nullptr && !frame->row_open;
}

bool DocumentBuilder::can_begin_cell() const {
  const auto* const frame = std::get_if<TableFrame>(&frames_.back());
  return frame != nullptr && frame->row_open;
}

void DocumentBuilder::add_grid_column(int width) {
  auto* const frame = std::get_if<TableFrame>(&frames_.back());
  if (frame != nullptr && frame->widths.size() < max_columns) frame->widths.push_back(width);
}

RowShape& DocumentBuilder::row() { return table().row; }

CellShape& DocumentBuilder::cell() { return std::get<CellFrame>(frames_.back()).shape; }

void DocumentBuilder::charge(std::uint64_t bytes) {
  bytes_ += bytes;
  if (bytes_ > max_bytes_) {
    throw StopReading{{LoadProblem::expanded_too_large, {}, max_bytes_}};
  }
}

bool DocumentBuilder::dropping() const {
  return std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) {
    if (const auto* const cell = std::get_if<CellFrame>(&frame)) {
      return cell->shape.dropped || cell->shape.continues;
    }
    const auto* const table = std::get_if<TableFrame>(&frame);
    return table != nullptr && table->row.dropped;
  });
}

void DocumentBuilder::add_paragraph(ParagraphText&& paragraph) {
  Frame& frame = holder();
  if (std::holds_alternative<BlockFrame>(frame)) {
    trim_line(paragraph.text);
  } else {
    trim(paragraph.text);
  }
  if (auto* const blocks = std::get_if<BlockFrame>(&frame)) {
    std::string line = line_of(paragraph, true);
    if (line.empty()) return;
    charge(sizeof(Block) + line.size());
    const bool top = blocks == &std::get<BlockFrame>(frames_.front());
    const Location location{0, 0, 0, top ? ++paragraphs_ : 0, 0};
    if (top) placed_ = location;
    blocks->blocks.emplace_back(Paragraph{std::move(line), location});
    return;
  }
  auto& [cell, shape, slanted, upright, only_numbers] = std::get<CellFrame>(frame);
  cell.tracked |= paragraph.tracked;
  cell.struck |= paragraph.struck;
  slanted |= paragraph.slanted;
  upright |= paragraph.upright;
  only_numbers &= paragraph.text.empty();
  const std::string line = line_of(paragraph, false);
  if (line.empty()) return;
  charge(line.size());
  if (!cell.text.empty()) cell.text += '\n';
  cell.text += line;
}

void DocumentBuilder::begin_table(Covered covered) {
  TableFrame frame;
  frame.covered = covered;
  frame.table.location.table = ++tables_;
  frames_.emplace_back(std::move(frame));
}

void DocumentBuilder::begin_row() {
  TableFrame& frame = table();
  frame.row = {};
  frame.row_cells = {};
  frame.row_open = true;
  frame.column = 0;
  frame.covered_right = 0;
  frame.cell_ordinal = 0;
}

void DocumentBuilder::begin_cell() { frames_.emplace_back(CellFrame{}); }

void DocumentBuilder::end_cell() {
  CellFrame placed = std::move(std::get<CellFrame>(frames_.back()));
  frames_.pop_back();
  TableFrame& frame = table();
  if (placed.shape.dropped || frame.row.dropped) return;
  for (; placed.shape.times > 1; --placed.shape.times) {
    CellFrame copy = placed;
    copy.cell.tables.clear();
    charge(copy.cell.text.size());
    place_cell(frame, std::move(copy));
  }
  place_cell(frame, std::move(placed));
}

void DocumentBuilder::skip_covered(std::uint16_t columns) {
  TableFrame& frame = table();
  const auto beside = std::min<std::uint32_t>(columns, frame.covered_right);
  frame.covered_right -= beside;
  const std::uint32_t end = std::min(frame.column + columns - beside, max_columns);
  for (; frame.column < end; ++frame.column) count_cell_above(frame);
}

// A cell that reaches down into the open row counts among the row's cells once.
void DocumentBuilder::count_cell_above(TableFrame& frame) {
  const bool begins =
      frame.column < frame.origins.size() && frame.origins[frame.column].first_of_span;
  if (begins) ++frame.cell_ordinal;
}

bool DocumentBuilder::extend_origin(TableFrame& frame, std::uint32_t column) {
  if (column >= frame.origins.size()) return false;
  const Origin& origin = frame.origins[column];
  if (!origin.merges || origin.row >= frame.table.rows.size()) return false;
  Cell& above = frame.table.rows[origin.row].cells[origin.cell];
  const bool adjoins = origin.row + above.row_span == frame.table.rows.size();
  if (!adjoins || above.row_span == std::numeric_limits<std::uint16_t>::max()) return false;
  ++above.row_span;
  return true;
}

void DocumentBuilder::claim_columns(TableFrame& frame, const Cell& cell, const CellShape& shape) {
  const std::uint32_t end = cell.column + std::uint32_t{cell.column_span};
  if (frame.origins.size() < end) frame.origins.resize(end);
  const auto row = static_cast<std::uint32_t>(frame.table.rows.size());
  Origin& origin = frame.origins[cell.column];
  origin = {row, static_cast<std::uint32_t>(frame.row_cells.cells.size()), shape.merge_starts, 0,
            false};
  for (std::uint32_t k = cell.column; k < end; ++k) {
    frame.origins[k].busy_until = frame.covered == Covered::implied ? row + cell.row_span : 0;
    frame.origins[k].first_of_span = k == cell.column;
  }
}

void DocumentBuilder::place_cell(TableFrame& frame, CellFrame&& placed) {
  const auto row = static_cast<std::uint32_t>(frame.table.rows.size());
  if (frame.cell_ordinal == 0) frame.column += frame.row.columns_before;
  while (frame.column < frame.origins.size() && frame.origins[frame.column].busy_until > row) {
    count_cell_above(frame);
    ++frame.column;
  }
  ++frame.cell_ordinal;
  const std::uint32_t column = std::min(frame.column, max_columns - 1);
  const auto span = std::clamp<std::uint32_t>(placed.shape.column_span, 1, max_columns - column);
  frame.column = column + span;
  frame.covered_right = span - 1;
  if (placed.shape.continues && extend_origin(frame, column)) return;

  Cell& cell = placed.cell;
  cell.column = static_cast<std::uint16_t>(column);
  cell.column_span = static_cast<std::uint16_t>(span);
  cell.row_span = std::max<std::uint16_t>(placed.shape.row_span, 1);
  cell.italic = placed.slanted && !placed.upright;
  cell.auto_number = placed.only_numbers && !cell.text.empty();
  cell.tracked |= frame.row.tracked || placed.shape.tracked;
  cell.location = {0, 0, frame.table.location.table, row + 1, frame.cell_ordinal};
  placed_ = cell.location;
  charge(sizeof(Cell));
  claim_columns(frame, cell, placed.shape);
  frame.row_cells.cells.push_back(std::move(cell));
}

void DocumentBuilder::end_row() {
  TableFrame& frame = table();
  frame.row_open = false;
  const bool hidden = frame.row.hidden && std::all_of(frame.row_cells.cells.begin(),
                                                      frame.row_cells.cells.end(), is_empty);
  if (hidden) frame.origins.clear();  // they would point to cells that are not there
  if (std::exchange(frame.row.dropped, false) || hidden) return;
  charge(sizeof(Row));
  frame.table.rows.push_back(std::move(frame.row_cells));
  for (; frame.row.times > 1; --frame.row.times) repeat_row(frame.table);
}

void DocumentBuilder::repeat_row(Table& table) {
  Row copy = table.rows.back();
  std::uint64_t bytes = sizeof(Row);
  for (Cell& cell : copy.cells) {
    cell.tables.clear();
    ++cell.location.row;
    bytes += sizeof(Cell) + cell.text.size();
  }
  charge(bytes);
  table.rows.push_back(std::move(copy));
}

void DocumentBuilder::end_table() {
  TableFrame frame = std::move(std::get<TableFrame>(frames_.back()));
  frames_.pop_back();
  auto& rows = frame.table.rows;
  if (rows.empty()) return;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    for (Cell& cell : rows[k].cells) {
      cell.row_span =
          static_cast<std::uint16_t>(std::min<std::size_t>(cell.row_span, rows.size() - k));
    }
  }
  join_near_edges(frame.table, frame.widths);
  append_block(std::move(frame.table));
}

void DocumentBuilder::append_block(Block&& block) {
  Frame& frame = holder();
  if (auto* const blocks = std::get_if<BlockFrame>(&frame)) {
    charge(sizeof(Block));
    blocks->blocks.push_back(std::move(block));
  } else if (auto* const nested = std::get_if<Table>(&block)) {
    Cell& cell = std::get<CellFrame>(frame).cell;
    if (is_frame(*nested)) {
      unwrap(*nested, cell);
      std::get<CellFrame>(frame).only_numbers = false;
    } else {
      cell.tables.push_back(std::move(*nested));
    }
  }
}

void DocumentBuilder::open_box() { frames_.emplace_back(BlockFrame{}); }

std::vector<Block> DocumentBuilder::close_box() {
  std::vector<Block> blocks = std::move(std::get<BlockFrame>(frames_.back()).blocks);
  frames_.pop_back();
  return blocks;
}

void DocumentBuilder::add_blocks(std::vector<Block>&& blocks) {
  for (Block& block : blocks) {
    if (auto* const paragraph = std::get_if<Paragraph>(&block)) {
      ParagraphText text;
      text.text = std::move(paragraph->text);
      add_paragraph(std::move(text));
    } else {
      append_block(std::move(block));
    }
  }
}

void DocumentBuilder::note_unread(Unread::Kind kind, std::string name) {
  if (dropping()) return;
  const auto same = std::find_if(unread_.begin(), unread_.end(), [&](const Unread& known) {
    return known.kind == kind && known.name == name;
  });
  if (same != unread_.end()) {
    ++same->count;
    return;
  }
  constexpr std::size_t most = 100;
  if (unread_.size() >= most) return;
  const auto in_table = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return std::holds_alternative<TableFrame>(frame);
  });
  Location location;
  if (in_table == frames_.rend()) {
    location.row = paragraphs_ + 1;
  } else {
    const auto& frame = std::get<TableFrame>(*in_table);
    location.table = frame.table.location.table;
    location.row = static_cast<std::uint32_t>(frame.table.rows.size()) + 1;
  }
  unread_.push_back({kind, std::move(name), 1, location});
}

void DocumentBuilder::renumber(Table& table) {
  table.location = {.table = ++tables_};
  for (Row& row : table.rows) {
    for (Cell& cell : row.cells) {
      charge(sizeof(Cell) + cell.text.size());
      cell.location.table = table.location.table;
      for (Table& nested : cell.tables) renumber(nested);
    }
  }
}

void DocumentBuilder::adopt(Document&& other) {
  for (Block& block : other.blocks) {
    if (auto* const table = std::get_if<Table>(&block)) renumber(*table);
  }
  add_blocks(std::move(other.blocks));
  for (Unread& unread : other.unread) note_unread(unread.kind, std::move(unread.name));
}

Document DocumentBuilder::finish() {
  Document document;
  document.blocks = std::move(std::get<BlockFrame>(frames_.front()).blocks);
  document.unread = std::move(unread_);
  return document;
}

}  // namespace cchc::load
